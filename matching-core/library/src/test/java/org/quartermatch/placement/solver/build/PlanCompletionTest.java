package org.quartermatch.placement.solver.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quartermatch.placement.Draft;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.RulesDraft;
import org.quartermatch.placement.solver.Plans;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;

class PlanCompletionTest {
  /** The search mostly leaves nothing to fill, so this starts from plans that do. */
  @Test
  void makesAnyPlanMaximal() {
    for (long seed = 0; seed < 40; seed++) {
      Random r = new Random(seed);
      Instance in = new Instance(Draft.random(r, 30, 12, 0).build());
      Occupancy plan = new Occupancy(in);
      for (int x = 0; x < 20; x++) {
        int choice = r.nextInt(in.choices());
        if (plan.of(in.owner[choice]) == Instance.NONE && plan.fits(choice)) {
          plan.add(choice);
        }
      }
      long before = plan.objective();
      new PlanCompletion(in, plan).complete(() -> false);
      assertThat(plan.violation()).as("seed %s", seed).isZero();
      assertThat(plan.objective()).as("seed %s", seed).isGreaterThanOrEqualTo(before);
      for (int c = 0; c < in.choices(); c++) {
        if (plan.of(in.owner[c]) == Instance.NONE && plan.fits(c)) {
          long without = plan.objective();
          plan.add(c);
          long with = plan.objective();
          plan.remove(in.owner[c]);
          assertThat(with)
              .as("seed %s, choice %s still fits", seed, c)
              .isLessThanOrEqualTo(without);
        }
      }
    }
  }

  @Test
  void endsFeasibleFromAnyPlan() {
    int wasShort = 0;
    for (long seed = 0; seed < 150; seed++) {
      Random r = new Random(seed);
      RulesDraft draft = RulesDraft.random(r, 4 + r.nextInt(30), 4 + r.nextInt(12), 0);
      Instance in = new Instance(draft.build());
      Occupancy plan = new Occupancy(in);
      for (int x = 0; x < 20 && in.choices() > 0; x++) {
        int choice = r.nextInt(in.choices());
        if (plan.of(in.owner[choice]) == Instance.NONE && plan.fits(choice)) {
          plan.add(choice);
        }
      }
      wasShort += plan.minima.missing() > 0 ? 1 : 0;
      new PlanCompletion(in, plan).complete(() -> false);
      assertThat(plan.violation()).as("seed %s", seed).isZero();
      assertThat(draft.violations(Plans.lines(in, plan))).as("seed %s", seed).isEmpty();
    }
    assertThat(wasShort).isGreaterThan(30);
  }

  /** The one who is worth most at the first course is the only one for the second. */
  @Test
  void pinsThatHoldTwoCoursesOpenDecideWhoFillsWhich() {
    PlacementProblem.Builder builder =
        PlacementProblem.builder()
            .participant(PlacementParticipant.builder("a").pin("x").build())
            .participant(PlacementParticipant.builder("b").pin("y").build())
            .participant(PlacementParticipant.of("c"))
            .participant(PlacementParticipant.of("d"));
    for (String id : List.of("x", "y")) {
      builder.opportunity(PlacementOpportunity.builder(id).places(2).minimumPlaces(2).build());
    }
    for (String pair : List.of("a x 1", "b y 1", "c x 100", "c y 50", "d x 1")) {
      String[] parts = pair.split(" ", -1);
      builder.option(
          PlacementOption.builder(parts[0], parts[1]).points(Long.parseLong(parts[2])).build());
    }
    Instance in = new Instance(builder.build());
    Occupancy plan = new Occupancy(in);
    plan.add(in.firstChoice[0]);
    plan.add(in.firstChoice[1]);
    new PlanCompletion(in, plan).complete(() -> false);
    assertThat(plan.violation()).isZero();
    assertThat(Plans.lines(in, plan))
        .extracting(l -> l.option().participantId() + " " + l.option().opportunityId())
        .containsExactly("a x", "b y", "c y", "d x");
  }

  @Test
  void exchangesSomebodyPlacedWhereThatGains() {
    PlacementProblem.Builder builder =
        PlacementProblem.builder().opportunity(PlacementOpportunity.of("x", 1));
    for (String id : List.of("a", "b")) {
      builder
          .participant(PlacementParticipant.of(id))
          .option(PlacementOption.builder(id, "x").points(id.equals("b") ? 500 : 100).build());
    }
    Instance in = new Instance(builder.build());
    Occupancy plan = Plans.of(in, new int[] {0, Instance.NONE});
    // in a hurry, nobody is put out
    new PlanCompletion(in, plan).complete(() -> true);
    assertThat(plan.assignment()).containsExactly(0, Instance.NONE);
    new PlanCompletion(in, plan).complete(() -> false);
    assertThat(plan.assignment()).containsExactly(Instance.NONE, 1);
  }

  @Test
  void courseThatOnlyPaysAsAWholeIsOpened() {
    PlacementProblem.Builder builder =
        PlacementProblem.builder()
            .opportunity(PlacementOpportunity.builder("x").places(4).minimumPlaces(3).build());
    for (String id : List.of("a", "b", "c", "d")) {
      builder
          .participant(PlacementParticipant.of(id))
          .option(PlacementOption.builder(id, "x").build());
    }
    Instance in = new Instance(builder.build());
    Occupancy plan = new Occupancy(in);
    new PlanCompletion(in, plan).complete(() -> false);
    assertThat(plan.placed()).isEqualTo(4);
    assertThat(plan.violation()).isZero();
  }
}
