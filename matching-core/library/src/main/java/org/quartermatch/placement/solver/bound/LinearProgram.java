package org.quartermatch.placement.solver.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The most gain within limits, and what one more of each limit would gain: numbers only.
 *
 * <p><b>How it works.</b> The primal simplex method with the inverse of the basis, from the plan in
 * which nothing is taken. The column of the highest gain less prices comes in. Limits are raised by
 * a millionth, each by another part of it, so that no two end at once and no basis comes back: ties
 * are the rule where people are alike.
 *
 * <p>Numbers are floating, so the prices are near the best ones and prove nothing by themselves.
 * The same input gives the same prices.
 *
 * <p><b>Cost.</b> Limits² + entries a step, and mostly two or three times as many steps as limits;
 * {@link #MOST_WORK} ends it with the prices so far.
 *
 * <p><b>Sources.</b> G. B. Dantzig, <i>Linear Programming and Extensions</i> (1963); A. Charnes,
 * <i>Optimality and degeneracy in linear programming</i>, Econometrica 20 (1952), for raised
 * limits.
 */
final class LinearProgram {
  /** Multiplications, about: some tenths of a second. */
  static final long MOST_WORK = 200_000_000;

  /** Of the largest gain, or of an entry: less is nothing. */
  private static final double NOTHING = 1e-9;

  private static final double RAISE = 1e-6;
  private static final double GOLDEN = 0.618033988749895;

  private final double[] limit;
  private final List<int[]> rows = new ArrayList<>();
  private final List<double[]> uses = new ArrayList<>();
  private final List<Double> gains = new ArrayList<>();
  private double[] gain = {};
  private long entries;

  private final double[][] inverse;
  private final double[] level;
  private final double[] price;

  /**
   * @param limits 0 or more each
   */
  LinearProgram(double[] limits) {
    limit = limits.clone();
    int count = limit.length;
    inverse = new double[count][count];
    level = new double[count];
    price = new double[count];
  }

  /**
   * Something that can be taken, in parts as well.
   *
   * @param worth what one of it gains
   * @param ofLimits of which limits it takes something, each once, one at least
   * @param amounts how much of each, above 0
   */
  void add(double worth, int[] ofLimits, double[] amounts) {
    gains.add(worth);
    rows.add(ofLimits);
    uses.add(amounts);
    entries += ofLimits.length;
  }

  /**
   * By limit, what one more of it would gain, 0 or more.
   *
   * @param stop asked before each step; ends early
   */
  double[] prices(BooleanSupplier stop) {
    gain = gains.stream().mapToDouble(g -> g).toArray();
    double largest = Arrays.stream(gain).max().orElse(0);
    if (largest <= 0) {
      return price;
    }
    for (int c = 0; c < gain.length; c++) {
      gain[c] /= largest;
    }
    for (int r = 0; r < limit.length; r++) {
      inverse[r][r] = 1;
      double part = (r + 1) * GOLDEN;
      level[r] = limit[r] + RAISE * (1 + part - Math.floor(part));
    }
    long work = 0;
    long each = (long) limit.length * limit.length + entries;
    while (work < MOST_WORK && !stop.getAsBoolean() && step()) {
      work += each;
    }
    double[] prices = new double[price.length];
    Arrays.setAll(prices, r -> Math.max(0, price[r]) * largest);
    return prices;
  }

  /** Takes in what gains most; false where nothing gains. */
  private boolean step() {
    int best = -1;
    double most = NOTHING;
    for (int c = 0; c < gain.length; c++) {
      double net = net(c);
      if (net > most) {
        most = net;
        best = c;
      }
    }
    int slack = -1;
    for (int r = 0; r < price.length; r++) {
      if (-price[r] > most) {
        most = -price[r];
        slack = r;
      }
    }
    if (best < 0 && slack < 0) {
      return false;
    }
    double[] column = slack < 0 ? column(best) : column(new int[] {slack}, new double[] {1});
    int leaving = leaving(column);
    if (leaving < 0) {
      return false;
    }
    exchange(column, leaving, most);
    return true;
  }

  private double net(int c) {
    double net = gain[c];
    int[] at = rows.get(c);
    double[] used = uses.get(c);
    for (int x = 0; x < at.length; x++) {
      net -= price[at[x]] * used[x];
    }
    return net;
  }

  private double[] column(int c) {
    return column(rows.get(c), uses.get(c));
  }

  /** In terms of the basis. */
  private double[] column(int[] at, double[] used) {
    double[] column = new double[limit.length];
    for (int r = 0; r < column.length; r++) {
      double[] row = inverse[r];
      double sum = 0;
      for (int x = 0; x < at.length; x++) {
        sum += row[at[x]] * used[x];
      }
      column[r] = sum;
    }
    return column;
  }

  /** What ends first, and of equals what changes most; -1 where numbers have become too rough. */
  private int leaving(double[] column) {
    int leaving = -1;
    double least = Double.MAX_VALUE;
    for (int r = 0; r < column.length; r++) {
      if (column[r] > NOTHING) {
        double room = Math.max(0, level[r]) / column[r];
        if (room < least || (room == least && column[r] > column[leaving])) {
          least = room;
          leaving = r;
        }
      }
    }
    return leaving;
  }

  private void exchange(double[] column, int leaving, double net) {
    double[] pivot = inverse[leaving];
    double by = column[leaving];
    for (int x = 0; x < pivot.length; x++) {
      pivot[x] /= by;
      price[x] += net * pivot[x];
    }
    level[leaving] = Math.max(0, level[leaving]) / by;
    for (int r = 0; r < column.length; r++) {
      double factor = column[r];
      if (r != leaving && factor != 0) {
        double[] row = inverse[r];
        for (int x = 0; x < pivot.length; x++) {
          row[x] -= factor * pivot[x];
        }
        level[r] -= factor * level[leaving];
      }
    }
  }
}
