package org.quartermatch.placement.solver.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quartermatch.placement.solver.bound.SlowKnapsack.Item;
import org.quartermatch.placement.solver.packed.IntList;

class KnapsackProgramTest {
  @Test
  void agreesWithTryingAllGroups() {
    for (long seed = 0; seed < 800; seed++) {
      Random r = new Random(seed);
      List<Item> drawn = KnapsackItemsTest.draw(r, 1 + r.nextInt(11), 1 + r.nextInt(40));
      KnapsackItems items = KnapsackItemsTest.of(drawn);
      List<Integer> some = new ArrayList<>(IntStream.range(0, items.size).boxed().toList());
      // in any order, and not all of them
      Collections.shuffle(some, r);
      int live = 1 + r.nextInt(items.size);
      List<Item> looked =
          some.subList(0, live).stream().map(x -> KnapsackItemsTest.at(items, x)).toList();
      int places = 1 + r.nextInt(5);
      long budget = r.nextInt(4) == 0 ? Long.MAX_VALUE : r.nextInt(100);
      IntList chosen = new IntList();
      long value =
          new KnapsackProgram(items)
              .solve(some.stream().mapToInt(x -> x).toArray(), live, places, budget, chosen);
      assertThat(value).as("seed %s", seed).isEqualTo(SlowKnapsack.most(looked, places, budget));
      List<Item> group = IntStream.of(chosen.toArray()).mapToObj(drawn::get).toList();
      assertThat(group.stream().mapToLong(Item::value).sum()).as("seed %s", seed).isEqualTo(value);
      assertThat(SlowKnapsack.most(group, places, budget)).as("seed %s", seed).isEqualTo(value);
      assertThat(looked).as("seed %s", seed).containsAll(group);
    }
  }

  @Test
  void keepsItsMemoryFromOneQuestionToTheNext() {
    KnapsackItems items = new KnapsackItems();
    KnapsackProgram program = new KnapsackProgram(items);
    for (long seed = 0; seed < 200; seed++) {
      Random r = new Random(seed);
      List<Item> drawn = KnapsackItemsTest.draw(r, 1 + r.nextInt(11), 1 + r.nextInt(40));
      items.size = 0;
      for (int x = 0; x < drawn.size(); x++) {
        Item item = drawn.get(x);
        items.add(x, item.owner(), item.people(), item.hours(), item.value());
      }
      int places = 1 + r.nextInt(5);
      long budget = r.nextInt(100);
      int[] all = IntStream.range(0, items.size).toArray();
      assertThat(program.solve(all, items.size, places, budget, new IntList()))
          .as("seed %s", seed)
          .isEqualTo(SlowKnapsack.most(drawn, places, budget));
    }
  }

  @Test
  void saysWhereItWouldTakeTooMuch() {
    KnapsackItems items = new KnapsackItems();
    for (int x = 0; x < 3; x++) {
      items.add(x, x, 1, 9_999_991 + x, 10);
    }
    IntList chosen = new IntList();
    int[] all = {0, 1, 2};
    assertThat(new KnapsackProgram(items).solve(all, 3, 3, 25_000_000, chosen))
        .isEqualTo(KnapsackProgram.TOO_LARGE);
    assertThat(chosen.size()).isZero();
    // the same in large units
    for (int x = 0; x < 3; x++) {
      items.hours[x] = 10_000_000;
    }
    assertThat(new KnapsackProgram(items).solve(all, 3, 3, 25_000_000, chosen)).isEqualTo(20);
    assertThat(chosen.size()).isEqualTo(2);
  }
}
