package org.quartermatch.fair.timetable;

import java.util.Arrays;

/**
 * What no timetable exceeds, from prices of the companies' slots and nothing else.
 *
 * <p>For any prices, 0 or more, the worth of a timetable is at most what the interviewers' slots
 * cost in all, plus what every guest alone could make of talks at these prices, as if nobody else
 * came: each slot and each company once, by a small flow. (Lagrangian duality; breaks are left out
 * here, which only raises the bound.) The prices of {@link TalkFlow} give its value at least; where
 * that is not reached, subgradient steps change the price of each slot by itself: B. T. Polyak
 * (1969).
 *
 * <p>A bound takes O(guests × talks × slots × companies × log).
 */
final class TalkBound {
  private static final int ROUNDS = 60;
  private static final int FIRST_NODE = 2;

  private final FairInstance in;
  private final long[][] price;
  private long best = Long.MAX_VALUE;

  /** By company and slot, how often the guests would take it at the last prices asked for. */
  private final int[][] wanted;

  TalkBound(FairInstance in, long[] companyPrices) {
    this.in = in;
    price = new long[in.companies][in.slots];
    wanted = new int[in.companies][in.slots];
    for (int c = 0; c < in.companies; c++) {
      Arrays.fill(price[c], companyPrices[c]);
    }
    best = value();
  }

  /** The lowest bound so far. */
  long best() {
    return best;
  }

  /**
   * Lowers the bound as far as some steps can.
   *
   * @param reached what a timetable is worth; no bound is below
   */
  void improve(long reached) {
    double step = 1;
    long last = best;
    for (int round = 0; round < ROUNDS && best > reached; round++) {
      double length = 0;
      for (int c = 0; c < in.companies; c++) {
        for (int t = 0; t < in.slots; t++) {
          double over = wanted[c][t] - in.interviewers[c][t];
          length += over > 0 || price[c][t] > 0 ? over * over : 0;
        }
      }
      if (length == 0) {
        return;
      }
      double pace = step * (last - reached) / length;
      for (int c = 0; c < in.companies; c++) {
        for (int t = 0; t < in.slots; t++) {
          double over = wanted[c][t] - in.interviewers[c][t];
          price[c][t] = Math.max(0, Math.round(price[c][t] + pace * over));
        }
      }
      last = value();
      if (last < best) {
        best = last;
      } else {
        step *= 0.9;
      }
    }
  }

  private long value() {
    long value = 0;
    for (int c = 0; c < in.companies; c++) {
      for (int t = 0; t < in.slots; t++) {
        value = Math.addExact(value, Math.multiplyExact(price[c][t], in.interviewers[c][t]));
        wanted[c][t] = 0;
      }
    }
    for (int p = 0; p < in.guests; p++) {
      value = Math.addExact(value, alone(p));
    }
    return value;
  }

  /** What a guest could make of the fair at these prices if nobody else came. */
  private long alone(int p) {
    int guest = FIRST_NODE;
    int firstSlot = guest + 1;
    int firstCompany = firstSlot + in.slots;
    GainFlow flow = new GainFlow(firstCompany + in.companies);
    TalkFlow.addLevels(in, p, guest, flow);
    int[][] arcs = new int[in.companies][in.slots];
    for (int t = 0; t < in.slots; t++) {
      if (in.free[p][t]) {
        flow.arc(guest, firstSlot + t, 1, 0);
      }
    }
    for (int c = 0; c < in.companies; c++) {
      Arrays.fill(arcs[c], -1);
      if (in.points[p][c] == FairInstance.NONE) {
        continue;
      }
      flow.arc(firstCompany + c, GainFlow.SINK, 1, 0);
      for (int t = 0; t < in.slots; t++) {
        if (in.free[p][t] && in.interviewers[c][t] > 0) {
          arcs[c][t] = flow.arc(firstSlot + t, firstCompany + c, 1, in.points[p][c] - price[c][t]);
        }
      }
    }
    long gain = flow.run();
    for (int c = 0; c < in.companies; c++) {
      for (int t = 0; t < in.slots; t++) {
        wanted[c][t] += arcs[c][t] >= 0 ? flow.flow(arcs[c][t]) : 0;
      }
    }
    return gain;
  }
}
