package org.quartermatch.fit.columns;

import java.util.Arrays;

/**
 * The best k participants for one opportunity, in their total order: points downwards, then id
 * upwards by code point, whatever the order of adding.
 *
 * <p>A binary heap of longs whose top is the worst kept: O(log k) for one that gets in, one
 * comparison for one that does not.
 *
 * <pre>
 *   | points left to the greatest int 32 | place in the order of ids 32 |     less is better
 * </pre>
 *
 * Not thread-safe.
 */
public final class BestParticipants {
  private final int k;
  private long[] keys;
  private int size;

  /** Keeps {@code k}, at least 1; room grows as it is needed. */
  public BestParticipants(int k) {
    this.k = k;
    keys = new long[Math.min(k, 16)];
  }

  /** Points below this are not wanted; it rises while more are added. */
  int leastPoints() {
    return size < k ? 0 : points(0);
  }

  void add(int points, int rank) {
    long key = (long) (Integer.MAX_VALUE - points) << 32 | rank;
    if (size < k) {
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, (int) Math.min(k, 2L * size));
      }
      // Where all are wanted, there is no order to keep until the end.
      keys[size++] = key;
      if (size == k) {
        for (int i = k / 2 - 1; i >= 0; i--) {
          down(i);
        }
      }
    } else if (key < keys[0]) {
      keys[0] = key;
      down(0);
    }
  }

  private void down(int slot) {
    long key = keys[slot];
    while (2 * slot + 1 < size) {
      int child = 2 * slot + 1;
      if (child + 1 < size && keys[child + 1] > keys[child]) {
        child++;
      }
      if (keys[child] <= key) {
        break;
      }
      keys[slot] = keys[child];
      slot = child;
    }
    keys[slot] = key;
  }

  /** Puts what was kept in order, best first; nothing can be added after that. */
  public void sort() {
    Arrays.sort(keys, 0, size);
  }

  /** Number of those kept. */
  public int size() {
    return size;
  }

  /** Points of the one at this place. */
  public int points(int place) {
    return Integer.MAX_VALUE - (int) (keys[place] >>> 32);
  }

  /** Place in the cohort's order of ids: {@link ParticipantColumns#participant}. */
  public int rank(int place) {
    return (int) keys[place];
  }
}
