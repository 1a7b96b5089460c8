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
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;

class MinimaTest {
  private static boolean settle(Instance in, Occupancy plan) {
    return new Minima(in, plan, plan::bestChoice).settle();
  }

  @Test
  void nothingIsShortAfterwardsWhateverThePlanWas() {
    int wasShort = 0;
    for (long seed = 0; seed < 400; seed++) {
      Random r = new Random(seed);
      RulesDraft draft =
          RulesDraft.random(r, 4 + r.nextInt(16), 2 + r.nextInt(6), seed % 3 == 0 ? 0.05 : 0);
      if (!PinCheck.errors(draft.build()).isEmpty()) {
        continue;
      }
      Instance in = new Instance(draft.build());
      Occupancy plan = Plans.ofPins(in);
      for (int x = 0; x < 20 && in.choices() > 0; x++) {
        int c = r.nextInt(in.choices());
        if (plan.of(in.owner[c]) == Instance.NONE && plan.fits(c)) {
          plan.add(c);
        }
      }
      boolean short0 = plan.minima.missing() > 0;
      wasShort += short0 ? 1 : 0;
      long before = plan.objective();
      boolean any = Arrays.stream(in.minimumPlaces).anyMatch(m -> m > 0);
      assertThat(settle(in, plan)).as("seed %s", seed).isEqualTo(any);
      assertThat(draft.violations(Plans.lines(in, plan))).as("seed %s", seed).isEmpty();
      if (!short0) {
        assertThat(plan.objective()).as("seed %s", seed).isGreaterThanOrEqualTo(before);
      }
    }
    assertThat(wasShort).isGreaterThan(25);
  }

  /** A course x that takes two, where a is, and a job y for whoever x is not for. */
  private static Instance course(long bAtX, long bAtY) {
    PlacementProblem problem =
        PlacementProblem.builder()
            .opportunity(PlacementOpportunity.builder("x").places(2).minimumPlaces(2).build())
            .opportunity(PlacementOpportunity.of("y", 2))
            .participant(PlacementParticipant.of("a"))
            .participant(PlacementParticipant.of("b"))
            .option(PlacementOption.builder("a", "x").points(5_000).build())
            .option(PlacementOption.builder("a", "y").points(1_000).build())
            .option(PlacementOption.builder("b", "x").points(bAtX).build())
            .option(PlacementOption.builder("b", "y").points(bAtY).build())
            .build();
    return new Instance(problem);
  }

  @Test
  void fillsUpOrClosesWhateverIsWorthMore() {
    Instance cheap = course(4_000, 5_000);
    Occupancy filled = Plans.of(cheap, new int[] {0, 3});
    settle(cheap, filled);
    assertThat(filled.assignment()).containsExactly(0, 2);

    Instance dear = course(500, 5_000);
    Occupancy closed = Plans.of(dear, new int[] {0, 3});
    settle(dear, closed);
    assertThat(closed.assignment()).containsExactly(1, 3);
  }

  /** However much more b is worth at o2: o1 would lack somebody. */
  @Test
  void nobodyIsTakenFromWhereAMinimumWouldBeMissed() {
    PlacementProblem problem =
        PlacementProblem.builder()
            .opportunity(PlacementOpportunity.builder("o1").places(2).minimumPlaces(2).build())
            .opportunity(PlacementOpportunity.builder("o2").places(2).minimumPlaces(2).build())
            .participant(PlacementParticipant.of("a"))
            .participant(PlacementParticipant.of("b"))
            .participant(PlacementParticipant.of("c"))
            .option(PlacementOption.builder("a", "o2").build())
            .option(PlacementOption.builder("b", "o1").build())
            .option(PlacementOption.builder("b", "o2").points(9_000).build())
            .option(PlacementOption.builder("c", "o1").build())
            .build();
    Instance in = new Instance(problem);
    Occupancy plan = Plans.of(in, new int[] {0, 1, 3});
    settle(in, plan);
    assertThat(plan.assignment()).containsExactly(Instance.NONE, 1, 3);
  }

  @Test
  void whatAPinHoldsOpenIsFilledUpWhateverItCosts() {
    PlacementProblem problem =
        PlacementProblem.builder()
            .opportunity(PlacementOpportunity.builder("x").places(2).minimumPlaces(2).build())
            .opportunity(PlacementOpportunity.of("y", 1))
            .participant(PlacementParticipant.builder("a").pin("x").build())
            .participant(PlacementParticipant.of("b"))
            .option(PlacementOption.builder("a", "x").certaintyPercent(0).build())
            .option(PlacementOption.builder("b", "x").build())
            .option(PlacementOption.builder("b", "y").points(9_000).build())
            .build();
    Instance in = new Instance(problem);
    Occupancy plan = Plans.of(in, new int[] {0, 2});
    settle(in, plan);
    assertThat(plan.assignment()).containsExactly(0, 1);
  }

  @Test
  void opensAnEmptyOneOnlyWhereItsGroupGains() {
    Instance in = course(6_000, 5_000);
    Occupancy plan = Plans.of(in, new int[] {1, 3});
    settle(in, plan);
    assertThat(plan.assignment()).containsExactly(0, 2);

    Instance worse = course(500, 5_000);
    Occupancy same = Plans.of(worse, new int[] {1, 3});
    settle(worse, same);
    assertThat(same.assignment()).containsExactly(1, 3);
  }
}
