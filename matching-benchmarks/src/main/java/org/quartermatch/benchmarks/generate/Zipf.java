package org.quartermatch.benchmarks.generate;

import java.util.Arrays;

/**
 * Draws numbers from 0 to n − 1 with the frequencies of Zipf's law: the second is half as frequent
 * as the first, the third a third. Skills and occupations in job advertisements follow it closely.
 * O(log n) a draw.
 */
final class Zipf {
  private final double[] cumulated;

  Zipf(int n) {
    cumulated = new double[n];
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += 1.0 / (i + 1);
      cumulated[i] = sum;
    }
  }

  int draw(Dice dice) {
    int found = Arrays.binarySearch(cumulated, dice.unit() * cumulated[cumulated.length - 1]);
    return Math.min(cumulated.length - 1, found < 0 ? -found - 1 : found);
  }
}
