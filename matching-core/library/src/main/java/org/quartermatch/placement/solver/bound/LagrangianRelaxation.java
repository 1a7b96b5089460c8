package org.quartermatch.placement.solver.bound;

import java.util.Arrays;
import java.util.BitSet;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.IntList;
import org.quartermatch.placement.solver.packed.Occupancy;

/**
 * Opportunities that each choose the group of people that suits them best, at a price for every
 * person: the relaxation behind the {@link KnapsackBound}, and behind plans made from its prices.
 *
 * <p><b>How it works.</b> That nobody has two opportunities, that childcare places suffice, that
 * people keep the limits of companies, that two of a household do not work at the same {@linkplain
 * HouseholdTimes time}, and that groups get fair shares, are no longer rules; they cost a price
 * instead. What is left falls apart into one knapsack for each opportunity: of its {@link
 * Candidates}, worth less prices, the group of most net worth within places and hours budget, and
 * no smaller than its minimum, which a {@link GroupChooser} finds. The limits of its company that
 * count everybody who could come bound the group, too, beside their price. Whoever is chosen by
 * nobody should become cheaper, whoever is chosen twice dearer: that is the subgradient, {@link
 * #excess}.
 *
 * <p><b>Whole or part.</b> {@link #openAll} opens all opportunities, {@link #open} a few. An
 * evaluation looks at all candidates, or only at those that were within a margin of mattering when
 * all were looked at last. Only a value over all candidates is a bound.
 *
 * <p>Everything that enters a value is exact: prices are whole numbers of a grid of
 * 2<sup>-grid</sup> points. Not thread-safe. Long, as what a choice pays, what is refunded and what
 * is wanted too much have to agree for each resource.
 *
 * <p><b>Sources.</b> M. L. Fisher, R. Jaikumar, L. N. Van Wassenhove, <i>A multiplier adjustment
 * method for the generalized assignment problem</i>, Management Science 32 (1986), for the
 * relaxation by knapsacks.
 */
public final class LagrangianRelaxation {
  private static final long NOT_OFFERED = Long.MAX_VALUE / 4;

  /**
   * A fair share's price is everybody's of a group, so a step as long as those of single people
   * turns too many at once. On a drawn Quarter of 1,600 people with groups of 400 and 800, 0.03
   * leaves 0.07 %, 0.3 leaves 0.19 % and its own measure alone 3.1 %; from 0.003 on it is the same.
   */
  private static final double SHARE_STEP = 0.03;

  public final Instance in;
  public final int grid;

  /** Where which price stands. */
  public final Resources at;

  public final long[] price;

  /** After an evaluation: how much more of each resource is wanted than is there. */
  public final double[] excess;

  /** By choice, how often it was wanted since this was cleared. */
  public final int[] wanted;

  /** The prices of groups. */
  final FairPrices shares;

  private final Candidates candidates;
  private final GroupChooser chooser;

  // of the opportunity at work: limits that cost something, and what each who counts pays
  private int costs;
  private final int[] costly;
  private final long[] cost;

  /** By unit, what it costs to place it at all. */
  private final long[] placing;

  // the part that is open, and what of the plan is fixed
  private int[] opportunities = {};
  private int[] units = {};
  private Occupancy plan;
  private final BitSet banned = new BitSet();
  private final int[] places;

  /** By opportunity, the limits of its company that count everybody who could come. */
  private final int[][] ofAll;

  private long solved;

  private long[] ifChosen = {};
  private long[] ifNot = {};

  /**
   * @param places by opportunity, the most people that places and budget allow
   */
  public LagrangianRelaxation(Instance in, int grid, int[] places) {
    this.in = in;
    this.grid = grid;
    this.places = places;
    at = new Resources(in);
    price = new long[at.count];
    shares = new FairPrices(in, grid, price, at.groupFrom);
    excess = new double[at.count];
    wanted = new int[in.choices()];
    candidates = new Candidates(in, grid);
    chooser = new GroupChooser(in, candidates);
    costly = new int[in.limits.rules.size()];
    cost = new long[in.limits.rules.size()];
    placing = new long[in.units];
    plan = new Occupancy(in);
    ofAll = limitsOfAll(in);
  }

  private static int[][] limitsOfAll(Instance in) {
    BitSet notAll = new BitSet();
    int[] first = new int[in.opportunities + 1];
    for (int j = 0; j < in.opportunities; j++) {
      first[j + 1] = first[j] + in.limits.at[j].length;
    }
    for (int c = 0; c < in.choices(); c++) {
      int j = in.opportunity[c];
      int[] limits = in.limits.at[j];
      for (int x = 1; x < limits.length; x++) {
        if (in.limits.counted(in, limits[x], c) < in.people[in.owner[c]]) {
          notAll.set(first[j] + x);
        }
      }
    }
    int[][] ofAll = new int[in.opportunities][];
    for (int j = 0; j < in.opportunities; j++) {
      IntList limits = new IntList();
      // its places come first
      for (int x = 1; x < in.limits.at[j].length; x++) {
        if (!notAll.get(first[j] + x)) {
          limits.add(in.limits.at[j][x]);
        }
      }
      ofAll[j] = limits.toArray();
    }
    return ofAll;
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
   * @param fixed what is decided; whoever makes plans adds to it
   * @param openOpportunities who may choose, within what the plan leaves
   * @param openUnits who may be chosen; not placed in the plan
   */
  public void open(Occupancy fixed, int[] openOpportunities, int[] openUnits) {
    Arrays.fill(placing, NOT_OFFERED);
    banned.clear();
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

  /** Looks from now on at those candidates alone that are not banned, also if bans are lifted. */
  public void keepOffered() {
    for (int j : opportunities) {
      chooser.bringForward(j, banned);
    }
  }

  /** Lifts a ban. */
  public void allow(int choice) {
    banned.clear(choice);
  }

  public boolean isBanned(int choice) {
    return banned.get(choice);
  }

  /** Nobody chooses this any more, until another part is opened. */
  public void ban(int choice) {
    banned.set(choice);
  }

  public void keepUnits(int[] left) {
    units = left;
  }

  public void keepOpportunities(int[] left) {
    opportunities = left;
  }

  /** What a unit's price can be at most: then nobody wants it. */
  long highest(int unit) {
    return candidates.highest[unit];
  }

  /** A price as near to a wished one as the grid and its range allow. */
  public long within(int resource, double wish) {
    if (resource >= at.groupFrom) {
      return Math.round(wish);
    }
    if (at.isNeverShort(resource)) {
      return 0;
    }
    long most = resource < at.careFrom ? candidates.highest[resource] : candidates.dearest;
    return Math.clamp(Math.round(wish), 0L, most);
  }

  /**
   * How far a price moves for each that is wanted too much.
   *
   * @param length for all but fair shares, which have a measure of their own and move by a part of
   *     this at most
   */
  public double stepOf(int resource, double length) {
    return resource < at.groupFrom
        ? length
        : Math.min(shares.length(resource), SHARE_STEP * length);
  }

  /** Brings the prices of fair shares, wished freely, to where they are of any use. */
  public void settleShares() {
    shares.settle();
  }

  /** How many knapsacks were solved: the work so far. */
  public long solved() {
    return solved;
  }

  /** How many are in the group that an opportunity chose last. */
  public int groupSize(int j) {
    return chooser.group(j).length;
  }

  /** One choice of the group that an opportunity chose last. */
  public int chosen(int j, int index) {
    return candidates.choice[candidates.first[j] + chooser.group(j)[index]];
  }

  /** The candidates of an opportunity that matter, as choices. */
  public int candidates(int j) {
    return candidates.front[j];
  }

  public int candidate(int j, int index) {
    return candidates.choice[candidates.first[j] + index];
  }

  /**
   * The relaxed optimum at the present prices, on the grid.
   *
   * @param whole look at all candidates: the value is a bound then, if everything is open
   */
  public long evaluate(boolean whole) {
    Arrays.fill(excess, at.careFrom, at.count, 0);
    long sum = shares.constant();
    for (int i : units) {
      if (placing[i] == NOT_OFFERED && plan.of(i) != Instance.NONE) {
        continue;
      }
      excess[i] = -1;
      sum += price[i];
      long cost = price[i] - shares.each() * in.people[i];
      if (at.hasGroups()) {
        for (int g : in.groupsOf[i]) {
          cost += price[at.groupFrom + g];
        }
      }
      placing[i] = cost;
    }
    for (int care = 0; care < in.carePlaces.length; care++) {
      sum += offer(at.careFrom + care, in.carePlaces[care] - plan.care.used(care));
    }
    for (int limit : at.limits) {
      sum += offer(at.ofLimit[limit], in.limits.most[limit] - plan.people.used(limit));
    }
    for (int time = 0; time < at.times.count(); time++) {
      boolean taken =
          at.times.takes(plan.of(at.times.firstUnit(time)), time)
              || at.times.takes(plan.of(at.times.secondUnit(time)), time);
      sum += offer(at.timeFrom + time, taken ? 0 : 1);
    }
    for (int j : opportunities) {
      sum += choose(j, whole);
    }
    if (at.hasGroups()) {
      finishShares();
    }
    return sum;
  }

  /**
   * As {@link #evaluate}, and finds what the value falls by at least where a choice has to be
   * taken, or cannot be.
   *
   * @param chosen by choice, gets the first
   * @param not by choice, gets the second
   */
  public long evaluate(long[] chosen, long[] not) {
    ifChosen = chosen;
    ifNot = not;
    long value = evaluate(false);
    ifChosen = new long[0];
    ifNot = new long[0];
    return value;
  }

  /** What the plan that is fixed is worth at the present prices, as a part of a value. */
  public long fixed() {
    long sum = 0;
    for (int i = 0; i < in.units; i++) {
      int c = plan.of(i);
      if (c != Instance.NONE) {
        sum += (in.worth[c] + in.absence[i]) << grid;
        sum += shares.each() * in.people[i];
        if (at.hasGroups()) {
          for (int g : in.groupsOf[i]) {
            sum -= price[at.groupFrom + g];
          }
        }
      }
    }
    return sum;
  }

  /** Puts up what the plan leaves of a resource: at its price. */
  private long offer(int resource, int left) {
    excess[resource] = -left;
    return price[resource] * left;
  }

  /** Takes those who are chosen now into the excess of fair shares. */
  private void finishShares() {
    double placed = plan.placed();
    for (int j : opportunities) {
      for (int x : chooser.group(j)) {
        placed += in.people[candidates.owner[candidates.first[j] + x]];
      }
    }
    shares.finish(plan, placed, excess);
  }

  /** The best group of one opportunity at the present prices. */
  private long choose(int j, boolean whole) {
    solved++;
    int size = whole ? candidates.size(j) : candidates.front[j];
    int free = Math.min(places[j] - plan.people.at(j), plan.people.placesFree(j));
    for (int limit : ofAll[j]) {
      free = Math.min(free, in.limits.most[limit] - plan.people.used(limit));
    }
    price(j, size, chooser.netFor(size));
    int least = in.minimumPlaces[j] - plan.people.at(j);
    long value = chooser.choose(j, size, least, free, plan.hours.free(j));
    if (ifChosen.length > 0) {
      chooser.losses(j, size, value, ifChosen, ifNot);
    }
    int from = candidates.first[j];
    for (int x : chooser.group(j)) {
      count(candidates.choice[from + x]);
    }
    if (whole) {
      chooser.bringForward(j);
    }
    return value;
  }

  /** Net worths of the candidates; far below 0 where somebody cannot be had. */
  private void price(int j, int size, long[] net) {
    int from = candidates.first[j];
    int[] owners = candidates.owner;
    int[] choices = candidates.choice;
    long[] gains = candidates.gain;
    boolean anyBanned = !banned.isEmpty();
    // who is worth nothing is of use where a minimum is to be reached
    boolean all = in.minimumPlaces[j] > 1;
    findCosts(j);
    for (int x = 0; x < size; x++) {
      int i = owners[from + x];
      long worth = gains[from + x] - placing[i];
      if (worth > 0 || all) {
        int c = choices[from + x];
        for (int y = 0; y < costs; y++) {
          worth -= cost[y] * in.limits.counted(in, costly[y], c);
        }
        for (int s : in.seats[c]) {
          worth -= isTaken(s) ? 0 : price[at.careFrom + in.seatCare[s]] / in.seatSharers[s];
        }
        for (int time : at.times.of(c)) {
          worth -= price[at.timeFrom + time];
        }
        if (anyBanned && banned.get(c)) {
          // a minimum would take it for nothing
          worth = -NOT_OFFERED;
        }
      }
      net[x] = worth;
    }
  }

  /** Whether a child has its place by what is fixed, which has paid for all who share it. */
  private boolean isTaken(int seat) {
    return plan.care.users(seat) > 0;
  }

  private void findCosts(int j) {
    costs = 0;
    for (int limit : in.limits.at[j]) {
      int r = at.ofLimit[limit];
      if (r != Instance.NONE && price[r] > 0) {
        costly[costs] = limit;
        cost[costs++] = price[r];
      }
    }
  }

  private void count(int c) {
    int i = in.owner[c];
    wanted[c]++;
    excess[i]++;
    for (int s : in.seats[c]) {
      excess[at.careFrom + in.seatCare[s]] += isTaken(s) ? 0 : 1;
    }
    for (int time : at.times.of(c)) {
      excess[at.timeFrom + time]++;
    }
    for (int limit : in.limits.at[in.opportunity[c]]) {
      if (at.ofLimit[limit] != Instance.NONE) {
        excess[at.ofLimit[limit]] += in.limits.counted(in, limit, c);
      }
    }
    if (at.hasGroups()) {
      for (int g : in.groupsOf[i]) {
        excess[at.groupFrom + g]++;
      }
    }
  }
}
