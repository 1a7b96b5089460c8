package org.quartermatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Every fast operation of a week against the slow, obvious one over 672 booleans. */
class WeekScheduleTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 4711L);
  private static final int N = WeekSchedule.QUARTER_HOURS;

  @Test
  void operationsEqualTheSlowOnes() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int round = 0; round < 500; round++) {
      boolean[] a = random(random);
      boolean[] b = random(random);
      int by = random.nextInt(random.nextInt(1, 400));
      WeekSchedule x = schedule(a);
      WeekSchedule y = schedule(b);
      String seed = "seed " + SEED + ", round " + round;
      boolean[] widened = new boolean[N];
      boolean[] narrowed = new boolean[N];
      boolean contains = true;
      boolean intersects = false;
      for (int q = 0; q < N; q++) {
        narrowed[q] = true;
        for (int d = -by; d <= by; d++) {
          boolean near = a[Math.floorMod(q + d, N)];
          widened[q] |= near;
          narrowed[q] &= near;
        }
        contains &= a[q] || !b[q];
        intersects |= a[q] && b[q];
        assertThat(x.and(y).contains(q)).as(seed).isEqualTo(a[q] && b[q]);
        assertThat(x.or(y).contains(q)).as(seed).isEqualTo(a[q] || b[q]);
        assertThat(x.minus(y).contains(q)).as(seed).isEqualTo(a[q] && !b[q]);
        assertThat(x.complement().contains(q)).as(seed).isEqualTo(!a[q]);
      }
      assertThat(x.widened(by)).as(seed + ", by " + by).isEqualTo(schedule(widened));
      assertThat(x.narrowed(by, by)).as(seed + ", by " + by).isEqualTo(schedule(narrowed));
      assertThat(x.containsAll(y)).as(seed).isEqualTo(contains);
      assertThat(x.intersects(y)).as(seed).isEqualTo(intersects);
      assertThat(WeekSchedule.ofWords(x.toWords())).as(seed).isEqualTo(x);
      assertThat(WeekSchedule.parse(x.toString())).as(seed).isEqualTo(x);
      assertRuns(a, x, seed);
    }
  }

  private static void assertRuns(boolean[] expected, WeekSchedule actual, String seed) {
    int count = 0;
    int nextIn = N;
    int nextOut = N;
    for (int q = N - 1; q >= 0; q--) {
      count += expected[q] ? 1 : 0;
      nextIn = expected[q] ? q : nextIn;
      nextOut = expected[q] ? nextOut : q;
      assertThat(actual.nextIn(q)).as(seed).isEqualTo(nextIn);
      assertThat(actual.nextOut(q)).as(seed).isEqualTo(nextOut);
    }
    assertThat(actual.quarterHours()).as(seed).isEqualTo(count);
    assertThat(actual.isEmpty()).as(seed).isEqualTo(count == 0);
  }

  /**
   * Runs of random lengths, sometimes none or all, so that ends of words and of the week are met.
   */
  private static boolean[] random(SplittableRandom random) {
    boolean[] week = new boolean[N];
    int runs = random.nextInt(8);
    for (int run = 0; run < runs; run++) {
      int start = random.nextInt(N);
      int length = random.nextInt(1, random.nextInt(2, N));
      for (int i = 0; i < length; i++) {
        week[(start + i) % N] = runs % 2 == 0 || !week[(start + i) % N];
      }
    }
    return week;
  }

  private static WeekSchedule schedule(boolean[] week) {
    WeekSchedule result = WeekSchedule.empty();
    for (int q = 0; q < N; q++) {
      if (week[q]) {
        result = result.or(WeekSchedule.ofSpan(q, 1));
      }
    }
    return result;
  }

  @Test
  void refusesWhatIsNoWeek() {
    assertThatThrownBy(() -> WeekSchedule.ofSpan(672, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("672");
    assertThatThrownBy(() -> WeekSchedule.empty().widened(-1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
