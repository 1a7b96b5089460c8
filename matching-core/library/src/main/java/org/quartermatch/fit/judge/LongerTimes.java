package org.quartermatch.fit.judge;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.quartermatch.model.WeekSchedule;

/**
 * Looks for the least that times have to be longer by, where more than one length could be enough:
 * the same half hours on every day, earlier, later, or both; of these then only the days that add
 * hours of work.
 */
final class LongerTimes {
  /** Times are lengthened in steps of half an hour, by at most so many of them at each end. */
  private static final int MOST_STEPS = 8;

  private static final int STEP_QUARTERS = 2;
  private static final int DAYS = 7;

  private LongerTimes() {}

  /**
   * What there would be more of these times if they began earlier, ended later, or both, by ever
   * more half hours; smallest first.
   *
   * @param useful nothing outside these makes a difference
   */
  static Set<WeekSchedule> of(WeekSchedule times, WeekSchedule useful) {
    Set<WeekSchedule> additional = new LinkedHashSet<>();
    for (int step = 1; step <= MOST_STEPS; step++) {
      int quarters = step * STEP_QUARTERS;
      additional.add(times.widened(quarters, 0).minus(times).and(useful));
      additional.add(times.widened(0, quarters).minus(times).and(useful));
      additional.add(times.widened(quarters, quarters).minus(times).and(useful));
    }
    additional.removeIf(WeekSchedule::isEmpty);
    return additional;
  }

  /**
   * The first that is enough, without the days that add no hours, last days first.
   *
   * @param quarterHours the weekly hours that it comes to; 0: it is not enough
   */
  static Optional<WeekSchedule> least(
      Set<WeekSchedule> smallestFirst, ToIntFunction<WeekSchedule> quarterHours) {
    for (WeekSchedule additional : smallestFirst) {
      int hours = quarterHours.applyAsInt(additional);
      if (hours > 0) {
        return Optional.of(withoutIdleDays(additional, hours, quarterHours));
      }
    }
    return Optional.empty();
  }

  private static WeekSchedule withoutIdleDays(
      WeekSchedule additional, int hours, ToIntFunction<WeekSchedule> quarterHours) {
    WeekSchedule least = additional;
    for (int day = DAYS - 1; day >= 0; day--) {
      WeekSchedule fewer =
          least.minus(
              WeekSchedule.ofSpan(
                  day * WeekSchedule.QUARTER_HOURS_PER_DAY, WeekSchedule.QUARTER_HOURS_PER_DAY));
      if (!fewer.isEmpty() && !fewer.equals(least) && quarterHours.applyAsInt(fewer) == hours) {
        least = fewer;
      }
    }
    return least;
  }
}
