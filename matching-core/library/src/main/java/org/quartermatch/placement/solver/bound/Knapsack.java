package org.quartermatch.placement.solver.bound;

import java.util.Arrays;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.IntList;

/**
 * The best group of people for one opportunity: a knapsack with multiple choice and a limit on the
 * number of items, solved exactly.
 *
 * <p><b>How it works.</b> Items are added one by one; items of the same owner exclude each other. A
 * depth-first branch and bound takes items in order of value per hour; its bound is the smaller of
 * what the hours left could hold at best, cut at the last item, and of what the places left could
 * hold. If that takes more than {@link #NODE_LIMIT} nodes, a dynamic program over the hours (in
 * units of their greatest common divisor) and, where it limits, over the number of people, decides
 * instead. Only where that would be too large is the result an upper bound, and the group the best
 * that was found.
 *
 * <p><b>Cost.</b> O(items log items) as a rule; O(items × hours × places) at worst. Reuses its
 * memory: nothing is allocated for an opportunity once the arrays have grown. Not thread-safe.
 *
 * <p><b>Sources.</b> E. Horowitz, S. Sahni, <i>Computing partitions with applications to the
 * knapsack problem</i>, Journal of the ACM 21 (1974); H. Kellerer, U. Pferschy, D. Pisinger,
 * <i>Knapsack Problems</i>, Springer 2004, chapters 2, 9 and 11.
 */
final class Knapsack {
  /** Some tens of microseconds, about what the dynamic program takes for a small company. */
  private static final int NODE_LIMIT = 400;

  /** Cells of the dynamic program, one byte of decisions each. */
  private static final long CELL_LIMIT = 30_000_000;

  private static final int NOT_ALIVE = -1;

  private int size;
  private int[] id = new int[64];
  private int[] owner = new int[64];
  private int[] hours = new int[64];
  private int[] people = new int[64];
  private long[] value = new long[64];
  private final IntList chosen = new IntList();

  // the branch and bound
  private int[] order = new int[64];
  private int[] ranked = new int[64];
  private long[] key = new long[64];
  private int[] survivors = new int[64];
  private int[] alive = new int[64];
  private int live;
  private int[] stack = new int[64];
  private int[] best = new int[64];
  private int bestSize;
  private long bestValue;
  private int nodes;

  // the dynamic program
  private long[] table = {};
  private long[] previous = {};
  private byte[] decision = {};

  /** Forgets all items. */
  void clear() {
    size = 0;
  }

  /**
   * Adds an item; items of one owner come one after the other.
   *
   * @param number what {@link #chosen} names it by
   * @param worth above 0
   */
  void add(int number, int ownerNumber, int peopleOfItem, int quarterHours, long worth) {
    if (size > 0 && owner[size - 1] == ownerNumber) {
      // an item that is worth no more and takes no less is never needed
      for (int x = size - 1; x >= 0 && owner[x] == ownerNumber; x--) {
        if (value[x] >= worth && hours[x] <= quarterHours) {
          return;
        }
        if (x == size - 1 && value[x] <= worth && hours[x] >= quarterHours) {
          size--;
        }
      }
    }
    if (size == id.length) {
      int capacity = 2 * size;
      id = Arrays.copyOf(id, capacity);
      owner = Arrays.copyOf(owner, capacity);
      hours = Arrays.copyOf(hours, capacity);
      people = Arrays.copyOf(people, capacity);
      value = Arrays.copyOf(value, capacity);
      order = new int[capacity];
      ranked = new int[capacity];
      key = new long[capacity];
      survivors = new int[capacity];
      alive = new int[capacity];
      stack = new int[capacity];
      best = new int[capacity];
    }
    id[size] = number;
    owner[size] = ownerNumber;
    hours[size] = quarterHours;
    people[size] = peopleOfItem;
    value[size++] = worth;
  }

  /** The items of the last solution, by number. */
  IntList chosen() {
    return chosen;
  }

  /**
   * The most that items within the limits are worth together.
   *
   * @param places for people, 0 or more
   * @param budget in quarter hours; {@link Long#MAX_VALUE} does not limit
   */
  long solve(int places, long budget) {
    chosen.clear();
    if (size == 0 || places == 0) {
      return 0;
    }
    long all = 0;
    long sum = 0;
    int heads = 0;
    boolean alternatives = false;
    for (int x = 0; x < size; x++) {
      all += hours[x];
      sum += value[x];
      heads += people[x];
      alternatives |= x > 0 && owner[x] == owner[x - 1];
    }
    if (!alternatives && all <= budget && heads <= places) {
      for (int x = 0; x < size; x++) {
        chosen.add(id[x]);
      }
      return sum;
    }
    sort();
    dropDominated(places, budget);
    bestValue = 0;
    bestSize = 0;
    nodes = 0;
    branch(places, budget);
    if (nodes > NODE_LIMIT) {
      return program(places, budget);
    }
    for (int x = 0; x < bestSize; x++) {
      chosen.add(id[best[x]]);
    }
    return bestValue;
  }

  /** Best value per hour first; beside it, the positions of that order by value per person. */
  private void sort() {
    rank(false);
    for (int p = 0; p < size; p++) {
      order[p] = (int) (key[p] & mask());
    }
    rank(true);
    for (int q = 0; q < size; q++) {
      ranked[q] = (int) (key[q] & mask());
    }
  }

  /**
   * Leaves out items that nobody needs: where as many others of distinct owners, as could be taken
   * beside it at most, are worth no less and take no more hours and people, one of them is free.
   */
  private void dropDominated(int places, long budget) {
    int least = Integer.MAX_VALUE;
    for (int p = 0; p < size; p++) {
      least = Math.min(least, hours[p]);
    }
    int kept = 0;
    for (int q = 0; q < size; q++) {
      int x = order[ranked[q]];
      long beside =
          least == 0 ? places : Math.min(places, (Math.max(0, budget - hours[x]) / least) + 1);
      int dominators = 0;
      for (int k = 0; k < kept && dominators < beside; k++) {
        int y = order[survivors[k]];
        if (owner[y] != owner[x]
            && hours[y] <= hours[x]
            && people[y] <= people[x]
            && value[y] >= value[x]
            && firstOfOwner(k, owner[y])) {
          dominators++;
        }
      }
      if (hours[x] <= budget && people[x] <= places && dominators < beside) {
        survivors[kept++] = ranked[q];
      }
    }
    // both orders, without those that were left out
    Arrays.fill(alive, 0, size, NOT_ALIVE);
    for (int k = 0; k < kept; k++) {
      alive[survivors[k]] = 0;
    }
    int next = 0;
    for (int p = 0; p < size; p++) {
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
      if (owner[order[survivors[l]]] == who) {
        return false;
      }
    }
    return true;
  }

  private void rank(boolean ordered) {
    double most = 1;
    for (int p = 0; p < size; p++) {
      most = Math.max(most, rate(p, ordered));
    }
    double scale = (1L << (62 - bits())) / most;
    for (int p = 0; p < size; p++) {
      key[p] = ((long) ((most - rate(p, ordered)) * scale) << bits()) | p;
    }
    Arrays.sort(key, 0, size);
  }

  private double rate(int p, boolean ordered) {
    return ordered
        ? (double) value[order[p]] / people[order[p]]
        : (double) value[p] / Math.max(1, hours[p]);
  }

  private int bits() {
    return Integer.SIZE - Integer.numberOfLeadingZeros(size);
  }

  private long mask() {
    return (1L << bits()) - 1;
  }

  /** Iterative depth-first search; the first leaf is the greedy solution. */
  private void branch(int places, long budget) {
    int depth = 0;
    int next = 0;
    long worth = 0;
    long left = budget;
    int free = places;
    while (true) {
      // take what fits, from next on
      while (next < live && nodes <= NODE_LIMIT) {
        nodes++;
        if (worth + bound(next, free, left) <= bestValue) {
          next = live;
          break;
        }
        int x = order[next];
        if (people[x] <= free && hours[x] <= left && !taken(depth, owner[x])) {
          stack[depth++] = next;
          worth += value[x];
          left -= hours[x];
          free -= people[x];
        }
        next++;
      }
      if (worth > bestValue) {
        bestValue = worth;
        bestSize = depth;
        for (int d = 0; d < depth; d++) {
          best[d] = order[stack[d]];
        }
      }
      if (depth == 0 || nodes > NODE_LIMIT) {
        return;
      }
      int x = order[stack[--depth]];
      next = stack[depth] + 1;
      worth -= value[x];
      left += hours[x];
      free += people[x];
    }
  }

  private boolean taken(int depth, int who) {
    for (int d = 0; d < depth; d++) {
      if (owner[order[stack[d]]] == who) {
        return true;
      }
    }
    return false;
  }

  /** What the items from a position on can add at most; rounded up. */
  private long bound(int from, int free, long left) {
    long byHours = 0;
    int heads = 0;
    boolean cut = false;
    long rest = left;
    for (int p = from; p < live; p++) {
      int x = order[p];
      if (hours[x] <= rest) {
        byHours += value[x];
        rest -= hours[x];
        heads += people[x];
      } else if (!cut) {
        // a part of it; the order makes it the best part, up to the rounding of the rates
        byHours += (long) Math.ceil((double) value[x] * rest / hours[x]) + 1 + (byHours >> 45);
        cut = true;
        rest = 0;
      }
    }
    if (heads < free || (heads == free && !cut)) {
      return byHours;
    }
    long byPlaces = 0;
    for (int q = 0; q < live && free > 0; q++) {
      int p = ranked[q];
      if (p >= from) {
        int x = order[p];
        byPlaces += people[x] <= free ? value[x] : value[x] * free / people[x] + 1;
        free -= people[x];
      }
    }
    return Math.min(byHours, byPlaces);
  }

  /** Dynamic program; rows are items, columns hours left, layers places left. */
  private long program(int places, long budget) {
    // by owner again: those of one owner exclude each other
    int[] items = survivors;
    System.arraycopy(order, 0, items, 0, live);
    Arrays.sort(items, 0, live);
    int unit = 0;
    int heads = 0;
    long all = 0;
    for (int k = 0; k < live; k++) {
      unit = gcd(unit, hours[items[k]]);
      heads += people[items[k]];
      all += hours[items[k]];
    }
    unit = Math.max(1, unit);
    long width = Math.min(budget, all) / unit + 1;
    int layers = Math.min(heads, mostPeople(items, budget)) <= places ? 1 : places + 1;
    if (width * layers * live > CELL_LIMIT) {
      for (int x = 0; x < bestSize; x++) {
        chosen.add(id[best[x]]);
      }
      return Math.max(bestValue, bound(0, places, budget));
    }
    int w = (int) width;
    int cells = w * layers;
    if (table.length < cells) {
      table = new long[cells];
      previous = new long[cells];
    }
    if (decision.length < cells * live) {
      decision = new byte[cells * live];
    }
    Arrays.fill(table, 0, cells, 0);
    Arrays.fill(decision, 0, cells * live, (byte) 0);
    for (int k = 0; k < live; ) {
      int end = k + 1;
      while (end < live && owner[items[end]] == owner[items[k]]) {
        end++;
      }
      long[] old = table;
      if (end > k + 1) {
        System.arraycopy(table, 0, previous, 0, cells);
        old = previous;
      }
      for (; k < end; k++) {
        addRow(k, items[k], hours[items[k]] / unit, w, layers, old);
      }
    }
    int cell = cells - 1;
    long result = table[cell];
    for (int k = live - 1; k >= 0; ) {
      int who = owner[items[k]];
      // the last one of an owner that improved a cell is the one taken
      int take = Instance.NONE;
      for (; k >= 0 && owner[items[k]] == who; k--) {
        if (take == Instance.NONE && decision[k * cells + cell] == 1) {
          take = items[k];
        }
      }
      if (take != Instance.NONE) {
        chosen.add(id[take]);
        cell -= hours[take] / unit + (layers > 1 ? people[take] * w : 0);
      }
    }
    return result;
  }

  /** How many people the hours allow at most: those of least hours each first. */
  private int mostPeople(int[] items, long budget) {
    // two who come together need half of their hours each
    for (int k = 0; k < live; k++) {
      key[k] = ((long) (hours[items[k]] / people[items[k]]) << 32) | people[items[k]];
    }
    Arrays.sort(key, 0, live);
    long left = budget;
    int most = 0;
    for (int k = 0; k < live; k++) {
      int count = (int) key[k];
      long each = key[k] >>> 32;
      for (int c = 0; c < count && left >= each; c++) {
        left -= each;
        most++;
      }
    }
    return most;
  }

  private void addRow(int k, int x, int h, int w, int layers, long[] old) {
    int cells = w * layers;
    int row = k * cells;
    long v = value[x];
    int down = layers > 1 ? people[x] : 0;
    for (int layer = layers - 1; layer >= down; layer--) {
      int from = layer * w;
      int back = from - down * w - h;
      for (int column = w - 1; column >= h; column--) {
        long with = old[back + column] + v;
        if (with > table[from + column]) {
          table[from + column] = with;
          decision[row + from + column] = 1;
        }
      }
    }
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
