package org.quartermatch.report.page;

import org.jspecify.annotations.Nullable;

/**
 * Weekly hours, in quarter hours: 80 are 20 hours.
 *
 * @param minQuarterHours the least, or null if not known
 * @param maxQuarterHours the most, or null if not known
 */
public record HourRange(@Nullable Integer minQuarterHours, @Nullable Integer maxQuarterHours) {
  /** Nothing is known. */
  public static final HourRange UNKNOWN = new HourRange(null, null);

  /**
   * @throws IllegalArgumentException if a bound is negative or the least is more than the most
   */
  public HourRange {
    if ((minQuarterHours != null && minQuarterHours < 0)
        || (maxQuarterHours != null && maxQuarterHours < 0)
        || (minQuarterHours != null
            && maxQuarterHours != null
            && minQuarterHours > maxQuarterHours)) {
      throw new IllegalArgumentException(
          "weekly quarter hours are "
              + minQuarterHours
              + " to "
              + maxQuarterHours
              + "; allowed is 0 or more, the least not above the most");
    }
  }
}
