package org.quartermatch.fit.judge.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quartermatch.model.WeekSchedule;

class WorkTimeTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 99L);
  private static final int N = WeekSchedule.QUARTER_HOURS;

  /** Sentence 8 of the contract. */
  @ParameterizedTest
  @CsvSource({
    "15,15", "360,360", "361,360", "390,360", "391,361", "480,450", "569,539", "570,540", "571,540",
    "584,540", "585,540", "586,541", "600,555"
  })
  void legalBreaks(int minutes, int worked) {
    assertThat(WorkTime.withoutBreaks(minutes, true)).isEqualTo(worked);
    assertThat(WorkTime.withoutBreaks(minutes, false)).isEqualTo(minutes);
  }

  /** Sentence 14 of the contract. */
  @Test
  void usableEqualsTheSlowWay() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int round = 0; round < 3000; round++) {
      WeekSchedule schedule =
          random.nextInt(50) == 0 ? WeekSchedule.always() : WeekSchedule.empty();
      for (int run = random.nextInt(12); run > 0; run--) {
        int length = random.nextInt(1, random.nextInt(10) == 0 ? 150 : 24);
        schedule = schedule.or(WeekSchedule.ofSpan(random.nextInt(N), length));
      }
      int perDay = random.nextInt(0, 33);
      boolean breaks = random.nextBoolean();
      assertThat(WorkTime.usable(schedule, perDay, breaks))
          .as("seed " + SEED + ", round " + round + ": " + schedule + " at most " + perDay)
          .isEqualTo(slow(schedule, perDay, breaks));
    }
  }

  /** Quarter by quarter: the length of the block each one is in, then day by day, run by run. */
  private static WorkTime.Usable slow(WeekSchedule schedule, int perDay, boolean breaks) {
    boolean[] kept = new boolean[N];
    for (int q = 0; q < N; q++) {
      int length = 0;
      if (schedule.contains(q)) {
        for (int i = q; length < N && schedule.contains(Math.floorMod(i, N)); i--) {
          length++;
        }
        for (int i = q + 1; length < N && schedule.contains(i % N); i++) {
          length++;
        }
      }
      kept[q] = length >= 8;
    }
    int sum = 0;
    int longest = 0;
    for (int day = 0; day < 7; day++) {
      int onDay = 0;
      int run = 0;
      for (int q = day * 96; q <= day * 96 + 96; q++) {
        if (q < day * 96 + 96 && kept[q]) {
          run++;
        } else {
          onDay += WorkTime.withoutBreaks(run * 15, breaks) / 15;
          run = 0;
        }
      }
      sum += Math.min(onDay, perDay);
      longest = Math.max(longest, Math.min(onDay, perDay));
    }
    return new WorkTime.Usable(sum, longest);
  }
}
