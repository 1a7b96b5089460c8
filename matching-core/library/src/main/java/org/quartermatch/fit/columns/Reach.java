package org.quartermatch.fit.columns;

/**
 * How far one participant can go to work at certain times. Shifts or a window are few; the hours
 * that are offered with them are many, so these are asked for each time, in a few operations.
 */
@FunctionalInterface
public interface Reach {
  /** No limit is known. */
  int UNLIMITED = Integer.MAX_VALUE;

  /**
   * See {@link TimeFacet#longestWayMinutes}.
   *
   * @param leastQuarterHours the larger of both minima, 0 if none is known
   * @param mostQuarterHours the smaller of both maxima, or {@link #UNLIMITED}
   * @param budgetQuarterHours the budget, or {@link #UNLIMITED}
   */
  int longestWayMinutes(int leastQuarterHours, int mostQuarterHours, int budgetQuarterHours);
}
