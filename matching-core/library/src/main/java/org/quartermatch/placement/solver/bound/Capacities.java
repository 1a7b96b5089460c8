package org.quartermatch.placement.solver.bound;

import java.util.Arrays;
import java.util.BitSet;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.IntList;
import org.quartermatch.placement.solver.packed.PeopleRule.Price;

/**
 * What can run short and has a price in the {@link CapacityBound}: places, hours budgets, care
 * places and limits of people such as a company's contacts, each no larger than what can be used at
 * all. Minima, households and fair shares have no price here.
 */
final class Capacities {
  /** Subset sums are computed up to this budget, in quarter hours: 2,500 weekly hours. */
  private static final int SUBSET_SUM_LIMIT = 10_000;

  private final Instance in;

  // one each: opportunities' places, their hours, care places, limits of people but places
  final int hoursFrom;
  final int careFrom;
  final int count;

  private final int limitFrom;

  /** How much there is. */
  final long[] capacity;

  /** Typical use by one participant: makes a step the same for hours and places. */
  final double[] unit;

  /** What a price can be at most, in points; 0 where it can never run short. */
  final long[] highest;

  Capacities(Instance instance) {
    in = instance;
    hoursFrom = in.opportunities;
    careFrom = 2 * in.opportunities;
    limitFrom = careFrom + in.carePlaces.length;
    // the limit of an opportunity's places has the opportunity's number
    count = limitFrom + in.limits.count - in.opportunities;
    capacity = new long[count];
    unit = new double[count];
    highest = new long[count];
    int[] candidates = new int[in.opportunities];
    int[] lastOwner = new int[in.opportunities];
    Arrays.fill(lastOwner, Instance.NONE);
    IntList[] byOpportunity = new IntList[in.opportunities];
    for (int c = 0; c < in.choices(); c++) {
      int j = in.opportunity[c];
      int i = in.owner[c];
      if (lastOwner[j] != i) {
        lastOwner[j] = i;
        candidates[j] += in.people[i];
      }
      if (byOpportunity[j] == null) {
        byOpportunity[j] = new IntList();
      }
      byOpportunity[j].add(c);
      long gain = Math.max(0, in.worth[c] + in.absence[i]);
      highest[j] = Math.max(highest[j], gain);
      for (int s : in.seats[c]) {
        int r = careFrom + in.seatCare[s];
        highest[r] = Math.max(highest[r], gain);
      }
    }
    for (int j = 0; j < in.opportunities; j++) {
      capacity[j] = Math.min(in.places[j], candidates[j]);
      unit[j] = 1;
      unit[hoursFrom + j] = 1;
      if (in.budget[j] != Long.MAX_VALUE && byOpportunity[j] != null) {
        setBudget(j, byOpportunity[j]);
      }
    }
    int[] childrenAt = new int[in.carePlaces.length];
    for (int care : in.seatCare) {
      childrenAt[care]++;
    }
    for (int care = 0; care < in.carePlaces.length; care++) {
      capacity[careFrom + care] = Math.min(in.carePlaces[care], childrenAt[care]);
      unit[careFrom + care] = 1;
    }
    setLimits();
  }

  /** Where the price of a limit of people stands. */
  int ofLimit(int limit) {
    return limit < in.opportunities ? limit : limitFrom + limit - in.opportunities;
  }

  private void setLimits() {
    Arrays.fill(unit, limitFrom, count, 1);
    int[] lastOwner = new int[in.limits.count];
    Arrays.fill(lastOwner, Instance.NONE);
    for (int c = 0; c < in.choices(); c++) {
      int i = in.owner[c];
      int[] limits = in.limits.at[in.opportunity[c]];
      for (int x = 1; x < limits.length; x++) {
        int counted = in.limits.counted(in, limits[x], c);
        if (counted > 0 && in.limits.ruleOf(limits[x]).price() == Price.EACH) {
          int r = ofLimit(limits[x]);
          highest[r] = Math.max(highest[r], in.worth[c] + in.absence[i]);
          if (lastOwner[limits[x]] != i) {
            lastOwner[limits[x]] = i;
            capacity[r] += in.people[i];
          }
        }
      }
    }
    for (int limit = in.opportunities; limit < in.limits.count; limit++) {
      int r = ofLimit(limit);
      if (capacity[r] <= in.limits.most[limit]) {
        highest[r] = 0;
      }
      capacity[r] = Math.min(capacity[r], in.limits.most[limit]);
    }
  }

  /**
   * What a choice costs; a seat that several could take costs each of them its part.
   *
   * @param prices by capacity, on a grid
   */
  long cost(int choice, long[] prices) {
    int j = in.opportunity[choice];
    long cost = prices[j] * in.people[in.owner[choice]];
    cost += prices[hoursFrom + j] * in.hours[choice];
    for (int s : in.seats[choice]) {
      cost += prices[careFrom + in.seatCare[s]] / in.seatSharers[s];
    }
    int[] limits = in.limits.at[j];
    for (int x = 1; x < limits.length; x++) {
      long price = prices[ofLimit(limits[x])];
      cost += price == 0 ? 0 : price * in.limits.counted(in, limits[x], choice);
    }
    return cost;
  }

  /** The hours of one opportunity; its choices come by participant. */
  private void setBudget(int j, IntList choices) {
    IntList least = new IntList();
    long most = 0;
    long sum = 0;
    for (int x = 0; x < choices.size(); ) {
      int i = in.owner[choices.get(x)];
      int low = Integer.MAX_VALUE;
      int high = 0;
      for (; x < choices.size() && in.owner[choices.get(x)] == i; x++) {
        int h = in.hours[choices.get(x)];
        low = Math.min(low, h);
        high = Math.max(high, h);
        sum += h;
      }
      // the two of a tandem need half of it each
      for (int half = 0; half < in.people[i]; half++) {
        least.add(low / in.people[i]);
      }
      most += high;
    }
    int r = hoursFrom + j;
    if (most <= in.budget[j]) {
      // never binding: no price
      highest[r] = 0;
      return;
    }
    int[] sorted = least.toArray();
    Arrays.sort(sorted);
    long total = 0;
    int people = 0;
    while (people < sorted.length && total + sorted[people] <= in.budget[j]) {
      total += sorted[people++];
    }
    capacity[j] = Math.min(capacity[j], people);
    capacity[r] = in.budget[j];
    if (in.budget[j] <= SUBSET_SUM_LIMIT) {
      capacity[r] = reachable(choices, (int) in.budget[j]);
    }
    unit[r] = Math.max(1, (double) sum / choices.size());
    int smallest = Math.max(1, sorted[0]);
    highest[r] = highest[j] / smallest + 1;
  }

  /** The largest sum of hours within a budget, each participant once; places are not looked at. */
  private long reachable(IntList choices, int budget) {
    BitSet sums = new BitSet(budget + 1);
    sums.set(0);
    for (int x = 0; x < choices.size() && !sums.get(budget); ) {
      int i = in.owner[choices.get(x)];
      BitSet next = (BitSet) sums.clone();
      int before = -1;
      for (; x < choices.size() && in.owner[choices.get(x)] == i; x++) {
        int h = in.hours[choices.get(x)];
        if (h == before || h > budget) {
          continue;
        }
        before = h;
        for (int b = sums.nextSetBit(0); b >= 0 && b + h <= budget; b = sums.nextSetBit(b + 1)) {
          next.set(b + h);
        }
      }
      sums = next;
    }
    return sums.previousSetBit(budget);
  }
}
