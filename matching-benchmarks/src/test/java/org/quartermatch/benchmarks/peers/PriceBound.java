package org.quartermatch.benchmarks.peers;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The bound that follows from prices, whatever they are: every person takes what is worth most
 * after paying, and all that is scarce is refunded. Added up in whole numbers, so that it is proved
 * although the prices come from floating point. A child pays its place once, in equal parts by all
 * who can bring it there. Fairness is taken for 0, which it is at best.
 */
final class PriceBound {
  private static final long UNITS_PER_POINT = 1_000;

  private final PeerModel model;
  private final long[] place;
  private final long[] quarterHour;
  private final long[] carePlace;

  /** Prices in points, by the model's numbers. */
  PriceBound(PeerModel model, double[] place, double[] quarterHour, double[] carePlace) {
    this.model = model;
    this.place = units(place);
    this.quarterHour = units(quarterHour);
    this.carePlace = units(carePlace);
  }

  private static long[] units(double[] prices) {
    return Arrays.stream(prices).mapToLong(p -> Math.round(p * UNITS_PER_POINT)).toArray();
  }

  /** What no plan exceeds. */
  long value() {
    Map<PeerModel.Care, Integer> bringers = bringers();
    long sum = 0;
    for (int p = 0; p < model.persons(); p++) {
      long best = 0;
      for (int o = model.first(p); o < model.first(p + 1); o++) {
        best = Math.max(best, model.gain(o) * UNITS_PER_POINT - cost(o, bringers));
      }
      sum = Math.addExact(sum, best);
    }
    for (PeerModel.Work work : model.work()) {
      int w = work.index();
      sum = Math.addExact(sum, Math.multiplyExact(place[w], (long) work.places()));
      if (work.budget() < Long.MAX_VALUE) {
        sum = Math.addExact(sum, Math.multiplyExact(quarterHour[w], work.budget()));
      }
    }
    for (PeerModel.CarePlaces care : model.carePlaces()) {
      sum = Math.addExact(sum, Math.multiplyExact(carePlace[care.index()], (long) care.places()));
    }
    return Math.floorDiv(sum, UNITS_PER_POINT) + model.nobody();
  }

  private long cost(int option, Map<PeerModel.Care, Integer> bringers) {
    PeerModel.Work work = model.workOf(option);
    long cost = place[work.index()];
    if (work.budget() < Long.MAX_VALUE) {
      cost += quarterHour[work.index()] * model.quarterHours(option);
    }
    for (PeerModel.Care child : model.care(option)) {
      cost += carePlace[child.places().index()] / bringers.getOrDefault(child, 1);
    }
    return cost;
  }

  /** How many persons can bring a shared child to a provider. */
  private Map<PeerModel.Care, Integer> bringers() {
    Map<PeerModel.Care, Set<Integer>> persons = new HashMap<>();
    for (int p = 0; p < model.persons(); p++) {
      for (int o = model.first(p); o < model.first(p + 1); o++) {
        for (PeerModel.Care child : model.care(o)) {
          if (child.shared()) {
            persons.computeIfAbsent(child, c -> new HashSet<>()).add(p);
          }
        }
      }
    }
    Map<PeerModel.Care, Integer> bringers = new HashMap<>();
    persons.forEach((child, who) -> bringers.put(child, who.size()));
    return bringers;
  }
}
