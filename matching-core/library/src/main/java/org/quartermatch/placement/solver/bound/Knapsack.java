package org.quartermatch.placement.solver.bound;

import org.quartermatch.placement.solver.packed.IntList;

/**
 * The best group of people for one opportunity: a knapsack with multiple choice and a limit on the
 * number of items, solved exactly.
 *
 * <p><b>How it works.</b> Items are added one by one; items of the same owner exclude each other. A
 * depth-first branch and bound takes items in order of value per hour; its bound is the smaller of
 * what the hours left could hold at best, cut at the last item, and of what the places left could
 * hold. If that takes more than {@link #NODE_LIMIT} nodes, a {@link KnapsackProgram} decides
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

  private final KnapsackItems items = new KnapsackItems();
  private final KnapsackOrder orders = new KnapsackOrder(items);
  private final KnapsackProgram program = new KnapsackProgram(items);
  private final IntList chosen = new IntList();

  // the branch and bound
  private int[] stack = new int[64];
  private int[] best = new int[64];
  private int bestSize;
  private long bestValue;
  private int nodes;

  /** Forgets all items. */
  void clear() {
    items.size = 0;
  }

  /**
   * Adds an item; items of one owner come one after the other.
   *
   * @param number what {@link #chosen} names it by
   * @param worth above 0, where not so many people have to be taken at least
   */
  void add(int number, int ownerNumber, int peopleOfItem, int quarterHours, long worth) {
    items.add(number, ownerNumber, peopleOfItem, quarterHours, worth);
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
    if (items.size == 0 || places == 0) {
      return 0;
    }
    if (fitsAll(places, budget)) {
      long sum = 0;
      for (int x = 0; x < items.size; x++) {
        sum += items.value[x];
        chosen.add(items.id[x]);
      }
      return sum;
    }
    orders.sort();
    orders.dropDominated(places, budget);
    if (stack.length < items.size) {
      stack = new int[items.id.length];
      best = new int[items.id.length];
    }
    bestValue = 0;
    bestSize = 0;
    nodes = 0;
    branch(places, budget);
    if (nodes > NODE_LIMIT) {
      long result = program.solve(orders.order, orders.live, places, budget, chosen);
      if (result != KnapsackProgram.TOO_LARGE) {
        return result;
      }
      chooseBest();
      return Math.max(bestValue, bound(0, places, budget));
    }
    chooseBest();
    return bestValue;
  }

  /**
   * The most that items within the limits for so many people or more are worth together, or 0 if
   * that is not above 0. An upper bound, {@link Long#MAX_VALUE}, where it would take too much to
   * know.
   *
   * @param least people, above 0
   */
  long solveAtLeast(int least, int places, long budget) {
    chosen.clear();
    long result = program.solveAtLeast(least, places, budget, chosen);
    return result == KnapsackProgram.TOO_LARGE ? Long.MAX_VALUE : result;
  }

  /** Whether nobody excludes anybody. */
  private boolean fitsAll(int places, long budget) {
    long all = 0;
    int heads = 0;
    boolean alternatives = false;
    for (int x = 0; x < items.size; x++) {
      all += items.hours[x];
      heads += items.people[x];
      alternatives |= x > 0 && items.owner[x] == items.owner[x - 1];
    }
    return !alternatives && all <= budget && heads <= places;
  }

  private void chooseBest() {
    for (int x = 0; x < bestSize; x++) {
      chosen.add(items.id[best[x]]);
    }
  }

  /** Iterative depth-first search; the first leaf is the greedy solution. */
  private void branch(int places, long budget) {
    int[] order = orders.order;
    int[] hours = items.hours;
    int[] people = items.people;
    long[] value = items.value;
    int live = orders.live;
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
        if (people[x] <= free && hours[x] <= left && !taken(depth, items.owner[x])) {
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
      if (items.owner[orders.order[stack[d]]] == who) {
        return true;
      }
    }
    return false;
  }

  /** What the items from a position on can add at most; rounded up. */
  private long bound(int from, int free, long left) {
    int[] order = orders.order;
    int[] hours = items.hours;
    int[] people = items.people;
    long[] value = items.value;
    int live = orders.live;
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
      int p = orders.ranked[q];
      if (p >= from) {
        int x = order[p];
        byPlaces += people[x] <= free ? value[x] : value[x] * free / people[x] + 1;
        free -= people[x];
      }
    }
    return Math.min(byHours, byPlaces);
  }
}
