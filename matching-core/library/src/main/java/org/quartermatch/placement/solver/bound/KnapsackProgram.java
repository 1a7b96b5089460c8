package org.quartermatch.placement.solver.bound;

import java.util.Arrays;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.IntList;

/**
 * A {@link Knapsack} by dynamic programming: rows are items, columns the hours, in units of their
 * greatest common divisor, where they limit, and layers the people, where their number limits or
 * there have to be so many at least. O(items × hours × people); keeps its memory.
 */
final class KnapsackProgram {
  /** Instead of a result where the table would be too large. */
  static final long TOO_LARGE = -1;

  /** What a group that cannot be is worth, far below any that can. */
  private static final long IMPOSSIBLE = Long.MIN_VALUE / 2;

  /** Cells of the table, one byte of decisions each. */
  private static final long CELL_LIMIT = 30_000_000;

  private final KnapsackItems items;

  /** Those that are looked at, by owner. */
  private int[] rows = new int[64];

  private int count;
  private boolean hoursLimit;
  private int unit;
  private int width;
  private int layers;

  private long[] key = new long[64];
  private long[] table = {};
  private long[] previous = {};
  private byte[] decision = {};

  KnapsackProgram(KnapsackItems items) {
    this.items = items;
  }

  /**
   * The most that items are worth together.
   *
   * @param some the items to be looked at are the first of these
   * @param live how many of them
   * @param chosen gets the ids of the solution
   * @return {@link #TOO_LARGE}, and nothing chosen, where it would take too much
   */
  long solve(int[] some, int live, int places, long budget, IntList chosen) {
    makeRoom(live);
    // by owner again: those of one owner exclude each other
    System.arraycopy(some, 0, rows, 0, live);
    Arrays.sort(rows, 0, live);
    return isTooLarge(places, budget, 0) ? TOO_LARGE : most(0, chosen);
  }

  /**
   * The most that items for so many people or more are worth together, and 0 if that is not above
   * 0: then nothing is chosen. Items may be worth less than nothing here.
   *
   * @param least people, above 0
   * @param chosen gets the ids of the solution
   * @return {@link #TOO_LARGE}, and nothing chosen, where it would take too much
   */
  long solveAtLeast(int least, int places, long budget, IntList chosen) {
    makeRoom(items.size);
    for (int x = 0; x < count; x++) {
      rows[x] = x;
    }
    return isTooLarge(places, budget, least) ? TOO_LARGE : most(least, chosen);
  }

  private void makeRoom(int live) {
    count = live;
    if (rows.length < live) {
      rows = new int[2 * live];
      key = new long[2 * live];
    }
  }

  private boolean isTooLarge(int places, long budget, int least) {
    int divisor = 0;
    int heads = 0;
    long all = 0;
    for (int k = 0; k < count; k++) {
      divisor = gcd(divisor, items.hours[rows[k]]);
      heads += items.people[rows[k]];
      all += items.hours[rows[k]];
    }
    hoursLimit = budget < all;
    unit = Math.max(1, divisor);
    long columns = hoursLimit ? budget / unit + 1 : 1;
    int people = Math.min(heads, mostPeople(budget));
    layers = people <= places && least == 0 ? 1 : Math.min(people, places) + 1;
    if (columns * layers * count > CELL_LIMIT) {
      return true;
    }
    width = (int) columns;
    return false;
  }

  /** A layer is of so many people at most, or exactly so many where some are needed. */
  private long most(int least, IntList chosen) {
    fill(least > 0 ? IMPOSSIBLE : 0);
    int best = width * layers - 1;
    if (least > 0) {
      for (int layer = least; layer < layers; layer++) {
        int cell = width * (layer + 1) - 1;
        best = table[cell] > table[best] ? cell : best;
      }
      if (layers <= least || table[best] <= 0) {
        return 0;
      }
    }
    takeBack(best, chosen);
    return table[best];
  }

  /**
   * @param above what a cell of more people than nobody is worth before anybody is taken
   */
  private void fill(long above) {
    int cells = width * layers;
    if (table.length < cells) {
      table = new long[cells];
      previous = new long[cells];
    }
    if (decision.length < cells * count) {
      decision = new byte[cells * count];
    }
    Arrays.fill(table, 0, width, 0);
    Arrays.fill(table, width, cells, above);
    Arrays.fill(decision, 0, cells * count, (byte) 0);
    for (int k = 0; k < count; ) {
      int end = k + 1;
      while (end < count && items.owner[rows[end]] == items.owner[rows[k]]) {
        end++;
      }
      long[] old = table;
      if (end > k + 1) {
        System.arraycopy(table, 0, previous, 0, cells);
        old = previous;
      }
      for (; k < end; k++) {
        addRow(k, old);
      }
    }
  }

  private void addRow(int k, long[] old) {
    long[] now = table;
    byte[] taken = decision;
    int w = width;
    int row = k * w * layers;
    int x = rows[k];
    int h = columns(x);
    long v = items.value[x];
    int down = layers > 1 ? items.people[x] : 0;
    for (int layer = layers - 1; layer >= down; layer--) {
      int from = layer * w;
      int back = from - down * w - h;
      for (int column = w - 1; column >= h; column--) {
        long with = old[back + column] + v;
        if (with > now[from + column]) {
          now[from + column] = with;
          taken[row + from + column] = 1;
        }
      }
    }
  }

  private int columns(int x) {
    return hoursLimit ? items.hours[x] / unit : 0;
  }

  private void takeBack(int from, IntList chosen) {
    int cells = width * layers;
    int cell = from;
    for (int k = count - 1; k >= 0; ) {
      int who = items.owner[rows[k]];
      // the last one of an owner that improved a cell is the one taken
      int take = Instance.NONE;
      for (; k >= 0 && items.owner[rows[k]] == who; k--) {
        if (take == Instance.NONE && decision[k * cells + cell] == 1) {
          take = rows[k];
        }
      }
      if (take != Instance.NONE) {
        chosen.add(items.id[take]);
        cell -= columns(take) + (layers > 1 ? items.people[take] * width : 0);
      }
    }
  }

  /** How many people the hours allow at most: those of least hours each first. */
  private int mostPeople(long budget) {
    // two who come together need half of their hours each
    for (int k = 0; k < count; k++) {
      int people = items.people[rows[k]];
      key[k] = ((long) (items.hours[rows[k]] / people) << 32) | people;
    }
    Arrays.sort(key, 0, count);
    long left = budget;
    int most = 0;
    for (int k = 0; k < count; k++) {
      int people = (int) key[k];
      long each = key[k] >>> 32;
      for (int c = 0; c < people && left >= each; c++) {
        left -= each;
        most++;
      }
    }
    return most;
  }

  private static int gcd(int a, int b) {
    while (b != 0) {
      int r = a % b;
      a = b;
      b = r;
    }
    return a;
  }
}
