package org.quartermatch.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quartermatch.PlacementSolver;
import org.quartermatch.placement.Draft.Line;
import org.quartermatch.placement.PlacementPlan.StoppedBy;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.testkit.certificate.CertificateVerifier;

class PlacementSolverTest {
  /** Rerun one seed with -Dplacement.seed=N. */
  private static final long ONLY = Long.getLong("placement.seed", -1);

  private static final PlacementLimits SHORT = PlacementLimits.seconds(60).steps(3_000);

  private static Stream<Long> seeds(int count) {
    return ONLY >= 0 ? Stream.of(ONLY) : Stream.iterate(0L, s -> s + 1).limit(count);
  }

  private static List<Line> lines(PlacementPlan plan) {
    return plan.placements().stream().map(p -> new Line(p.option(), p.quarterHours())).toList();
  }

  private static String told(PlacementPlan plan) {
    return plan.placements()
        + "\n"
        + plan.unplaced()
        + "\n"
        + plan.objective()
        + " "
        + plan.upperBound()
        + " "
        + plan.placedBound()
        + " "
        + plan.steps()
        + " "
        + plan.stoppedBy();
  }

  @Test
  void liesBetweenNothingAndTheBoundAndIsMostlyTheOptimum() {
    int optimal = 0;
    int solved = 0;
    int refused = 0;
    for (long seed : seeds(150).toList()) {
      Random r = new Random(seed);
      Draft draft = Draft.random(r, 1 + r.nextInt(4), 1 + r.nextInt(3), 0.3);
      OptionalLong best = draft.best();
      if (best.isEmpty()) {
        refused++;
        assertThatThrownBy(() -> PlacementSolver.check(draft.build()))
            .as("seed %s", seed)
            .isInstanceOf(PlacementProblemException.class)
            .hasMessageContaining("pin");
        continue;
      }
      PlacementPlan plan = PlacementSolver.solve(draft.build(), SHORT);
      solved++;
      assertThat(draft.violations(lines(plan))).as("seed %s", seed).isEmpty();
      assertThat(plan.objective()).as("seed %s", seed).isEqualTo(draft.objective(lines(plan)));
      assertThat(plan.objective()).as("seed %s", seed).isLessThanOrEqualTo(best.getAsLong());
      assertThat(plan.upperBound()).as("seed %s", seed).isGreaterThanOrEqualTo(best.getAsLong());
      optimal += plan.objective() == best.getAsLong() ? 1 : 0;
    }
    if (ONLY < 0) {
      assertThat(optimal).isGreaterThanOrEqualTo(solved * 97 / 100);
      assertThat(refused).isPositive();
    }
  }

  /** Sentence 42 of the contract. */
  @Test
  void keepsAllRulesAndIsMaximal() {
    for (long seed : seeds(25).toList()) {
      Random r = new Random(seed);
      Draft draft = Draft.random(r, 5 + r.nextInt(60), 3 + r.nextInt(20), 0);
      PlacementPlan plan = PlacementSolver.solve(draft.build(), SHORT);
      List<Line> lines = lines(plan);
      assertThat(draft.violations(lines)).as("seed %s", seed).isEmpty();
      assertThat(plan.objective()).as("seed %s", seed).isEqualTo(draft.objective(lines));
      assertThat(plan.objective()).as("seed %s", seed).isLessThanOrEqualTo(plan.upperBound());
      assertThat(plan.placements().size())
          .as("seed %s", seed)
          .isLessThanOrEqualTo(plan.placedBound());
      for (Placement p : plan.placements()) {
        PlacementParticipant participant =
            draft.participants().stream()
                .filter(x -> x.id().equals(p.participantId()))
                .findFirst()
                .orElseThrow();
        assertThat(p.changed())
            .as("seed %s, %s", seed, p)
            .isEqualTo(CertificateVerifier.changed(participant, p.option()));
      }
      checkUnplaced(draft, plan, lines, seed);
    }
  }

  private static void checkUnplaced(Draft draft, PlacementPlan plan, List<Line> lines, long seed) {
    Set<String> seen = new HashSet<>();
    plan.placements().forEach(p -> seen.add(p.participantId()));
    for (Unplaced unplaced : plan.unplaced()) {
      String id = unplaced.participantId();
      assertThat(seen.add(id)).as("seed %s: %s twice", seed, id).isTrue();
      boolean eligible = false;
      boolean allVetoed = true;
      boolean worthwhile = false;
      for (Line line : draft.lines(id)) {
        eligible = true;
        if (draft.vetoes().contains(new Veto(id, line.option().opportunityId()))) {
          continue;
        }
        allVetoed = false;
        List<Line> with = new ArrayList<>(lines);
        with.add(line);
        boolean raises = draft.objective(with) > draft.objective(lines);
        worthwhile |= raises;
        if (raises) {
          assertThat(draft.violations(with))
              .as("seed %s: not maximal, %s", seed, line)
              .isNotEmpty();
        }
      }
      String reason =
          !eligible
              ? "no-eligible-opportunity"
              : allVetoed ? "vetoed" : worthwhile ? "contested" : "not-worthwhile";
      assertThat(unplaced.code()).as("seed %s: %s", seed, id).isEqualTo(reason);
      if (unplaced instanceof Unplaced.Contested contested) {
        checkContests(draft, lines, contested, seed);
      }
    }
    assertThat(seen).as("seed %s", seed).hasSameSizeAs(draft.participants());
  }

  /** With the named people out, some way of the participant there is feasible and loses that. */
  private static void checkContests(
      Draft draft, List<Line> lines, Unplaced.Contested contested, long seed) {
    for (Unplaced.Contest contest : contested.contests()) {
      assertThat(contest.lacking()).as("seed %s", seed).isNotEmpty();
      if (contest.lossAtMost().isEmpty()) {
        continue;
      }
      assertThat(contest.putOut()).as("seed %s", seed).isNotEmpty();
      long loss = contest.lossAtMost().getAsLong();
      List<Line> without = new ArrayList<>(lines);
      without.removeIf(l -> contest.putOut().contains(l.option().participantId()));
      boolean found = false;
      for (Line line : draft.lines(contested.participantId())) {
        List<Line> with = new ArrayList<>(without);
        with.add(line);
        found |=
            line.option().opportunityId().equals(contest.opportunityId())
                && draft.violations(with).isEmpty()
                && draft.objective(lines) - draft.objective(with) == loss;
      }
      assertThat(found).as("seed %s: %s", seed, contest).isTrue();
      assertThat(loss).as("seed %s: an exchange that gains was left undone", seed).isNotNegative();
    }
  }

  @Test
  void samePlanForSameInputSeedAndStepsInAnyOrder() {
    for (long seed : seeds(5).toList()) {
      Draft draft = Draft.random(new Random(seed), 60, 20, 0);
      PlacementPlan first = PlacementSolver.solve(draft.build(), SHORT.seed(7));
      PlacementPlan second = PlacementSolver.solve(draft.build(), SHORT.seed(7));
      PlacementPlan shuffled =
          PlacementSolver.solve(draft.shuffled(new Random(seed)).build(), SHORT.seed(7));
      assertThat(told(second)).as("seed %s", seed).isEqualTo(told(first));
      assertThat(told(shuffled)).as("seed %s", seed).isEqualTo(told(first));
      assertThat(first.seed()).isEqualTo(7);
    }
  }

  @Test
  void searchImprovesTheStart() {
    long start = 0;
    long searched = 0;
    for (long seed = 0; seed < 10; seed++) {
      PlacementProblem problem = Draft.random(new Random(seed), 80, 26, 0).build();
      start += PlacementSolver.solve(problem, SHORT.steps(0)).objective();
      searched += PlacementSolver.solve(problem, SHORT.steps(30_000)).objective();
    }
    assertThat(searched).isGreaterThan(start);
  }

  /** One that no search proves optimal. */
  private static Draft hard() {
    return Draft.random(new Random(0), 80, 26, 0);
  }

  /** Sentence 44 of the contract. */
  @Test
  void stopsAtItsStepLimitAndSaysSo() {
    PlacementProblem problem = hard().build();
    int opportunities = problem.opportunities().size();
    long moves = 0;
    for (long limit : new long[] {1, 10, 100, 300, 1_000, 10_000, 400_000}) {
      PlacementPlan plan = PlacementSolver.solve(problem, SHORT.steps(limit));
      assertThat(plan.stoppedBy()).as("limit %s", limit).isEqualTo(StoppedBy.STEPS);
      // all opportunities are asked together
      assertThat(plan.steps()).as("limit %s", limit).isBetween(limit, limit + opportunities);
      assertThat(plan.moves()).as("limit %s", limit).isBetween(0L, plan.steps());
      moves += plan.moves();
    }
    assertThat(moves).as("moves that were tried").isPositive();
  }

  @Test
  void stopsAtItsTimeAndSaysSo() {
    PlacementProblem problem = hard().build();
    PlacementLimits limits =
        PlacementLimits.DEFAULT.time(Duration.ofMillis(700)).steps(Long.MAX_VALUE);
    assertThat(PlacementSolver.solve(problem, limits).stoppedBy()).isEqualTo(StoppedBy.SECONDS);
  }

  @Test
  void endingReturnsTheBestPlanSoFar() {
    Draft draft = hard();
    List<PlacementProgress> events = new ArrayList<>();
    PlacementPlan plan =
        PlacementSolver.solve(
            draft.build(),
            PlacementLimits.seconds(600).steps(Long.MAX_VALUE),
            progress -> {
              events.add(progress);
              return progress.steps() <= 100;
            });
    assertThat(plan.stoppedBy()).isEqualTo(StoppedBy.CANCELLED);
    assertThat(draft.violations(lines(plan))).isEmpty();
    assertThat(plan.objective()).isGreaterThanOrEqualTo(events.getLast().objective());
    assertThat(events)
        .allSatisfy(e -> assertThat(e.objective()).isLessThanOrEqualTo(e.upperBound()));
  }

  @Test
  void endedAtTheFirstEventItStillGivesAPlan() {
    Draft draft = Draft.random(new Random(4), 40, 15, 0);
    PlacementPlan plan =
        PlacementSolver.solve(draft.build(), PlacementLimits.DEFAULT, progress -> false);
    assertThat(plan.stoppedBy()).isIn(StoppedBy.CANCELLED, StoppedBy.OPTIMUM);
    assertThat(draft.violations(lines(plan))).isEmpty();
  }

  @Test
  void whatTheListenerThrowsReachesTheCaller() {
    PlacementProblem problem = hard().build();
    assertThatThrownBy(
            () ->
                PlacementSolver.solve(
                    problem,
                    SHORT,
                    progress -> {
                      throw new IllegalStateException("enough");
                    }))
        .hasStackTraceContaining("enough");
  }

  @Test
  void emptyCohortGivesAnEmptyPlan() {
    PlacementPlan plan =
        PlacementSolver.solve(PlacementProblem.builder().build(), PlacementLimits.DEFAULT);
    assertThat(plan.placements()).isEmpty();
    assertThat(plan.unplaced()).isEmpty();
    assertThat(plan.objective()).isZero();
    assertThat(plan.upperBound()).isZero();
    assertThat(plan.gapPercent()).isEqualTo(new BigDecimal("0.00"));
    assertThat(plan.stoppedBy()).isEqualTo(StoppedBy.OPTIMUM);
  }

  /** Sentence 17 of the contract. */
  @Test
  void smallestHoursLetTwoShareABudgetAndAgreedHoursReturnWhereTheyFit() {
    PlacementProblem.Builder builder =
        PlacementProblem.builder()
            .opportunity(
                PlacementOpportunity.builder("o").places(2).budgetQuarterHours(120).build());
    for (String id : List.of("a", "b")) {
      builder
          .participant(PlacementParticipant.of(id))
          .option(
              PlacementOption.builder(id, "o")
                  .agreedQuarterHours(80)
                  .minimumQuarterHours(40)
                  .build());
    }
    PlacementPlan plan = PlacementSolver.solve(builder.build(), SHORT);
    assertThat(plan.placements())
        .extracting(Placement::quarterHours)
        .containsExactlyInAnyOrder(80, 40);
    assertThat(plan.stoppedBy()).isEqualTo(StoppedBy.OPTIMUM);
  }

  @Test
  void optionsWithHugePointsArePlannedExactly() {
    long huge = 1_000_000_000_000_000L;
    PlacementProblem problem =
        PlacementProblem.builder()
            .participant(PlacementParticipant.of("a"))
            .participant(PlacementParticipant.of("b"))
            .opportunity(PlacementOpportunity.of("o", 1))
            .option(PlacementOption.builder("a", "o").points(huge).build())
            .option(PlacementOption.builder("b", "o").points(huge + 1).build())
            .build();
    PlacementPlan plan = PlacementSolver.solve(problem, SHORT);
    assertThat(plan.objective()).isEqualTo(huge + 1 + 10_000);
    assertThat(plan.placements()).extracting(Placement::participantId).containsExactly("b");
    assertThat(plan.unplaced())
        .containsExactly(
            new Unplaced.Contested(
                "a",
                List.of(
                    new Unplaced.Contest(
                        "o",
                        Set.of(Unplaced.Capacity.PLACES),
                        List.of("b"),
                        OptionalLong.of(1),
                        List.of(
                            new Unplaced.Binding(
                                new PlacementCapacity.Places("o"), huge + 10_000, List.of("b"))),
                        OptionalLong.of(0)))));
  }

  /** Sentence 39 of the contract. */
  @Test
  void fairnessOfAnyWeightIsPlannedAndProvedExactly() {
    Draft drawn = Draft.random(new Random(5), 6, 3, 0);
    int solved = 0;
    for (int bit = 0; bit < 62; bit += 3) {
      PlacementWeights weights = new PlacementWeights(10_000, 300, 1L << bit);
      Draft draft =
          new Draft(
              drawn.participants(),
              drawn.opportunities(),
              drawn.providers(),
              drawn.options(),
              drawn.vetoes(),
              weights);
      PlacementProblem problem;
      try {
        problem = draft.build();
      } catch (PlacementProblemException e) {
        assertThat(e).hasMessageContaining("could exceed");
        continue;
      }
      PlacementPlan plan = PlacementSolver.solve(problem, SHORT);
      long best = draft.best().orElseThrow();
      assertThat(plan.objective()).as("weight 2^%d", bit).isLessThanOrEqualTo(best);
      assertThat(plan.upperBound()).as("weight 2^%d", bit).isGreaterThanOrEqualTo(best);
      long proved = CertificateVerifier.bound(problem, plan.certificate());
      assertThat(proved).as("weight 2^%d", bit).isGreaterThanOrEqualTo(plan.upperBound());
      assertThat(plan.certificate().allTried())
          .as("weight 2^%d", bit)
          .isEqualTo(proved > plan.upperBound());
      solved++;
    }
    assertThat(solved).isGreaterThan(15);
  }

  /** Sentence 39 of the contract. */
  @Test
  void gapIsRoundedUp() {
    assertThat(PlacementPlan.gapPercent(5, 5)).isEqualTo(new BigDecimal("0.00"));
    assertThat(PlacementPlan.gapPercent(-7, 0)).isEqualTo(new BigDecimal("100.00"));
    assertThat(PlacementPlan.gapPercent(999_999, 1_000_000)).isEqualTo(new BigDecimal("0.01"));
    assertThat(PlacementPlan.gapPercent(-30, -20)).isEqualTo(new BigDecimal("50.00"));
  }
}
