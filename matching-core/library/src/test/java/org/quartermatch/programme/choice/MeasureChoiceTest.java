package org.quartermatch.programme.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quartermatch.programme.choice.MeasureChoice.Choice;
import org.quartermatch.programme.choice.Worth.Value;

/** Choices of measures against every set within the budget. */
class MeasureChoiceTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 11_400L);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 200);
  private static final int ALL = Integer.MAX_VALUE;

  /**
   * People, each of whom any of some sets of measures helps; of limited measures only the first
   * users are served, or the best choice of them.
   */
  private record People(List<List<Long>> helping, List<Integer> users, boolean isExact)
      implements Worth {
    @Override
    public List<Value> of(List<Long> sets) {
      return sets.stream().map(it -> new Value(served(it, !isExact), unlimited(it))).toList();
    }

    int unlimited(long set) {
      return (int)
          helping.stream().filter(it -> it.stream().anyMatch(need -> (need & ~set) == 0)).count();
    }

    int served(long set, boolean isGreedy) {
      return served(set, 0, array(users), isGreedy);
    }

    private int served(long set, int person, int[] left, boolean isGreedy) {
      if (person == helping.size()) {
        return 0;
      }
      int best = -1;
      for (long need : helping.get(person)) {
        if ((need & ~set) == 0 && take(need, left, -1)) {
          best = Math.max(best, 1 + served(set, person + 1, left, isGreedy));
          take(need, left, 1);
          if (isGreedy) {
            return best;
          }
        }
      }
      return Math.max(best, served(set, person + 1, left, isGreedy));
    }

    private static boolean take(long need, int[] left, int change) {
      for (int m = 0; m < left.length; m++) {
        if ((need >>> m & 1) != 0 && left[m] != MeasureChoice.UNLIMITED && left[m] + change < 0) {
          return false;
        }
      }
      for (int m = 0; m < left.length; m++) {
        if ((need >>> m & 1) != 0 && left[m] != MeasureChoice.UNLIMITED) {
          left[m] += change;
        }
      }
      return true;
    }
  }

  private static int[] array(List<Integer> list) {
    return list.stream().mapToInt(it -> it).toArray();
  }

  private static long cost(long[] cents, long set) {
    long sum = 0;
    for (int m = 0; m < cents.length; m++) {
      sum += (set >>> m & 1) != 0 ? cents[m] : 0;
    }
    return sum;
  }

  @Test
  void everySetIsBetweenWhatIsFoundAndTheBound() {
    int proved = 0;
    int limited = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      String rerun = "-Dquartermatch.rounds=1 -Dquartermatch.seed=" + seed;
      Random random = new Random(seed);
      int n = 1 + random.nextInt(8);
      boolean isLimited = random.nextBoolean();
      long[] cents = random.longs(n, 0, 9).toArray();
      int[] users = new int[n];
      for (int m = 0; m < n; m++) {
        users[m] = isLimited && random.nextBoolean() ? 1 + random.nextInt(2) : ALL;
      }
      People people = people(random, n, users, random.nextInt(3) > 0);
      long budget = random.nextInt(20);
      Choice choice = MeasureChoice.best(cents, users, budget, ALL, people);
      int best = 0;
      long cheapest = ALL;
      for (long set = 0; set < 1L << n; set++) {
        if (cost(cents, set) <= budget) {
          int value = people.served(set, false);
          if (value > best || (value == best && cost(cents, set) < cheapest)) {
            cheapest = cost(cents, set);
            best = value;
          }
        }
      }
      assertThat(cost(cents, choice.set())).as(rerun).isLessThanOrEqualTo(budget);
      assertThat(choice.atMost()).as(rerun).isGreaterThanOrEqualTo(best);
      assertThat(choice.found())
          .as(rerun)
          .isEqualTo(people.of(List.of(choice.set())).getFirst().found())
          .isLessThanOrEqualTo(best);
      proved += choice.found() == choice.atMost() ? 1 : 0;
      if (isLimited) {
        limited++;
      } else {
        assertThat(choice.found()).as(rerun).isEqualTo(best).isEqualTo(choice.atMost());
      }
      if (choice.found() == choice.atMost() && (people.isExact || !isLimited)) {
        assertThat(cost(cents, choice.set())).as(rerun).isEqualTo(cheapest);
      }
      Choice cut = MeasureChoice.best(cents, users, budget, 1, people);
      assertThat(cut.atMost()).as(rerun).isGreaterThanOrEqualTo(best);
      assertThat(cut.found()).as(rerun).isLessThanOrEqualTo(best);
    }
    assertThat(proved).as("of %s, %s with limits", ROUNDS, limited).isGreaterThan(ROUNDS * 4 / 5);
  }

  private static People people(Random random, int n, int[] users, boolean isExact) {
    List<List<Long>> helping = new ArrayList<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      List<Long> needs = new ArrayList<>();
      for (int x = random.nextInt(3); x >= 0; x--) {
        long need = 0;
        for (int y = random.nextInt(3); y >= 0; y--) {
          need |= 1L << random.nextInt(n);
        }
        needs.add(need);
      }
      helping.add(needs);
    }
    return new People(helping, IntStream.of(users).boxed().toList(), isExact);
  }

  @Test
  void twoThatOnlyHelpTogetherAreFound() {
    People people =
        new People(
            List.of(List.of(0b011L), List.of(0b011L), List.of(0b100L)),
            List.of(ALL, ALL, ALL),
            true);
    Choice choice = MeasureChoice.best(new long[] {5, 5, 9}, array(people.users), 10, ALL, people);
    assertThat(choice.set()).isEqualTo(0b011);
    assertThat(choice.found()).isEqualTo(2);
    assertThat(choice.atMost()).isEqualTo(2);
  }

  @Test
  void ofManyMeasuresFewSetsAreTried() {
    int n = MeasureChoice.MOST_MEASURES;
    long[] cents = new long[n];
    int[] users = new int[n];
    List<List<Long>> helping = new ArrayList<>();
    for (int m = 0; m < n; m++) {
      cents[m] = 1L + m % 7;
      users[m] = ALL;
      helping.add(List.of(1L << m));
    }
    Choice choice =
        MeasureChoice.best(
            cents,
            users,
            90,
            500,
            new People(helping, IntStream.of(users).boxed().toList(), false));
    assertThat(choice.tried()).isLessThan(700);
    assertThat(choice.atMost()).isGreaterThanOrEqualTo(choice.found());
    assertThat(cost(cents, choice.set())).isLessThanOrEqualTo(90);
  }

  @Test
  void withoutMeasuresThereIsNothing() {
    Choice choice =
        MeasureChoice.best(new long[0], new int[0], 0, 10, new People(List.of(), List.of(), true));
    assertThat(choice.set()).isZero();
    assertThat(choice.atMost()).isZero();
  }
}
