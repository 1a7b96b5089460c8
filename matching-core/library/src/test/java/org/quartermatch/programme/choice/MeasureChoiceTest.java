package org.quartermatch.programme.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quartermatch.programme.choice.MeasureChoice.Choice;
import org.quartermatch.programme.choice.Worth.Value;

/** Choices of measures against every set within the budget. */
class MeasureChoiceTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 11_400L);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 2_000);
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
      // Of few different costs many sets cost the same.
      int mostCents = random.nextBoolean() ? 8 : 2;
      long[] cents = random.longs(n, 0, mostCents + 1).toArray();
      int[] users = new int[n];
      for (int m = 0; m < n; m++) {
        users[m] = isLimited && random.nextBoolean() ? 1 + random.nextInt(2) : ALL;
      }
      People people = people(random, n, users, random.nextInt(3) > 0);
      long budget = random.nextInt(2 * mostCents + 4);
      Choice choice = MeasureChoice.best(cents, users, budget, ALL, people);
      int best = 0;
      long cheapest = ALL;
      long first = 0;
      for (long set = 0; set < 1L << n; set++) {
        if (cost(cents, set) <= budget) {
          int value = people.served(set, false);
          long cost = cost(cents, set);
          if (value > best
              || (value == best && cost < cheapest)
              || (value == best
                  && cost == cheapest
                  && !hasUseless(people, set)
                  && compare(set, first) < 0)) {
            cheapest = cost;
            best = value;
            first = set;
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
        assertThat(numbers(choice.set())).as(rerun).isEqualTo(numbers(first));
      }
      Choice cut = MeasureChoice.best(cents, users, budget, 1, people);
      assertThat(cut.atMost()).as(rerun).isGreaterThanOrEqualTo(best);
      assertThat(cut.found()).as(rerun).isLessThanOrEqualTo(best);
    }
    assertThat(proved).as("of %s, %s with limits", ROUNDS, limited).isGreaterThan(ROUNDS * 4 / 5);
  }

  /** Whether it is worth as much without one of them. */
  private static boolean hasUseless(People people, long set) {
    return numbers(set).stream()
        .anyMatch(m -> people.served(set & ~(1L << m), false) == people.served(set, false));
  }

  private static List<Integer> numbers(long set) {
    return IntStream.range(0, Long.SIZE).filter(m -> (set >>> m & 1) != 0).boxed().toList();
  }

  /** By their sorted numbers, as words in a dictionary. */
  private static int compare(long one, long other) {
    return Arrays.compare(array(numbers(one)), array(numbers(other)));
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

  /** All alike: of those that cost the same the first are taken, whatever the search met first. */
  @Test
  void whatComesFirstIsTakenOfTheSame() {
    People people =
        new People(
            List.of(List.of(0b0110L, 0b1001L, 0b1010L, 0b0101L), List.of(0b1010L, 0b0101L)),
            List.of(ALL, ALL, ALL, ALL),
            true);
    Choice choice =
        MeasureChoice.best(new long[] {3, 3, 3, 3}, array(people.users), 6, ALL, people);
    assertThat(choice.set()).isEqualTo(0b0101);
    Choice free = MeasureChoice.best(new long[] {3, 0, 3, 0}, array(people.users), 6, ALL, people);
    assertThat(free.set()).isEqualTo(0b1010);
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
