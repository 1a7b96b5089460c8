package org.quartermatch.placement.solver.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quartermatch.placement.RulesDraft;
import org.quartermatch.placement.solver.Plans;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;

class LargeNeighbourhoodSearchTest {
  private static LargeNeighbourhoodSearch search(PricedRun run, Occupancy plan, long seed) {
    return new LargeNeighbourhoodSearch(
        run.relaxation(),
        plan,
        run.bound().prices(),
        0.003 * run.bound().priceSpread(),
        new Draws(seed));
  }

  /** Asked before each repair, which shows every step of the way. */
  @Test
  void neverMakesAPlanWorseAndLeavesThePinsAlone() {
    int better = 0;
    for (long seed = 0; seed < 40; seed++) {
      Random r = new Random(seed);
      RulesDraft draft = RulesDraft.random(r, 20, 6, 0.03);
      if (!PinCheck.errors(draft.build()).isEmpty()) {
        continue;
      }
      Instance in = new Instance(draft.build());
      PricedRun run = PricedRun.of(in);
      int[] pins = PinCheck.kept(in);
      Occupancy plan = Plans.of(in, pins);
      Plans.addSome(in, plan, r, 50);
      String which = "seed " + seed;
      long begun = plan.objective();
      long[] last = {begun};
      int[] asked = new int[1];
      search(run, plan, seed)
          .run(
              () -> {
                assertThat(plan.violation()).as(which).isZero();
                assertThat(plan.objective()).as(which).isGreaterThanOrEqualTo(last[0]);
                last[0] = plan.objective();
                for (int i = 0; i < in.units; i++) {
                  if (in.pinned[i] != Instance.NONE) {
                    assertThat(plan.of(i)).as(which).isEqualTo(pins[i]);
                  }
                }
                return ++asked[0] > 40;
              },
              () -> false);
      assertThat(draft.violations(Plans.lines(in, plan))).as("seed %s", seed).isEmpty();
      better += plan.objective() > begun ? 1 : 0;
    }
    assertThat(better).isGreaterThan(10);
  }

  @Test
  void makesMostOfAPoorPlanGood() {
    double poor = 0;
    double objectives = 0;
    double bounds = 0;
    for (long seed = 0; seed < 10; seed++) {
      Instance in = PricedRun.large(seed);
      PricedRun run = PricedRun.of(in);
      Occupancy plan = poor(in, seed);
      poor += plan.objective();
      int[] asked = new int[1];
      search(run, plan, seed).run(() -> ++asked[0] > 100, () -> false);
      assertThat(asked[0]).as("seed %s", seed).isEqualTo(101);
      Occupancy again = poor(in, seed);
      int[] askedAgain = new int[1];
      search(PricedRun.of(in), again, seed).run(() -> ++askedAgain[0] > 100, () -> false);
      assertThat(again.assignment()).as("seed %s", seed).isEqualTo(plan.assignment());
      objectives += plan.objective();
      bounds += run.bound().bound();
    }
    assertThat(poor / bounds).isLessThan(0.6);
    assertThat(objectives / bounds).isGreaterThan(0.8);
  }

  private static Occupancy poor(Instance in, long seed) {
    Occupancy plan = new Occupancy(in);
    Plans.addSome(in, plan, new Random(seed), 500);
    return plan;
  }
}
