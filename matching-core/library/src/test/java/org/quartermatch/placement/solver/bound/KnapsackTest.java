package org.quartermatch.placement.solver.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quartermatch.placement.solver.bound.SlowKnapsack.Item;

class KnapsackTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 7);

  @Test
  void agreesWithTryingAllGroups() {
    Knapsack knapsack = new Knapsack();
    for (int round = 0; round < 3_000; round++) {
      Random random = new Random(SEED + round);
      Item[] items = draw(random, 1 + random.nextInt(9), 1 + random.nextInt(40));
      int places = random.nextInt(6);
      long budget = random.nextInt(4) == 0 ? Long.MAX_VALUE : random.nextInt(100);
      assertThat(solve(knapsack, items, places, budget))
          .as("seed %d", SEED + round)
          .isEqualTo(SlowKnapsack.most(List.of(items), places, budget));
    }
  }

  @Test
  void agreesWithALargeTableWhereBranchesAreMany() {
    Knapsack knapsack = new Knapsack();
    for (int round = 0; round < 30; round++) {
      Random random = new Random(SEED + 10_000 + round);
      // values that follow the hours are what branch and bound is worst at
      int size = 40 + random.nextInt(60);
      Item[] items = new Item[size];
      for (int x = 0; x < size; x++) {
        int hours = 20 + random.nextInt(80);
        items[x] = new Item(x / 2, 1, hours, 1_000L * hours + random.nextInt(300));
      }
      int budget = 200 + random.nextInt(600);
      int places = 3 + random.nextInt(20);
      assertThat(solve(knapsack, items, places, budget))
          .as("seed %d", SEED + 10_000 + round)
          .isEqualTo(byTable(items, places, budget));
    }
  }

  @Test
  void itemsWithoutHoursAreTakenBesideAFullBudget() {
    Item[] items = {new Item(0, 1, 10, 100), new Item(1, 1, 0, 1), new Item(2, 1, 9, 80)};
    assertThat(solve(new Knapsack(), items, 3, 10)).isEqualTo(101);
  }

  private static Item[] draw(Random random, int size, int hours) {
    Item[] items = new Item[size];
    int owner = 0;
    for (int x = 0; x < size; x++) {
      owner += random.nextInt(3) == 0 ? 0 : 1;
      int people = x > 0 && items[x - 1].owner() == owner ? items[x - 1].people() : people(random);
      items[x] = new Item(owner, people, random.nextInt(hours), 1 + random.nextInt(50));
    }
    return items;
  }

  private static int people(Random random) {
    return random.nextInt(4) == 0 ? 2 : 1;
  }

  /** Solves, and checks that the group is allowed and worth what is said. */
  private static long solve(Knapsack knapsack, Item[] items, int places, long budget) {
    knapsack.clear();
    for (int x = 0; x < items.length; x++) {
      knapsack.add(x, items[x].owner(), items[x].people(), items[x].hours(), items[x].value());
    }
    long value = knapsack.solve(places, budget);
    long sum = 0;
    long hours = 0;
    int people = 0;
    Set<Integer> owners = new HashSet<>();
    for (int x : knapsack.chosen().toArray()) {
      sum += items[x].value();
      hours += items[x].hours();
      people += items[x].people();
      assertThat(owners.add(items[x].owner())).isTrue();
    }
    assertThat(sum).isEqualTo(value);
    assertThat(hours).isLessThanOrEqualTo(budget);
    assertThat(people).isLessThanOrEqualTo(places);
    return value;
  }

  private static long byTable(Item[] items, int places, int budget) {
    long[][] best = new long[places + 1][budget + 1];
    for (int x = 0; x < items.length; ) {
      int end = x;
      while (end < items.length && items[end].owner() == items[x].owner()) {
        end++;
      }
      for (int n = places; n > 0; n--) {
        for (int h = budget; h >= 0; h--) {
          for (int y = x; y < end; y++) {
            if (items[y].hours() <= h) {
              best[n][h] =
                  Math.max(best[n][h], best[n - 1][h - items[y].hours()] + items[y].value());
            }
          }
        }
      }
      x = end;
    }
    return best[places][budget];
  }
}
