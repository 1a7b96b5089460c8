package org.quartermatch.fit.judge.time;

import org.jspecify.annotations.Nullable;
import org.quartermatch.model.WeekSchedule;

/**
 * Times, and what is left of them when a way is taken off at both ends; each way's rest is computed
 * once. Used by several threads: a race computes the same immutable value twice, and either may
 * stay.
 */
public final class NarrowedTimes {
  private final WeekSchedule times;
  private @Nullable WeekSchedule @Nullable [] byQuarters;

  NarrowedTimes(WeekSchedule times) {
    this.times = times;
  }

  /** The times themselves. */
  public WeekSchedule times() {
    return times;
  }

  /** When there is time left for a way of so many quarter hours, before and after. */
  WeekSchedule within(int wayQuarters) {
    if (wayQuarters >= WeekSchedule.QUARTER_HOURS_PER_DAY) {
      return times.narrowed(wayQuarters);
    }
    @Nullable WeekSchedule[] kept = byQuarters;
    if (kept == null) {
      kept = new WeekSchedule[WeekSchedule.QUARTER_HOURS_PER_DAY];
      byQuarters = kept;
    }
    WeekSchedule narrowed = kept[wayQuarters];
    if (narrowed == null) {
      narrowed = times.narrowed(wayQuarters);
      kept[wayQuarters] = narrowed;
    }
    return narrowed;
  }
}
