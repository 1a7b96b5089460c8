package org.quartermatch.shortlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The best list of one person against all lists. */
class BestListTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 11_500L);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 2_000);

  @Test
  void noListIsWorthMore() {
    int branched = 0;
    int notPlain = 0;
    for (int round = 0; round < ROUNDS; round++) {
      // The first is one that tells work of one kind from work of another field.
      long seed = round == 0 && ROUNDS > 1 ? 24_366 : SEED + round;
      Random random = new Random(seed);
      Openings openings = SlowLists.openings(random, 1 + random.nextInt(13));
      Choices choices = SlowLists.choices(random, openings, random.nextInt(openings.size() + 1));
      ListPrices prices = SlowLists.prices(random, 1 + random.nextInt(6));
      long[] costs = random.longs(choices.size(), 0, 3).toArray();
      // without moves of the λ much is branched on
      BestList search = new BestList(openings, prices, choices, seed % 2 == 0 ? 0 : 12);
      String rerun = "-Dquartermatch.rounds=1 -Dquartermatch.seed=" + seed;

      int[] list = search.find(costs);
      int[] slow = SlowLists.best(openings, prices, choices, costs);
      assertThat(list).as(rerun).hasSameSizeAs(slow).doesNotHaveDuplicates().isSorted();
      assertThat(worth(openings, prices, choices, list, costs))
          .as(rerun)
          .isEqualTo(worth(openings, prices, choices, slow, costs));
      assertThat(search.worth()).as(rerun).isEqualTo(worth(openings, prices, choices, slow, costs));
      branched += seed % 2 == 0 && search.bounds() > 1 ? 1 : 0;
      assertThat(search.worth(list))
          .as(rerun)
          .isEqualTo(SlowLists.worth(openings, prices, choices, list));
      int[] free = search.find();
      assertThat(SlowLists.worth(openings, prices, choices, free))
          .as(rerun)
          .isEqualTo(
              SlowLists.worth(
                  openings,
                  prices,
                  choices,
                  SlowLists.best(openings, prices, choices, new long[choices.size()])));
      notPlain += free.length > 0 && free[free.length - 1] >= free.length ? 1 : 0;
    }
    assertThat(branched).as("searches that branch").isGreaterThanOrEqualTo(ROUNDS / 50);
    assertThat(notPlain).as("lists that are not the plain best").isPositive();
  }

  private static long worth(
      Openings openings, ListPrices prices, Choices choices, int[] list, long[] costs) {
    long worth = SlowLists.worth(openings, prices, choices, list);
    for (int rank : list) {
      worth -= costs[rank];
    }
    return worth;
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
    int[] list = search.find();
    // three of each field and of each channel: 1, 2, 3 and 0, 1, 2 points less than the best
    assertThat(search.worth(list)).isEqualTo(6 * 9_000 - 97 - 6 * 300 - 6 * 50);
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
