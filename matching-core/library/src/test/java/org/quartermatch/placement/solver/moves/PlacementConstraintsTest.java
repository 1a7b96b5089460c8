package org.quartermatch.placement.solver.moves;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import org.optaplanner.test.api.score.stream.ConstraintVerifier;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.placement.PlacementWeights.FairShare;
import org.quartermatch.placement.solver.moves.Choice.Seat;
import org.quartermatch.placement.solver.moves.Decision.Unit;
import org.quartermatch.placement.solver.moves.Facts.Budget;
import org.quartermatch.placement.solver.moves.Facts.Care;
import org.quartermatch.placement.solver.moves.Facts.Limit;
import org.quartermatch.placement.solver.moves.Facts.LimitOf;
import org.quartermatch.placement.solver.moves.Facts.Mates;
import org.quartermatch.placement.solver.moves.Facts.Minimum;
import org.quartermatch.placement.solver.moves.Facts.Rules;
import org.quartermatch.placement.solver.moves.Facts.Shifts;
import org.quartermatch.placement.solver.moves.Facts.Vetoed;
import org.quartermatch.placement.solver.packed.Fairness;
import org.quartermatch.placement.solver.packed.Instance;

class PlacementConstraintsTest {
  private static final ConstraintVerifier<PlacementConstraints, WorkingPlan> VERIFIER =
      ConstraintVerifier.build(new PlacementConstraints(), WorkingPlan.class, Decision.class);

  /** By what the units below are counted: all, or those with need of support. */
  private static final int ALL = 0;

  private static final int SUPPORTED = 1;

  private static final Rules RULES = new Rules(1_000, new Fairness(0, 4, new int[0]), 0);

  private static Choice choice(int number, int unit, int opportunity, int hours) {
    return new Choice(number, unit, opportunity, Instance.NONE, hours, 0, 0, 0, List.of());
  }

  private static Choice withSeats(int number, Seat... seats) {
    return new Choice(number, number, 0, Instance.NONE, 0, 0, 0, 0, List.of(seats));
  }

  private static Choice worth(int number, long worth, int changed) {
    return new Choice(number, number, 0, Instance.NONE, 0, worth, changed, 0, List.of());
  }

  private static Decision decision(int unit, @Nullable Choice choice) {
    return decision(unit(unit, 1, 0, Instance.NONE), choice);
  }

  private static Decision decision(Unit unit, @Nullable Choice choice) {
    return new Decision(unit, List.of(), choice);
  }

  private static Decision decision(Choice choice) {
    return decision(choice.unit(), choice);
  }

  private static Unit pinned(int number, int opportunity) {
    return unit(number, 1, 0, opportunity);
  }

  private static Unit unit(int number, int people, int supported, int pinned) {
    return new Unit(number, people, List.of(people, supported), pinned, 0, List.of());
  }

  /** Two people, so many of them with need of support. */
  private static Unit tandem(int number, int supported) {
    return unit(number, 2, supported, Instance.NONE);
  }

  private static Unit supported(int number) {
    return unit(number, 1, 1, Instance.NONE);
  }

  @Test
  void placesCountsPeopleBeyondThem() {
    Decision[] three = {
      decision(choice(0, 0, 7, 0)), decision(choice(1, 1, 7, 0)), decision(choice(2, 2, 7, 0))
    };
    VERIFIER
        .verifyThat(PlacementConstraints::people)
        .given(three[0], three[1], three[2], new LimitOf(0, ALL, false, 7), new Limit(0, 1))
        .penalizesBy(2);
    VERIFIER
        .verifyThat(PlacementConstraints::people)
        .given(three[0], three[1], three[2], new LimitOf(0, ALL, false, 7), new Limit(0, 3))
        .penalizesBy(0);
  }

  @Test
  void hoursBudgetCountsQuarterHoursBeyondIt() {
    Decision a = decision(choice(0, 0, 7, 80));
    Decision b = decision(choice(1, 1, 7, 41));
    VERIFIER
        .verifyThat(PlacementConstraints::hoursBudget)
        .given(a, b, new Budget(7, 100), new Budget(8, 1))
        .penalizesBy(21);
    VERIFIER
        .verifyThat(PlacementConstraints::hoursBudget)
        .given(a, b, new Budget(7, 121))
        .penalizesBy(0);
  }

  @Test
  void childcarePlacesCountASharedChildOnce() {
    Seat shared = new Seat(0, 0, 4);
    Decision a = decision(withSeats(0, shared));
    Decision b = decision(withSeats(1, shared, new Seat(1, 1, 4), new Seat(2, 2, 5)));
    VERIFIER
        .verifyThat(PlacementConstraints::childcarePlaces)
        .given(a, b, new Care(4, 2), new Care(5, 1))
        .penalizesBy(0);
    VERIFIER
        .verifyThat(PlacementConstraints::childcarePlaces)
        .given(a, b, new Care(4, 1), new Care(5, 0))
        .penalizesBy(2);
  }

  @Test
  void oneProviderPerChild() {
    Decision a = decision(withSeats(0, new Seat(0, 0, 4)));
    Decision same = decision(withSeats(1, new Seat(0, 0, 4)));
    Decision other = decision(withSeats(2, new Seat(1, 0, 6)));
    VERIFIER.verifyThat(PlacementConstraints::oneProviderPerChild).given(a, same).penalizesBy(0);
    VERIFIER
        .verifyThat(PlacementConstraints::oneProviderPerChild)
        .given(a, same, other)
        .penalizesBy(1);
  }

  @Test
  void pinWantsItsOpportunity() {
    Decision kept = decision(pinned(0, 7), choice(0, 0, 7, 0));
    Decision elsewhere = decision(pinned(1, 7), choice(1, 1, 8, 0));
    Decision unplaced = decision(pinned(2, 7), null);
    VERIFIER
        .verifyThat(PlacementConstraints::pin)
        .given(kept, elsewhere, unplaced, decision(3, null))
        .penalizesBy(2);
  }

  @Test
  void vetoForbidsThePair() {
    VERIFIER
        .verifyThat(PlacementConstraints::veto)
        .given(
            decision(choice(0, 0, 7, 0)),
            decision(choice(1, 1, 7, 0)),
            new Vetoed(0, 7),
            new Vetoed(1, 8))
        .penalizesBy(1);
  }

  @Test
  void placementRewardsWorthAndPenalisesNegativeWorth() {
    Decision good = decision(worth(0, 12_000, 0));
    Decision bad = decision(worth(1, -500, 0));
    // a constraint that rewards and penalises can only be verified with all others
    VERIFIER
        .verifyThat()
        .given(good, bad, decision(2, null))
        .scores(HardSoftLongScore.of(0, 11_500));
  }

  @Test
  void changedPlacementCostsThePenalty() {
    Decision changed = decision(worth(0, 0, 1));
    VERIFIER
        .verifyThat(PlacementConstraints::changedPlacement)
        .given(changed, decision(choice(1, 1, 0, 0)), RULES)
        .penalizesBy(1_000);
    Decision both = decision(tandem(2, 0), worth(2, 0, 2));
    VERIFIER
        .verifyThat(PlacementConstraints::changedPlacement)
        .given(changed, both, RULES)
        .penalizesBy(3_000);
  }

  @Test
  void lostPlacementCostsThePenalty() {
    Decision lost = decision(new Unit(0, 2, List.of(), Instance.NONE, 2, List.of()), null);
    Decision kept =
        decision(new Unit(1, 1, List.of(), Instance.NONE, 1, List.of()), choice(0, 1, 0, 0));
    VERIFIER
        .verifyThat(PlacementConstraints::lostPlacement)
        .given(lost, kept, decision(2, null), RULES)
        .penalizesBy(2_000);
  }

  @Test
  void fairnessSquaresTheDistanceFromTheShare() {
    // 4 people, groups of 2 and 1; one of group 0 placed: (1·4 − 1·2)² + (0·4 − 1·1)² = 5, × 10 ÷
    // 16
    Rules rules = new Rules(0, new Fairness(10, 4, new int[] {2, 1}), 2);
    Decision placed = decision(inGroup(0, 0), choice(0, 0, 0, 0));
    Decision unplaced = decision(inGroup(1, 1), null);
    VERIFIER
        .verifyThat(PlacementConstraints::fairness)
        .given(placed, unplaced, rules)
        .penalizesBy(4);
    VERIFIER.verifyThat(PlacementConstraints::fairness).given(unplaced, rules).penalizesBy(0);
  }

  private static Unit inGroup(int number, int... groups) {
    return new Unit(number, 1, List.of(), Instance.NONE, 0, Arrays.stream(groups).boxed().toList());
  }

  @Test
  void maxMinAsksForTheGroupThatIsWorstOff() {
    // groups of 3 and 1; one of group 0 placed: the other one is unplaced altogether
    Rules rules = rules(new FairShare.MaxMin(100), 3, 1);
    Decision placed = decision(inGroup(0, 0), choice(0, 0, 0, 0));
    Decision unplaced = decision(inGroup(1, 1), null);
    VERIFIER
        .verifyThat(PlacementConstraints::fairness)
        .given(placed, unplaced, rules)
        .penalizesBy(100);
    Decision too = decision(inGroup(1, 1), choice(1, 1, 0, 0));
    VERIFIER.verifyThat(PlacementConstraints::fairness).given(placed, too, rules).penalizesBy(67);
    VERIFIER.verifyThat(PlacementConstraints::fairness).given(unplaced, rules).penalizesBy(100);
  }

  private static Rules rules(FairShare share, int... groupSize) {
    List<String> labels = IntStream.range(0, groupSize.length).mapToObj(g -> "g" + g).toList();
    int cohort = Arrays.stream(groupSize).sum();
    return new Rules(0, Fairness.of(share, cohort, labels, groupSize), groupSize.length);
  }

  @Test
  void aTandemTakesTwoPlaces() {
    VERIFIER
        .verifyThat(PlacementConstraints::people)
        .given(
            decision(tandem(0, 0), choice(0, 0, 7, 0)),
            decision(choice(1, 1, 7, 0)),
            new LimitOf(0, ALL, false, 7),
            new Limit(0, 2))
        .penalizesBy(1);
  }

  @Test
  void minimumPlacesCountsWhoLacksUnlessNobodyIsThere() {
    Minimum four = new Minimum(7, 4);
    Decision one = decision(choice(0, 0, 7, 0));
    Decision two = decision(tandem(1, 0), choice(1, 1, 7, 0));
    VERIFIER.verifyThat(PlacementConstraints::minimumPlaces).given(one, four).penalizesBy(3);
    VERIFIER.verifyThat(PlacementConstraints::minimumPlaces).given(one, two, four).penalizesBy(1);
    VERIFIER
        .verifyThat(PlacementConstraints::minimumPlaces)
        .given(one, two, decision(choice(2, 2, 7, 0)), four)
        .penalizesBy(0);
    VERIFIER
        .verifyThat(PlacementConstraints::minimumPlaces)
        .given(decision(choice(3, 3, 8, 0)), decision(4, null), four)
        .penalizesBy(0);
  }

  @Test
  void supportPlacesAndContactsAreSummedOverACompany() {
    Decision[] decisions = {
      decision(tandem(0, 1), choice(0, 0, 7, 0)),
      decision(supported(1), choice(1, 1, 8, 0)),
      decision(choice(2, 2, 8, 0)),
      decision(choice(3, 3, 9, 0)),
      decision(supported(4), choice(4, 4, 6, 0))
    };
    Object[] contacts = {
      new LimitOf(3, ALL, false, 7), new LimitOf(3, ALL, false, 8), new Limit(3, 3)
    };
    Object[] support = {
      new LimitOf(4, SUPPORTED, false, 7),
      new LimitOf(4, SUPPORTED, false, 8),
      new LimitOf(5, SUPPORTED, false, 9),
      new Limit(4, 1),
      new Limit(5, 0)
    };
    verifyPeople(1, decisions, contacts);
    verifyPeople(1, decisions, support);
    verifyPeople(2, decisions, contacts, support);
  }

  @Test
  void whoStaysIsLeftOutOnlyByRulesThatSaySo() {
    Decision stays =
        new Decision(
            unit(0, 1, 1, Instance.NONE),
            List.of(),
            new Choice(0, 0, 7, Instance.NONE, 0, 0, 0, 1, List.of()));
    Decision[] decisions = {stays, decision(choice(1, 1, 7, 0))};
    Object[] places = {new LimitOf(0, ALL, false, 7), new Limit(0, 0)};
    Object[] contacts = {new LimitOf(1, ALL, true, 7), new Limit(1, 0)};
    verifyPeople(2, decisions, places);
    verifyPeople(1, decisions, contacts);
  }

  private static void verifyPeople(int violation, Object[]... facts) {
    VERIFIER
        .verifyThat(PlacementConstraints::people)
        .given(Arrays.stream(facts).flatMap(Arrays::stream).toArray())
        .penalizesBy(violation);
  }

  @Test
  void householdForbidsShiftsThatClashInAnyWeek() {
    WeekSchedule early = WeekSchedule.parse("Mo-Fr 06:00-14:00");
    WeekSchedule late = WeekSchedule.parse("Mo-Fr 14:00-22:00");
    Shifts rotating = new Shifts(7, List.of(early, late));
    Shifts evening = new Shifts(8, List.of(late));
    Shifts morning = new Shifts(9, List.of(early));
    Mates mates = new Mates(0, 1);
    VERIFIER
        .verifyThat(PlacementConstraints::household)
        .given(
            decision(choice(0, 0, 7, 0)),
            decision(choice(1, 1, 8, 0)),
            decision(choice(2, 2, 8, 0)),
            mates,
            rotating,
            evening)
        .penalizesBy(1);
    VERIFIER
        .verifyThat(PlacementConstraints::household)
        .given(decision(choice(0, 0, 9, 0)), decision(choice(1, 1, 8, 0)), mates, morning, evening)
        .penalizesBy(0);
    VERIFIER
        .verifyThat(PlacementConstraints::household)
        .given(decision(choice(0, 0, 9, 0)), decision(choice(1, 1, 6, 0)), mates, morning)
        .penalizesBy(0);
    VERIFIER
        .verifyThat(PlacementConstraints::household)
        .given(decision(choice(0, 0, 9, 0)), decision(choice(1, 1, 9, 0)), mates, morning)
        .penalizesBy(1);
  }

  @Test
  void tandemIsAtOneOpportunity() {
    Choice together = new Choice(0, 0, 7, 7, 0, 0, 0, 0, List.of());
    Choice apart = new Choice(1, 1, 7, 8, 0, 0, 0, 0, List.of());
    VERIFIER
        .verifyThat(PlacementConstraints::tandem)
        .given(
            decision(tandem(0, 0), together),
            decision(tandem(1, 0), apart),
            decision(tandem(2, 0), null),
            decision(choice(3, 3, 7, 0)))
        .penalizesBy(1);
  }
}
