package org.quartermatch.placement.solver.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.RulesDraft;
import org.quartermatch.placement.solver.bound.SlowKnapsack.Item;
import org.quartermatch.placement.solver.packed.Instance;

class MinimumGroupTest {
  /** Asked directly, at any price of an hour: {@link GroupChooserTest} asks at the one it found. */
  @Test
  void choosesABestGroupThatIsLargeEnoughOrNobodyAtAnyPriceOfAnHour() {
    int chosen = 0;
    int nobody = 0;
    for (long seed = 0; seed < 1_500; seed++) {
      Random r = new Random(seed);
      Instance in = new Instance(RulesDraft.random(r, 9, 3, 0).build());
      Candidates candidates = new Candidates(in, 0);
      MinimumGroup minimum = new MinimumGroup(in, candidates, new Knapsack());
      int j = r.nextInt(in.opportunities);
      int size = candidates.size(j);
      int from = candidates.first[j];
      long[] net = new long[size];
      List<Item> items = new ArrayList<>();
      for (int x = 0; x < size; x++) {
        int owner = candidates.owner[from + x];
        net[x] = r.nextLong(-1_500, 1_500);
        items.add(new Item(owner, in.people[owner], candidates.hours[from + x], net[x]));
      }
      int least = 1 + r.nextInt(4);
      int free = r.nextInt(6);
      long budget = r.nextInt(3) == 0 ? Long.MAX_VALUE : r.nextInt(600);
      long ofAnySize = SlowKnapsack.most(items, 0, free, budget);
      long value =
          minimum.choose(
              j, net, size, least, free, budget, r.nextInt(40), ofAnySize + r.nextInt(100));
      assertThat(value)
          .as("seed %s", seed)
          .isEqualTo(SlowKnapsack.most(items, least, free, budget));
      List<Item> group = new ArrayList<>();
      for (int x : minimum.group()) {
        group.add(items.get(x));
      }
      assertThat(group.stream().mapToLong(Item::value).sum()).as("seed %s", seed).isEqualTo(value);
      assertThat(SlowKnapsack.most(group, least, free, budget))
          .as("seed %s", seed)
          .isEqualTo(value);
      chosen += value > 0 && value < ofAnySize ? 1 : 0;
      nobody += value == 0 && ofAnySize > 0 ? 1 : 0;
    }
    assertThat(chosen).isGreaterThan(10);
    assertThat(nobody).isGreaterThan(10);
  }

  /**
   * Three of eight can be paid for; beside them, those who cannot be had would be too few hours.
   */
  @Test
  void takesNobodyWhoCannotBeHad() {
    PlacementProblem.Builder problem =
        PlacementProblem.builder()
            .opportunity(
                PlacementOpportunity.builder("o").places(9).budgetQuarterHours(100).build());
    for (int i = 0; i < 14; i++) {
      problem.participant(PlacementParticipant.of("p" + i));
      problem.option(
          PlacementOption.builder("p" + i, "o")
              .points(1)
              .agreedQuarterHours(i < 8 ? 30 : 1)
              .build());
    }
    Instance in = new Instance(problem.build());
    Candidates candidates = new Candidates(in, 0);
    long[] net = new long[14];
    for (int x = 0; x < 14; x++) {
      // so little that the sum of five is no number any more
      net[x] = candidates.hours[x] == 30 ? 10 : -Long.MAX_VALUE / 4;
    }
    MinimumGroup minimum = new MinimumGroup(in, candidates, new Knapsack());
    assertThat(minimum.choose(0, net, 14, 8, 9, 100, 0, 30)).isZero();
    assertThat(minimum.group()).isEmpty();
  }
}
