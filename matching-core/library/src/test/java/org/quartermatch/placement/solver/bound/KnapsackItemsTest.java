package org.quartermatch.placement.solver.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quartermatch.placement.solver.bound.SlowKnapsack.Item;

class KnapsackItemsTest {
  /** Draws items, those of one owner in a row. */
  static List<Item> draw(Random r, int size, int hours) {
    List<Item> items = new ArrayList<>();
    int owner = 0;
    int people = 1;
    for (int x = 0; x < size; x++) {
      if (r.nextInt(3) > 0) {
        owner++;
        people = r.nextInt(4) == 0 ? 2 : 1;
      }
      items.add(new Item(owner, people, r.nextInt(hours), 1 + r.nextInt(50)));
    }
    return items;
  }

  /** Numbered by position. */
  static KnapsackItems of(List<Item> items) {
    KnapsackItems result = new KnapsackItems();
    for (int x = 0; x < items.size(); x++) {
      Item item = items.get(x);
      result.add(x, item.owner(), item.people(), item.hours(), item.value());
    }
    return result;
  }

  static Item at(KnapsackItems items, int x) {
    return new Item(items.owner[x], items.people[x], items.hours[x], items.value[x]);
  }

  @Test
  void whatIsLeftOutIsNeverMissed() {
    int leftOut = 0;
    for (long seed = 0; seed < 500; seed++) {
      Random r = new Random(seed);
      List<Item> all = draw(r, 1 + r.nextInt(10), 1 + r.nextInt(40));
      KnapsackItems items = of(all);
      List<Item> kept = new ArrayList<>();
      for (int x = 0; x < items.size; x++) {
        kept.add(at(items, x));
        assertThat(kept.getLast()).as("seed %s", seed).isEqualTo(all.get(items.id[x]));
      }
      leftOut += all.size() - kept.size();
      for (int places = 0; places < 4; places++) {
        long budget = r.nextInt(100);
        assertThat(SlowKnapsack.most(kept, places, budget))
            .as("seed %s", seed)
            .isEqualTo(SlowKnapsack.most(all, places, budget));
      }
    }
    assertThat(leftOut).isGreaterThan(200);
  }

  @Test
  void ofOneOwnerOnlyWhatIsWorthItsHoursStays() {
    KnapsackItems items =
        of(
            List.of(
                new Item(0, 1, 10, 5),
                new Item(0, 1, 12, 5),
                new Item(0, 1, 8, 6),
                new Item(1, 1, 8, 6)));
    assertThat(Arrays.copyOf(items.id, items.size)).containsExactly(2, 3);
  }

  @Test
  void growsWithWhatItHolds() {
    KnapsackItems items = new KnapsackItems();
    for (int x = 0; x < 300; x++) {
      items.add(7 * x, x, 1 + x % 2, 3 * x, 5 * x + 1);
    }
    assertThat(items.size).isEqualTo(300);
    for (int x = 0; x < 300; x++) {
      assertThat(items.id[x]).isEqualTo(7 * x);
      assertThat(at(items, x)).isEqualTo(new Item(x, 1 + x % 2, 3 * x, 5 * x + 1));
    }
  }
}
