package org.quartermatch.shortlist;

import java.util.Arrays;

/** How even counts are. */
public final class Evenness {
  private Evenness() {}

  /**
   * The Gini coefficient of counts: 0 if all are the same, near 1 if one has everything; 0 of
   * nothing. Half of the mean difference of two of them, by their mean.
   */
  public static double gini(int[] counts) {
    int[] sorted = counts.clone();
    Arrays.sort(sorted);
    long sum = 0;
    long weighted = 0;
    for (int i = 0; i < sorted.length; i++) {
      sum += sorted[i];
      weighted += (i + 1L) * sorted[i];
    }
    return sum == 0
        ? 0
        : 2.0 * weighted / ((double) sorted.length * sum) - (sorted.length + 1.0) / sorted.length;
  }
}
