package org.quartermatch.placement.solver;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import org.optaplanner.test.api.score.stream.ConstraintVerifier;
import org.quartermatch.placement.solver.Choice.Seat;
import org.quartermatch.placement.solver.Facts.Care;
import org.quartermatch.placement.solver.Facts.Places;
import org.quartermatch.placement.solver.Facts.Rules;
import org.quartermatch.placement.solver.Facts.Veto;

class PlacementConstraintsTest {
  private static final ConstraintVerifier<PlacementConstraints, WorkingPlan> VERIFIER =
      ConstraintVerifier.build(new PlacementConstraints(), WorkingPlan.class, Decision.class);

  private static final Rules RULES = new Rules(1_000, new Fairness(0, 4, new int[0]), 0);

  private static Choice choice(int number, int participant, int opportunity, int hours) {
    return new Choice(number, participant, opportunity, hours, 0, false, List.of());
  }

  private static Choice withSeats(int number, Seat... seats) {
    return new Choice(number, number, 0, 0, 0, false, List.of(seats));
  }

  private static Decision decision(int participant, @Nullable Choice choice) {
    return new Decision(participant, Instance.NONE, false, new int[0], List.of(), choice);
  }

  private static Decision decision(Choice choice) {
    return decision(choice.participant(), choice);
  }

  @Test
  void placesCountsPeopleBeyondThem() {
    Decision[] three = {
      decision(choice(0, 0, 7, 0)), decision(choice(1, 1, 7, 0)), decision(choice(2, 2, 7, 0))
    };
    VERIFIER
        .verifyThat(PlacementConstraints::places)
        .given(three[0], three[1], three[2], new Places(7, 1, Long.MAX_VALUE))
        .penalizesBy(2);
    VERIFIER
        .verifyThat(PlacementConstraints::places)
        .given(three[0], three[1], three[2], new Places(7, 3, Long.MAX_VALUE))
        .penalizesBy(0);
  }

  @Test
  void hoursBudgetCountsQuarterHoursBeyondIt() {
    Decision a = decision(choice(0, 0, 7, 80));
    Decision b = decision(choice(1, 1, 7, 41));
    VERIFIER
        .verifyThat(PlacementConstraints::hoursBudget)
        .given(a, b, new Places(7, 9, 100), new Places(8, 9, 1))
        .penalizesBy(21);
    VERIFIER
        .verifyThat(PlacementConstraints::hoursBudget)
        .given(a, b, new Places(7, 9, 121))
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
    Decision kept = new Decision(0, 7, false, new int[0], List.of(), choice(0, 0, 7, 0));
    Decision elsewhere = new Decision(1, 7, false, new int[0], List.of(), choice(1, 1, 8, 0));
    Decision unplaced = new Decision(2, 7, false, new int[0], List.of(), null);
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
            new Veto(0, 7),
            new Veto(1, 8))
        .penalizesBy(1);
  }

  @Test
  void placementRewardsWorthAndPenalisesNegativeWorth() {
    Decision good = decision(new Choice(0, 0, 0, 0, 12_000, false, List.of()));
    Decision bad = decision(new Choice(1, 1, 0, 0, -500, false, List.of()));
    // a constraint that rewards and penalises can only be verified with all others
    VERIFIER
        .verifyThat()
        .given(good, bad, decision(2, null))
        .scores(HardSoftLongScore.of(0, 11_500));
  }

  @Test
  void changedPlacementCostsThePenalty() {
    Decision changed = decision(new Choice(0, 0, 0, 0, 0, true, List.of()));
    VERIFIER
        .verifyThat(PlacementConstraints::changedPlacement)
        .given(changed, decision(choice(1, 1, 0, 0)), RULES)
        .penalizesBy(1_000);
  }

  @Test
  void lostPlacementCostsThePenalty() {
    Decision lost = new Decision(0, Instance.NONE, true, new int[0], List.of(), null);
    Decision kept = new Decision(1, Instance.NONE, true, new int[0], List.of(), choice(0, 1, 0, 0));
    VERIFIER
        .verifyThat(PlacementConstraints::lostPlacement)
        .given(lost, kept, decision(2, null), RULES)
        .penalizesBy(1_000);
  }

  @Test
  void fairnessSquaresTheDistanceFromTheShare() {
    // 4 people, groups of 2 and 1; one of group 0 placed: (1·4 − 1·2)² + (0·4 − 1·1)² = 5, × 10 ÷
    // 16
    Rules rules = new Rules(0, new Fairness(10, 4, new int[] {2, 1}), 2);
    Decision placed =
        new Decision(0, Instance.NONE, false, new int[] {0}, List.of(), choice(0, 0, 0, 0));
    Decision unplaced = new Decision(1, Instance.NONE, false, new int[] {1}, List.of(), null);
    VERIFIER
        .verifyThat(PlacementConstraints::fairness)
        .given(placed, unplaced, rules)
        .penalizesBy(4);
    VERIFIER.verifyThat(PlacementConstraints::fairness).given(unplaced, rules).penalizesBy(0);
  }
}
