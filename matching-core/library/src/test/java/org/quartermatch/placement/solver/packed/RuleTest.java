package org.quartermatch.placement.solver.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quartermatch.placement.RulesDraft;
import org.quartermatch.placement.Unplaced.Capacity;

class RuleTest {
  /** A choice fits exactly where no rule is short, and a rule that is short has holders. */
  @Test
  void agreeWithTheCountOfWhatAPlanTakes() {
    Map<Capacity, Integer> seen = new EnumMap<>(Capacity.class);
    for (long seed = 0; seed < 200; seed++) {
      Random r = new Random(seed);
      Instance in =
          new Instance(RulesDraft.random(r, 4 + r.nextInt(30), 3 + r.nextInt(8), 0).build());
      Occupancy plan = new Occupancy(in);
      for (int x = r.nextInt(60); x > 0 && in.choices() > 0; x--) {
        int choice = r.nextInt(in.choices());
        if (plan.of(in.owner[choice]) == Instance.NONE && plan.fits(choice)) {
          plan.add(choice);
        }
      }
      for (int c = 0; c < in.choices(); c++) {
        if (plan.of(in.owner[c]) == Instance.NONE) {
          check(in, plan, c, seed, seen);
        }
      }
    }
    for (Capacity capacity : Capacity.values()) {
      assertThat(seen.getOrDefault(capacity, 0)).as("short of %s", capacity).isGreaterThan(10);
    }
  }

  private static void check(
      Instance in, Occupancy plan, int choice, long seed, Map<Capacity, Integer> seen) {
    boolean fits = true;
    for (Rule rule : plan.rulesOfRoom()) {
      if (rule.isShort(choice)) {
        fits = false;
        assertThat(Arrays.stream(rule.holders(choice)))
            .as("seed %s, choice %s, %s", seed, choice, rule.capacity())
            .isNotEmpty()
            .allMatch(u -> plan.of(u) != Instance.NONE);
      }
      assertThat(rule.missingHours(choice) > 0)
          .as("seed %s, choice %s, %s", seed, choice, rule.capacity())
          .isEqualTo(rule.capacity() == Capacity.HOURS_BUDGET && rule.isShort(choice));
    }
    assertThat(plan.fits(choice)).as("seed %s, choice %s", seed, choice).isEqualTo(fits);
    assertThat(plan.lackingAlone(in.owner[choice], in.optionsOf(choice)))
        .as("seed %s, choice %s can be taken by itself", seed, choice)
        .isEmpty();
    plan.lacking(choice).forEach(capacity -> seen.merge(capacity, 1, Integer::sum));
  }
}
