package org.quartermatch.fit.columns;

/** Takes the ways in which one pair is eligible, in the order of the plain definition. */
@FunctionalInterface
public interface Options {
  /** No new childcare place is needed. */
  int NO_PROVIDER = -1;

  /**
   * One way.
   *
   * @param provider place in the calculator's list of providers, or {@link #NO_PROVIDER}
   * @param agreedQuarterHours weekly hours
   * @param minimumQuarterHours the smallest hours a plan may use instead
   */
  void add(int provider, int agreedQuarterHours, int minimumQuarterHours);
}
