package org.quartermatch.placement.solver;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quartermatch.placement.CapacityValue;
import org.quartermatch.placement.ChildPlace;
import org.quartermatch.placement.Evidence;
import org.quartermatch.placement.PlaceValue;
import org.quartermatch.placement.PlacementCapacity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementVeto;

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
  private final Map<String, Integer> providers = new HashMap<>();

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
    in.problem.providers().forEach(k -> providers.put(k.id(), providers.size()));
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
  List<CapacityValue> all(List<PlaceValue> exact) {
    boolean isExact = !exact.isEmpty();
    List<CapacityValue> all = new ArrayList<>();
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
      String id = in.problem.providers().get(k / 2).id();
      all.add(
          value(
              new PlacementCapacity.CarePlaces(id, k % 2 == 0),
              prices.points(care[k]),
              isExact && !careOpens[k]));
    }
    return all;
  }

  private CapacityValue value(PlacementCapacity capacity, long points, boolean exact) {
    long weight = in.problem.weights().placementWeight();
    Optional<BigDecimal> placements =
        weight == 0
            ? Optional.empty()
            : Optional.of(
                BigDecimal.valueOf(points)
                    .divide(BigDecimal.valueOf(weight), 1, RoundingMode.HALF_UP));
    return new CapacityValue(capacity, points, placements, exact ? Evidence.EXACT : Evidence.PRICE);
  }

  private void addWhatIsImpossible() {
    Set<PlacementVeto> vetoes = new HashSet<>(in.problem.vetoes());
    List<PlacementOption> options = in.problem.options();
    int next = 0;
    for (int i = 0; i < in.participants; i++) {
      PlacementParticipant participant = in.problem.participants().get(i);
      String id = participant.id();
      long best = prices.best(i);
      for (; next < options.size() && options.get(next).participantId().equals(id); next++) {
        PlacementOption option = options.get(next);
        int j = in.opportunityNumber(option.opportunityId());
        if ((in.pinned[i] == Instance.NONE || in.pinned[i] == j)
            && !vetoes.contains(new PlacementVeto(id, option.opportunityId()))) {
          consider(participant, option, j, best);
        }
      }
    }
  }

  /** Where one unit of one capacity alone is missing, it is worth what the option would gain. */
  private void consider(
      PlacementParticipant participant, PlacementOption option, int j, long best) {
    strained[j] |=
        (in.places[j] + 1L) * option.minimumQuarterHours() > in.budget[j]
            || (in.places[j] == 0 && option.providerId().isPresent());
    boolean noPlace = in.places[j] == 0;
    long hours = Math.max(0, option.minimumQuarterHours() - in.budget[j]);
    int k = option.providerId().map(id -> 2 * providers.getOrDefault(id, 0)).orElse(0);
    int under3 = (int) option.children().stream().filter(ChildPlace::under3).count();
    int over3 = option.children().size() - under3;
    int smallMissing = under3 == 0 ? 0 : Math.max(0, under3 - in.carePlaces[k]);
    int largeMissing = over3 == 0 ? 0 : Math.max(0, over3 - in.carePlaces[k + 1]);
    int short1 =
        (noPlace ? 1 : 0)
            + (hours > 0 ? 1 : 0)
            + (smallMissing > 0 ? 1 : 0)
            + (largeMissing > 0 ? 1 : 0);
    if (short1 != 1 || hours > QUARTERS || smallMissing > 1 || largeMissing > 1) {
      return;
    }
    long cost = hours > 0 ? 0 : prices.quarterHour[j] * option.minimumQuarterHours();
    cost += noPlace ? 0 : prices.place[j];
    cost += under3 == 0 || smallMissing > 0 ? 0 : under3 * prices.care[k];
    cost += over3 == 0 || largeMissing > 0 ? 0 : over3 * prices.care[k + 1];
    long gain = in.worthOf(participant, option) * prices.unitsPerPoint - cost - best;
    if (noPlace) {
      place[j] = Math.max(place[j], gain);
    } else if (hours > 0) {
      hour[j] = Math.max(hour[j], gain);
      hourOpens[j] = true;
    } else if (smallMissing > 0) {
      care[k] = Math.max(care[k], gain);
      careOpens[k] = true;
    } else {
      care[k + 1] = Math.max(care[k + 1], gain);
      careOpens[k + 1] = true;
    }
  }
}
