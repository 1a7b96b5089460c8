package org.quartermatch.testkit.oracle;

import java.util.ArrayList;
import java.util.List;

/** When an opportunity's work is done, read from {@code workingHours} and {@code pattern}. */
public sealed interface Work {

  /**
   * Fixed shifts (sentences 8, 9 and 13).
   *
   * @param shifts the rounded shifts of each week of the rotation
   * @param weeklyQuarterHours work time of the average week, rounded up
   * @param mostMinutesADay the most work time of any day, counted by the blocks' start
   * @param shiftDays weekdays on which a block starts, summed over all weeks of the rotation
   */
  record Fixed(List<boolean[]> shifts, int weeklyQuarterHours, int mostMinutesADay, int shiftDays)
      implements Work {

    static Fixed of(List<boolean[]> weeksInMinutes) {
      List<boolean[]> shifts = new ArrayList<>();
      int sum = 0;
      int most = 0;
      int shiftDays = 0;
      for (boolean[] week : weeksInMinutes) {
        shifts.add(Week.touchedQuarters(week));
        int[] minutesOfDay = new int[7];
        for (Week.Block block : Week.blocks(week)) {
          minutesOfDay[block.start() / Week.MINUTES_A_DAY] += workMinutes(block.length());
        }
        for (int minutes : minutesOfDay) {
          sum += minutes;
          most = Math.max(most, minutes);
          shiftDays += minutes > 0 ? 1 : 0;
        }
      }
      int average = Math.ceilDiv(sum, Week.MINUTES_A_QUARTER * weeksInMinutes.size());
      return new Fixed(shifts, average, most, shiftDays);
    }
  }

  /**
   * Flexible or roster work within a window (sentences 14 and 15).
   *
   * @param quarters the rounded window
   * @param roster whether the employer chooses
   */
  @SuppressWarnings("ArrayRecordComponent") // never changed, and the record never compared
  record Window(boolean[] quarters, boolean roster) implements Work {}

  /** Reads the work; an empty pattern and empty hours as sentence 15 says. */
  public static Work of(String workingHours, String pattern) {
    if (workingHours.isBlank()) {
      return new Window(Week.allQuarters(), !pattern.equals("flexible"));
    }
    boolean rotating = workingHours.contains(" || ");
    if (pattern.equals("fixed") || (pattern.isEmpty() && rotating)) {
      return Fixed.of(OpeningHours.weeks(workingHours));
    }
    boolean[] window = Week.coveredQuarters(OpeningHours.minutes(workingHours));
    return new Window(window, !pattern.equals("flexible"));
  }

  /** Work time of one block after the breaks of sentence 8. */
  public static int workMinutes(int grossMinutes) {
    if (grossMinutes > 570) {
      return Math.max(540, grossMinutes - 45);
    }
    if (grossMinutes > 360) {
      return Math.max(360, grossMinutes - 30);
    }
    return grossMinutes;
  }
}
