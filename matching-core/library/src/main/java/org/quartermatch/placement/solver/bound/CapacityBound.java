package org.quartermatch.placement.solver.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.quartermatch.placement.PlacementCertificate;
import org.quartermatch.placement.PlacementCertificate.LimitPrice;
import org.quartermatch.placement.PlacementCertificate.OpportunityPrice;
import org.quartermatch.placement.PlacementCertificate.ProviderPrice;
import org.quartermatch.placement.solver.packed.Instance;

/**
 * A proved upper bound of the objective, and prices of what is scarce.
 *
 * <p><b>How it works.</b> Lagrangian relaxation: places, weekly hours, childcare places and limits
 * of people are no longer limited but cost a price, and what is offered is refunded. Each
 * participant then takes the choice with the highest worth less prices, or none, without regard for
 * the others. The sum, plus all capacity at its price, is at least the objective of any feasible
 * plan, whatever the prices are (as long as none is negative). Subgradient steps raise the price of
 * what is overbooked and lower that of what is left over; the step length is Polyak's, towards the
 * best plan known, halved when the bound stalls.
 *
 * <p><b>Why it is proved.</b> Prices are whole numbers of a grid of 2<sup>-s</sup> points, and
 * every evaluation is exact in {@code long}. The floating point of the step only chooses prices, it
 * never enters a bound. The iterations are a fixed number, so the bound is reproducible.
 *
 * <p><b>What is relaxed further.</b> A child that several participants share takes one place, so
 * each of its m seats is charged an m-th, rounded down. The fairness penalty, never negative, is
 * left out. <b>What is tightened.</b> A budget is lowered to the largest sum of hours that the
 * people who could be there can reach at all, and places to what the budget pays for at the least
 * hours.
 *
 * <p><b>Where many are alike</b>, steps end far from the best prices, and {@link #solve} takes
 * those of {@link LinearPrices}; where these are too many to find, one price for all places, at
 * which no more people gain than there are places.
 *
 * <p><b>Cost.</b> O(choices) an iteration.
 *
 * <p>Long, as prices, their grid and what they prove have to agree to the last unit.
 *
 * <p><b>Sources.</b> M. Held, R. M. Karp, <i>The traveling-salesman problem and minimum spanning
 * trees: part II</i>, Mathematical Programming 1 (1971); B. T. Polyak, <i>Minimization of unsmooth
 * functionals</i> (1969); M. L. Fisher, <i>The Lagrangian relaxation method for solving integer
 * programming problems</i>, Management Science 27 (1981).
 */
public final class CapacityBound {
  /** Grid of the prices where the numbers allow it: a 1,024th of a point. */
  private static final int FINEST_GRID = 10;

  /** The exact sums stay within this. */
  private static final double SUM_LIMIT = 0x1p61;

  /** Iterations without a better bound before the step is halved; common practice is 10 to 30. */
  private static final int PATIENCE = 12;

  private final Instance in;
  private final int grid;

  private final Capacities of;
  private final long[] price;
  private final double[] wish;
  private final long[] used;
  private final long[] bestPrice;
  private long bound;
  private double level;
  private final double worthSpread;

  public CapacityBound(Instance instance) {
    in = instance;
    of = new Capacities(in);
    price = new long[of.count];
    wish = new double[of.count];
    used = new long[of.count];
    bestPrice = new long[of.count];
    grid = finestGrid();
    for (int r = 0; r < of.count; r++) {
      of.highest[r] <<= Math.max(0, grid);
    }
    bound = withoutPrices();
    double sum = 0;
    for (int i = 0; i < in.units; i++) {
      long most = 0;
      long least = Long.MAX_VALUE;
      for (int c = in.firstChoice[i]; c < in.firstChoice[i + 1]; c++) {
        most = Math.max(most, in.worth[c] + in.absence[i]);
        least = Math.min(least, in.worth[c] + in.absence[i]);
      }
      // where all choices are alike, the other one is to go without
      long other = most > least ? Math.max(0, least) : 0;
      sum += most > 0 ? most - other : 0;
    }
    worthSpread = sum;
    level = worthSpread / 2 * (1L << Math.max(0, grid));
  }

  /** The sum, over participants, of how far apart the worths of their choices are. */
  double worthSpread() {
    return worthSpread;
  }

  /** Of prices: they are whole numbers of 2^-grid points; negative where there can be none. */
  public int grid() {
    return grid;
  }

  /** By opportunity, the most people that places and budget allow. */
  public int[] people() {
    int[] people = new int[in.opportunities];
    Arrays.setAll(people, j -> (int) of.capacity[j]);
    return people;
  }

  long carePrice(int care) {
    return bestPrice[of.careFrom + care];
  }

  /** Of one who counts. */
  long limitPrice(int limit) {
    return bestPrice[of.ofLimit(limit)];
  }

  /** Proved so far. */
  public long bound() {
    return bound;
  }

  /**
   * Whether prices can be computed: not where the numbers are so large that sums could overflow.
   */
  public boolean isPriced() {
    return grid >= 0;
  }

  private int finestGrid() {
    double total = 0;
    for (int i = 0; i < in.units; i++) {
      double largest = in.absence[i];
      for (int c = in.firstChoice[i]; c < in.firstChoice[i + 1]; c++) {
        largest = Math.max(largest, Math.abs((double) in.worth[c]));
      }
      total += largest;
    }
    for (int r = 0; r < of.count; r++) {
      total += (double) of.highest[r] * of.capacity[r];
    }
    double dearest = 0;
    for (int c = 0; c < in.choices(); c++) {
      int j = in.opportunity[c];
      double cost = (double) of.highest[j] * in.people[in.owner[c]];
      cost += (double) of.highest[of.hoursFrom + j] * in.hours[c];
      for (int s : in.seats[c]) {
        cost += of.highest[of.careFrom + in.seatCare[s]];
      }
      int[] limits = in.limits.at[j];
      for (int x = 1; x < limits.length; x++) {
        cost += (double) of.highest[of.ofLimit(limits[x])] * in.people[in.owner[c]];
      }
      dearest = Math.max(dearest, cost);
    }
    total += in.fairness.most();
    // everybody's choice at the highest prices, and twice that for rounding and the steps
    total = 4 * (total + dearest * Math.max(1, in.units));
    for (int s = FINEST_GRID; s >= 0; s--) {
      if (total * (1L << s) < SUM_LIMIT) {
        return s;
      }
    }
    return -1;
  }

  private long withoutPrices() {
    long sum = 0;
    for (int i = 0; i < in.units; i++) {
      long best = in.pinned[i] == Instance.NONE ? -in.absence[i] : Long.MIN_VALUE;
      for (int c = in.firstChoice[i]; c < in.firstChoice[i + 1]; c++) {
        best = Math.max(best, in.worth[c]);
      }
      sum += best;
    }
    return sum;
  }

  /** Worth less prices at the best prices, on the grid; ranks a participant's choices. */
  public long reduced(int choice) {
    return isPriced() ? (in.worth[choice] << grid) - of.cost(choice, bestPrice) : in.worth[choice];
  }

  /** As {@link #reduced}, of staying unplaced. */
  public long reducedUnplaced(int participant) {
    return -in.absence[participant] << Math.max(0, grid);
  }

  /**
   * Takes steps, and keeps the best bound.
   *
   * @param target the objective of a plan
   * @param stop asked before each step; ends early
   */
  public void improve(int iterations, long target, BooleanSupplier stop) {
    if (!isPriced()) {
      return;
    }
    double[] direction = new double[of.count];
    int stalled = 0;
    System.arraycopy(bestPrice, 0, price, 0, of.count);
    for (int r = 0; r < of.count; r++) {
      wish[r] = price[r];
    }
    long best = Long.MAX_VALUE;
    for (int k = 0; k < iterations && bound > target && !stop.getAsBoolean(); k++) {
      long value = evaluate();
      if (value < best) {
        best = value;
        stalled = 0;
        System.arraycopy(price, 0, bestPrice, 0, of.count);
        bound = Math.min(bound, value >> grid);
      } else if (++stalled == PATIENCE) {
        stalled = 0;
        level /= 2;
        System.arraycopy(bestPrice, 0, price, 0, of.count);
        for (int r = 0; r < of.count; r++) {
          wish[r] = price[r];
          direction[r] = 0;
        }
        value = evaluate();
      }
      double ahead =
          Math.max(1, Math.min(value - best + level, value - (double) target * (1L << grid)));
      if (!step(direction, ahead)) {
        break;
      }
    }
  }

  /**
   * Takes the prices of a linear program where they prove more, and passes them on; empty where
   * there are none: one price for all places is tried then.
   *
   * @param stop asked now and then; ends early
   */
  public Optional<LinearPrices> solve(BooleanSupplier stop) {
    if (!isPriced()) {
      return Optional.empty();
    }
    Optional<LinearPrices> linear = LinearPrices.of(in, of, stop);
    for (int r = 0; r < of.count; r++) {
      price[r] =
          Math.clamp(linear.isPresent() ? onGrid(linear.get().price(r)) : 0, 0L, of.highest[r]);
    }
    if (linear.isEmpty()) {
      long level = levelOfPlaces();
      for (int j = 0; j < in.opportunities; j++) {
        price[j] = Math.min(level, of.highest[j]);
      }
    }
    long value = evaluate() >> grid;
    if (value < bound) {
      bound = value;
      System.arraycopy(price, 0, bestPrice, 0, of.count);
    }
    return linear;
  }

  /** The price of all places at which no more people than there are places gain by their best. */
  private long levelOfPlaces() {
    long places = 0;
    for (int j = 0; j < in.opportunities; j++) {
      places += of.capacity[j];
    }
    long[] most = new long[in.cohort];
    for (int i = 0; i < in.units; i++) {
      for (int c = in.firstChoice[i]; c < in.firstChoice[i + 1]; c++) {
        long each = ((in.worth[c] + in.absence[i]) << grid) / in.people[i];
        for (int member : in.members[i]) {
          most[member] = Math.max(most[member], each);
        }
      }
    }
    Arrays.sort(most);
    return places < most.length ? most[most.length - 1 - (int) places] : 0;
  }

  /**
   * All choices at one price for each thing that can run short.
   *
   * @param linear whose prices these are; without, those of this bound
   */
  public PricedChoices priced(Optional<LinearPrices> linear) {
    int fine = Math.max(0, grid);
    long[] prices = bestPrice.clone();
    if (linear.isPresent()) {
      Arrays.setAll(prices, r -> onGrid(linear.get().price(r)));
    }
    return new PricedChoices(in, of, fine, prices);
  }

  private long onGrid(double points) {
    return Math.round(points * (1L << grid));
  }

  /** One step along a direction that remembers the last ones; false if nothing is over or under. */
  private boolean step(double[] direction, double distance) {
    double norm = 0;
    for (int r = 0; r < of.count; r++) {
      if (of.highest[r] == 0) {
        continue;
      }
      double g = (used[r] - of.capacity[r]) / of.unit[r];
      if (g < 0 && price[r] == 0) {
        g = 0;
      }
      direction[r] = 0.7 * direction[r] + 0.3 * g;
      norm += direction[r] * direction[r];
    }
    if (norm == 0) {
      return false;
    }
    double length = distance / norm;
    for (int r = 0; r < of.count; r++) {
      if (of.highest[r] > 0) {
        wish[r] =
            Math.clamp(wish[r] + length * direction[r] / of.unit[r], 0, (double) of.highest[r]);
        price[r] = Math.round(wish[r]);
      }
    }
    return true;
  }

  /** The relaxed optimum at the present prices, on the grid; leaves behind who uses what. */
  private long evaluate() {
    Arrays.fill(used, 0);
    long sum = 0;
    for (int i = 0; i < in.units; i++) {
      long best = -in.absence[i] << grid;
      int taken = Instance.NONE;
      int from = in.firstChoice[i];
      if (in.pinned[i] != Instance.NONE) {
        taken = from;
        best = (in.worth[from] << grid) - of.cost(from, price);
        from++;
      }
      for (int c = from; c < in.firstChoice[i + 1]; c++) {
        long net = (in.worth[c] << grid) - of.cost(c, price);
        if (net > best) {
          best = net;
          taken = c;
        }
      }
      sum += best;
      if (taken != Instance.NONE) {
        int j = in.opportunity[taken];
        used[j] += in.people[i];
        used[of.hoursFrom + j] += in.hours[taken];
        for (int s : in.seats[taken]) {
          used[of.careFrom + in.seatCare[s]]++;
        }
        int[] limits = in.limits.at[j];
        for (int x = 1; x < limits.length; x++) {
          used[of.ofLimit(limits[x])] += in.limits.counted(in, limits[x], taken);
        }
      }
    }
    for (int r = 0; r < of.count; r++) {
      sum += price[r] * of.capacity[r];
    }
    return sum;
  }

  /** The prices of the bound, for the user to check. */
  public PlacementCertificate certificate() {
    List<OpportunityPrice> ofOpportunities = new ArrayList<>();
    for (int j = 0; j < in.opportunities; j++) {
      long hour = bestPrice[of.hoursFrom + j];
      if (bestPrice[j] > 0 || hour > 0) {
        ofOpportunities.add(
            new OpportunityPrice(
                in.problem.opportunities().get(j).id(),
                bestPrice[j],
                (int) of.capacity[j],
                hour,
                hour > 0 ? of.capacity[of.hoursFrom + j] : 0));
      }
    }
    List<ProviderPrice> ofProviders = new ArrayList<>();
    for (int care = 0; care < in.carePlaces.length; care++) {
      int r = of.careFrom + care;
      if (bestPrice[r] > 0) {
        ofProviders.add(
            new ProviderPrice(
                in.problem.providers().get(in.providerOf(care)).id(),
                in.groupOf(care),
                bestPrice[r],
                (int) of.capacity[r]));
      }
    }
    List<LimitPrice> ofLimits = new ArrayList<>();
    for (int limit = in.opportunities; limit < in.limits.count; limit++) {
      if (limitPrice(limit) > 0) {
        ofLimits.add(
            new LimitPrice(
                in.limits.ruleOf(limit).capacity(), in.limits.id(limit), limitPrice(limit)));
      }
    }
    return new PlacementCertificate(
        1L << Math.max(0, grid),
        ofOpportunities,
        ofProviders,
        ofLimits,
        Optional.empty(),
        List.of());
  }

  /** The most people that any plan can place. */
  public int placedBound() {
    return PlacedBound.of(in, people());
  }
}
