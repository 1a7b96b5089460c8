package org.quartermatch.placement.solver.insight;

import java.util.HashMap;
import java.util.Map;
import org.quartermatch.placement.PlacementCertificate;
import org.quartermatch.placement.PlacementCertificate.OpportunityPrice;
import org.quartermatch.placement.PlacementCertificate.ProviderPrice;
import org.quartermatch.placement.Unplaced.Capacity;
import org.quartermatch.placement.solver.packed.Instance;

/**
 * The linear prices of a certificate by the numbers of an instance, in units of the certificate.
 * What a proof by groups adds tightens the bound and prices nobody's places.
 */
final class Prices {
  final long unitsPerPoint;

  // by opportunity
  final long[] place;
  final long[] quarterHour;

  /** Whether all places of the opportunity are refunded, and not only as many as hours pay for. */
  final boolean[] wholePlaces;

  /** By care place. */
  final long[] care;

  /** By limit of people; that of an opportunity's places has none here. */
  private final long[] limit;

  private final Instance in;

  private record LimitName(Capacity capacity, String id) {}

  Prices(Instance instance, PlacementCertificate certificate) {
    in = instance;
    unitsPerPoint = certificate.unitsPerPoint();
    place = new long[in.opportunities];
    quarterHour = new long[in.opportunities];
    wholePlaces = new boolean[in.opportunities];
    care = new long[in.carePlaces.length];
    for (OpportunityPrice p : certificate.opportunities()) {
      int j = in.opportunityNumber(p.opportunityId());
      place[j] = p.placePrice();
      quarterHour[j] = p.quarterHourPrice();
      wholePlaces[j] = p.places() >= in.places[j];
    }
    for (ProviderPrice p : certificate.providers()) {
      care[in.care(in.providerNumber(p.childcareProviderId()), p.group())] = p.price();
    }
    Map<LimitName, Long> ofLimits = new HashMap<>();
    certificate.limits().forEach(p -> ofLimits.put(new LimitName(p.capacity(), p.id()), p.price()));
    limit = new long[in.limits.count];
    // the first ones are those of places, which have a price of their own
    for (int l = in.opportunities; l < limit.length && !ofLimits.isEmpty(); l++) {
      LimitName name = new LimitName(in.limits.ruleOf(l).capacity(), in.limits.id(l));
      limit[l] = ofLimits.getOrDefault(name, 0L);
    }
  }

  /** What a choice costs. */
  long cost(int choice) {
    int j = in.opportunity[choice];
    long cost = place[j] * in.people[in.owner[choice]] + quarterHour[j] * in.hours[choice];
    for (int s : in.seats[choice]) {
      cost += care[in.seatCare[s]] / in.seatSharers[s];
    }
    return cost + ofLimits(in.owner[choice], j, in.staying[choice]);
  }

  /**
   * What the limits of people at an opportunity cost a unit, places left out.
   *
   * @param staying how many of it would stay where a current placement is, unchanged
   */
  long ofLimits(int unit, int opportunity, int staying) {
    long cost = 0;
    for (int other : in.limits.at[opportunity]) {
      cost += limit[other] == 0 ? 0 : limit[other] * in.limits.counted(other, unit, staying);
    }
    return cost;
  }

  /** What a choice leaves its owner beyond what it costs. */
  long net(int choice) {
    return in.worth[choice] * unitsPerPoint - cost(choice);
  }

  /** The most that is left to a unit, unplaced included unless it is pinned. */
  long best(int unit) {
    long best =
        in.pinned[unit] == Instance.NONE ? -in.absence[unit] * unitsPerPoint : Long.MIN_VALUE;
    for (int c = in.firstChoice[unit]; c < in.firstChoice[unit + 1]; c++) {
      best = Math.max(best, net(c));
    }
    return best;
  }

  /** Whole points, rounded down. */
  long points(long units) {
    return Math.floorDiv(units, unitsPerPoint);
  }
}
