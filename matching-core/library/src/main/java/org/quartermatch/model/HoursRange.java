package org.quartermatch.model;

import java.util.OptionalInt;

/**
 * Weekly hours from a minimum to a maximum, in quarter hours; an empty end does not limit.
 *
 * @param minimumQuarterHours 0 or more
 * @param maximumQuarterHours 0 or more, not below the minimum
 */
public record HoursRange(OptionalInt minimumQuarterHours, OptionalInt maximumQuarterHours) {
  private static final HoursRange OPEN = new HoursRange(OptionalInt.empty(), OptionalInt.empty());

  public HoursRange {
    minimumQuarterHours.ifPresent(q -> check("minimum of weekly hours", q));
    maximumQuarterHours.ifPresent(q -> check("maximum of weekly hours", q));
    if (minimumQuarterHours.isPresent() && maximumQuarterHours.isPresent()) {
      Require.that(
          minimumQuarterHours.getAsInt() <= maximumQuarterHours.getAsInt(),
          "minimum of weekly hours",
          hours(minimumQuarterHours.getAsInt()),
          "at most the maximum, " + hours(maximumQuarterHours.getAsInt()));
    }
  }

  private static void check(String what, int quarterHours) {
    Require.that(quarterHours >= 0, what, hours(quarterHours), "0 or more");
  }

  /** Nothing known, nothing limited. */
  public static HoursRange open() {
    return OPEN;
  }

  /**
   * A range of weekly hours.
   *
   * @param minimumHours hours, a multiple of 0.25
   * @param maximumHours hours, a multiple of 0.25
   * @throws IllegalArgumentException if one is no multiple of 0.25 or the range is impossible
   */
  public static HoursRange of(double minimumHours, double maximumHours) {
    return new HoursRange(
        OptionalInt.of(quarterHours(minimumHours)), OptionalInt.of(quarterHours(maximumHours)));
  }

  /**
   * So many weekly hours or more.
   *
   * @param minimumHours hours, a multiple of 0.25
   * @throws IllegalArgumentException if it is no multiple of 0.25, or negative
   */
  public static HoursRange atLeast(double minimumHours) {
    return new HoursRange(OptionalInt.of(quarterHours(minimumHours)), OptionalInt.empty());
  }

  /**
   * So many weekly hours or fewer.
   *
   * @param maximumHours hours, a multiple of 0.25
   * @throws IllegalArgumentException if it is no multiple of 0.25, or negative
   */
  public static HoursRange atMost(double maximumHours) {
    return new HoursRange(OptionalInt.empty(), OptionalInt.of(quarterHours(maximumHours)));
  }

  /** For messages, which speak of hours whatever was given. */
  static double hours(int quarterHours) {
    return quarterHours / 4.0;
  }

  static int quarterHours(double hours) {
    double quarters = hours * 4;
    Require.that(
        quarters == Math.rint(quarters) && Math.abs(quarters) <= Integer.MAX_VALUE,
        "hours",
        hours,
        "a multiple of 0.25");
    return (int) quarters;
  }
}
