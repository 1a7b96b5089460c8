package org.quartermatch.placement.solver.build;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.quartermatch.placement.solver.bound.LagrangianRelaxation;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;

/**
 * A diving heuristic, which makes a plan out of prices: decides for whom the {@link
 * LagrangianRelaxation} is sure, lets the prices adapt to what is left, and so on until nobody is
 * wanted any more.
 *
 * <p><b>How it works.</b> In each round some steps move the prices of what is still open. Each
 * opportunity then names its best group. Of those who are wanted by one opportunity alone, the ones
 * that it wanted most often in these steps are placed there; they and what they use leave the
 * relaxation. Who is wanted twice waits until the prices have decided. The steps are long on
 * purpose, about as long as those in the middle of the way to the bound: shorter ones only repeat
 * which groups collide.
 *
 * <p><b>Cost.</b> About ln(people) ÷ part rounds, each with {@code iterations} evaluations of a
 * relaxation that shrinks. Deterministic.
 *
 * <p><b>Sources.</b> The idea of fixing a part and finding the multipliers anew is that of A.
 * Caprara, M. Fischetti, P. Toth, <i>A heuristic method for the set covering problem</i>,
 * Operations Research 47 (1999).
 */
public final class LagrangianHeuristic {
  /** Weight of the newest subgradient; larger than for the bound, as the relaxation shrinks. */
  private static final double NEWEST = 0.2;

  /** Whoever is wanted in less than half of the steps is not sure. */
  private static final double LEAST_SURE = 0.5;

  /**
   * How a dive goes.
   *
   * @param iterations steps in a round
   * @param part of those who are wanted, how many are placed in a round
   * @param targetGain what a step wants to gain, on the grid
   */
  public record DiveSettings(int iterations, double part, double targetGain) {}

  private final LagrangianRelaxation relaxation;
  private final Instance in;
  private final double[] center;
  private final double[] direction;
  private final int[] choice;
  private final int[] times;
  private final long[] order;

  public LagrangianHeuristic(LagrangianRelaxation relaxation) {
    this.relaxation = relaxation;
    in = relaxation.in;
    center = new double[relaxation.at.count];
    direction = new double[relaxation.at.count];
    choice = new int[in.units];
    times = new int[in.units];
    order = new long[in.units];
  }

  /**
   * Adds to a plan until nobody is wanted any more.
   *
   * @param plan feasible; what it has stays
   * @param opportunities who may choose
   * @param units who may be chosen: none of them placed, each with something to choose
   * @param prices to begin with
   * @param stop asked before each evaluation; ends early, with a plan that is feasible
   */
  public void run(
      Occupancy plan,
      int[] opportunities,
      int[] units,
      long[] prices,
      DiveSettings settings,
      BooleanSupplier stop) {
    relaxation.open(plan, opportunities, units);
    for (int i : units) {
      set(i, prices[i]);
    }
    for (int r = relaxation.at.careFrom; r < relaxation.at.count; r++) {
      set(r, prices[r]);
    }
    relaxation.evaluate(false);
    while (relaxation.opportunities().length > 0 && !stop.getAsBoolean()) {
      clearWanted();
      for (int k = 0; k < settings.iterations(); k++) {
        step(settings.targetGain());
        relaxation.evaluate(false);
        if (stop.getAsBoolean()) {
          return;
        }
      }
      if (!decide(plan, settings)) {
        return;
      }
      relaxation.evaluate(false);
    }
  }

  private void set(int resource, long price) {
    relaxation.price[resource] = price;
    center[resource] = price;
    direction[resource] = 0;
  }

  private void clearWanted() {
    for (int j : relaxation.opportunities()) {
      for (int x = 0; x < relaxation.candidates(j); x++) {
        relaxation.wanted[relaxation.candidate(j, x)] = 0;
      }
    }
  }

  private void step(double targetGain) {
    double norm = 0;
    for (int i : relaxation.units()) {
      norm += remember(i);
    }
    for (int r = relaxation.at.careFrom; r < relaxation.at.count; r++) {
      norm += remember(r);
    }
    double length = targetGain / Math.max(1, norm);
    for (int i : relaxation.units()) {
      follow(i, length);
    }
    for (int r = relaxation.at.careFrom; r < relaxation.at.count; r++) {
      follow(r, relaxation.stepOf(r, length));
    }
    relaxation.settleShares();
  }

  private double remember(int r) {
    direction[r] += NEWEST * (relaxation.excess[r] - direction[r]);
    boolean stuck = center[r] == 0 && direction[r] < 0;
    return stuck || r >= relaxation.at.groupFrom ? 0 : direction[r] * direction[r];
  }

  private void follow(int r, double length) {
    center[r] = relaxation.within(r, center[r] + length * direction[r]);
    relaxation.price[r] = (long) center[r];
  }

  /** Places those who are sure; false if nobody is wanted. */
  private boolean decide(Occupancy plan, DiveSettings settings) {
    int[] open = relaxation.opportunities();
    int stillOpen = 0;
    for (int i : relaxation.units()) {
      times[i] = 0;
    }
    for (int j : open) {
      int size = relaxation.groupSize(j);
      if (size > 0) {
        open[stillOpen++] = j;
      }
      for (int x = 0; x < size; x++) {
        int c = relaxation.chosen(j, x);
        choice[in.owner[c]] = c;
        times[in.owner[c]]++;
      }
    }
    int wanted = 0;
    for (int i : relaxation.units()) {
      if (times[i] > 0) {
        long often = 4L * relaxation.wanted[choice[i]] / times[i];
        order[wanted++] = (often << 32) | (Integer.MAX_VALUE - i);
      }
    }
    if (wanted == 0) {
      return false;
    }
    Arrays.sort(order, 0, wanted);
    int place = Math.max(1, (int) (wanted * settings.part()));
    long sure = (long) (LEAST_SURE * 4 * settings.iterations());
    for (int x = wanted - 1; x >= 0 && place > 0; x--, place--) {
      int i = Integer.MAX_VALUE - (int) order[x];
      if (x < wanted - 1 && order[x] >>> 32 < sure) {
        break;
      }
      if (plan.fits(choice[i])) {
        plan.add(choice[i]);
        relaxation.withdraw(i);
      } else {
        // a rule that has no price, or a care place that somebody else got
        relaxation.ban(choice[i]);
      }
    }
    relaxation.keepOpportunities(Arrays.copyOf(open, stillOpen));
    relaxation.keepUnits(
        Arrays.stream(relaxation.units()).filter(i -> plan.of(i) == Instance.NONE).toArray());
    return true;
  }
}
