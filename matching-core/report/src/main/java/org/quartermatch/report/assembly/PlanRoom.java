package org.quartermatch.report.assembly;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.quartermatch.PlanInForce;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementCapacity;
import org.quartermatch.placement.PlacementCompany;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption.ChildPlace;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProvider;

/**
 * What a plan leaves: what is true of a pair need not be true beside the plan. Linear in the plan.
 * Immutable.
 */
public final class PlanRoom {
  private final Map<String, PlacementOpportunity> opportunities = new HashMap<>();
  private final Map<String, OptionalInt> contactLimits = new HashMap<>();
  private final Map<String, PlacementProvider> providers = new HashMap<>();
  private final Map<String, Placement> placements = new HashMap<>();
  private final Map<String, Integer> placed = new HashMap<>();
  private final Map<String, Integer> quarterHours = new HashMap<>();
  private final Map<String, Integer> contacts = new HashMap<>();
  private final Map<PlacementCapacity.CarePlaces, Set<String>> children = new HashMap<>();

  private PlanRoom(PlacementProblem problem, List<Placement> plan) {
    problem.opportunities().forEach(it -> opportunities.put(it.id(), it));
    for (PlacementCompany company : problem.companies()) {
      contactLimits.put(company.id(), company.contacts());
    }
    problem.providers().forEach(it -> providers.put(it.id(), it));
    Set<String> inWork = new HashSet<>();
    problem.participants().stream()
        .filter(it -> it.current().isPresent())
        .map(PlacementParticipant::id)
        .forEach(inWork::add);
    plan.forEach(placement -> add(placement, inWork));
  }

  /** Of a plan that was made just now. */
  public static PlanRoom of(PlacementPlan plan) {
    return new PlanRoom(plan.problem(), plan.placements());
  }

  /** Of a plan that people work by. */
  public static PlanRoom of(PlanInForce plan) {
    return new PlanRoom(plan.problem(), plan.placements());
  }

  private void add(Placement placement, Set<String> inWork) {
    String id = placement.opportunityId();
    placements.put(placement.participantId(), placement);
    placed.merge(id, 1, Integer::sum);
    quarterHours.merge(id, placement.quarterHours(), Integer::sum);
    // Whoever stays where they are takes no contact (docs/semantics.md, sentence 41).
    if (placement.changed() || !inWork.contains(placement.participantId())) {
      opportunity(id)
          .flatMap(PlacementOpportunity::companyId)
          .ifPresent(company -> contacts.merge(company, 1, Integer::sum));
    }
    for (ChildPlace child : placement.option().children()) {
      placement
          .option()
          .childcareProviderId()
          .map(provider -> new PlacementCapacity.CarePlaces(provider, child.group()))
          .ifPresent(
              care -> children.computeIfAbsent(care, it -> new HashSet<>()).add(child.childId()));
    }
  }

  private Optional<PlacementOpportunity> opportunity(String id) {
    return Optional.ofNullable(opportunities.get(id));
  }

  /** What is proposed for a participant. */
  Optional<Placement> placement(String participantId) {
    return Optional.ofNullable(placements.get(participantId));
  }

  /** Whether somebody more could be proposed for an opportunity, and what is missing if not. */
  enum Lack {
    NOTHING,
    PLACE,
    CONTACT,
    HOURS
  }

  /**
   * What is left at an opportunity.
   *
   * @param free how many people more could be proposed
   * @param lack what is used up where that is 0
   */
  record Left(int free, Lack lack) {}

  /**
   * What is left at an opportunity.
   *
   * @param neededQuarterHours the fewest weekly hours that one person more takes
   */
  Left left(String opportunityId, int neededQuarterHours) {
    Optional<PlacementOpportunity> found = opportunity(opportunityId);
    if (found.isEmpty()) {
      return new Left(0, Lack.PLACE);
    }
    PlacementOpportunity opportunity = found.get();
    int free = opportunity.places() - placed.getOrDefault(opportunityId, 0);
    if (free <= 0) {
      return new Left(0, Lack.PLACE);
    }
    if (opportunity.budgetQuarterHours().isPresent()) {
      int hours =
          opportunity.budgetQuarterHours().getAsInt() - quarterHours.getOrDefault(opportunityId, 0);
      free = Math.min(free, hours / Math.max(1, neededQuarterHours));
      if (free <= 0) {
        return new Left(0, Lack.HOURS);
      }
    }
    OptionalInt contactsLeft =
        opportunity.companyId().map(this::contactsLeft).orElse(OptionalInt.empty());
    if (contactsLeft.isPresent()) {
      free = Math.min(free, contactsLeft.getAsInt());
    }
    return free <= 0 ? new Left(0, Lack.CONTACT) : new Left(free, Lack.NOTHING);
  }

  private OptionalInt contactsLeft(String companyId) {
    OptionalInt limit = contactLimits.getOrDefault(companyId, OptionalInt.empty());
    return limit.isEmpty()
        ? limit
        : OptionalInt.of(Math.max(0, limit.getAsInt() - contactsUsed(companyId)));
  }

  /** How many people a company would have to meet for the plan. */
  int contactsUsed(String companyId) {
    return contacts.getOrDefault(companyId, 0);
  }

  /** Whether the plan leaves a place at any work of a company, whoever could have it. */
  boolean placesLeft(String companyId) {
    return opportunities.values().stream()
        .filter(it -> it.companyId().equals(Optional.of(companyId)))
        .anyMatch(it -> it.places() > placed.getOrDefault(it.id(), 0));
  }

  /** Care places of an age group at a provider that the plan gives to nobody. */
  int careFree(String providerId, AgeGroup group) {
    PlacementProvider provider = providers.get(providerId);
    return provider == null
        ? 0
        : provider.places(group)
            - children
                .getOrDefault(new PlacementCapacity.CarePlaces(providerId, group), Set.of())
                .size();
  }
}
