package org.quartermatch.placement.solver.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementOption.ChildPlace;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProvider;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.IntList;
import org.quartermatch.placement.solver.packed.Occupancy;

/**
 * The parts of what a change gains, each by itself, on three people and three places: p0 could be
 * at o0 and o1, p1 at o1 and o2, p2 at o0 alone.
 */
class GainPartsTest {
  private static final Instance IN = instance();

  private static Instance instance() {
    PlacementProblem.Builder problem = PlacementProblem.builder();
    for (int i = 0; i < 3; i++) {
      problem.participant(PlacementParticipant.of("p" + i));
      problem.opportunity(PlacementOpportunity.of("o" + i, 1));
    }
    for (String pair : List.of("p0o0", "p0o1", "p1o1", "p1o2", "p2o0")) {
      problem.option(
          PlacementOption.builder(pair.substring(0, 2), pair.substring(2)).points(1).build());
    }
    return new Instance(problem.build());
  }

  private static int choice(int unit, int opportunity) {
    for (int c = IN.firstChoice[unit]; c < IN.firstChoice[unit + 1]; c++) {
      if (IN.opportunity[c] == opportunity) {
        return c;
      }
    }
    throw new AssertionError("p" + unit + " has no choice at o" + opportunity);
  }

  /** p0 at o0, p1 at o1: p2 is left out, and o2 is free. */
  private static Occupancy plan() {
    Occupancy plan = new Occupancy(IN);
    plan.add(choice(0, 0));
    plan.add(choice(1, 1));
    return plan;
  }

  private static boolean[] hiding(int... choices) {
    boolean[] hidden = new boolean[IN.choices()];
    for (int c : choices) {
      hidden[c] = true;
    }
    return hidden;
  }

  @Test
  void anAugmentationMovesTwoOnForAThird() {
    Occupancy plan = plan();
    assertThat(new Augmentation(IN, plan, c -> true, () -> c -> true).placeOne(new int[] {2}))
        .isTrue();
    assertThat(plan.assignment()).containsExactly(choice(0, 1), choice(1, 2), choice(2, 0));
    assertThat(plan.violation()).isZero();
  }

  /**
   * p2 could be where p0 is, who could go to where p1 is, who could go to a free place; or where p3
   * is, who could go to a free place at once. Whichever is looked at first, the short way is gone.
   */
  @ParameterizedTest
  @ValueSource(strings = {"long first", "short first"})
  void anAugmentationMovesAsFewAsPossible(String order) {
    List<String> places =
        order.equals("long first")
            ? List.of("o0", "o1", "o2", "o3", "o4")
            : List.of("o2", "o3", "o4", "o0", "o1");
    PlacementProblem.Builder problem = PlacementProblem.builder();
    for (int i = 0; i < 4; i++) {
      problem.participant(PlacementParticipant.of("p" + i));
    }
    places.forEach(it -> problem.opportunity(PlacementOpportunity.of(it, 1)));
    int[][] pairs = {{0, 0}, {0, 1}, {1, 1}, {1, 2}, {2, 0}, {2, 3}, {3, 3}, {3, 4}};
    for (int[] pair : pairs) {
      problem.option(PlacementOption.builder("p" + pair[0], places.get(pair[1])).points(1).build());
    }
    Instance in = new Instance(problem.build());
    Occupancy plan = new Occupancy(in);
    for (int person : new int[] {0, 1, 3}) {
      plan.add(choice(in, person, places.get(person)));
    }
    assertThat(new Augmentation(in, plan, c -> true, () -> c -> true).placeOne(new int[] {2}))
        .isTrue();
    assertThat(plan.assignment())
        .containsExactly(
            choice(in, 0, places.get(0)),
            choice(in, 1, places.get(1)),
            choice(in, 2, places.get(3)),
            choice(in, 3, places.get(4)));
  }

  private static int choice(Instance in, int unit, String opportunity) {
    return IntStream.range(in.firstChoice[unit], in.firstChoice[unit + 1])
        .filter(c -> in.opportunity[c] == in.opportunityNumber(opportunity))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anAugmentationThatFailsLeavesAllAsItWas() {
    Occupancy plan = plan();
    int[] before = plan.assignment();
    int closed = choice(1, 2);
    assertThat(
            new Augmentation(IN, plan, c -> c != closed, () -> c -> true).placeOne(new int[] {2}))
        .isFalse();
    assertThat(plan.assignment()).containsExactly(before);
    assertThat(
            new Augmentation(IN, plan, c -> true, () -> c -> c == choice(2, 0))
                .placeOne(new int[] {2}))
        .as("p0 may only take what fits")
        .isFalse();
  }

  @Test
  void theMatchingSaysWhoseChoicesBringOneMore() {
    int o2 = choice(1, 2);
    PeopleMatching matching = PeopleMatching.maximum(IN, plan(), hiding(o2));
    assertThat(matching.size()).isEqualTo(2);
    IntList choices = new IntList();
    choices.add(o2);
    assertThat(matching.gains(1, choices)).isTrue();
    assertThat(PeopleMatching.maximumSize(IN, plan(), hiding())).isEqualTo(3);
    assertThat(leads(matching, hiding(o2)).test(choice(2, 0)))
        .as("nobody could go on to o2")
        .isFalse();
    assertThat(leads(matching, hiding()).test(choice(2, 0))).isTrue();
  }

  private static IntPredicate leads(PeopleMatching matching, boolean[] hidden) {
    return matching.leadsToFree(IN, plan(), hidden, IN.choicesByOpportunity());
  }

  @Test
  void allWaysFindThePlanOrProveThatThereIsNone() {
    int[] found = new int[IN.units];
    boolean[] nobody = new boolean[IN.units];
    assertThat(Exhaustion.place(IN, c -> true, nobody, 3, found))
        .isEqualTo(Exhaustion.Answer.POSSIBLE);
    assertThat(found).containsExactly(choice(0, 1), choice(1, 2), choice(2, 0));
    int closed = choice(1, 2);
    assertThat(Exhaustion.place(IN, c -> c != closed, nobody, 3, found))
        .isEqualTo(Exhaustion.Answer.IMPOSSIBLE);
    boolean[] third = {false, false, true};
    assertThat(Exhaustion.place(IN, c -> c != choice(2, 0), third, 1, found))
        .as("p2 must be placed")
        .isEqualTo(Exhaustion.Answer.IMPOSSIBLE);
  }

  /**
   * Somebody at o0 with a child at the one provider, somebody at o1: the third needs both o1 and
   * the place for a child, so the two have to move at once.
   */
  @Test
  void aRearrangementMovesTwoAtOnceForAThird() {
    PlacementProblem.Builder problem =
        PlacementProblem.builder().provider(PlacementProvider.of("k", 1, 0));
    for (int i = 0; i < 3; i++) {
      problem.participant(PlacementParticipant.of("p" + i));
      problem.opportunity(PlacementOpportunity.of("o" + i, 1));
    }
    problem
        .option(withChild("p0", "o0", "c0"))
        .option(PlacementOption.builder("p0", "o0").points(1).build())
        .option(PlacementOption.builder("p1", "o1").points(1).build())
        .option(PlacementOption.builder("p1", "o2").points(1).build())
        .option(withChild("p2", "o1", "c2"));
    Instance in = new Instance(problem.build());
    Occupancy plan = new Occupancy(in);
    plan.add(choiceOf(in, 0, true));
    plan.add(in.firstChoice[1]);
    int[] before = plan.assignment();
    assertThat(new Augmentation(in, plan, c -> true, () -> c -> true).placeOne(new int[] {2}))
        .isFalse();
    assertThat(new Rearrangement(in, plan, c -> true, c -> true, 2).place(2))
        .as("tries no more than it may")
        .isFalse();
    assertThat(plan.assignment()).containsExactly(before);
    assertThat(new Rearrangement(in, plan, c -> true, c -> true, 1_000).place(2)).isTrue();
    assertThat(plan.assignment())
        .containsExactly(choiceOf(in, 0, false), in.firstChoice[1] + 1, in.firstChoice[2]);
    assertThat(plan.violation()).isZero();
  }

  private static int choiceOf(Instance in, int unit, boolean withPlace) {
    return IntStream.range(in.firstChoice[unit], in.firstChoice[unit + 1])
        .filter(c -> in.seats[c].length > 0 == withPlace)
        .findFirst()
        .orElseThrow();
  }

  private static PlacementOption withChild(String participant, String opportunity, String child) {
    return PlacementOption.builder(participant, opportunity)
        .points(1)
        .childcare("k", List.of(new ChildPlace(child, AgeGroup.UNDER_3)))
        .build();
  }

  @Test
  void theMatchingRulesOutWhoCouldNotGainBeforeAnythingIsMade() {
    PeopleMatching matching = PeopleMatching.maximum(IN, plan(), hiding(choice(1, 2)));
    assertThat(matching.isReached(2) && matching.leadsToFree(2, 2))
        .as("p2 at the free o2")
        .isTrue();
    assertThat(matching.isReached(2) && matching.leadsToFree(2, 1))
        .as("p2 at o1, which nobody can leave")
        .isFalse();
    assertThat(matching.isReached(1) && matching.leadsToFree(1, 2))
        .as("p1 at o2, whose place p0 and then p2 take")
        .isTrue();
  }
}
