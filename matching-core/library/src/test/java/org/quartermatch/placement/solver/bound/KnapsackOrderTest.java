package org.quartermatch.placement.solver.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quartermatch.placement.solver.bound.SlowKnapsack.Item;

class KnapsackOrderTest {
  /** Both orders hold the same items, best rates first. */
  private static void check(KnapsackItems items, KnapsackOrder orders, int size, long seed) {
    int[] order = Arrays.copyOf(orders.order, size);
    int[] ranked = Arrays.copyOf(orders.ranked, size);
    assertThat(order).as("seed %s", seed).doesNotHaveDuplicates();
    assertThat(ranked)
        .as("seed %s", seed)
        .containsExactlyInAnyOrder(IntStream.range(0, size).toArray());
    for (int p = 1; p < size; p++) {
      assertThat(perHour(items, order[p - 1]))
          .as("seed %s", seed)
          .isGreaterThanOrEqualTo(perHour(items, order[p]));
      assertThat(perPerson(items, order[ranked[p - 1]]))
          .as("seed %s", seed)
          .isGreaterThanOrEqualTo(perPerson(items, order[ranked[p]]));
    }
  }

  private static double perHour(KnapsackItems items, int x) {
    return (double) items.value[x] / Math.max(1, items.hours[x]);
  }

  private static double perPerson(KnapsackItems items, int x) {
    return (double) items.value[x] / items.people[x];
  }

  @Test
  void bestRatesComeFirstAndNobodyNeedsWhoIsLeftOut() {
    int leftOut = 0;
    for (long seed = 0; seed < 500; seed++) {
      Random r = new Random(seed);
      List<Item> drawn = KnapsackItemsTest.draw(r, 1 + r.nextInt(12), 1 + r.nextInt(40));
      KnapsackItems items = KnapsackItemsTest.of(drawn);
      KnapsackOrder orders = new KnapsackOrder(items);
      orders.sort();
      check(items, orders, items.size, seed);
      int places = 1 + r.nextInt(4);
      long budget = r.nextInt(4) == 0 ? Long.MAX_VALUE : r.nextInt(100);
      orders.dropDominated(places, budget);
      check(items, orders, orders.live, seed);
      List<Item> live = new ArrayList<>();
      for (int p = 0; p < orders.live; p++) {
        live.add(KnapsackItemsTest.at(items, orders.order[p]));
      }
      assertThat(live)
          .as("seed %s", seed)
          .allMatch(item -> item.people() <= places && item.hours() <= budget);
      assertThat(SlowKnapsack.most(live, places, budget))
          .as("seed %s", seed)
          .isEqualTo(SlowKnapsack.most(drawn, places, budget));
      leftOut += items.size - orders.live;
    }
    assertThat(leftOut).isGreaterThan(500);
  }

  /** One place: of many alike, none of them cheaper than the best, one is enough. */
  @Test
  void asManyStayAsCouldBeTakenTogether() {
    KnapsackItems items = new KnapsackItems();
    for (int x = 0; x < 100; x++) {
      items.add(x, x, 1, 10 + x, 100 - x);
    }
    KnapsackOrder orders = new KnapsackOrder(items);
    for (int places = 1; places < 5; places++) {
      orders.sort();
      orders.dropDominated(places, Long.MAX_VALUE);
      assertThat(orders.live).isEqualTo(places);
    }
  }
}
