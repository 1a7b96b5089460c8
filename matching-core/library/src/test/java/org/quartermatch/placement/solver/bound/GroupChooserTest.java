package org.quartermatch.placement.solver.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quartermatch.placement.RulesDraft;
import org.quartermatch.placement.solver.bound.SlowKnapsack.Item;
import org.quartermatch.placement.solver.packed.Instance;

class GroupChooserTest {
  /** One question after the other, as what people are worth drifts or is quite another. */
  @Test
  void choosesABestGroupWhateverItWasAskedBefore() {
    int nonempty = 0;
    int below = 0;
    for (long seed = 0; seed < 90; seed++) {
      Random r = new Random(seed);
      Instance in = new Instance(RulesDraft.random(r, 10, 3, 0).build());
      Candidates candidates = new Candidates(in, 0);
      GroupChooser chooser = new GroupChooser(in, candidates);
      long[] price = new long[in.units];
      for (int round = 0; round < 60; round++) {
        for (int i = 0; i < in.units; i++) {
          price[i] = round % 10 == 0 ? r.nextInt(20_000) : price[i] + r.nextInt(2_001) - 1_000;
        }
        int j = r.nextInt(in.opportunities);
        boolean whole = round < 10 || r.nextInt(4) == 0;
        int size = whole ? candidates.size(j) : candidates.front[j];
        int from = candidates.first[j];
        long[] net = chooser.netFor(size);
        List<Item> items = new ArrayList<>();
        for (int x = 0; x < size; x++) {
          int owner = candidates.owner[from + x];
          net[x] = candidates.gain[from + x] - price[owner];
          items.add(new Item(owner, in.people[owner], candidates.hours[from + x], net[x]));
        }
        int free = r.nextInt(4);
        int least = r.nextInt(2) * r.nextInt(4);
        long budget = r.nextInt(3) == 0 ? Long.MAX_VALUE : r.nextInt(400);
        long value = chooser.choose(j, size, least, free, budget);
        assertThat(value)
            .as("seed %s, round %s", seed, round)
            .isEqualTo(SlowKnapsack.most(items, least, free, budget));
        List<Item> group = new ArrayList<>();
        for (int x : chooser.group(j)) {
          group.add(items.get(x));
        }
        assertThat(group.stream().mapToLong(Item::value).sum())
            .as("seed %s, round %s", seed, round)
            .isEqualTo(value);
        assertThat(SlowKnapsack.most(group, least, free, budget))
            .as("seed %s, round %s", seed, round)
            .isEqualTo(value);
        nonempty += group.size() > 1 ? 1 : 0;
        below += group.stream().anyMatch(item -> item.value() < 0) ? 1 : 0;
        if (whole) {
          chooser.bringForward(j);
          for (int x : chooser.group(j)) {
            assertThat(x).as("seed %s, round %s", seed, round).isLessThan(candidates.front[j]);
          }
        }
      }
    }
    assertThat(nonempty).isGreaterThan(300);
    // somebody is there for the minimum alone
    assertThat(below).isGreaterThan(10);
  }
}
