package org.quartermatch.fit.judge.time;

import org.quartermatch.model.WeekSchedule;

/** Working time from time at work: legal breaks, and what of a choice of times can be used. */
final class WorkTime {
  /** Most hours on one day: § 3 ArbZG, first sentence. In quarter hours. */
  static final int MAXIMUM_PER_DAY = 8 * 4;

  /** Blocks of flexible work below this are not worth a way: 2 hours, in quarter hours. */
  private static final int SHORTEST_BLOCK = 2 * 4;

  private static final int DAY = WeekSchedule.QUARTER_HOURS_PER_DAY;

  private WorkTime() {}

  /**
   * Work minutes of one block, § 4 ArbZG: above 6 hours 30 minutes less, but at least 6 hours;
   * above 9.5 hours 45 minutes less, but at least 9 hours (docs/semantics.md, sentence 8).
   */
  static int withoutBreaks(int minutes, boolean breaks) {
    if (!breaks || minutes <= 360) {
      return minutes;
    }
    return minutes <= 570 ? Math.max(360, minutes - 30) : Math.max(540, minutes - 45);
  }

  /**
   * What can be worked in the quarter hours that are usable (docs/semantics.md, sentence 14):
   * blocks across midnight and Sunday, those under 2 hours dropped; then each run within a calendar
   * day less its breaks; each day at most {@code maximumPerDay}. O(number of runs).
   *
   * @param maximumPerDay quarter hours
   */
  static Usable usable(WeekSchedule usable, int maximumPerDay, boolean breaks) {
    int week = WeekSchedule.QUARTER_HOURS;
    int first = usable.nextIn(0);
    if (first == week) {
      return Usable.NONE;
    }
    // The run at the end of the week and the one at its start are one block.
    boolean circular = usable.contains(0) && usable.contains(week - 1);
    int firstEnd = usable.nextOut(0);
    int headLength = circular ? firstEnd : 0;
    int tailLength = circular ? week - lastRunStart(usable) : 0;
    int sum = 0;
    int longest = 0;
    int day = -1;
    int onDay = 0;
    for (int start = first; start < week; ) {
      int end = usable.nextOut(start);
      int length = end - start;
      if (start == 0) {
        length += tailLength;
      }
      if (end == week) {
        length += headLength;
      }
      if (length >= SHORTEST_BLOCK) {
        for (int from = start; from < end; ) {
          int to = Math.min(end, (from / DAY + 1) * DAY);
          if (from / DAY != day) {
            sum += Math.min(onDay, maximumPerDay);
            longest = Math.max(longest, onDay);
            day = from / DAY;
            onDay = 0;
          }
          onDay += withoutBreaks((to - from) * 15, breaks) / 15;
          from = to;
        }
      }
      start = usable.nextIn(end);
    }
    sum += Math.min(onDay, maximumPerDay);
    longest = Math.max(longest, onDay);
    return new Usable(sum, Math.min(longest, maximumPerDay));
  }

  private static int lastRunStart(WeekSchedule usable) {
    int start = WeekSchedule.QUARTER_HOURS - 1;
    while (start > 0 && usable.contains(start - 1)) {
      start--;
    }
    return start;
  }

  /**
   * What can be worked in a week.
   *
   * @param quarterHours in all
   * @param longestDay of these on the longest day
   */
  record Usable(int quarterHours, int longestDay) {
    static final Usable NONE = new Usable(0, 0);
  }
}
