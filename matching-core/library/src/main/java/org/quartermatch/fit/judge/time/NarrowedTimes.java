package org.quartermatch.fit.judge.time;

import java.util.Arrays;
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
    return within(wayQuarters, wayQuarters);
  }

  /** When there is time left for ways of so many quarter hours, there before and back after. */
  WeekSchedule within(int thereQuarters, int backQuarters) {
    if (thereQuarters != backQuarters || thereQuarters > TimeReach.LONGEST_WAY_QUARTERS) {
      return times.narrowed(thereQuarters, backQuarters);
    }
    @Nullable WeekSchedule[] kept = byQuarters;
    if (kept == null || kept.length <= thereQuarters) {
      // few ways are longer than a day
      int length = Math.max(WeekSchedule.QUARTER_HOURS_PER_DAY, thereQuarters + 1);
      kept = kept == null ? new WeekSchedule[length] : Arrays.copyOf(kept, length);
      byQuarters = kept;
    }
    WeekSchedule narrowed = kept[thereQuarters];
    if (narrowed == null) {
      narrowed = times.narrowed(thereQuarters, backQuarters);
      kept[thereQuarters] = narrowed;
    }
    return narrowed;
  }
}
