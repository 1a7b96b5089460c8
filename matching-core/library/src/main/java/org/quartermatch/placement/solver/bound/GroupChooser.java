package org.quartermatch.placement.solver.bound;

import java.util.Arrays;
import java.util.BitSet;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.IntList;

/**
 * The best group of one opportunity after the other, for net worths that change from one question
 * to the next.
 *
 * <p><b>What makes it fast.</b> Prices of places and hours, those of the linear relaxation of each
 * opportunity's knapsack, are kept. A candidate whose net worth lies below them by more than the
 * knapsack can be off is not in a best group, which leaves few for the {@link Knapsack}; and the
 * group chosen last, or one that is easily found, is often proved the best without it.
 *
 * <p><b>Cost.</b> O(candidates) for most questions; a knapsack over the few that are left for some.
 * Where that leaves an opportunity below its minimum, a {@link MinimumGroup} decides.
 */
final class GroupChooser {
  /** People added to an easy group at most: each closes most of what is left of the gap. */
  private static final int FILLED_UP = 3;

  /** Relative rise of a knapsack's own gap after which its linear prices are found anew. */
  private static final int STALE = 2;

  private final Instance in;
  private final Candidates at;

  // prices of places and hours, by opportunity, and how far off they were when they were found
  private final long[] placePrice;
  private final long[] hourPrice;
  private final long[] gapWhenFound;

  /** By opportunity, the positions of the group chosen last. */
  private final int[][] group;

  private final Knapsack knapsack = new Knapsack();

  private final MinimumGroup minimum;

  /** Who is in every group that is better than the last one. */
  private final IntList certain = new IntList();

  /** Who lies above the linear prices, and what they are worth. */
  private final IntList easy = new IntList();

  private long easyWorth;

  /** By the linear prices of the opportunity at work. */
  private long upper;

  // by candidate of the opportunity at work: what it is worth, and how far above the linear prices
  private long[] net = new long[256];
  private long[] reduced = new long[256];
  private long[] top = new long[16];

  GroupChooser(Instance in, Candidates candidates) {
    this.in = in;
    at = candidates;
    minimum = new MinimumGroup(in, candidates, knapsack);
    placePrice = new long[in.opportunities];
    hourPrice = new long[in.opportunities];
    gapWhenFound = new long[in.opportunities];
    group = new int[in.opportunities][];
    Arrays.fill(group, new int[0]);
  }

  /** The group that an opportunity chose last, as positions among its candidates. */
  int[] group(int j) {
    return group[j];
  }

  /** Brings the candidates that are not banned to the front. */
  void bringForward(int j, BitSet banned) {
    int size = at.size(j);
    netFor(size);
    for (int x = 0; x < size; x++) {
      reduced[x] = banned.get(at.choice[at.first[j] + x]) ? Long.MIN_VALUE : 1;
    }
    group[j] = at.bringForward(j, reduced, new int[0]);
  }

  /** Brings those who matter to the front of the candidates, after all were looked at. */
  void bringForward(int j) {
    group[j] = at.bringForward(j, reduced, group[j]);
  }

  /** For what the candidates of an opportunity are worth: it has room for so many. */
  long[] netFor(int size) {
    if (net.length < size) {
      net = new long[2 * size];
      reduced = new long[2 * size];
    }
    return net;
  }

  /**
   * What the best group of an opportunity is worth, by the net worths set before; keeps the group.
   *
   * @param size how many candidates are looked at
   * @param least people in the group, or nobody
   * @param free places
   * @param budget quarter hours; {@link Long#MAX_VALUE} does not limit
   */
  long choose(int j, int size, int least, int free, long budget) {
    long most = chooseAny(j, size, free, budget);
    if (people(j) >= least || group[j].length == 0) {
      return most;
    }
    long value = minimum.choose(j, net, size, least, free, budget, hourPrice[j], most);
    group[j] = minimum.group();
    return value;
  }

  /**
   * What the group that an opportunity has just chosen would lose at least by a condition, by the
   * linear prices.
   *
   * @param value of that group
   * @param ifChosen by choice, gets the loss if it had to be in the group
   * @param ifNot by choice, gets the loss if it could not be in the group
   */
  void losses(int j, int size, long value, long[] ifChosen, long[] ifNot) {
    int from = at.first[j];
    for (int x = 0; x < size; ) {
      int owner = at.owner[from + x];
      int begin = x;
      long best = 0;
      long second = 0;
      for (; x < size && at.owner[from + x] == owner; x++) {
        second = Math.max(second, Math.min(best, reduced[x]));
        best = Math.max(best, reduced[x]);
      }
      for (int y = begin; y < x; y++) {
        int c = at.choice[from + y];
        ifChosen[c] = Math.max(0, value - (upper - best + reduced[y]));
        ifNot[c] =
            reduced[y] == best && best > 0 ? Math.max(0, value - (upper - best + second)) : 0;
      }
    }
  }

  private int people(int j) {
    int people = 0;
    for (int x : group[j]) {
      people += in.people[at.owner[at.first[j] + x]];
    }
    return people;
  }

  /** The best group of any size. */
  private long chooseAny(int j, int size, int free, long budget) {
    int from = at.first[j];
    long last = worthOfLast(j, budget, free);
    long upper = upper(j, size, free, budget);
    if (upper - Math.max(last, easyWorth) > STALE * gapWhenFound[j]) {
      findPrices(j, size, free, budget);
      upper = upper(j, size, free, budget);
      gapWhenFound[j] = Math.max(1, upper - Math.max(last, easyWorth));
    }
    long lower = Math.max(last, easyWorth);
    long value = better(from, size, free, budget, upper, lower);
    if (value > lower) {
      knapsack.chosen().addAll(certain);
      group[j] = knapsack.chosen().toArray();
    } else {
      value = lower;
      if (last < lower) {
        group[j] = easy.toArray();
      } else {
        dropWorthless(j);
      }
    }
    return value;
  }

  /**
   * The best group, or something no better than one that is known. With the linear prices, a group
   * that leaves out who lies above them by more than the gap, or has somebody below them by as
   * much, is no better than the known one; so the former are certain, and the latter out.
   */
  private long better(int from, int size, int free, long budget, long upper, long lower) {
    long gap = upper - lower;
    long hours = budget;
    int people = free;
    long sum = 0;
    certain.clear();
    knapsack.clear();
    for (int x = 0; x < size; x++) {
      if (net[x] <= 0 || reduced[x] <= -gap) {
        continue;
      }
      int owner = at.owner[from + x];
      boolean alone =
          (x == 0 || at.owner[from + x - 1] != owner)
              && (x + 1 == size || at.owner[from + x + 1] != owner);
      if (alone && reduced[x] > gap) {
        certain.add(x);
        sum += net[x];
        people -= in.people[owner];
        hours -= budget == Long.MAX_VALUE ? 0 : at.hours[from + x];
      } else {
        knapsack.add(x, owner, in.people[owner], at.hours[from + x], net[x]);
      }
    }
    // if those who are certain do not fit together, nothing is better than what is known
    return hours < 0 || people < 0 ? lower : sum + knapsack.solve(people, hours);
  }

  /** What the group chosen last would be worth now, or −1 if it does not fit any more. */
  private long worthOfLast(int j, long budget, int free) {
    long worth = 0;
    long hours = 0;
    int people = 0;
    for (int x : group[j]) {
      if (net[x] > 0) {
        worth += net[x];
        hours += at.hours[at.first[j] + x];
        people += in.people[at.owner[at.first[j] + x]];
      }
    }
    return hours > budget || people > free ? -1 : worth;
  }

  private void dropWorthless(int j) {
    int left = 0;
    for (int x : group[j]) {
      left += net[x] > 0 ? 1 : 0;
    }
    if (left < group[j].length) {
      int[] kept = new int[left];
      int y = 0;
      for (int x : group[j]) {
        if (net[x] > 0) {
          kept[y++] = x;
        }
      }
      group[j] = kept;
    }
  }

  /**
   * What no group is worth more than, by the linear prices. Leaves behind how far above them each
   * candidate lies, and the easy group: all who lie above, and some more; its worth is −1 if it
   * does not fit.
   */
  private long upper(int j, int size, int free, long budget) {
    int from = at.first[j];
    long p = placePrice[j];
    long q = budget == Long.MAX_VALUE ? 0 : hourPrice[j];
    long sum = p * free + q * (q == 0 ? 0 : budget);
    long hours = 0;
    int people = 0;
    easy.clear();
    easyWorth = 0;
    for (int x = 0; x < size; ) {
      int owner = at.owner[from + x];
      // of one owner only the best counts
      int best = x;
      for (; x < size && at.owner[from + x] == owner; x++) {
        reduced[x] = net[x] - p * in.people[owner] - q * at.hours[from + x];
        best = reduced[x] > reduced[best] ? x : best;
      }
      if (reduced[best] > 0) {
        sum += reduced[best];
        easy.add(best);
        easyWorth += net[best];
        hours += at.hours[from + best];
        people += in.people[owner];
      }
    }
    upper = sum;
    if (hours > budget || people > free) {
      easyWorth = -1;
    } else {
      fillUp(from, size, free - people, budget == Long.MAX_VALUE ? budget : budget - hours);
    }
    return sum;
  }

  /** Adds to the easy group who is worth most of those that still fit, a few times. */
  private void fillUp(int from, int size, int free, long left) {
    int people = free;
    long hours = left;
    for (int t = 0; t < FILLED_UP && people > 0; t++) {
      int best = Instance.NONE;
      for (int x = 0; x < size; x++) {
        if (reduced[x] <= 0
            && net[x] > (best == Instance.NONE ? 0 : net[best])
            && at.hours[from + x] <= hours
            && in.people[at.owner[from + x]] <= people
            && !isInEasy(from, at.owner[from + x])) {
          best = x;
        }
      }
      if (best == Instance.NONE) {
        return;
      }
      easy.add(best);
      easyWorth += net[best];
      people -= in.people[at.owner[from + best]];
      hours -= hours == Long.MAX_VALUE ? 0 : at.hours[from + best];
    }
  }

  private boolean isInEasy(int from, int owner) {
    for (int y = 0; y < easy.size(); y++) {
      if (at.owner[from + easy.get(y)] == owner) {
        return true;
      }
    }
    return false;
  }

  /** The least hours price at which the hours suffice, and the places' price beside it. */
  private void findPrices(int j, int size, int free, long budget) {
    int from = at.first[j];
    long low = 0;
    long high = 0;
    if (budget != Long.MAX_VALUE) {
      for (int x = 0; x < size; x++) {
        if (net[x] > 0) {
          high = Math.max(high, net[x] / Math.max(1, at.hours[from + x]));
        }
      }
    }
    while (low < high) {
      long middle = (low + high) >>> 1;
      long p = placesPrice(from, size, free, middle);
      long hours = 0;
      for (int x = 0; x < size && hours <= budget; x++) {
        long r = net[x] - p * in.people[at.owner[from + x]] - middle * at.hours[from + x];
        hours += r > 0 ? at.hours[from + x] : 0;
      }
      if (hours > budget) {
        low = middle + 1;
      } else {
        high = middle;
      }
      if (high - low <= high >> 10) {
        break;
      }
    }
    hourPrice[j] = high;
    placePrice[j] = placesPrice(from, size, free, high);
  }

  /** What the first one beyond the places has, hours paid. */
  private long placesPrice(int from, int size, int free, long q) {
    if (free >= size || free < 0) {
      return 0;
    }
    if (top.length <= free) {
      top = new long[2 * free + 1];
    }
    Arrays.fill(top, 0, free + 1, 0);
    for (int x = 0; x < size; x++) {
      long r = (net[x] - q * at.hours[from + x]) / in.people[at.owner[from + x]];
      if (r > top[free]) {
        int y = free;
        while (y > 0 && top[y - 1] < r) {
          top[y] = top[y - 1];
          y--;
        }
        top[y] = r;
      }
    }
    return top[free];
  }
}
