package org.quartermatch.placement.solver.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.RulesDraft;
import org.quartermatch.placement.solver.Plans;
import org.quartermatch.placement.solver.bound.CapacityBound;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;

class GreedyTest {
  @Test
  void isFeasibleKeepsThePinsAndOnlyAddsWhatGains() {
    int added = 0;
    for (long seed = 0; seed < 150; seed++) {
      Random r = new Random(seed);
      RulesDraft draft = RulesDraft.random(r, 20, 6, 0.03);
      if (!PinCheck.errors(draft.build()).isEmpty()) {
        continue;
      }
      Instance in = new Instance(draft.build());
      CapacityBound prices = new CapacityBound(in);
      prices.improve(30, 0, () -> false);
      int[] pins = PinCheck.kept(in);
      Occupancy plan = new Greedy(in).build(prices, pins);
      assertThat(draft.violations(Plans.lines(in, plan)))
          .as("seed %s", seed)
          .allMatch(v -> v.startsWith("too few at"));
      Occupancy pinned = Plans.of(in, pins);
      assertThat(plan.objective()).as("seed %s", seed).isGreaterThanOrEqualTo(pinned.objective());
      for (int i = 0; i < in.units; i++) {
        if (pins[i] != Instance.NONE) {
          assertThat(plan.of(i)).as("seed %s", seed).isEqualTo(pins[i]);
        }
      }
      added += plan.placed() - pinned.placed();
      assertThat(new Greedy(in).build(prices, pins).assignment())
          .as("seed %s", seed)
          .isEqualTo(plan.assignment());
    }
    assertThat(added).isGreaterThan(300);
  }

  /** By worth alone, a would get x, and b nothing. */
  @Test
  void takesFirstWhatThePricesSpeakFor() {
    PlacementProblem problem =
        PlacementProblem.builder()
            .opportunity(PlacementOpportunity.of("x", 1))
            .opportunity(PlacementOpportunity.of("y", 1))
            .participant(PlacementParticipant.of("a"))
            .participant(PlacementParticipant.of("b"))
            .option(PlacementOption.builder("a", "x").points(9_000).build())
            .option(PlacementOption.builder("a", "y").points(8_500).build())
            .option(PlacementOption.builder("b", "x").points(8_000).build())
            .build();
    Instance in = new Instance(problem);
    int[] pins = new int[in.units];
    Arrays.fill(pins, Instance.NONE);
    CapacityBound prices = new CapacityBound(in);
    assertThat(new Greedy(in).build(prices, pins).placed()).isEqualTo(1);
    prices.improve(200, 36_500, () -> false);
    assertThat(new Greedy(in).build(prices, pins).objective()).isEqualTo(36_500);
  }
}
