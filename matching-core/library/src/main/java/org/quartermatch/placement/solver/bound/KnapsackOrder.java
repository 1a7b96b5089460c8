package org.quartermatch.placement.solver.bound;

import java.util.Arrays;

/**
 * The orders in which a {@link Knapsack} looks at its items, without those that nobody needs. Keeps
 * its memory.
 */
final class KnapsackOrder {
  private static final int NOT_ALIVE = -1;

  private final KnapsackItems items;

  /** Items, best value per hour first. */
  int[] order = new int[64];

  /** Positions in that order, best value per person first. */
  int[] ranked = new int[64];

  /** How many are left. */
  int live;

  private long[] key = new long[64];
  private int[] survivors = new int[64];
  private int[] alive = new int[64];

  KnapsackOrder(KnapsackItems items) {
    this.items = items;
  }

  /** Best value per hour first; beside it, the positions of that order by value per person. */
  void sort() {
    if (order.length < items.size) {
      int capacity = items.id.length;
      order = new int[capacity];
      ranked = new int[capacity];
      key = new long[capacity];
      survivors = new int[capacity];
      alive = new int[capacity];
    }
    rank(false);
    for (int p = 0; p < items.size; p++) {
      order[p] = (int) (key[p] & mask());
    }
    rank(true);
    for (int q = 0; q < items.size; q++) {
      ranked[q] = (int) (key[q] & mask());
    }
  }

  /**
   * Leaves out items that nobody needs: where as many others of distinct owners, as could be taken
   * beside it at most, are worth no less and take no more hours and people, one of them is free.
   */
  void dropDominated(int places, long budget) {
    int least = Integer.MAX_VALUE;
    for (int p = 0; p < items.size; p++) {
      least = Math.min(least, items.hours[p]);
    }
    int kept = 0;
    for (int q = 0; q < items.size; q++) {
      int x = order[ranked[q]];
      long beside =
          least == 0
              ? places
              : Math.min(places, (Math.max(0, budget - items.hours[x]) / least) + 1);
      int dominators = 0;
      for (int k = 0; k < kept && dominators < beside; k++) {
        int y = order[survivors[k]];
        if (items.owner[y] != items.owner[x]
            && items.hours[y] <= items.hours[x]
            && items.people[y] <= items.people[x]
            && items.value[y] >= items.value[x]
            && firstOfOwner(k, items.owner[y])) {
          dominators++;
        }
      }
      if (items.hours[x] <= budget && items.people[x] <= places && dominators < beside) {
        survivors[kept++] = ranked[q];
      }
    }
    // both orders, without those that were left out
    Arrays.fill(alive, 0, items.size, NOT_ALIVE);
    for (int k = 0; k < kept; k++) {
      alive[survivors[k]] = 0;
    }
    int next = 0;
    for (int p = 0; p < items.size; p++) {
      if (alive[p] != NOT_ALIVE) {
        alive[p] = next;
        order[next++] = order[p];
      }
    }
    for (int k = 0; k < kept; k++) {
      ranked[k] = alive[survivors[k]];
    }
    live = kept;
  }

  private boolean firstOfOwner(int k, int who) {
    for (int l = 0; l < k; l++) {
      if (items.owner[order[survivors[l]]] == who) {
        return false;
      }
    }
    return true;
  }

  private void rank(boolean ordered) {
    double most = 1;
    for (int p = 0; p < items.size; p++) {
      most = Math.max(most, rate(p, ordered));
    }
    double scale = (1L << (62 - bits())) / most;
    for (int p = 0; p < items.size; p++) {
      key[p] = ((long) ((most - rate(p, ordered)) * scale) << bits()) | p;
    }
    Arrays.sort(key, 0, items.size);
  }

  private double rate(int p, boolean ordered) {
    return ordered
        ? (double) items.value[order[p]] / items.people[order[p]]
        : (double) items.value[p] / Math.max(1, items.hours[p]);
  }

  private int bits() {
    return Integer.SIZE - Integer.numberOfLeadingZeros(items.size);
  }

  private long mask() {
    return (1L << bits()) - 1;
  }
}
