package org.quartermatch.placement.solver.bound;

import java.util.List;

/** The best group of all, by trying each: what the tests of this room compare with. */
final class SlowKnapsack {
  private SlowKnapsack() {}

  /**
   * What may be taken.
   *
   * @param owner below 64; items of one owner exclude each other
   */
  record Item(int owner, int people, int hours, long value) {}

  /** The most that items within the limits are worth together. */
  static long most(List<Item> items, int places, long budget) {
    return most(items, 0, places, budget, 0);
  }

  /** The most that so many people or more are worth together, or nobody. */
  static long most(List<Item> items, int least, int places, long budget) {
    return Math.max(0, mostAtLeast(items, 0, least, places, budget, 0));
  }

  private static long mostAtLeast(
      List<Item> items, int from, int least, int places, long budget, long taken) {
    if (from == items.size()) {
      return least <= 0 ? 0 : Long.MIN_VALUE / 2;
    }
    long best = mostAtLeast(items, from + 1, least, places, budget, taken);
    Item item = items.get(from);
    long owner = 1L << item.owner;
    if ((taken & owner) == 0 && item.people <= places && item.hours <= budget) {
      best =
          Math.max(
              best,
              item.value
                  + mostAtLeast(
                      items,
                      from + 1,
                      least - item.people,
                      places - item.people,
                      budget - item.hours,
                      taken | owner));
    }
    return best;
  }

  private static long most(List<Item> items, int from, int places, long budget, long taken) {
    if (from == items.size()) {
      return 0;
    }
    long best = most(items, from + 1, places, budget, taken);
    Item item = items.get(from);
    long owner = 1L << item.owner;
    if ((taken & owner) == 0 && item.value > 0 && item.people <= places && item.hours <= budget) {
      long rest = most(items, from + 1, places - item.people, budget - item.hours, taken | owner);
      best = Math.max(best, item.value + rest);
    }
    return best;
  }
}
