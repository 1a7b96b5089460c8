package org.quartermatch.placement.solver.bound;

import org.quartermatch.placement.solver.packed.Instance;

/**
 * All choices by opportunity, those of one owner together: who could be in its group. The ones that
 * matter stand in front, so that an evaluation may look at them alone.
 */
final class Candidates {
  /** How far below mattering a candidate may be to stay in front, in shares of a typical worth. */
  private static final double MARGIN = 0.15;

  /** Where those of an opportunity begin; one longer. */
  final int[] first;

  // by candidate
  final int[] choice;
  final int[] owner;
  final int[] hours;

  /** What the choice is worth against staying unplaced, on the grid. */
  final long[] gain;

  /** By opportunity, how many stand in front. */
  final int[] front;

  /** By unit, the most that any choice of it gains: at that price nobody wants it. */
  final long[] highest;

  /** The largest of these. */
  final long dearest;

  private final long margin;

  Candidates(Instance in, int grid) {
    first = new int[in.opportunities + 1];
    for (int j : in.opportunity) {
      first[j + 1]++;
    }
    for (int j = 0; j < in.opportunities; j++) {
      first[j + 1] += first[j];
    }
    int choices = in.choices();
    choice = new int[choices];
    owner = new int[choices];
    hours = new int[choices];
    gain = new long[choices];
    front = new int[in.opportunities];
    highest = new long[in.units];
    int[] at = first.clone();
    for (int c = 0; c < choices; c++) {
      int i = in.owner[c];
      int x = at[in.opportunity[c]]++;
      choice[x] = c;
      owner[x] = i;
      hours[x] = in.hours[c];
      gain[x] = (in.worth[c] + in.absence[i]) << grid;
      highest[i] = Math.max(highest[i], gain[x]);
    }
    double typical = 0;
    long most = 0;
    for (long h : highest) {
      typical += h;
      most = Math.max(most, h);
    }
    dearest = most;
    margin = (long) (MARGIN * typical / Math.max(1, in.units));
  }

  /** How many an opportunity has. */
  int size(int j) {
    return first[j + 1] - first[j];
  }

  /**
   * Moves the candidates that matter to the front; those of one owner stay together.
   *
   * @param reduced by candidate of the opportunity, how far above mattering it is
   * @param group positions of those who matter in any case
   * @return the positions of these afterwards
   */
  int[] bringForward(int j, long[] reduced, int[] group) {
    int size = size(j);
    int from = first[j];
    boolean[] inGroup = new boolean[size];
    for (int x : group) {
      inGroup[x] = true;
    }
    int[] order = new int[size];
    int ahead = 0;
    int back = size;
    for (int x = 0; x < size; ) {
      int end = x + 1;
      boolean matters = reduced[x] > -margin || inGroup[x];
      while (end < size && owner[from + end] == owner[from + x]) {
        matters |= reduced[end] > -margin || inGroup[end];
        end++;
      }
      if (matters) {
        for (; x < end; x++) {
          order[ahead++] = x;
        }
      } else {
        for (int y = end - 1; y >= x; y--) {
          order[--back] = y;
        }
        x = end;
      }
    }
    front[j] = ahead;
    permute(choice, from, order);
    permute(owner, from, order);
    permute(hours, from, order);
    long[] gains = new long[size];
    for (int x = 0; x < size; x++) {
      gains[x] = gain[from + order[x]];
    }
    System.arraycopy(gains, 0, gain, from, size);
    int[] moved = new int[group.length];
    int y = 0;
    for (int x = 0; x < ahead; x++) {
      if (inGroup[order[x]]) {
        moved[y++] = x;
      }
    }
    return moved;
  }

  private static void permute(int[] items, int from, int[] order) {
    int[] moved = new int[order.length];
    for (int x = 0; x < order.length; x++) {
      moved[x] = items[from + order[x]];
    }
    System.arraycopy(moved, 0, items, from, moved.length);
  }
}
