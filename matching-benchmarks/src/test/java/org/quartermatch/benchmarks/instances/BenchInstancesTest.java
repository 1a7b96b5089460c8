package org.quartermatch.benchmarks.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quartermatch.PlacementSolver;
import org.quartermatch.benchmarks.peers.PlanCheck;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementPlan.StoppedBy;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProvider;
import org.quartermatch.testkit.Shared;

class BenchInstancesTest {
  private static final PlacementLimits LIMITS = PlacementLimits.seconds(20).steps(3_000);

  @TempDir Path directory;

  private Path file(String text) throws IOException {
    return Files.writeString(Files.createTempFile(directory, "instance", ".txt"), text);
  }

  @Test
  void solvesAnAssignment() throws IOException {
    // greedy takes the 1 and pays 9 + 1; least is 2 + 2, most is 9 + 1
    Instance instance = InstanceReader.assignment(file(" 2\n 1 2\n 2 9\n"));
    AssignmentRun.Result least = new AssignmentRun(instance, false).solve(LIMITS);
    assertThat(least.objective()).contains(4L);
    assertThat(least.bound()).isLessThanOrEqualTo(4);
    assertThat(least.placed()).isEqualTo(2);
    AssignmentRun.Result most = new AssignmentRun(instance, true).solve(LIMITS);
    assertThat(most.objective()).contains(10L);
    assertThat(most.bound()).isGreaterThanOrEqualTo(10);
  }

  @Test
  void placesEveryJobEvenWhereThatCostsMost() throws IOException {
    // the cheap agent 1 holds one job only; job 2 must go to agent 2, at a cost of 1,000
    Instance instance = InstanceReader.generalised(file("2 2  1 1  1000 1000  5 5  5 5  5 5"));
    AssignmentRun.Result result = new AssignmentRun(instance, false).solve(LIMITS);
    assertThat(result.placed()).isEqualTo(2);
    assertThat(result.objective()).contains(1001L);
  }

  @Test
  void hasNoObjectiveWhereNotAllJobsFit() throws IOException {
    Instance instance = InstanceReader.generalised(file("1 2  3 4  5 6  9"));
    AssignmentRun.Result result = new AssignmentRun(instance, false).solve(LIMITS);
    assertThat(result.placed()).isEqualTo(1);
    assertThat(result.objective()).isEmpty();
    assertThat(result.gapPercent()).isEmpty();
  }

  @Test
  void agreesWithTryingEverything() {
    long base = Long.getLong("quartermatch.test.seed", 11);
    for (long seed = base; seed < base + 40; seed++) {
      Random random = new Random(seed);
      int agents = 2 + random.nextInt(2);
      int jobs = 2 + random.nextInt(4);
      long[][] costs = new long[agents][jobs];
      int[][] weights = new int[agents][jobs];
      int[] capacities = new int[agents];
      for (int i = 0; i < agents; i++) {
        for (int j = 0; j < jobs; j++) {
          costs[i][j] = random.nextLong(-20, 40);
          weights[i][j] = 1 + random.nextInt(9);
        }
        capacities[i] = 4 + random.nextInt(5 * jobs);
      }
      Instance instance =
          new Instance(costs, Optional.of(new Instance.Limits(weights, capacities)));
      for (boolean maximise : new boolean[] {false, true}) {
        Optional<Long> best = best(instance, maximise);
        AssignmentRun.Result result = new AssignmentRun(instance, maximise).solve(LIMITS);
        String where = "seed " + seed + (maximise ? ", most" : ", least");
        assertThat(result.objective().isPresent())
            .as(where + ": all jobs placed")
            .isEqualTo(best.isPresent());
        if (best.isPresent()) {
          assertThat(result.objective()).as(where).isEqualTo(best);
          if (maximise) {
            assertThat(result.bound()).as(where).isGreaterThanOrEqualTo(best.get());
          } else {
            assertThat(result.bound()).as(where).isLessThanOrEqualTo(best.get());
          }
        }
      }
    }
  }

  /** The best of all m^n assignments, empty if none keeps the capacities. */
  private static Optional<Long> best(Instance instance, boolean maximise) {
    long[] best = {Long.MIN_VALUE};
    int[] free = new int[instance.agents()];
    Arrays.setAll(free, agent -> instance.limits().orElseThrow().capacity(agent));
    tryJob(instance, maximise ? 1 : -1, 0, 0, free, best);
    return best[0] == Long.MIN_VALUE
        ? Optional.empty()
        : Optional.of(maximise ? best[0] : -best[0]);
  }

  private static void tryJob(
      Instance instance, int sign, int job, long sum, int[] free, long[] best) {
    if (job == instance.jobs()) {
      best[0] = Math.max(best[0], sum);
      return;
    }
    for (int agent = 0; agent < instance.agents(); agent++) {
      int weight = instance.limits().orElseThrow().weight(agent, job);
      if (weight <= free[agent]) {
        free[agent] -= weight;
        tryJob(instance, sign, job + 1, sum + sign * instance.cost(agent, job), free, best);
        free[agent] += weight;
      }
    }
  }

  @Test
  void badFilesAreNamed() {
    assertThatThrownBy(() -> InstanceReader.assignment(file("2 1 2 3")))
        .hasMessageContaining("2 x 2 costs are announced, only 3 numbers follow");
    assertThatThrownBy(() -> InstanceReader.assignment(file("2 1 2 3 4 5")))
        .hasMessageContaining("1 numbers more");
    assertThatThrownBy(() -> InstanceReader.assignment(file("2 1 2 x 4")))
        .hasMessageContaining("cost of agent 2 and job 1 is 'x'");
    assertThatThrownBy(() -> InstanceReader.assignment(file("")))
        .hasMessageContaining("ends before n");
    assertThatThrownBy(() -> InstanceReader.generalised(file("1 2  3 4  5 -6  9")))
        .hasMessageContaining("weight of agent 1 and job 2 is '-6'");
    assertThatThrownBy(() -> InstanceReader.generalised(file("1 2  3 4  5 6")))
        .hasMessageContaining("ends before capacity of agent 1");
  }

  @ParameterizedTest
  @CsvSource({"100, 305", "200, 475", "300, 626"})
  void publishedAssignmentIsSolvedToItsPublishedOptimum(int size, long optimum) throws IOException {
    Path path = Shared.data("orlib_assign/assign" + size + ".txt");
    AssignmentRun.Result result =
        new AssignmentRun(InstanceReader.assignment(path), false).solve(LIMITS);
    assertThat(result.placed()).isEqualTo(size);
    assertThat(result.objective()).contains(optimum);
    assertThat(result.bound()).isEqualTo(optimum);
  }

  @Test
  void drawnProblemOfPlacesOnlyIsSolvedToItsOptimum() {
    PlacementPlan plan =
        PlacementSolver.solve(
            QuarterProblem.draw(QuarterProblem.Size.S, QuarterProblem.Kind.P1, 1), LIMITS);
    assertThat(plan.stoppedBy()).isEqualTo(StoppedBy.OPTIMUM);
    assertThat(plan.steps()).isZero();
  }

  @Test
  void drawnProblemHasTheSharesItPromises() {
    PlacementProblem problem =
        QuarterProblem.draw(QuarterProblem.Size.S, QuarterProblem.Kind.P2, 1);
    assertThat(problem.participants()).hasSize(1600);
    assertThat(problem.opportunities()).hasSize(800);
    double need =
        problem.options().stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    o -> o.participantId(), o -> o.agreedQuarterHours(), (a, b) -> a))
            .values()
            .stream()
            .mapToInt(Integer::intValue)
            .sum();
    double budget =
        problem.opportunities().stream().mapToInt(o -> o.budgetQuarterHours().orElseThrow()).sum();
    assertThat(budget / need).isBetween(0.74, 0.78);
    assertThat(problem.options().stream().filter(o -> o.childcareProviderId().isPresent()))
        .extracting(o -> o.participantId())
        .satisfies(ids -> assertThat(ids.stream().distinct()).hasSize(400));
    assertThat(
            problem.providers().stream()
                .mapToInt((PlacementProvider k) -> k.placesUnder3() + k.places3AndOver())
                .sum())
        .isEqualTo(200);
    assertThat(
            problem.participants().stream()
                .map(PlacementParticipant::groups)
                .flatMap(g -> g.stream())
                .filter("g-2"::equals))
        .hasSize(400);
    assertThat(QuarterProblem.scale(QuarterProblem.Size.S, QuarterProblem.Kind.P2)).isEqualTo(32);
  }

  @Test
  void rulesOfLifeComeOnTopOfTheSameProblem() {
    PlacementProblem bare = QuarterProblem.draw(QuarterProblem.Size.XS, QuarterProblem.Kind.P2, 1);
    PlacementProblem problem =
        QuarterProblem.draw(QuarterProblem.Size.XS, QuarterProblem.Kind.P3, 1);
    assertThat(problem.options()).isEqualTo(bare.options());
    assertThat(problem.companies()).hasSize(50);
    assertThat(problem.tandems()).hasSize(20);
    assertThat(problem.households()).hasSize(40);
    assertThat(problem.participants().stream().filter(PlacementParticipant::needsSupport))
        .hasSizeBetween(60, 100);
    assertThat(problem.opportunities().stream().filter(o -> o.minimumPlaces() == 2))
        .hasSizeBetween(15, 40);
    PlacementPlan plan = PlacementSolver.solve(problem, LIMITS.steps(0));
    PlanCheck.Verdict verdict = new PlanCheck(problem).check(plan.placements());
    assertThat(verdict.faults()).isEmpty();
    assertThat(verdict.objective()).isEqualTo(plan.objective());
  }

  @Test
  void drawnProblemIsTheSameAsEverForItsSeed() {
    PlacementProblem problem =
        QuarterProblem.draw(QuarterProblem.Size.S, QuarterProblem.Kind.P2, 42);
    long sum = 0;
    for (PlacementOption option : problem.options()) {
      sum = 31 * sum + option.participantId().hashCode();
      sum = 31 * sum + option.opportunityId().hashCode();
      sum = 31 * sum + option.childcareProviderId().hashCode();
      sum = 31 * sum + option.agreedQuarterHours();
      sum = 31 * sum + option.points();
    }
    for (PlacementOpportunity opportunity : problem.opportunities()) {
      sum = 31 * sum + opportunity.places();
      sum = 31 * sum + opportunity.budgetQuarterHours().orElse(-1);
    }
    assertThat(sum)
        .as("figures in the README are of this problem")
        .isEqualTo(-1_536_331_015_492_919_066L);
  }

  @Test
  void drawnProblemHoldsEachIdOnce() {
    PlacementProblem problem =
        QuarterProblem.draw(QuarterProblem.Size.XS, QuarterProblem.Kind.P2, 1);
    IdentityHashMap<Object, Boolean> held = new IdentityHashMap<>();
    for (PlacementOption option : problem.options()) {
      held.put(option.participantId(), true);
      held.put(option.opportunityId(), true);
      held.put(option.childcareProviderId().orElse(""), true);
    }
    // 400 people, 200 opportunities, 5 providers, and no provider
    assertThat(held).hasSize(400 + 200 + 5 + 1);
  }
}
