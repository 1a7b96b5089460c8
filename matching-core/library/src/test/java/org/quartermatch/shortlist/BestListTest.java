package org.quartermatch.shortlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The best list of one person against all lists. */
class BestListTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 11_500L);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 3_000);

  @Test
  void theFirstOfAllListsThatAreWorthMost() {
    int branched = 0;
    int notPlain = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      Random random = new Random(seed);
      Openings openings = SlowLists.openings(random, 1 + random.nextInt(12));
      Choices choices = SlowLists.choices(random, openings, random.nextInt(openings.size() + 1));
      ListPrices prices = SlowLists.prices(random, 1 + random.nextInt(6));
      long[] costs = random.longs(choices.size(), 0, 3).toArray();
      BestList search = new BestList(openings, prices, choices);
      String rerun = "-Dquartermatch.rounds=1 -Dquartermatch.seed=" + seed;

      int[] list = search.find(costs);
      assertThat(list).as(rerun).containsExactly(SlowLists.best(openings, prices, choices, costs));
      branched += search.bounds() > 13 ? 1 : 0;
      assertThat(search.worth(list))
          .as(rerun)
          .isEqualTo(SlowLists.worth(openings, prices, choices, list));
      int[] free = search.find();
      assertThat(free)
          .as(rerun)
          .containsExactly(SlowLists.best(openings, prices, choices, new long[choices.size()]));
      notPlain += free.length > 0 && free[free.length - 1] >= free.length ? 1 : 0;
    }
    assertThat(branched).as("searches that branch").isPositive();
    assertThat(notPlain).as("lists that are not the plain best").isPositive();
  }

  @Test
  void whereNoCompanyComesTwiceOneBoundIsEnough() {
    Openings openings = new Openings();
    int[] numbers = new int[60];
    int[] points = new int[60];
    for (int rank = 0; rank < 60; rank++) {
      numbers[rank] =
          openings.add(new Openings.Opening(1, Openings.NONE, rank / 30, rank % 2 == 0));
      points[rank] = 9_000 - rank;
    }
    BestList search =
        new BestList(openings, new ListPrices(6, 1_000, 300, 50), new Choices(numbers, points));
    assertThat(search.find()).containsExactly(0, 1, 2, 30, 31, 33);
    assertThat(search.bounds()).isEqualTo(1);
  }

  @Test
  void manyOfOneLargeCompanyTakeFewBounds() {
    Openings openings = new Openings();
    int large = openings.addCompany(OptionalInt.empty());
    int[] numbers = new int[400];
    int[] points = new int[400];
    for (int rank = 0; rank < 400; rank++) {
      int company = rank % 2 == 0 ? large : openings.addCompany(OptionalInt.empty());
      numbers[rank] = openings.add(new Openings.Opening(1, company, rank % 7, rank % 3 == 0));
      points[rank] = 9_000 - rank;
    }
    BestList search =
        new BestList(openings, new ListPrices(6, 1_000, 300, 50), new Choices(numbers, points));
    int[] list = search.find();
    assertThat(list).hasSize(6);
    assertThat(search.bounds()).isLessThan(100);
  }
}
