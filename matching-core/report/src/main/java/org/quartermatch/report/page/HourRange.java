package org.quartermatch.report.page;

import org.jspecify.annotations.Nullable;

/**
 * Weekly hours, in quarter hours: 80 are 20 hours.
 *
 * @param minQuarterHours the least, or null if not known
 * @param maxQuarterHours the most, or null if not known
 * @param fixed whether fixed working times come to them, so that nobody can agree on others
 */
public record HourRange(
    @Nullable Integer minQuarterHours, @Nullable Integer maxQuarterHours, boolean fixed) {
  /** Nothing is known. */
  public static final HourRange UNKNOWN = new HourRange(null, null);

  /** Hours to agree on. */
  public HourRange(@Nullable Integer minQuarterHours, @Nullable Integer maxQuarterHours) {
    this(minQuarterHours, maxQuarterHours, false);
  }

  /** What fixed working times come to. */
  public static HourRange fixed(int quarterHours) {
    return new HourRange(quarterHours, quarterHours, true);
  }

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
