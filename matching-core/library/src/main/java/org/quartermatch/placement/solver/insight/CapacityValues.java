package org.quartermatch.placement.solver.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quartermatch.placement.PlacementCapacity;
import org.quartermatch.placement.PlacementCapacity.Value.Evidence;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementOption.ChildPlace;
import org.quartermatch.placement.solver.flow.PlaceValue;
import org.quartermatch.placement.solver.packed.HouseholdRule;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.PinRule;
import org.quartermatch.placement.solver.packed.TandemRule;

/**
 * What one more place, hour or care place is worth.
 *
 * <p>A capacity that runs short is worth its price. One that is too small for some option even if
 * nobody else used it has no price for that, as the option counts as impossible; so each option
 * that one more unit would make possible is looked at by itself: it is worth what it would gain its
 * owner at the prices of all else. The larger of the two is taken. O(options).
 */
final class CapacityValues {
  private static final int QUARTERS = 4;

  private final Instance in;
  private final Prices prices;

  // by opportunity, in units of the prices
  private final long[] place;
  private final long[] hour;
  private final boolean[] hourOpens;

  /** Whether one more place could make hours or care run short. */
  private final boolean[] strained;

  // by care place
  private final long[] care;
  private final boolean[] careOpens;

  CapacityValues(Instance instance, Prices prices) {
    in = instance;
    this.prices = prices;
    place = prices.place.clone();
    hour = new long[in.opportunities];
    hourOpens = new boolean[in.opportunities];
    strained = new boolean[in.opportunities];
    for (int j = 0; j < in.opportunities; j++) {
      // where hours pay for fewer people than there are places, a place more is of no use
      place[j] = prices.wholePlaces[j] ? place[j] : 0;
      hour[j] = QUARTERS * prices.quarterHour[j];
    }
    care = prices.care.clone();
    careOpens = new boolean[care.length];
    addWhatIsImpossible();
  }

  /**
   * Places by opportunity, then hours of those with a budget, then care places by provider, under 3
   * first.
   *
   * @param exact the exact values of places, or empty
   */
  List<PlacementCapacity.Value> all(List<PlaceValue> exact) {
    boolean isExact = !exact.isEmpty();
    List<PlacementCapacity.Value> all = new ArrayList<>();
    for (int j = 0; j < in.opportunities; j++) {
      String id = in.problem.opportunities().get(j).id();
      long points = isExact ? exact.get(j).points() : prices.points(place[j]);
      // nothing is gained with more places alone, so nothing is gained
      boolean proved = isExact && (points == 0 || !strained[j]);
      all.add(value(new PlacementCapacity.Places(id), points, proved));
    }
    for (int j = 0; j < in.opportunities; j++) {
      if (in.budget[j] != Long.MAX_VALUE) {
        String id = in.problem.opportunities().get(j).id();
        all.add(
            value(
                new PlacementCapacity.Hours(id), prices.points(hour[j]), isExact && !hourOpens[j]));
      }
    }
    for (int k = 0; k < in.carePlaces.length; k++) {
      String id = in.problem.providers().get(in.providerOf(k)).id();
      all.add(
          value(
              new PlacementCapacity.CarePlaces(id, in.groupOf(k)),
              prices.points(care[k]),
              isExact && !careOpens[k]));
    }
    return all;
  }

  private PlacementCapacity.Value value(PlacementCapacity capacity, long points, boolean exact) {
    long weight = in.problem.weights().placementWeight();
    Optional<BigDecimal> placements =
        weight == 0
            ? Optional.empty()
            : Optional.of(
                BigDecimal.valueOf(points)
                    .divide(BigDecimal.valueOf(weight), 1, RoundingMode.HALF_UP));
    return new PlacementCapacity.Value(
        capacity, points, placements, exact ? Evidence.EXACT : Evidence.PRICE);
  }

  private void addWhatIsImpossible() {
    List<PlacementOption> options = in.options;
    for (int u = 0; u < in.units; u++) {
      int unit = u;
      long best = prices.best(u);
      if (in.people[u] == 2) {
        TandemRule.forEachPair(
            in,
            u,
            (first, second) ->
                consider(unit, List.of(options.get(first), options.get(second)), best));
        continue;
      }
      int i = in.members[u][0];
      for (int x = in.firstOption[i]; x < in.firstOption[i + 1]; x++) {
        if (!in.vetoes.forbids(options.get(x))) {
          consider(u, List.of(options.get(x)), best);
        }
      }
    }
  }

  /**
   * Where one unit of one capacity alone is missing, it is worth what the options would gain.
   *
   * @param options of the members of a unit, at one opportunity
   */
  private void consider(int u, List<PlacementOption> options, long best) {
    int j = in.opportunityNumber(options.getFirst().opportunityId());
    Map<Integer, Integer> children = children(options);
    if (!PinRule.allows(in, u, j)
        || !in.limits.allHoldBeyondPlaces(u, j, in.staying(u, options))
        || HouseholdRule.clashesWithItself(in, u, j)
        || children == null) {
      return;
    }
    long least = options.stream().mapToLong(PlacementOption::minimumQuarterHours).sum();
    strained[j] |=
        (in.places[j] + 1L) * least > in.budget[j]
            || (in.places[j] == 0 && (!children.isEmpty() || in.mates[u].length > 0))
            || in.limits.isLimitedBeyondPlaces(j);
    int noPlace = Math.max(0, in.people[u] - in.places[j]);
    long hours = Math.max(0, least - in.budget[j]);
    int kinds = (noPlace > 0 ? 1 : 0) + (hours > 0 ? 1 : 0);
    int fewCare = Instance.NONE;
    long cost = hours > 0 ? 0 : prices.quarterHour[j] * least;
    cost += prices.place[j] * (in.people[u] - noPlace);
    cost += prices.ofLimits(u, j, in.staying(u, options));
    for (Map.Entry<Integer, Integer> needed : children.entrySet()) {
      int c = needed.getKey();
      int missing = needed.getValue() - in.carePlaces[c];
      if (missing > 1) {
        return;
      }
      if (missing == 1) {
        kinds++;
        fewCare = c;
      } else {
        cost += needed.getValue() * prices.care[c];
      }
    }
    if (kinds != 1 || hours > QUARTERS || noPlace > 1) {
      return;
    }
    long worth = 0;
    for (int x = 0; x < options.size(); x++) {
      worth += in.worthOf(in.participant(in.members[u][x]), options.get(x));
    }
    long gain = worth * prices.unitsPerPoint - cost - best;
    if (noPlace > 0) {
      place[j] = Math.max(place[j], gain);
    } else if (hours > 0) {
      hour[j] = Math.max(hour[j], gain);
      hourOpens[j] = true;
    } else {
      care[fewCare] = Math.max(care[fewCare], gain);
      careOpens[fewCare] = true;
    }
  }

  /** By care place, how many children need one; null where one child would need two. */
  private @Nullable Map<Integer, Integer> children(List<PlacementOption> options) {
    Map<String, Integer> careOf = new HashMap<>();
    Map<Integer, Integer> needed = new HashMap<>();
    for (PlacementOption option : options) {
      if (option.childcareProviderId().isEmpty()) {
        continue;
      }
      int provider = in.providerNumber(option.childcareProviderId().get());
      for (ChildPlace child : option.children()) {
        int seat = in.care(provider, child.group());
        Integer other = careOf.put(child.childId(), seat);
        if (other == null) {
          needed.merge(seat, 1, Integer::sum);
        } else if (other != seat) {
          return null;
        }
      }
    }
    return needed;
  }
}
