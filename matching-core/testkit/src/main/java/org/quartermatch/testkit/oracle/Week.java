package org.quartermatch.testkit.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sets of minutes or of quarter hours of a circular week (sentences 4 and 6), one boolean for each.
 */
public final class Week {

  public static final int MINUTES_A_DAY = 1440;
  public static final int MINUTES = 7 * MINUTES_A_DAY;
  public static final int QUARTERS_A_DAY = 96;
  public static final int QUARTERS = 7 * QUARTERS_A_DAY;
  public static final int MINUTES_A_QUARTER = 15;

  /** A maximal run in a circle, from {@code start} on; it may pass the end of the week. */
  record Block(int start, int length) {}

  private Week() {}

  public static boolean[] allQuarters() {
    boolean[] all = new boolean[QUARTERS];
    Arrays.fill(all, true);
    return all;
  }

  /** The quarters all of whose minutes are covered: availability, care, windows (sentence 6). */
  public static boolean[] coveredQuarters(boolean[] minutes) {
    boolean[] quarters = allQuarters();
    for (int minute = 0; minute < MINUTES; minute++) {
      if (!minutes[minute]) {
        quarters[minute / MINUTES_A_QUARTER] = false;
      }
    }
    return quarters;
  }

  /** The quarters of which any minute is covered: shifts (sentence 6). */
  public static boolean[] touchedQuarters(boolean[] minutes) {
    boolean[] quarters = new boolean[QUARTERS];
    for (int minute = 0; minute < MINUTES; minute++) {
      if (minutes[minute]) {
        quarters[minute / MINUTES_A_QUARTER] = true;
      }
    }
    return quarters;
  }

  /** Travel minutes rounded up to whole quarters (sentence 7). */
  public static int quartersOf(int travelMinutes) {
    return (travelMinutes + MINUTES_A_QUARTER - 1) / MINUTES_A_QUARTER;
  }

  /** Whether {@code set} has a quarter, all those {@code before} and all those {@code after}. */
  public static boolean hasAround(boolean[] set, int quarter, int before, int after) {
    for (int q = quarter - before; q <= quarter + after; q++) {
      if (!set[Math.floorMod(q, QUARTERS)]) {
        return false;
      }
    }
    return true;
  }

  /** Whether {@code set} contains all of {@code inner}, extended at its starts and its ends. */
  public static boolean containsExtended(boolean[] set, boolean[] inner, int before, int after) {
    for (int quarter = 0; quarter < QUARTERS; quarter++) {
      if (inner[quarter] && !hasAround(set, quarter, before, after)) {
        return false;
      }
    }
    return true;
  }

  public static boolean intersect(boolean[] one, boolean[] other) {
    for (int i = 0; i < one.length; i++) {
      if (one[i] && other[i]) {
        return true;
      }
    }
    return false;
  }

  public static boolean[] without(boolean[] set, boolean[] removed) {
    boolean[] rest = new boolean[set.length];
    for (int i = 0; i < set.length; i++) {
      rest[i] = set[i] && !removed[i];
    }
    return rest;
  }

  /** Whether {@code set} has something that {@code other} has not. */
  public static boolean exceeds(boolean[] set, boolean[] other) {
    return intersect(without(set, other), set);
  }

  /** The maximal runs of a circle, by start; a circle without a gap is one run from 0 on. */
  public static List<Block> blocks(boolean[] circle) {
    int size = circle.length;
    List<Block> blocks = new ArrayList<>();
    for (int start = 0; start < size; start++) {
      if (circle[start] && !circle[Math.floorMod(start - 1, size)]) {
        int length = 1;
        while (circle[(start + length) % size]) {
          length++;
        }
        blocks.add(new Block(start, length));
      }
    }
    if (blocks.isEmpty() && circle[0]) {
      blocks.add(new Block(0, size));
    }
    return blocks;
  }
}
