package org.quartermatch;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementCompany;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementPlan;

/** How many places a plan leaves free, as far as companies have contacts left. */
final class PlacesLeft {
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Integer> contacts = new HashMap<>();
  private final Map<String, String> companyOf = new HashMap<>();

  private PlacesLeft() {}

  static PlacesLeft of(PlacementPlan plan) {
    PlacesLeft left = new PlacesLeft();
    Map<String, PlacementParticipant> people = new HashMap<>();
    plan.problem().participants().forEach(it -> people.put(it.id(), it));
    for (PlacementCompany company : plan.problem().companies()) {
      company.contacts().ifPresent(most -> left.contacts.put(company.id(), most));
    }
    for (PlacementOpportunity opportunity : plan.problem().opportunities()) {
      left.places.put(opportunity.id(), opportunity.places());
      opportunity.companyId().ifPresent(id -> left.companyOf.put(opportunity.id(), id));
    }
    for (Placement placement : plan.placements()) {
      left.places.merge(placement.opportunityId(), -1, Integer::sum);
      boolean stays =
          Optional.ofNullable(people.get(placement.participantId()))
              .flatMap(PlacementParticipant::current)
              .filter(current -> current.keptWithoutContact(placement.option()))
              .isPresent();
      String company = left.companyOf.get(placement.opportunityId());
      if (company != null && !stays) {
        left.contacts.computeIfPresent(company, (id, most) -> most - 1);
      }
    }
    return left;
  }

  /** At one opportunity; 0 where it is none of the plan's. */
  int at(String opportunityId) {
    int free = Math.max(0, places.getOrDefault(opportunityId, 0));
    String company = companyOf.get(opportunityId);
    return company == null
        ? free
        : Math.min(free, Math.max(0, contacts.getOrDefault(company, Integer.MAX_VALUE)));
  }
}
