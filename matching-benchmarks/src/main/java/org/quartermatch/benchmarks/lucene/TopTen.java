package org.quartermatch.benchmarks.lucene;

import java.util.Arrays;

/**
 * The best opportunities of one participant: points downwards, then ordinals upwards, none of them
 * ineligible.
 */
public final class TopTen {
  /** How many are wanted. */
  public static final int K = 10;

  /** Each the points times 2³², plus 2³² − 1 − ordinal: the larger, the better. */
  private final long[] entries;

  TopTen(long[] entries) {
    this.entries = entries;
  }

  static long entry(int points, int ordinal) {
    return (long) points << 32 | (0xFFFF_FFFFL - ordinal);
  }

  /** Scores every opportunity, one after the other, and keeps the best in a sorted array. */
  public static TopTen byScan(PairPoints points, int opportunities) {
    long[] best = new long[K];
    int found = 0;
    for (int ordinal = 0; ordinal < opportunities; ordinal++) {
      int score = points.points(ordinal);
      if (score < 0) {
        continue;
      }
      long entry = entry(score, ordinal);
      if (found < K) {
        found++;
      } else if (entry < best[K - 1]) {
        continue;
      }
      int at = found - 1;
      while (at > 0 && best[at - 1] < entry) {
        best[at] = best[at - 1];
        at--;
      }
      best[at] = entry;
    }
    return new TopTen(Arrays.copyOf(best, found));
  }

  /** How many there are, at most ten. */
  public int size() {
    return entries.length;
  }

  /** Number of the opportunity at this rank, the best at 0. */
  public int ordinal(int rank) {
    return (int) (0xFFFF_FFFFL - (entries[rank] & 0xFFFF_FFFFL));
  }

  /** Points of the opportunity at this rank. */
  public int points(int rank) {
    return (int) (entries[rank] >>> 32);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TopTen top && Arrays.equals(entries, top.entries);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(entries);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("TopTen[");
    for (int rank = 0; rank < size(); rank++) {
      text.append(rank == 0 ? "" : ", ").append(ordinal(rank)).append(": ").append(points(rank));
    }
    return text.append(']').toString();
  }
}
