package org.quartermatch.shortlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The lists of a cohort, and what they begin with, against all that there could be. */
class SpreadListsTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 11_600L);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 400);

  private record World(
      Openings openings, ListPrices prices, CrowdPrices crowding, List<Choices> people) {
    static World of(Random random, int mostPeople, int mostOpenings, int mostSize) {
      Openings openings = SlowLists.openings(random, 2 + random.nextInt(mostOpenings - 1));
      int count = 1 + random.nextInt(mostPeople);
      List<Choices> people = new ArrayList<>();
      for (int person = 0; person < count; person++) {
        people.add(SlowLists.choices(random, openings, random.nextInt(openings.size() + 1)));
      }
      return new World(
          openings,
          SlowLists.prices(random, 1 + random.nextInt(mostSize)),
          new CrowdPrices(random.nextInt(8), random.nextInt(8)),
          people);
    }

    long total(int[][] lists) {
      long total = -SlowLists.listCrowding(openings, prices, crowding, people, lists);
      for (int person = 0; person < lists.length; person++) {
        total += SlowLists.worth(openings, prices, people.get(person), lists[person]);
      }
      return total;
    }
  }

  @Test
  void nobodyHasABetterListWhileTheOthersKeepTheirs() {
    int crowded = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      World world = World.of(new Random(seed), 14, 7, 2);
      SpreadLists spread =
          SpreadLists.of(world.openings, world.prices, world.crowding, world.people);
      int[][] lists = lists(spread, world);
      String rerun = "-Dquartermatch.rounds=1 -Dquartermatch.seed=" + seed;

      long total = world.total(lists);
      assertThat(spread.total()).as(rerun).isEqualTo(total);
      assertThat(spread.most()).as(rerun).isGreaterThanOrEqualTo(total);
      for (int person = 0; person < lists.length; person++) {
        int candidates = world.people.get(person).size();
        assertThat(lists[person]).as(rerun).hasSize(Math.min(candidates, world.prices.size()));
        for (int[] other : SlowLists.all(candidates, world.prices.size())) {
          int[][] changed = lists.clone();
          changed[person] = other;
          assertThat(world.total(changed)).as(rerun).isLessThanOrEqualTo(total);
        }
        crowded +=
            Arrays.equals(
                    lists[person],
                    new BestList(world.openings, world.prices, world.people.get(person)).find())
                ? 0
                : 1;
      }
    }
    assertThat(crowded).as("lists that the others have changed").isPositive();
  }

  @Test
  void noListsTotalMoreThanTheBound() {
    int reached = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      World world = World.of(new Random(seed), 4, 4, 2);
      SpreadLists spread =
          SpreadLists.of(world.openings, world.prices, world.crowding, world.people);
      long best = best(world, new int[world.people.size()][], 0);
      String rerun = "-Dquartermatch.rounds=1 -Dquartermatch.seed=" + seed;
      assertThat(spread.most()).as(rerun).isGreaterThanOrEqualTo(best);
      assertThat(spread.total()).as(rerun).isLessThanOrEqualTo(best);
      reached += spread.total() == best ? 1 : 0;
    }
    assertThat(reached).as("lists that no others beat").isGreaterThan(ROUNDS / 2);
  }

  private static long best(World world, int[][] lists, int person) {
    if (person == lists.length) {
      return world.total(lists);
    }
    long best = Long.MIN_VALUE;
    for (int[] list : SlowLists.all(world.people.get(person).size(), world.prices.size())) {
      lists[person] = list;
      best = Math.max(best, best(world, lists, person + 1));
    }
    return best;
  }

  @Test
  void whatListsBeginWithIsTheBestOfAllWays() {
    int moved = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      World world = World.of(new Random(seed), 7, round % 2 == 0 ? 3 : 6, 3);
      int[][] lists =
          lists(SpreadLists.of(world.openings, world.prices, world.crowding, world.people), world);
      int[] first = Firsts.of(world.openings, world.crowding, world.people, lists);
      String rerun = "-Dquartermatch.rounds=1 -Dquartermatch.seed=" + seed;
      for (int person = 0; person < lists.length; person++) {
        if (lists[person].length == 0) {
          assertThat(first[person]).as(rerun).isEqualTo(-1);
        } else {
          assertThat(lists[person]).as(rerun).contains(first[person]);
          moved += first[person] == lists[person][0] ? 0 : 1;
        }
      }
      assertThat(SlowLists.firstWorth(world.openings, world.crowding, world.people, first))
          .as(rerun)
          .isEqualTo(bestFirst(world, lists, new int[lists.length], 0));
    }
    assertThat(moved).as("people who begin with another one than their best").isPositive();
  }

  /**
   * Who comes later makes another one go on who is at the same company and elsewhere fits as well.
   */
  @Test
  void aNewcomerMakesRoomAtTheCompanyThroughAnotherOfItsOpportunities() {
    Openings openings = new Openings();
    int company = openings.addCompany(java.util.OptionalInt.of(1));
    int one = openings.add(new Openings.Opening(1, company, Openings.NONE, false));
    int other = openings.add(new Openings.Opening(1, company, Openings.NONE, false));
    int elsewhere = openings.add(new Openings.Opening(1, Openings.NONE, Openings.NONE, false));
    List<Choices> people =
        List.of(
            new Choices(new int[] {one, elsewhere}, new int[] {10, 9}),
            new Choices(new int[] {other}, new int[] {10}));
    int[] first = Firsts.of(openings, new CrowdPrices(0, 5), people, new int[][] {{0, 1}, {0}});
    assertThat(first).containsExactly(1, 0);
  }

  /** Whoever makes room leaves a crowded opportunity, which counts: 12 - 2 is less than 4 + 8. */
  @Test
  void whoMakesRoomTakesTheCrowdingAlong() {
    Openings openings = new Openings();
    int company = openings.addCompany(java.util.OptionalInt.of(1));
    int crowded = openings.add(new Openings.Opening(1, company, Openings.NONE, false));
    int other = openings.add(new Openings.Opening(1, company, Openings.NONE, false));
    int elsewhere = openings.add(new Openings.Opening(1, Openings.NONE, Openings.NONE, false));
    List<Choices> people =
        List.of(
            new Choices(new int[] {crowded}, new int[] {12}),
            new Choices(new int[] {crowded, elsewhere}, new int[] {12, 2}),
            new Choices(new int[] {other}, new int[] {12}));
    int[] first =
        Firsts.of(openings, new CrowdPrices(0, 4), people, new int[][] {{0}, {0, 1}, {0}});
    assertThat(first).containsExactly(0, 1, 0);
  }

  private static long bestFirst(World world, int[][] lists, int[] first, int person) {
    if (person == lists.length) {
      return SlowLists.firstWorth(world.openings, world.crowding, world.people, first);
    }
    long best = Long.MIN_VALUE;
    for (int rank : lists[person].length == 0 ? new int[] {-1} : lists[person]) {
      first[person] = rank;
      best = Math.max(best, bestFirst(world, lists, first, person + 1));
    }
    return best;
  }

  private static int[][] lists(SpreadLists spread, World world) {
    return IntStream.range(0, world.people.size()).mapToObj(spread::list).toArray(int[][]::new);
  }

  @Test
  void giniIsHalfTheMeanDifferenceByTheMean() {
    Random random = new Random(SEED);
    for (int round = 0; round < 50; round++) {
      int[] counts = random.ints(1 + random.nextInt(9), 0, 6).toArray();
      double differences = 0;
      double sum = 0;
      for (int one : counts) {
        sum += one;
        for (int other : counts) {
          differences += Math.abs(one - other);
        }
      }
      double slow = sum == 0 ? 0 : differences / (2 * counts.length * sum);
      assertThat(Evenness.gini(counts)).isCloseTo(slow, org.assertj.core.data.Offset.offset(1e-12));
    }
    assertThat(Evenness.gini(new int[] {0, 0, 0, 8})).isEqualTo(0.75);
  }
}
