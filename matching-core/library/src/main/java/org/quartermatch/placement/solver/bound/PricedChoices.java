package org.quartermatch.placement.solver.bound;

import org.quartermatch.placement.solver.packed.Instance;

/**
 * Choices at a price for everything that can run short, exact on a grid: what is offered at its
 * price and, of each unit, one choice less what it costs, or none, are together no less than what
 * the plan is worth that has these choices, before fair shares. O(choices) once.
 */
public final class PricedChoices {
  /** Net worths are whole numbers of 2^-grid points. */
  public final int grid;

  private final Instance in;
  private final Capacities of;
  private final long[] price;
  private final long[] net;

  /**
   * @param price by capacity, 0 or more; 0 where it can never run short
   */
  PricedChoices(Instance in, Capacities of, int grid, long[] price) {
    this.in = in;
    this.of = of;
    this.grid = grid;
    this.price = price;
    net = new long[in.choices()];
    for (int c = 0; c < net.length; c++) {
      net[c] = (in.worth[c] << grid) - of.cost(c, price);
    }
  }

  /** What a choice is worth less what it costs. */
  public long net(int choice) {
    return net[choice];
  }

  /** What a unit is worth that is not placed. */
  public long netUnplaced(int unit) {
    return -in.absence[unit] << grid;
  }

  /**
   * All that units could take, at its price.
   *
   * @param units who share nothing with others
   */
  public long offered(int[] units) {
    boolean[] counted = new boolean[of.count];
    long sum = 0;
    for (int u : units) {
      for (int c = in.firstChoice[u]; c < in.firstChoice[u + 1]; c++) {
        int j = in.opportunity[c];
        sum += once(counted, of.hoursFrom + j);
        for (int s : in.seats[c]) {
          sum += once(counted, of.careFrom + in.seatCare[s]);
        }
        for (int limit : in.limits.at[j]) {
          sum += once(counted, of.ofLimit(limit));
        }
      }
    }
    return sum;
  }

  private long once(boolean[] counted, int capacity) {
    boolean before = counted[capacity];
    counted[capacity] = true;
    return before ? 0 : price[capacity] * of.capacity[capacity];
  }
}
