package org.quartermatch.placement.solver.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.placement.PlacementCertificate;
import org.quartermatch.placement.PlacementCertificate.GroupProof;
import org.quartermatch.placement.PlacementCertificate.GroupProof.CarePrice;
import org.quartermatch.placement.PlacementCertificate.GroupProof.HouseholdPrice;
import org.quartermatch.placement.PlacementCertificate.GroupProof.ParticipantPrice;
import org.quartermatch.placement.PlacementCertificate.GroupProof.SharePrice;
import org.quartermatch.placement.PlacementCertificate.LimitPrice;
import org.quartermatch.placement.Unplaced.Capacity;
import org.quartermatch.placement.solver.packed.Instance;

/**
 * The tight upper bound: prices of people, care places, limits of people, times of households and
 * fair shares at which the best groups of all opportunities are worth least.
 *
 * <p><b>How it works.</b> At any prices, what everybody costs, plus the best group of each {@link
 * LagrangianRelaxation opportunity} at these prices, is at least the objective of any plan. The
 * prices of a {@link CapacityBound} are the start: it treats weekly hours as if people could be
 * divided, and this does not, so the first value is already better. Then follow steps along a
 * direction that remembers earlier subgradients, each from the best prices so far, as in the volume
 * algorithm. A step's length is a target gain divided by the square of the direction; the target is
 * halved after a step that went far wrong, and lowered after {@link #PATIENCE} steps without a
 * gain.
 *
 * <p><b>Why it is proved.</b> Prices are whole numbers of a grid, and all candidates are looked at
 * in exact arithmetic before a value is called a bound. Iterations are counted, not timed.
 *
 * <p><b>Cost.</b> An iteration solves one small knapsack for each opportunity over the candidates
 * that mattered at the last look at all; every {@link #WHOLE}th looks at all. Where such a look
 * shows that the values in between were too low by more than a step's gain, because prices have
 * moved far since, the next ones look at all as well; the bound of an example Quarter stayed 3.6 %
 * too high before this.
 *
 * <p><b>Sources.</b> F. Barahona, R. Anbil, <i>The volume algorithm: producing primal solutions
 * with a subgradient method</i>, Mathematical Programming 87 (2000); J. L. Goffin, K. C. Kiwiel,
 * <i>Convergence of a simple subgradient level method</i>, Mathematical Programming 85 (1999).
 */
public final class KnapsackBound {
  /** Iterations from one look at all candidates to the next. */
  private static final int WHOLE = 20;

  /** Iterations without a better value before the target is lowered. */
  private static final int PATIENCE = 20;

  /** After so many gains without a lower target, each makes the next step a little longer. */
  private static final int STEADY = 3;

  private static final double LONGER = 1.1;

  /** Weight of the newest subgradient: smaller is slower, and ends closer to the least value. */
  private static final double NEWEST = 0.05;

  /** Of the spread of all worths, what the first step is to gain: half a percent. */
  private static final double FIRST_GAIN = 0.005;

  private final LagrangianRelaxation relaxation;
  private final double worthSpread;
  private final long constant;
  private final long[] kept;
  private final long[] proved;
  private final double[] center;
  private final double[] direction;
  private long value = Long.MAX_VALUE;
  private double targetGain;
  private final double priceSpread;

  /**
   * @param relaxation with all opened
   * @param prices whose prices are the start
   */
  public KnapsackBound(LagrangianRelaxation relaxation, CapacityBound prices) {
    this.relaxation = relaxation;
    Instance in = relaxation.in;
    worthSpread = prices.worthSpread() * (1L << relaxation.grid);
    long sum = 0;
    for (int i = 0; i < in.units; i++) {
      sum -= in.absence[i] << relaxation.grid;
    }
    constant = sum;
    center = new double[relaxation.at.count];
    direction = new double[relaxation.at.count];
    for (int i = 0; i < in.units; i++) {
      long surplus = 0;
      for (int c = in.firstChoice[i]; c < in.firstChoice[i + 1]; c++) {
        surplus = Math.max(surplus, prices.reduced(c) + (in.absence[i] << relaxation.grid));
      }
      relaxation.price[i] = Math.min(surplus, relaxation.highest(i));
    }
    for (int r = relaxation.at.careFrom; r < relaxation.at.limitFrom; r++) {
      relaxation.price[r] =
          relaxation.at.isNeverShort(r) ? 0 : prices.carePrice(r - relaxation.at.careFrom);
    }
    for (int limit : relaxation.at.limits) {
      int r = relaxation.at.ofLimit[limit];
      relaxation.price[r] = relaxation.at.isNeverShort(r) ? 0 : prices.limitPrice(limit);
    }
    targetGain = FIRST_GAIN * worthSpread;
    priceSpread = priceSpread(prices);
    kept = new long[relaxation.at.count];
    proved = new long[relaxation.at.count];
  }

  /** What no plan exceeds, in points. */
  public long bound() {
    return value == Long.MAX_VALUE ? value : value >> relaxation.grid;
  }

  /**
   * How far apart, on the grid, choices are between which the relaxation decides: what a unit in
   * the middle gives away by its third best one, times units.
   */
  public double priceSpread() {
    return priceSpread;
  }

  private double priceSpread(CapacityBound prices) {
    Instance in = relaxation.in;
    double[] third = new double[in.units];
    for (int i = 0; i < in.units; i++) {
      // staying unplaced is one of them
      long[] best = {-(in.absence[i] << relaxation.grid), Long.MIN_VALUE, Long.MIN_VALUE};
      for (int c = in.firstChoice[i]; c < in.firstChoice[i + 1]; c++) {
        long reduced = prices.reduced(c);
        for (int place = 0; place < best.length; place++) {
          if (reduced > best[place]) {
            long lower = best[place];
            best[place] = reduced;
            reduced = lower;
          }
        }
      }
      third[i] = best[2] == Long.MIN_VALUE ? 0 : (double) best[0] - best[2];
    }
    Arrays.sort(third);
    return in.units == 0 ? 0 : third[in.units / 2] * in.units;
  }

  /** The best prices: of units, care places, limits of people, groups. */
  public long[] prices() {
    return proved;
  }

  /**
   * Takes steps, and keeps the best prices.
   *
   * @param target the objective of a plan; a bound that reaches it is good enough
   */
  public void improve(int iterations, long target, BooleanSupplier stop) {
    long low = start();
    boolean all = false;
    int stalled = 0;
    int gained = 0;
    for (int done = 0;
        done < iterations && (value >> relaxation.grid) > target && !stop.getAsBoolean();
        done++) {
      double norm = norm();
      if (norm < 1e-9 || targetGain < 1) {
        break;
      }
      step(targetGain / norm);
      long next = constant + relaxation.evaluate(all);
      for (int r = 0; r < relaxation.at.count; r++) {
        direction[r] += NEWEST * (relaxation.excess[r] - direction[r]);
      }
      if (next < low) {
        low = next;
        stalled = 0;
        gained++;
        targetGain *= gained > STEADY ? LONGER : 1;
        keep();
      } else if (next - low > 2 * targetGain) {
        gained = 0;
        targetGain /= 2;
      } else if (++stalled == PATIENCE) {
        stalled = 0;
        gained = 0;
        targetGain *= 2.0 / 3;
      }
      if (done % WHOLE == WHOLE - 1) {
        long seen = low;
        low = prove();
        all = low - seen > targetGain;
      }
    }
    prove();
  }

  /** Takes the prices of a linear program where they prove more. */
  public void offer(LinearPrices prices) {
    Instance in = relaxation.in;
    double unit = 1L << relaxation.grid;
    Arrays.fill(relaxation.price, 0);
    for (int i = 0; i < in.units; i++) {
      double surplus = 0;
      for (int c = in.firstChoice[i]; c < in.firstChoice[i + 1]; c++) {
        surplus = Math.max(surplus, prices.net(c));
      }
      relaxation.price[i] = relaxation.within(i, surplus * unit);
    }
    for (int care = 0; care < in.carePlaces.length; care++) {
      int r = relaxation.at.careFrom + care;
      relaxation.price[r] = relaxation.within(r, prices.carePrice(care) * unit);
    }
    for (int limit : relaxation.at.limits) {
      int r = relaxation.at.ofLimit[limit];
      relaxation.price[r] = relaxation.within(r, prices.limitPrice(limit) * unit);
    }
    long offered = constant + relaxation.evaluate(true);
    if (offered < value) {
      value = offered;
      System.arraycopy(relaxation.price, 0, proved, 0, proved.length);
    }
  }

  private long start() {
    if (value != Long.MAX_VALUE) {
      System.arraycopy(proved, 0, relaxation.price, 0, proved.length);
    }
    long first = constant + relaxation.evaluate(true);
    keep();
    if (first < value) {
      value = first;
      System.arraycopy(kept, 0, proved, 0, kept.length);
    }
    System.arraycopy(relaxation.excess, 0, direction, 0, direction.length);
    return first;
  }

  /** The value of the best prices over all candidates. */
  private long prove() {
    System.arraycopy(kept, 0, relaxation.price, 0, kept.length);
    long whole = constant + relaxation.evaluate(true);
    if (whole > value) {
      // a gain that was none: some candidate that matters was not looked at
      System.arraycopy(proved, 0, relaxation.price, 0, proved.length);
      keep();
      return value;
    }
    value = whole;
    System.arraycopy(kept, 0, proved, 0, kept.length);
    return whole;
  }

  private void keep() {
    System.arraycopy(relaxation.price, 0, kept, 0, kept.length);
    for (int r = 0; r < kept.length; r++) {
      center[r] = kept[r];
    }
  }

  private double norm() {
    double norm = 0;
    for (int r = 0; r < relaxation.at.groupFrom; r++) {
      boolean stuck = center[r] <= 0 && direction[r] < 0;
      norm += stuck ? 0 : direction[r] * direction[r];
    }
    return norm;
  }

  private void step(double length) {
    for (int r = 0; r < relaxation.at.count; r++) {
      double own = relaxation.stepOf(r, length);
      relaxation.price[r] = relaxation.within(r, center[r] + own * direction[r]);
    }
    relaxation.settleShares();
  }

  /**
   * The prices of the bound, for the user to check.
   *
   * @param linear what a capacity bound on the same grid proves
   */
  public PlacementCertificate certificate(PlacementCertificate linear) {
    Instance in = relaxation.in;
    List<ParticipantPrice> people = new ArrayList<>();
    for (int i = 0; i < in.units; i++) {
      if (proved[i] > 0) {
        people.add(new ParticipantPrice(in.name(i), proved[i]));
      }
    }
    List<CarePrice> care = new ArrayList<>();
    for (int place = 0; place < in.carePlaces.length; place++) {
      long price = proved[relaxation.at.careFrom + place];
      if (price > 0) {
        String id = in.problem.providers().get(in.providerOf(place)).id();
        care.add(new CarePrice(id, in.groupOf(place), price));
      }
    }
    List<SharePrice> shares = new ArrayList<>();
    for (int r = relaxation.at.groupFrom; r < relaxation.at.count; r++) {
      if (proved[r] != 0) {
        shares.add(new SharePrice(in.groupLabels.get(r - relaxation.at.groupFrom), proved[r]));
      }
    }
    shares.sort(Comparator.comparing(SharePrice::group, CodePointOrder.INSTANCE));
    List<LimitPrice> limits = new ArrayList<>();
    for (int limit = 0; limit < in.limits.count; limit++) {
      int r = relaxation.at.ofLimit[limit];
      if (r != Instance.NONE && proved[r] > 0) {
        Capacity capacity = in.limits.ruleOf(limit).capacity();
        limits.add(new LimitPrice(capacity, in.limits.id(limit), proved[r]));
      }
    }
    HouseholdTimes times = relaxation.at.times;
    List<List<String>> whose = times.people();
    List<HouseholdPrice> households = new ArrayList<>();
    for (int time = 0; time < times.count(); time++) {
      long price = proved[relaxation.at.timeFrom + time];
      if (price > 0) {
        List<String> two = whose.get(time);
        households.add(new HouseholdPrice(two.get(0), two.get(1), times.quarterHour(time), price));
      }
    }
    people.sort(Comparator.comparing(ParticipantPrice::participantId, CodePointOrder.INSTANCE));
    return linear.withGroups(new GroupProof(people, care, limits, households, shares));
  }
}
