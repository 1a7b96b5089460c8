package org.quartermatch.placement.solver.bound;

import java.math.BigInteger;
import org.quartermatch.placement.solver.packed.Fairness;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;

/**
 * Prices of fair shares on a {@link LagrangianRelaxation}: what it costs to place one more of a
 * group, and what the prices prove.
 *
 * <p><b>A squared deviation.</b> For each group, weight × d² is at least v·d − v² ÷ (4 × weight),
 * with d by how much more of it are placed than its share, and v its price, whatever that is (the
 * right side is a tangent of the left one). So the penalty, which is no linear sum, may be replaced
 * by one.
 *
 * <p><b>The largest unplaced share.</b> It is at least any average of the groups' unplaced shares,
 * so each group's price is minus its part of the points for every one of its people, and the parts
 * are no more than all points.
 *
 * <p>Exact, as all that enters a bound. O(groups).
 */
final class FairPrices {
  /** Of the way to where a price would rest, what it goes in one step. */
  private static final double STEP = 0.1;

  private final Instance in;
  private final int grid;
  private final long[] price;
  private final int from;
  private final boolean squared;
  private long each;

  /**
   * @param price all prices of the relaxation, on the grid
   * @param from where those of groups begin
   */
  FairPrices(Instance in, int grid, long[] price, int from) {
    this.in = in;
    this.grid = grid;
    this.price = price;
    this.from = from;
    squared = in.fairness.kind() == Fairness.Kind.SQUARED;
  }

  private boolean isOff() {
    return from == price.length;
  }

  /** What is added to a value whoever is placed; settles {@link #each}, too. */
  long constant() {
    each = 0;
    if (isOff()) {
      return 0;
    }
    BigInteger all = BigInteger.ZERO;
    BigInteger squares = BigInteger.ZERO;
    for (int g = 0; g < in.groupSize.length; g++) {
      BigInteger v = BigInteger.valueOf(price[from + g]);
      all = all.add(v.multiply(BigInteger.valueOf(in.groupSize[g])));
      if (squared && v.signum() != 0) {
        BigInteger weight = BigInteger.valueOf(weight(g)).shiftLeft(grid + 2);
        squares = squares.add(ceilDiv(v.multiply(v), weight));
      }
    }
    if (!squared) {
      return all.longValueExact();
    }
    each = ceilDiv(all, BigInteger.valueOf(in.cohort)).longValueExact();
    return squares.longValueExact();
  }

  /** What everybody who is placed gets back, as placing somebody raises the share of all groups. */
  long each() {
    return each;
  }

  private long weight(int g) {
    return Math.multiplyExact(in.fairness.weight(), in.fairness.groupWeight(g));
  }

  private static BigInteger ceilDiv(BigInteger a, BigInteger b) {
    BigInteger[] qr = a.divideAndRemainder(b);
    return qr[1].signum() > 0 ? qr[0].add(BigInteger.ONE) : qr[0];
  }

  /**
   * Turns how many of each group are chosen into how many that is too many at the present prices.
   *
   * @param placed people, those of the plan and those who are chosen
   */
  void finish(Occupancy plan, double placed, double[] excess) {
    for (int g = 0; g < in.groupSize.length; g++) {
      double here = excess[from + g] + plan.groupPlaced(g);
      double wanted =
          squared
              ? placed * in.groupSize[g] / in.cohort
                  + price[from + g] / (2.0 * weight(g) * (1L << grid))
              : in.groupSize[g];
      excess[from + g] = squared && weight(g) == 0 ? 0 : here - wanted;
    }
  }

  /**
   * How far a group's price moves for each person that it has too many. A measure of its own, as
   * fair shares may weigh far more or less than people.
   */
  double length(int resource) {
    double points = (double) (1L << grid) * STEP;
    int g = resource - from;
    return squared
        ? 2 * points * weight(g)
        : points * in.fairness.weight() / ((double) in.groupSize[g] * in.groupSize[g]);
  }

  /** Brings prices, wished freely, to where they prove something, or are of any use. */
  void settle() {
    if (isOff()) {
      return;
    }
    if (squared) {
      for (int g = 0; g < in.groupSize.length; g++) {
        // the slope of the penalty where everybody is too many
        double steepest = 2.0 * weight(g) * in.cohort * (1L << grid);
        price[from + g] = Math.clamp(price[from + g], (long) -steepest, (long) steepest);
      }
      return;
    }
    double all = 0;
    for (int g = 0; g < in.groupSize.length; g++) {
      price[from + g] = Math.min(0, price[from + g]);
      all -= (double) price[from + g] * in.groupSize[g];
    }
    double points = (double) in.fairness.weight() * (1L << grid);
    if (all > points) {
      // a little less, so that rounding does not matter
      double factor = points / all * (1 - 1e-9);
      for (int g = 0; g < in.groupSize.length; g++) {
        price[from + g] = (long) (price[from + g] * factor);
      }
    }
  }
}
