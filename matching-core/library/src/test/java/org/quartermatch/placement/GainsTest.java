package org.quartermatch.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quartermatch.PlacementSolver;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.placement.Draft.Line;
import org.quartermatch.placement.PlacementOption.ChildPlace;
import org.quartermatch.placement.PlacementProblem.Tandem;

/**
 * What a change gains, by hand and against all plans of small random problems. Long, as each rule
 * that a change can meet has its small case.
 */
class GainsTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 11_000L);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 300);
  private static final PlacementLimits SHORT = PlacementLimits.DEFAULT.steps(2_000);

  private static PlacementOption option(String participant, String opportunity) {
    return PlacementOption.builder(participant, opportunity).points(5_000).build();
  }

  /** At o0, for no other hours. */
  private static PlacementOption atHours(String participant, int quarterHours) {
    return PlacementOption.builder(participant, "o0").agreedQuarterHours(quarterHours).build();
  }

  private static WhatIf with(PlacementOption... options) {
    return WhatIf.options(List.of(options));
  }

  private static PlacementProblem.Builder people(int people, int... places) {
    PlacementProblem.Builder problem = PlacementProblem.builder();
    for (int i = 0; i < people; i++) {
      problem.participant(PlacementParticipant.of("p" + i));
    }
    for (int j = 0; j < places.length; j++) {
      problem.opportunity(PlacementOpportunity.of("o" + j, places[j]));
    }
    return problem;
  }

  /** Twenty-nine certificates for three places that are taken bring nobody. */
  @Test
  void aDoorToAFullPlaceGainsNothing() {
    PlacementProblem.Builder problem = people(3, 2);
    problem.option(option("p0", "o0")).option(option("p1", "o0"));
    PlacementPlan plan = PlacementSolver.solve(problem.build(), SHORT);
    assertThat(PlacementSolver.gains(plan, List.of(with(option("p2", "o0")))))
        .containsExactly(PlacementGain.NONE);
  }

  /** Somebody moves on, and nobody loses. */
  @Test
  void aDoorToAFullPlaceWhoseHolderCanMoveOnGainsOne() {
    PlacementProblem.Builder problem = people(3, 1, 1, 1);
    problem
        .option(option("p0", "o0").toBuilder().points(9_000).build())
        .option(option("p0", "o1"))
        .option(option("p1", "o1").toBuilder().points(9_000).build())
        .option(option("p1", "o2"));
    PlacementPlan plan = PlacementSolver.solve(problem.build(), SHORT);
    List<PlacementGain> gains =
        PlacementSolver.gains(plan, List.of(with(option("p2", "o0")), with()));
    assertThat(gains.getFirst().placedMore()).isEqualTo(1);
    assertThat(gains.getFirst().placedMoreAtMost()).isEqualTo(1);
    assertThat(gains.getFirst().placements())
        .extracting(Placement::participantId, Placement::opportunityId)
        .contains(tuple("p2", "o0"));
    assertThat(gains.getLast()).isEqualTo(PlacementGain.NONE);
  }

  /** Whoever has a place and gets another door may leave the place to somebody else. */
  @Test
  void aDoorForSomebodyPlacedCanHelpAnother() {
    PlacementProblem.Builder problem = people(2, 1, 1);
    problem.option(option("p0", "o0")).option(option("p1", "o0"));
    PlacementPlan plan = PlacementSolver.solve(problem.build(), SHORT);
    String placed = plan.placements().getFirst().participantId();
    assertThat(PlacementSolver.gains(plan, List.of(with(option(placed, "o1")))))
        .singleElement()
        .extracting(PlacementGain::placedMore, PlacementGain::placedMoreAtMost)
        .containsExactly(1, 1);
  }

  @Test
  void aContactThatIsMissingIsNoGain() {
    PlacementProblem.Builder problem = people(2);
    problem.company(PlacementCompany.of("k").withContacts(1));
    for (String o : List.of("a", "b")) {
      problem.opportunity(PlacementOpportunity.builder(o).places(1).companyId("k").build());
    }
    problem.option(option("p0", "a"));
    PlacementPlan plan = PlacementSolver.solve(problem.build(), SHORT);
    assertThat(PlacementSolver.gains(plan, List.of(with(option("p1", "b")))))
        .containsExactly(PlacementGain.NONE);
  }

  /** Each alone would find a place for the child, and the two of them have none to go to. */
  @Test
  void aPlaceForAChildMoreHelpsATandemThatNeedsTwo() {
    PlacementProblem.Builder problem = people(2, 2).tandem(new Tandem("p0", "p1"));
    problem.provider(PlacementProvider.of("k", 0, 1));
    for (String id : List.of("p0", "p1")) {
      List<ChildPlace> child = List.of(new ChildPlace("child-" + id, AgeGroup.FROM_3));
      problem.option(option(id, "o0").toBuilder().childcare("k", child).build());
    }
    PlacementPlan plan = PlacementSolver.solve(problem.build(), SHORT);
    assertThat(plan.placements()).isEmpty();
    assertThat(
            PlacementSolver.gains(plan, List.of(with().provider(PlacementProvider.of("k", 0, 2)))))
        .singleElement()
        .extracting(PlacementGain::placedMore, PlacementGain::placedMoreAtMost)
        .containsExactly(2, 2);
  }

  /** A place more, in work or for a child, counts for whoever can use it. */
  @Test
  void aPlaceMoreHelpsWhoeverCanUseIt() {
    PlacementProblem.Builder problem = people(3, 1, 1);
    problem.option(option("p0", "o0")).option(option("p0", "o1"));
    problem.option(option("p1", "o0")).option(option("p2", "o0"));
    PlacementPlan plan = PlacementSolver.solve(problem.build(), SHORT);
    assertThat(plan.placements()).hasSize(2);
    assertThat(
            PlacementSolver.gains(
                plan,
                List.of(
                    with().opportunity(PlacementOpportunity.of("o0", 2)),
                    with().opportunity(PlacementOpportunity.of("o1", 2)),
                    with(option("p2", "o1")).opportunity(PlacementOpportunity.of("o1", 9)))))
        .extracting(PlacementGain::placedMore, PlacementGain::placedMoreAtMost)
        .containsExactly(tuple(1, 1), tuple(0, 0), tuple(1, 1));
  }

  @Test
  void aChangeOfSeveralCountsThemAll() {
    PlacementProblem.Builder problem = people(4, 2);
    PlacementPlan plan = PlacementSolver.solve(problem.build(), SHORT);
    assertThat(
            PlacementSolver.gains(
                plan, List.of(with(option("p0", "o0"), option("p1", "o0"), option("p2", "o0")))))
        .extracting(PlacementGain::placedMore, PlacementGain::placedMoreAtMost)
        .containsExactly(tuple(2, 2));
  }

  /** The one of two who go together opens the door for both. */
  @Test
  void aDoorForOneOfATandemGainsTwo() {
    PlacementProblem.Builder problem = people(20, 2);
    problem.tandem(new PlacementProblem.Tandem("p0", "p1")).option(option("p0", "o0"));
    PlacementPlan plan = PlacementSolver.solve(problem.build(), SHORT);
    assertThat(plan.placements()).isEmpty();
    assertThat(PlacementSolver.gains(plan, List.of(with(option("p1", "o0")))))
        .extracting(PlacementGain::placedMore, PlacementGain::placedMoreAtMost)
        .containsExactly(tuple(2, 2));
  }

  /** Fewer hours let a budget pay for one more. */
  @Test
  void fewerHoursLetABudgetPayForOneMore() {
    PlacementProblem.Builder problem = people(20);
    problem
        .opportunity(PlacementOpportunity.builder("o0").places(2).budgetQuarterHours(100).build())
        .option(atHours("p0", 60));
    PlacementPlan plan = PlacementSolver.solve(problem.build(), SHORT);
    PlacementOption most = atHours("p1", 41);
    PlacementOption least = atHours("p2", 40);
    assertThat(PlacementSolver.gains(plan, List.of(with(most), with(least))))
        .extracting(PlacementGain::placedMore, PlacementGain::placedMoreAtMost)
        .containsExactly(tuple(0, 0), tuple(1, 1));
  }

  /** The option stands in the problem, and was none as long as the provider was full. */
  @Test
  void aCarePlaceMoreMakesAnOptionPossibleThatWasThere() {
    PlacementProblem.Builder problem = people(20, 1).provider(PlacementProvider.of("k", 0, 0));
    problem.option(
        PlacementOption.builder("p0", "o0")
            .childcare("k", List.of(new ChildPlace("c0", AgeGroup.UNDER_3)))
            .build());
    PlacementPlan plan = PlacementSolver.solve(problem.build(), SHORT);
    assertThat(plan.placements()).isEmpty();
    assertThat(
            PlacementSolver.gains(
                plan,
                List.of(
                    with().provider(PlacementProvider.of("k", 1, 0)),
                    with().provider(PlacementProvider.of("k", 0, 1)))))
        .extracting(PlacementGain::placedMore, PlacementGain::placedMoreAtMost)
        .containsExactly(tuple(1, 1), tuple(0, 0));
  }

  /** Nobody is placed where two could share ten hours. */
  private static PlacementPlan planOfTenHours() {
    PlacementProblem.Builder problem = people(20);
    problem.opportunity(
        PlacementOpportunity.builder("o0").places(2).budgetQuarterHours(40).build());
    return PlacementSolver.solve(problem.build(), SHORT);
  }

  /** Changes that bring different options for one pair are looked at apart. */
  @Test
  void changesThatBringDifferentOptionsForOnePairEachCount() {
    PlacementPlan plan = planOfTenHours();
    PlacementOption tooMany = atHours("p0", 41);
    PlacementOption few = atHours("p0", 40);
    assertThat(PlacementSolver.gains(plan, List.of(with(tooMany), with(few), with(tooMany))))
        .extracting(PlacementGain::placedMore)
        .containsExactly(0, 1, 0);
  }

  /** Each change is looked at by itself: work of another change is not there for it. */
  @Test
  void whatOnlyAnotherChangeBringsIsNotThere() {
    PlacementPlan plan = PlacementSolver.solve(people(20).build(), SHORT);
    WhatIf work = with(option("p0", "x")).opportunity(PlacementOpportunity.of("x", 1));
    assertThat(PlacementSolver.gains(plan, List.of(work)))
        .extracting(PlacementGain::placedMore)
        .containsExactly(1);
    assertThatThrownBy(() -> PlacementSolver.gains(plan, List.of(work, with(option("p1", "x")))))
        .isInstanceOf(PlacementProblemException.class)
        .hasMessageContaining("there is no opportunity x");
    WhatIf company =
        with(option("p0", "y"))
            .opportunity(PlacementOpportunity.builder("y").companyId("c").build());
    assertThat(
            PlacementSolver.gains(
                plan, List.of(company.company(PlacementCompany.of("c").withContacts(1)))))
        .extracting(PlacementGain::placedMore)
        .containsExactly(1);
    assertThatThrownBy(
            () ->
                PlacementSolver.gains(
                    plan, List.of(with().company(PlacementCompany.of("c")), company)))
        .isInstanceOf(PlacementProblemException.class)
        .hasMessageContaining("there is no company c");
  }

  /** One change may be of a later day than another; the place for the youngest is taken. */
  @Test
  void aChildMayBeOlderInAnotherChange() {
    PlacementProblem.Builder problem = people(20, 1, 1).provider(PlacementProvider.of("k", 1, 1));
    problem.option(withChild("p1", "o1", new ChildPlace("c1", AgeGroup.UNDER_3)));
    PlacementPlan plan = PlacementSolver.solve(problem.build(), SHORT);
    assertThat(plan.placements()).hasSize(1);
    assertThat(
            PlacementSolver.gains(
                plan,
                List.of(
                    with(withChild("p0", "o0", new ChildPlace("c0", AgeGroup.UNDER_3))),
                    with(withChild("p0", "o0", new ChildPlace("c0", AgeGroup.FROM_3))))))
        .extracting(PlacementGain::placedMore)
        .containsExactly(0, 1);
  }

  private static PlacementOption withChild(String person, String work, ChildPlace child) {
    return PlacementOption.builder(person, work).childcare("k", List.of(child)).build();
  }

  /** Two leave and one comes: with the one who stays they are too few. */
  @Test
  void aTandemIsNotReplacedByOneWhereThreeHaveToBe() {
    PlacementProblem.Builder problem = people(20);
    problem.tandem(new PlacementProblem.Tandem("p0", "p1"));
    problem.opportunity(PlacementOpportunity.builder("o").places(3).minimumPlaces(3).build());
    for (String id : List.of("p0", "p1", "p2")) {
      problem.option(option(id, "o").toBuilder().points(9_000).build());
    }
    problem.opportunity(PlacementOpportunity.of("q", 2));
    problem.option(option("p0", "q")).option(option("p1", "q"));
    PlacementPlan plan = PlacementSolver.solve(problem.build(), SHORT);
    assertThat(plan.placements()).extracting(Placement::opportunityId).containsOnly("o").hasSize(3);
    assertThat(PlacementSolver.gains(plan, List.of(with(option("p3", "o")))))
        .extracting(PlacementGain::placedMore)
        .containsExactly(0);
    WhatIf two = with(option("p3", "o"), option("p4", "o"));
    assertThat(PlacementSolver.gains(plan, List.of(two)))
        .extracting(PlacementGain::placedMoreAtMost)
        .containsExactly(2);
  }

  /** As in a problem with the change made. */
  @Test
  void ofTwoOptionsOfOneWayTheFirstCounts() {
    PlacementPlan plan = planOfTenHours();
    WhatIf tooManyFirst = with(atHours("p0", 41), atHours("p0", 40));
    WhatIf fewFirst = with(atHours("p0", 40), atHours("p0", 41));
    assertThat(tooManyFirst.appliedTo(plan.problem()).options()).hasSize(1);
    assertThat(PlacementSolver.gains(plan, List.of(tooManyFirst, fewFirst)))
        .extracting(PlacementGain::placedMore)
        .containsExactly(0, 1);
  }

  /** An option that is none is refused, whatever others of the same way are there. */
  @Test
  void everyOptionOfAWayIsChecked() {
    PlacementPlan plan = PlacementSolver.solve(people(20, 1).build(), SHORT);
    PlacementOption right = atHours("p0", 40);
    PlacementOption wrong = right.toBuilder().minimumQuarterHours(41).build();
    assertThatThrownBy(() -> PlacementSolver.gains(plan, List.of(with(right), with(wrong))))
        .isInstanceOf(PlacementProblemException.class)
        .hasMessageContaining("hours are minimum 41, agreed 40");
    PlacementOption unsure = right.toBuilder().certaintyPercent(101).build();
    assertThatThrownBy(() -> PlacementSolver.gains(plan, List.of(with(right), with(unsure))))
        .isInstanceOf(PlacementProblemException.class)
        .hasMessageContaining("certaintyPercent is 101");
  }

  @Test
  void theSameAsAllPlansOfSmallProblems() {
    Map<Integer, Integer> byGain = new HashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      Random r = new Random(seed);
      Draft whole = Draft.random(r, 3 + r.nextInt(3), 2 + r.nextInt(3), 0.1);
      Set<String> withheld = new HashSet<>();
      // what a change brings are options that are kept back
      for (int i = 0; i < 3; i++) {
        withheld.add("p" + r.nextInt(whole.participants().size()));
      }
      List<PlacementOption> kept = new ArrayList<>();
      Map<String, List<PlacementOption>> changes = new HashMap<>();
      for (PlacementOption o : whole.options()) {
        boolean pinned =
            whole.participants().stream()
                .anyMatch(
                    p -> p.id().equals(o.participantId()) && p.pinnedOpportunityId().isPresent());
        if (withheld.contains(o.participantId()) && !pinned && r.nextInt(3) > 0) {
          changes.computeIfAbsent(o.participantId(), x -> new ArrayList<>()).add(o);
        } else {
          kept.add(o);
        }
      }
      Draft draft = with(whole, kept);
      PlacementPlan plan;
      try {
        plan = PlacementSolver.solve(draft.build(), SHORT);
      } catch (PlacementProblemException e) {
        continue; // pins that cannot be kept together
      }
      List<List<PlacementOption>> asked = List.copyOf(changes.values());
      List<PlacementGain> gains =
          PlacementSolver.gains(plan, asked.stream().map(WhatIf::options).toList());
      Set<String> placed = new HashSet<>();
      plan.placements().forEach(p -> placed.add(p.participantId()));
      int without = most(draft, placed);
      for (int x = 0; x < asked.size(); x++) {
        List<PlacementOption> more = new ArrayList<>(kept);
        more.addAll(asked.get(x));
        Draft changed = with(whole, more);
        int exact = most(changed, placed) - without;
        String rerun = "-Dquartermatch.rounds=1 -Dquartermatch.seed=" + seed + ", change " + x;
        PlacementGain gain = gains.get(x);
        assertThat(gain.placedMore()).as(rerun).isEqualTo(exact);
        assertThat(gain.placedMoreAtMost()).as(rerun).isGreaterThanOrEqualTo(exact);
        byGain.merge(exact, 1, Integer::sum);
        if (exact > 0) {
          assertThat(changed.violations(lines(plan, gain))).as(rerun).isEmpty();
        }
      }
    }
    assertThat(byGain.getOrDefault(0, 0)).isGreaterThan(ROUNDS / 10);
    assertThat(byGain.getOrDefault(1, 0)).isGreaterThan(ROUNDS / 10);
  }

  /** Too many people to try all ways: Kuhn's augmenting paths, written once more, know. */
  @Test
  void exactWhereOnlyPlacesCanRunShort() {
    int gained = 0;
    int nothing = 0;
    for (int round = 0; round < Math.max(1, ROUNDS / 10); round++) {
      Random r = new Random(SEED + round);
      int jobs = 15 + r.nextInt(10);
      int[] places = r.ints(jobs, 0, 3).toArray();
      PlacementProblem.Builder problem = people(40, places);
      List<List<Integer>> jobsOf = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        List<Integer> mine = new ArrayList<>();
        for (int j = 0; j < jobs; j++) {
          if (r.nextInt(9) == 0) {
            mine.add(j);
            problem.option(option("p" + i, "o" + j).toBuilder().points(r.nextInt(9_999)).build());
          }
        }
        jobsOf.add(mine);
      }
      PlacementPlan plan = PlacementSolver.solve(problem.build(), SHORT);
      int without = kuhn(jobsOf, places);
      List<WhatIf> changes = new ArrayList<>();
      List<Integer> exact = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        int job = r.nextInt(jobs);
        changes.add(with(option("p" + i, "o" + job)));
        List<List<Integer>> more = new ArrayList<>(jobsOf);
        more.set(i, new ArrayList<>(jobsOf.get(i)));
        more.get(i).add(job);
        exact.add(kuhn(more, places) - without);
      }
      for (int job = 0; job < jobs; job++) {
        int[] more = places.clone();
        more[job]++;
        changes.add(with().opportunity(PlacementOpportunity.of("o" + job, more[job])));
        exact.add(kuhn(jobsOf, more) - without);
      }
      List<PlacementGain> gains = PlacementSolver.gains(plan, changes);
      for (int i = 0; i < changes.size(); i++) {
        assertThat(gains.get(i).placedMore())
            .as("seed %s, change %s", SEED + round, i)
            .isEqualTo(exact.get(i));
        assertThat(gains.get(i).placedMoreAtMost()).isEqualTo(exact.get(i));
        gained += exact.get(i);
        nothing += 1 - exact.get(i);
      }
    }
    assertThat(gained).isGreaterThan(20);
    assertThat(nothing).isGreaterThan(20);
  }

  private static int kuhn(List<List<Integer>> jobsOf, int[] places) {
    Map<Integer, List<Integer>> at = new HashMap<>();
    int size = 0;
    for (int i = 0; i < jobsOf.size(); i++) {
      size += place(i, jobsOf, places, at, new HashSet<>()) ? 1 : 0;
    }
    return size;
  }

  private static boolean place(
      int i,
      List<List<Integer>> jobsOf,
      int[] places,
      Map<Integer, List<Integer>> at,
      Set<Integer> seen) {
    for (int job : jobsOf.get(i)) {
      if (!seen.add(job)) {
        continue;
      }
      List<Integer> there = at.computeIfAbsent(job, x -> new ArrayList<>());
      if (there.size() < places[job]) {
        there.add(i);
        return true;
      }
      for (int x = 0; x < there.size(); x++) {
        if (place(there.get(x), jobsOf, places, at, seen)) {
          there.set(x, i);
          return true;
        }
      }
    }
    return false;
  }

  private static Draft with(Draft draft, List<PlacementOption> options) {
    return new Draft(
        draft.participants(),
        draft.opportunities(),
        draft.providers(),
        options,
        draft.vetoes(),
        draft.weights());
  }

  /** The plan with what the gain shows. */
  private static List<Line> lines(PlacementPlan plan, PlacementGain gain) {
    Map<String, Line> lines = new HashMap<>();
    plan.placements()
        .forEach(p -> lines.put(p.participantId(), new Line(p.option(), p.quarterHours())));
    gain.placements()
        .forEach(p -> lines.put(p.participantId(), new Line(p.option(), p.quarterHours())));
    return List.copyOf(lines.values());
  }

  /** The most people of any plan that places these; by trying all. */
  private static int most(Draft draft, Set<String> kept) {
    return most(draft, kept, 0, new ArrayList<>());
  }

  private static int most(Draft draft, Set<String> kept, int i, List<Line> plan) {
    if (i == draft.participants().size()) {
      return draft.violations(plan).isEmpty() ? plan.size() : -1;
    }
    String id = draft.participants().get(i).id();
    int best = kept.contains(id) ? -1 : most(draft, kept, i + 1, plan);
    for (Line line : draft.lines(id)) {
      plan.add(line);
      best = Math.max(best, most(draft, kept, i + 1, plan));
      plan.removeLast();
    }
    return best;
  }
}
