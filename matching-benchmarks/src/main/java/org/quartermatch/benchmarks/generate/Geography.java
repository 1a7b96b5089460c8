package org.quartermatch.benchmarks.generate;

/** Where the people and the work of a {@link Region} are. */
public enum Geography {
  /**
   * A country of 600 × 800 km: 600 towns, the second half as large as the first, the third a third.
   * Nearly all work is out of reach for nearly everybody.
   */
  COUNTRY,

  /** One city of 25 km around its middle: most work is in reach. */
  METRO
}
