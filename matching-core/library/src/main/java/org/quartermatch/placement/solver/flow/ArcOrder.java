package org.quartermatch.placement.solver.flow;

import java.util.Arrays;

/** The order of one participant's arcs, and parallel arrays brought into it. Reuses its memory. */
final class ArcOrder {
  private long[] keys = new long[64];
  private int[] positions = new int[64];
  private int[] ints = new int[64];
  private long[] longs = new long[64];

  /** Positions, those of most gain first, equal ones as they stand; valid until the next call. */
  int[] byGain(long[] gain, int from, int count) {
    if (keys.length < count) {
      keys = new long[2 * count];
      positions = new int[2 * count];
      ints = new int[2 * count];
      longs = new long[2 * count];
    }
    long most = gain[from];
    long least = gain[from];
    for (int x = 1; x < count; x++) {
      most = Math.max(most, gain[from + x]);
      least = Math.min(least, gain[from + x]);
    }
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(count);
    if ((most - least) >> (Long.SIZE - 1 - bits) == 0) {
      for (int x = 0; x < count; x++) {
        keys[x] = ((most - gain[from + x]) << bits) | x;
      }
      Arrays.sort(keys, 0, count);
      for (int x = 0; x < count; x++) {
        positions[x] = (int) (keys[x] & ((1L << bits) - 1));
      }
    } else {
      // gain and position do not fit into one number
      Integer[] boxed = new Integer[count];
      Arrays.setAll(boxed, x -> x);
      Arrays.sort(boxed, (x, y) -> Long.compare(gain[from + y], gain[from + x]));
      for (int x = 0; x < count; x++) {
        positions[x] = boxed[x];
      }
    }
    return positions;
  }

  /** Brings a part of an array into the order found last. */
  void apply(int[] items, int from, int count) {
    System.arraycopy(items, from, ints, 0, count);
    for (int x = 0; x < count; x++) {
      items[from + x] = ints[positions[x]];
    }
  }

  /** As for ints. */
  void apply(long[] items, int from, int count) {
    System.arraycopy(items, from, longs, 0, count);
    for (int x = 0; x < count; x++) {
      items[from + x] = longs[positions[x]];
    }
  }
}
