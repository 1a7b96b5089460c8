package org.quartermatch.placement.solver.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quartermatch.placement.RulesDraft;
import org.quartermatch.placement.solver.Plans;
import org.quartermatch.placement.solver.packed.Instance;

class PricedChoicesTest {
  /** At any prices, what a plan's choices are worth net, and all that is offered, is no less. */
  @Test
  void noPlanIsWorthMoreThanItsChoicesAndAllThatIsOffered() {
    int plans = 0;
    for (long seed = 0; seed < 200; seed++) {
      Random r = new Random(seed);
      Instance in =
          new Instance(RulesDraft.random(r, 1 + r.nextInt(6), 1 + r.nextInt(3), 0).build());
      Capacities of = new Capacities(in);
      long[] price = new long[of.count];
      Arrays.setAll(price, capacity -> of.highest[capacity] > 0 ? r.nextInt(20_000) : 0);
      PricedChoices prices = new PricedChoices(in, of, 3, price);
      int[] all = new int[in.units];
      Arrays.setAll(all, u -> u);
      long offered = prices.offered(all);
      int[] met = {0};
      long now = seed;
      Plans.forEach(
          in,
          plan -> {
            long sum = offered;
            for (int u = 0; u < in.units; u++) {
              sum += plan.of(u) == Instance.NONE ? prices.netUnplaced(u) : prices.net(plan.of(u));
            }
            assertThat(sum >> prices.grid)
                .as("seed %s", now)
                .isGreaterThanOrEqualTo(plan.objective());
            met[0]++;
          });
      plans += met[0];
    }
    assertThat(plans).isGreaterThan(400);
  }
}
