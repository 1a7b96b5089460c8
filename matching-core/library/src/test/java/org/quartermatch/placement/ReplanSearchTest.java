package org.quartermatch.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quartermatch.placement.ReplanCases.SHORT;
import static org.quartermatch.placement.ReplanCases.option;
import static org.quartermatch.placement.ReplanCases.replan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quartermatch.PlacementSolver;
import org.quartermatch.placement.Draft.Line;
import org.quartermatch.placement.PlacementPlan.StoppedBy;
import org.quartermatch.placement.Replan.Difference;

/** Plans brought up to date by searching: against the best there is, and against starting anew. */
class ReplanSearchTest {
  /** Rerun one seed with -Dplacement.seed=N. */
  private static final long ONLY = Long.getLong("placement.seed", -1);

  private static Stream<Long> seeds(int count) {
    return ONLY >= 0 ? Stream.of(ONLY) : Stream.iterate(0L, s -> s + 1).limit(count);
  }

  private static Draft draft(PlacementProblem p) {
    return new Draft(
        p.participants(), p.opportunities(), p.providers(), p.options(), p.vetoes(), p.weights());
  }

  private static List<Line> lines(PlacementPlan plan) {
    return plan.placements().stream().map(p -> new Line(p.option(), p.quarterHours())).toList();
  }

  /** Some of everything that a host may send, without regard for the plan. */
  private static List<PlacementChange> random(Draft draft, Random r) {
    List<PlacementChange> changes = new ArrayList<>();
    String job = draft.opportunities().get(r.nextInt(draft.opportunities().size())).id();
    String second = draft.opportunities().get(r.nextInt(draft.opportunities().size())).id();
    String person = "p" + r.nextInt(draft.participants().size());
    if (r.nextBoolean()) {
      changes.add(new PlacementChange.Vetoed(person, second));
    }
    if (r.nextBoolean()) {
      changes.add(new PlacementChange.ParticipantGone(person));
      changes.add(
          new PlacementChange.ParticipantCome(
              PlacementParticipant.of("new"), List.of(option("new", second, r.nextInt(9_000)))));
    }
    if (r.nextBoolean()) {
      PlacementOpportunity changed =
          PlacementOpportunity.builder(second).places(r.nextInt(4)).budgetQuarterHours(90).build();
      changes.add(new PlacementChange.OpportunityChanged(changed));
    }
    if (r.nextBoolean()) {
      changes.add(
          new PlacementChange.ProviderChanged(
              PlacementProvider.of("k0", r.nextInt(3), r.nextInt(3))));
    }
    if (r.nextBoolean()) {
      changes.add(new PlacementChange.Withdrawn(job));
    }
    return changes;
  }

  @Test
  void keepsAllRulesIsMostlyTheOptimumAndListsExactlyWhatIsDifferent() {
    int optimal = 0;
    int runs = 0;
    int differences = 0;
    for (long seed : seeds(100).toList()) {
      Random r = new Random(seed);
      Draft draft = Draft.random(r, 2 + r.nextInt(3), 1 + r.nextInt(3), 0);
      PlacementPlan plan = PlacementSolver.solve(draft.build(), SHORT);
      List<PlacementChange> changes = random(draft, r);
      Replan replan = PlacementSolver.replan(plan, changes, SHORT);
      Draft changed = draft(replan.plan().problem());
      String what = "seed " + seed + ": " + changes;
      assertThat(changed.violations(lines(replan.plan()))).as(what).isEmpty();
      assertThat(replan.plan().objective())
          .as(what)
          .isEqualTo(changed.objective(lines(replan.plan())));
      long best = changed.best().orElseThrow();
      assertThat(replan.plan().objective()).as(what).isLessThanOrEqualTo(best);
      optimal += replan.plan().objective() == best ? 1 : 0;
      runs++;
      checkDifferences(plan, replan, what);
      differences += replan.differences().size();
    }
    if (ONLY < 0) {
      assertThat(optimal).isGreaterThanOrEqualTo(runs * 97 / 100);
      assertThat(differences).isGreaterThan(50);
    }
  }

  private static void checkDifferences(PlacementPlan plan, Replan replan, String what) {
    Map<String, Placement> before = new HashMap<>();
    Map<String, Placement> after = new HashMap<>();
    plan.placements().forEach(p -> before.put(p.participantId(), p));
    replan.plan().placements().forEach(p -> after.put(p.participantId(), p));
    Set<String> ids = new TreeSet<>(before.keySet());
    ids.addAll(after.keySet());
    ids.removeIf(id -> where(before.get(id)).equals(where(after.get(id))));
    assertThat(replan.differences())
        .as(what)
        .extracting(Difference::participantId)
        .containsExactlyElementsOf(ids);
    for (Difference d : replan.differences()) {
      assertThat(d.before()).as(what).isEqualTo(Optional.ofNullable(before.get(d.participantId())));
      assertThat(d.after()).as(what).isEqualTo(Optional.ofNullable(after.get(d.participantId())));
    }
  }

  private static List<Object> where(@Nullable Placement p) {
    return p == null
        ? List.of()
        : List.of(p.opportunityId(), p.option().childcareProviderId(), p.quarterHours());
  }

  @Test
  void withoutAChangeThePlanIsNeverWorseAndTheSameStepsGiveTheSame() {
    for (long seed : seeds(6).toList()) {
      Draft draft = Draft.random(new Random(seed), 60, 20, 0);
      PlacementPlan plan = PlacementSolver.solve(draft.build(), SHORT.steps(100));
      Replan first = PlacementSolver.replan(plan, List.of(), SHORT.seed(7));
      Replan second = PlacementSolver.replan(plan, List.of(), SHORT.seed(7));
      long kept = draft(first.plan().problem()).objective(lines(plan));
      assertThat(first.plan().objective()).as("seed %s", seed).isGreaterThanOrEqualTo(kept);
      assertThat(second.plan().placements()).isEqualTo(first.plan().placements());
      assertThat(second.differences()).as("seed %s", seed).isEqualTo(first.differences());
      Replan still = PlacementSolver.replan(plan, List.of(), SHORT.steps(0));
      assertThat(still.plan().objective()).as("seed %s", seed).isGreaterThanOrEqualTo(kept);
    }
  }

  @Test
  void startsFromWhatTheChangesLeaveAndSoTouchesFew() {
    int touched = 0;
    int placed = 0;
    for (long seed : seeds(6).toList()) {
      Draft draft = Draft.random(new Random(seed), 80, 25, 0);
      PlacementPlan plan = PlacementSolver.solve(draft.build(), SHORT.steps(2_000));
      PlacementPlan with =
          PlacementSolver.replan(
                  plan,
                  List.of(
                      new PlacementChange.WeightsChanged(
                          draft.weights().withStabilityPenalty(1_000))),
                  SHORT)
              .plan();
      Replan replan =
          replan(
              with,
              new PlacementChange.ParticipantGone(with.placements().getFirst().participantId()));
      touched += replan.differences().size();
      placed += with.placements().size();
    }
    assertThat(touched).as("of %s placed", placed).isLessThan(placed / 5);
    assertThat(touched).isPositive();
  }

  @Test
  void startsAnewWhereThatIsBetter() {
    long replanned = 0;
    long fresh = 0;
    for (long seed = 0; seed < 8; seed++) {
      PlacementPlan plan =
          PlacementSolver.solve(Draft.random(new Random(seed), 60, 20, 0).build(), SHORT);
      // what the old plan was good for counts no more
      PlacementChange change = new PlacementChange.WeightsChanged(new PlacementWeights(0, 0, 0));
      Replan replan = PlacementSolver.replan(plan, List.of(change), SHORT.steps(0));
      replanned += replan.plan().objective();
      fresh += PlacementSolver.solve(replan.plan().problem(), SHORT.steps(0)).objective();
    }
    assertThat(replanned).isGreaterThanOrEqualTo(fresh);
  }

  @Test
  void listenerReachesTheSearchAndEndsIt() {
    PlacementPlan plan =
        PlacementSolver.solve(Draft.random(new Random(3), 60, 20, 0).build(), SHORT);
    List<PlacementProgress> events = new ArrayList<>();
    Replan replan =
        PlacementSolver.replan(
            plan,
            List.of(),
            SHORT,
            progress -> {
              events.add(progress);
              return false;
            });
    assertThat(events).isNotEmpty();
    assertThat(replan.plan().stoppedBy()).isIn(StoppedBy.CANCELLED, StoppedBy.OPTIMUM);
    assertThat(replan.plan().placements()).hasSizeGreaterThanOrEqualTo(plan.placements().size());
  }
}
