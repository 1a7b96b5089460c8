package org.quartermatch.placement.solver.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.RulesDraft;
import org.quartermatch.placement.solver.Plans;
import org.quartermatch.placement.solver.bound.CapacityBound;
import org.quartermatch.placement.solver.build.PinCheck;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;

class MoveSourceTest {
  @Test
  void movesLeadFromOneFeasiblePlanToAnother() {
    int moves = 0;
    int ejections = 0;
    for (long seed = 0; seed < 80; seed++) {
      Random r = new Random(seed);
      RulesDraft draft = RulesDraft.random(r, 20, 6, 0.03);
      if (!PinCheck.errors(draft.build()).isEmpty()) {
        continue;
      }
      Instance in = new Instance(draft.build());
      MoveSource source = new MoveSource(in, new CapacityBound(in));
      Occupancy plan = Plans.ofPins(in);
      Plans.addSome(in, plan, r, 100);
      WorkingPlan working = new WorkingPlan(Facts.of(in), plan.assignment(), source);
      for (int x = 0; x < 50; x++) {
        int[] before = plan.assignment();
        Rearrangement move = source.draw(plan, r);
        assertThat(plan.assignment()).as("seed %s", seed).isEqualTo(before);
        if (move == null) {
          continue;
        }
        int[] after = Directors.after(working, move);
        plan = Plans.of(in, after);
        assertThat(after).as("seed %s", seed).isNotEqualTo(before);
        // minima apart, which the score counts
        assertThat(plan.violation()).as("seed %s: %s", seed, move).isEqualTo(plan.minima.missing());
        int out = 0;
        int moved = 0;
        for (int i = 0; i < in.units; i++) {
          out += before[i] != Instance.NONE && after[i] == Instance.NONE ? 1 : 0;
          moved += before[i] != Instance.NONE && after[i] != before[i] ? 1 : 0;
          if (in.pinned[i] != Instance.NONE) {
            assertThat(after[i]).as("seed %s", seed).isNotEqualTo(Instance.NONE);
          }
        }
        // whom it is for, and up to three who were in the way
        assertThat(moved).as("seed %s", seed).isLessThanOrEqualTo(4);
        moves++;
        ejections += out > 0 ? 1 : 0;
        working = new WorkingPlan(working.facts(), after, source);
      }
    }
    assertThat(moves).isGreaterThan(1_000);
    assertThat(ejections).isGreaterThan(200);
  }

  /** Who needs all the hours that five people share cannot come, who needs those of three can. */
  @Test
  void noMoreThanThreeArePutOut() {
    for (int hours : new int[] {60, 80}) {
      PlacementProblem.Builder builder =
          PlacementProblem.builder()
              .opportunity(
                  PlacementOpportunity.builder("o").places(9).budgetQuarterHours(100).build())
              .participant(PlacementParticipant.of("q"))
              .option(PlacementOption.builder("q", "o").agreedQuarterHours(hours).build());
      for (int i = 0; i < 5; i++) {
        builder
            .participant(PlacementParticipant.of("p" + i))
            .option(PlacementOption.builder("p" + i, "o").agreedQuarterHours(20).build());
      }
      Instance in = new Instance(builder.build());
      Occupancy plan = new Occupancy(in);
      for (int c = 0; c < in.choices(); c++) {
        if (in.hours[c] == 20) {
          plan.add(c);
        }
      }
      assertThat(plan.placed()).isEqualTo(5);
      Rearrangement move = new MoveSource(in, new CapacityBound(in)).draw(plan, new Random(1));
      assertThat(move != null).as("%s quarter hours", hours).isEqualTo(hours == 60);
    }
  }

  @Test
  void thereIsNoneWhereNothingCanChange() {
    Instance nobody = new Instance(PlacementProblem.builder().build());
    assertThat(
            new MoveSource(nobody, new CapacityBound(nobody))
                .draw(new Occupancy(nobody), new Random(1)))
        .isNull();
    PlacementProblem problem =
        PlacementProblem.builder()
            .opportunity(PlacementOpportunity.of("o", 1))
            .participant(PlacementParticipant.builder("a").pin("o").build())
            .option(PlacementOption.builder("a", "o").build())
            .build();
    Instance pinned = new Instance(problem);
    assertThat(
            new MoveSource(pinned, new CapacityBound(pinned))
                .draw(Plans.ofPins(pinned), new Random(1)))
        .isNull();
  }
}
