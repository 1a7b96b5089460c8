package org.quartermatch.placement.solver.bound;

import java.util.Arrays;
import org.quartermatch.placement.solver.build.LagrangianHeuristic;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.IntList;
import org.quartermatch.placement.solver.packed.Occupancy;

/**
 * Opportunities that each choose the group of people that suits them best, at a price for every
 * person: the relaxation behind {@link KnapsackBound} and {@link LagrangianHeuristic}.
 *
 * <p><b>How it works.</b> That nobody has two opportunities, that childcare places suffice, and
 * that groups get fair shares, are no longer rules; they cost a price instead. What is left falls
 * apart into one {@link Knapsack} for each opportunity: of its candidates, worth less prices, the
 * group of most net worth within places and hours budget. Whoever is chosen by nobody should become
 * cheaper, whoever is chosen twice dearer: that is the subgradient, {@link #excess}.
 *
 * <p><b>Whole or part.</b> {@link #openAll} opens all opportunities, {@link #open} a few. An
 * evaluation looks at all candidates, or only at those that were within a margin of mattering when
 * all were looked at last. Only a value over all candidates is a bound.
 *
 * <p><b>What makes it fast.</b> Prices of places and hours, those of the linear relaxation of each
 * opportunity's knapsack, are kept. A candidate whose net worth lies below them by more than the
 * knapsack can be off is not in a best group, which leaves few.
 *
 * <p>Everything that enters a value is exact: prices are whole numbers of a grid of
 * 2<sup>-grid</sup> points. Not thread-safe.
 *
 * <p><b>Sources.</b> M. L. Fisher, R. Jaikumar, L. N. Van Wassenhove, <i>A multiplier adjustment
 * method for the generalized assignment problem</i>, Management Science 32 (1986), for the
 * relaxation by knapsacks.
 */
public final class LagrangianRelaxation {
  private static final long NOT_OFFERED = Long.MAX_VALUE / 4;

  /** How far below mattering a candidate may be to stay in front, in shares of a typical worth. */
  private static final double MARGIN = 0.15;

  /** People added to an easy group at most: each closes most of what is left of the gap. */
  private static final int FILLED_UP = 3;

  /** Relative rise of a knapsack's own gap after which its linear prices are found anew. */
  private static final int STALE = 2;

  public final Instance in;
  public final int grid;

  // where the prices of care places, of companies (support, then contacts) and of groups begin;
  // those of units are first
  public final int careFrom;
  final int supportFrom;
  final int contactsFrom;
  public final int groupFrom;
  public final int resources;

  public final long[] price;

  /** After an evaluation: how much more of each resource is wanted than is there. */
  public final double[] excess;

  /** By choice, how often it was wanted since this was cleared. */
  public final int[] wanted;

  /** What the prices of units can be at most: then nobody wants them. */
  final long[] highest;

  // choices by opportunity, those that matter first
  private final int[] firstOf;
  private final int[] choiceOf;
  private final int[] ownerOf;
  private final int[] hoursOf;
  private final long[] gainOf;
  private final int[] core;

  // prices of places and hours, by opportunity, and how far off they were when they were found
  private final long[] placePrice;
  private final long[] hourPrice;
  private final long[] gapWhenFound;

  /** By opportunity, the positions of the group chosen last. */
  private final int[][] group;

  /** The prices of groups. */
  public final FairPrices shares;

  private final Knapsack knapsack = new Knapsack();

  /** Who is in every group that is better than the last one. */
  private final IntList certain = new IntList();

  /** Who lies above the linear prices, and what they are worth. */
  private final IntList easy = new IntList();

  private long easyWorth;
  private final long dearest;
  private final long margin;
  private final long[] placing;

  // the part that is open, and what of the plan is fixed
  private int[] opportunities = {};
  private int[] units = {};
  private Occupancy plan;
  private final long[] banned;
  private boolean anyBanned;

  private long[] net = new long[256];
  private long[] reduced = new long[256];
  private long[] top = new long[16];
  private final int[] places;
  private long solved;

  /**
   * @param places by opportunity, the most people that places and budget allow
   */
  public LagrangianRelaxation(Instance in, int grid, int[] places) {
    this.in = in;
    this.grid = grid;
    this.places = places;
    careFrom = in.units;
    supportFrom = careFrom + in.carePlaces.length;
    contactsFrom = supportFrom + in.companies;
    groupFrom = contactsFrom + in.companies;
    resources = groupFrom + (in.fairness.isOff() ? 0 : in.groupSize.length);
    price = new long[resources];
    shares = new FairPrices(in, grid, price, groupFrom);
    excess = new double[resources];
    wanted = new int[in.choices()];
    highest = new long[in.units];
    placing = new long[in.units];
    banned = new long[(in.choices() + 63) >>> 6];
    firstOf = new int[in.opportunities + 1];
    for (int j : in.opportunity) {
      firstOf[j + 1]++;
    }
    for (int j = 0; j < in.opportunities; j++) {
      firstOf[j + 1] += firstOf[j];
    }
    int choices = in.choices();
    choiceOf = new int[choices];
    ownerOf = new int[choices];
    hoursOf = new int[choices];
    gainOf = new long[choices];
    int[] at = firstOf.clone();
    double typical = 0;
    long most = 0;
    for (int c = 0; c < choices; c++) {
      int i = in.owner[c];
      int x = at[in.opportunity[c]]++;
      choiceOf[x] = c;
      ownerOf[x] = i;
      hoursOf[x] = in.hours[c];
      gainOf[x] = (in.worth[c] + in.absence[i]) << grid;
      highest[i] = Math.max(highest[i], gainOf[x]);
    }
    for (long h : highest) {
      typical += h;
      most = Math.max(most, h);
    }
    dearest = most;
    margin = (long) (MARGIN * typical / Math.max(1, in.units));
    core = new int[in.opportunities];
    placePrice = new long[in.opportunities];
    hourPrice = new long[in.opportunities];
    gapWhenFound = new long[in.opportunities];
    group = new int[in.opportunities][];
    Arrays.fill(group, new int[0]);
    plan = new Occupancy(in);
  }

  /** Everything is for sale, nothing is fixed. */
  public void openAll() {
    int[] all = new int[in.opportunities];
    Arrays.setAll(all, j -> j);
    int[] everybody = new int[in.units];
    Arrays.setAll(everybody, i -> i);
    open(new Occupancy(in), all, everybody);
  }

  /**
   * Opens a part.
   *
   * @param fixed what is decided; {@link LagrangianHeuristic} adds to it
   * @param openOpportunities who may choose, within what the plan leaves
   * @param openUnits who may be chosen; not placed in the plan
   */
  public void open(Occupancy fixed, int[] openOpportunities, int[] openUnits) {
    Arrays.fill(placing, NOT_OFFERED);
    if (anyBanned) {
      Arrays.fill(banned, 0);
      anyBanned = false;
    }
    plan = fixed;
    opportunities = openOpportunities;
    units = openUnits;
  }

  public int[] opportunities() {
    return opportunities;
  }

  public int[] units() {
    return units;
  }

  /** Takes a unit out: it is not offered any more. */
  public void withdraw(int unit) {
    placing[unit] = NOT_OFFERED;
  }

  /** Nobody chooses this any more, until another part is opened. */
  public void ban(int choice) {
    banned[choice >>> 6] |= 1L << choice;
    anyBanned = true;
  }

  public void keepUnits(int[] left) {
    units = left;
  }

  public void keepOpportunities(int[] left) {
    opportunities = left;
  }

  /** A price as near to a wished one as the grid and its range allow. */
  public long within(int resource, double wish) {
    if (resource >= groupFrom) {
      return Math.round(wish);
    }
    long most = resource < careFrom ? highest[resource] : dearest;
    return Math.clamp(Math.round(wish), 0L, most);
  }

  /** How many knapsacks were solved: the work so far. */
  public long solved() {
    return solved;
  }

  /** How many are in the group that an opportunity chose last. */
  public int groupSize(int j) {
    return group[j].length;
  }

  /** One choice of the group that an opportunity chose last. */
  public int chosen(int j, int index) {
    return choiceOf[firstOf[j] + group[j][index]];
  }

  /** The candidates of an opportunity that matter, as choices. */
  public int candidates(int j) {
    return core[j];
  }

  public int candidate(int j, int index) {
    return choiceOf[firstOf[j] + index];
  }

  /**
   * The relaxed optimum at the present prices, on the grid.
   *
   * @param whole look at all candidates: the value is a bound then, if everything is open
   */
  public long evaluate(boolean whole) {
    Arrays.fill(excess, careFrom, resources, 0);
    long sum = shares.constant();
    for (int i : units) {
      if (placing[i] == NOT_OFFERED && plan.of(i) != Instance.NONE) {
        continue;
      }
      excess[i] = -1;
      sum += price[i];
      long cost = price[i] - shares.each() * in.people[i];
      if (groupFrom < resources) {
        for (int g : in.groupsOf[i]) {
          cost += price[groupFrom + g];
        }
      }
      placing[i] = cost;
    }
    for (int r = careFrom; r < groupFrom; r++) {
      int left = left(r);
      sum += price[r] * left;
      excess[r] = -left;
    }
    for (int j : opportunities) {
      sum += choose(j, whole);
    }
    if (groupFrom < resources) {
      finishShares();
    }
    return sum;
  }

  /**
   * How much of a resource the plan leaves; nothing where there is no limit, as it has no price.
   */
  private int left(int r) {
    if (r < supportFrom) {
      return in.carePlaces[r - careFrom] - plan.careUsed(r - careFrom);
    }
    boolean support = r < contactsFrom;
    int k = r - (support ? supportFrom : contactsFrom);
    int limit = support ? in.supportPlaces[k] : in.contacts[k];
    return limit == Integer.MAX_VALUE
        ? 0
        : limit - (support ? plan.supportUsed(k) : plan.contactsUsed(k));
  }

  /** Takes those who are chosen now into the excess of fair shares. */
  private void finishShares() {
    double placed = plan.placed();
    for (int j : opportunities) {
      for (int x : group[j]) {
        placed += in.people[ownerOf[firstOf[j] + x]];
      }
    }
    shares.finish(plan, placed, excess);
  }

  /** The best group of one opportunity at the present prices. */
  private long choose(int j, boolean whole) {
    solved++;
    int from = firstOf[j];
    int size = whole ? firstOf[j + 1] - from : core[j];
    long budget = plan.hoursFree(j);
    int free = Math.min(places[j] - plan.peopleAt(j), plan.placesFree(j));
    if (net.length < size) {
      net = new long[2 * size];
      reduced = new long[2 * size];
    }
    price(j, from, size);
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
    for (int x : group[j]) {
      count(choiceOf[from + x]);
    }
    if (whole) {
      bringForward(j, size);
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
      int owner = ownerOf[from + x];
      boolean alone =
          (x == 0 || ownerOf[from + x - 1] != owner)
              && (x + 1 == size || ownerOf[from + x + 1] != owner);
      if (alone && reduced[x] > gap) {
        certain.add(x);
        sum += net[x];
        people -= in.people[owner];
        hours -= budget == Long.MAX_VALUE ? 0 : hoursOf[from + x];
      } else {
        knapsack.add(x, owner, in.people[owner], hoursOf[from + x], net[x]);
      }
    }
    // if those who are certain do not fit together, nothing is better than what is known
    return hours < 0 || people < 0 ? lower : sum + knapsack.solve(people, hours);
  }

  /** Net worths of the candidates; not above 0 where somebody cannot be had. */
  private void price(int j, int from, int size) {
    int k = in.company[j];
    long supportPrice = k == Instance.NONE ? 0 : price[supportFrom + k];
    long contactPrice = k == Instance.NONE ? 0 : price[contactsFrom + k];
    for (int x = 0; x < size; x++) {
      int i = ownerOf[from + x];
      long worth = gainOf[from + x] - placing[i];
      if (worth > 0) {
        worth -= supportPrice * in.supported[i] + contactPrice * in.people[i];
        int c = choiceOf[from + x];
        for (int s : in.seats[c]) {
          worth -= price[careFrom + in.seatCare[s]] / in.seatSharers[s];
        }
        if (anyBanned && (banned[c >>> 6] & (1L << c)) != 0) {
          worth = 0;
        }
      }
      net[x] = worth;
    }
  }

  /** What the group chosen last would be worth now, or −1 if it does not fit any more. */
  private long worthOfLast(int j, long budget, int free) {
    long worth = 0;
    long hours = 0;
    int people = 0;
    for (int x : group[j]) {
      if (net[x] > 0) {
        worth += net[x];
        hours += hoursOf[firstOf[j] + x];
        people += in.people[ownerOf[firstOf[j] + x]];
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

  private void count(int c) {
    int i = in.owner[c];
    wanted[c]++;
    excess[i]++;
    for (int s : in.seats[c]) {
      excess[careFrom + in.seatCare[s]]++;
    }
    int k = in.company[in.opportunity[c]];
    if (k != Instance.NONE) {
      excess[supportFrom + k] += in.supportPlaces[k] == Integer.MAX_VALUE ? 0 : in.supported[i];
      excess[contactsFrom + k] += in.contacts[k] == Integer.MAX_VALUE ? 0 : in.people[i];
    }
    if (groupFrom < resources) {
      for (int g : in.groupsOf[i]) {
        excess[groupFrom + g]++;
      }
    }
  }

  /**
   * What no group is worth more than, by the linear prices. Leaves behind how far above them each
   * candidate lies, and the easy group: all who lie above, and some more; its worth is −1 if it
   * does not fit.
   */
  private long upper(int j, int size, int free, long budget) {
    int from = firstOf[j];
    long p = placePrice[j];
    long q = budget == Long.MAX_VALUE ? 0 : hourPrice[j];
    long sum = p * free + q * (q == 0 ? 0 : budget);
    long hours = 0;
    int people = 0;
    easy.clear();
    easyWorth = 0;
    for (int x = 0; x < size; ) {
      int owner = ownerOf[from + x];
      // of one owner only the best counts
      int best = x;
      for (; x < size && ownerOf[from + x] == owner; x++) {
        reduced[x] = net[x] - p * in.people[owner] - q * hoursOf[from + x];
        best = reduced[x] > reduced[best] ? x : best;
      }
      if (reduced[best] > 0) {
        sum += reduced[best];
        easy.add(best);
        easyWorth += net[best];
        hours += hoursOf[from + best];
        people += in.people[owner];
      }
    }
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
            && hoursOf[from + x] <= hours
            && in.people[ownerOf[from + x]] <= people
            && !isInEasy(from, ownerOf[from + x])) {
          best = x;
        }
      }
      if (best == Instance.NONE) {
        return;
      }
      easy.add(best);
      easyWorth += net[best];
      people -= in.people[ownerOf[from + best]];
      hours -= hours == Long.MAX_VALUE ? 0 : hoursOf[from + best];
    }
  }

  private boolean isInEasy(int from, int owner) {
    for (int y = 0; y < easy.size(); y++) {
      if (ownerOf[from + easy.get(y)] == owner) {
        return true;
      }
    }
    return false;
  }

  /** The least hours price at which the hours suffice, and the places' price beside it. */
  private void findPrices(int j, int size, int free, long budget) {
    int from = firstOf[j];
    long low = 0;
    long high = 0;
    if (budget != Long.MAX_VALUE) {
      for (int x = 0; x < size; x++) {
        if (net[x] > 0) {
          high = Math.max(high, net[x] / Math.max(1, hoursOf[from + x]));
        }
      }
    }
    while (low < high) {
      long middle = (low + high) >>> 1;
      long p = placesPrice(from, size, free, middle);
      long hours = 0;
      for (int x = 0; x < size && hours <= budget; x++) {
        long r = net[x] - p * in.people[ownerOf[from + x]] - middle * hoursOf[from + x];
        hours += r > 0 ? hoursOf[from + x] : 0;
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
      long r = (net[x] - q * hoursOf[from + x]) / in.people[ownerOf[from + x]];
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

  /** Moves the candidates that matter to the front; those of one owner stay together. */
  private void bringForward(int j, int size) {
    int from = firstOf[j];
    boolean[] inGroup = new boolean[size];
    for (int x : group[j]) {
      inGroup[x] = true;
    }
    int[] order = new int[size];
    int front = 0;
    int back = size;
    for (int x = 0; x < size; ) {
      int end = x + 1;
      boolean matters = reduced[x] > -margin || inGroup[x];
      while (end < size && ownerOf[from + end] == ownerOf[from + x]) {
        matters |= reduced[end] > -margin || inGroup[end];
        end++;
      }
      if (matters) {
        for (; x < end; x++) {
          order[front++] = x;
        }
      } else {
        for (int y = end - 1; y >= x; y--) {
          order[--back] = y;
        }
        x = end;
      }
    }
    core[j] = front;
    permute(choiceOf, from, order);
    permute(ownerOf, from, order);
    permute(hoursOf, from, order);
    long[] gains = new long[size];
    for (int x = 0; x < size; x++) {
      gains[x] = gainOf[from + order[x]];
    }
    System.arraycopy(gains, 0, gainOf, from, size);
    int[] moved = new int[group[j].length];
    int y = 0;
    for (int x = 0; x < front; x++) {
      if (inGroup[order[x]]) {
        moved[y++] = x;
      }
    }
    group[j] = moved;
  }

  private static void permute(int[] items, int from, int[] order) {
    int[] moved = new int[order.length];
    for (int x = 0; x < order.length; x++) {
      moved[x] = items[from + order[x]];
    }
    System.arraycopy(moved, 0, items, from, moved.length);
  }
}
