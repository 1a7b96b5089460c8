package org.quartermatch.placement.solver.bound;

import java.util.Arrays;
import java.util.BitSet;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.IntList;

/**
 * The best group of an opportunity that is no smaller than its minimum, where the best one of any
 * size is; or nobody.
 *
 * <p><b>How it works.</b> At prices of a person and of an hour, a group is worth no more than these
 * refund, and all who are worth more than they cost. The price of an hour is that of groups of any
 * size; that of a person is what the last one has who is needed, and below 0 where that one is
 * worth less than nothing: refunded for as many as have to come, it bounds larger groups, too. The
 * best at these prices, one after the other, are a group that can be. Whoever lies below the prices
 * by more than the two are apart is in no better one; those who are left are decided by a {@link
 * KnapsackProgram}.
 *
 * <p><b>Cost.</b> O(candidates × minimum), and the program's over those who are left. Keeps its
 * memory.
 */
final class MinimumGroup {
  private final Instance in;
  private final Candidates at;
  private final Knapsack knapsack;
  private final IntList group = new IntList();
  private final BitSet taken = new BitSet();
  private long[] reduced = new long[256];
  private long[] top = new long[16];

  MinimumGroup(Instance in, Candidates at, Knapsack knapsack) {
    this.in = in;
    this.at = at;
    this.knapsack = knapsack;
  }

  /** The group chosen last, as positions among the candidates. */
  int[] group() {
    return group.toArray();
  }

  /**
   * What the best group is worth, 0 or more.
   *
   * @param net by candidate
   * @param size how many candidates are looked at
   * @param least people in the group, above 0
   * @param free places
   * @param budget quarter hours; {@link Long#MAX_VALUE} does not limit
   * @param hourPrice 0 or more
   * @param most what a group of any size is worth at most
   */
  long choose(
      int j, long[] net, int size, int least, int free, long budget, long hourPrice, long most) {
    group.clear();
    long q = budget == Long.MAX_VALUE ? 0 : hourPrice;
    long last = lastNeeded(j, net, size, least, q, most);
    if (last == Long.MIN_VALUE || free < least) {
      return 0;
    }
    long p = Math.min(0, last);
    long atPrices = p * least + q * (q == 0 ? 0 : budget) + reduce(j, net, size, p, q);
    long upper = Math.min(most, atPrices);
    long lower = takeBest(j, net, size, least, free, budget, most);
    if (upper <= lower) {
      return lower;
    }
    knapsack.clear();
    int from = at.first[j];
    for (int x = 0; x < size; x++) {
      if (net[x] + most > 0 && reduced[x] > lower - atPrices) {
        int owner = at.owner[from + x];
        knapsack.add(x, owner, in.people[owner], at.hours[from + x], net[x]);
      }
    }
    long value = knapsack.solveAtLeast(least, free, budget);
    if (value > upper) {
      // too many to know: what no group is worth more than
      return upper;
    }
    if (value > lower) {
      group.clear();
      group.addAll(knapsack.chosen());
    }
    return Math.max(value, lower);
  }

  /** What the last of the best is worth, hours paid; the smallest number where they are too few. */
  private long lastNeeded(int j, long[] net, int size, int least, long q, long most) {
    int from = at.first[j];
    if (top.length < least) {
      top = new long[2 * least];
    }
    Arrays.fill(top, 0, least, Long.MIN_VALUE);
    for (int x = 0; x < size; ) {
      int owner = at.owner[from + x];
      long best = Long.MIN_VALUE;
      for (; x < size && at.owner[from + x] == owner; x++) {
        if (net[x] + most > 0) {
          best = Math.max(best, Math.floorDiv(net[x] - q * at.hours[from + x], in.people[owner]));
        }
      }
      for (int head = 0; head < in.people[owner] && best > top[least - 1]; head++) {
        int y = least - 1;
        for (; y > 0 && top[y - 1] < best; y--) {
          top[y] = top[y - 1];
        }
        top[y] = best;
      }
    }
    return top[least - 1];
  }

  /** By how much each lies above the prices; what all who do are worth, the best of each owner. */
  private long reduce(int j, long[] net, int size, long p, long q) {
    int from = at.first[j];
    if (reduced.length < size) {
      reduced = new long[2 * size];
    }
    long sum = 0;
    for (int x = 0; x < size; ) {
      int owner = at.owner[from + x];
      long best = 0;
      for (; x < size && at.owner[from + x] == owner; x++) {
        reduced[x] = net[x] - p * in.people[owner] - q * at.hours[from + x];
        best = Math.max(best, reduced[x]);
      }
      sum += best;
    }
    return sum;
  }

  /**
   * Takes who lies highest above the prices, as long as needed or worth something; nobody whom the
   * others cannot make up for, as of those who cannot be had the sum may not be a number any more.
   */
  private long takeBest(int j, long[] net, int size, int least, int free, long budget, long most) {
    int from = at.first[j];
    taken.clear();
    long worth = 0;
    long hours = 0;
    int people = 0;
    while (people < free) {
      int best = Instance.NONE;
      for (int x = 0; x < size; x++) {
        int owner = at.owner[from + x];
        if ((best == Instance.NONE || reduced[x] > reduced[best])
            && (people < least ? net[x] + most > 0 : net[x] > 0)
            && people + in.people[owner] <= free
            && hours + at.hours[from + x] <= budget
            && !taken.get(owner)) {
          best = x;
        }
      }
      if (best == Instance.NONE) {
        break;
      }
      int owner = at.owner[from + best];
      taken.set(owner);
      group.add(best);
      worth += net[best];
      hours += at.hours[from + best];
      people += in.people[owner];
    }
    if (people < least || worth <= 0) {
      group.clear();
      return 0;
    }
    return worth;
  }
}
