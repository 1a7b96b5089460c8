package org.quartermatch.report.assembly;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quartermatch.fit.Fit;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.model.Child;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.placement.Placement;

/**
 * Says to one person what is true of places beside a plan, without a word about others. Where there
 * is no plan, a place is one that was reported, and no more.
 */
final class PlannedPlaces {
  private final MatchingPolicy policy;
  private final QuarterTexts texts;
  private final @Nullable PlanRoom room;

  /**
   * @param room empty: there is no plan
   */
  PlannedPlaces(MatchingPolicy policy, QuarterTexts texts, Optional<PlanRoom> room) {
    this.policy = policy;
    this.texts = texts;
    this.room = room.orElse(null);
  }

  /** The option of the fit that the plan proposes for the participant. */
  Optional<Fit.Option> option(String participantId, Fit fit) {
    return placement(participantId, fit.opportunityId())
        .flatMap(
            placement ->
                fit.options().stream()
                    .filter(
                        it ->
                            it.childcareProviderId()
                                .equals(placement.option().childcareProviderId()))
                    .findFirst());
  }

  private Optional<Placement> placement(String participantId, String opportunityId) {
    return room == null
        ? Optional.empty()
        : room.placement(participantId)
            .filter(placement -> placement.opportunityId().equals(opportunityId));
  }

  /** What the plan says of the places of an opportunity; empty where there is no plan. */
  String place(Participant participant, Opportunity opportunity) {
    if (room == null) {
      return "";
    }
    if (placement(participant.id(), opportunity.id()).isPresent()) {
      return texts.format("planned.yours");
    }
    PlanRoom.Left left =
        room.left(opportunity.id(), participant.hours().minimumQuarterHours().orElse(0));
    return texts.format(left.free() > 0 ? "planned.free" : "planned.full", left.free());
  }

  /** What is known of the childcare place that the family would need. */
  String childcare(Participant participant, ChildcareProvider provider) {
    if (room == null) {
      return texts.format("care.reported", provider.name());
    }
    boolean theirs =
        room.placement(participant.id())
            .flatMap(placement -> placement.option().childcareProviderId())
            .equals(Optional.of(provider.id()));
    if (theirs) {
      return texts.format("care.yours", provider.name());
    }
    boolean free =
        needed(participant).entrySet().stream()
            .allMatch(it -> room.careFree(provider.id(), it.getKey()) >= it.getValue());
    return texts.format(free ? "care.free" : "care.planned", provider.name());
  }

  private Map<AgeGroup, Integer> needed(Participant participant) {
    Map<AgeGroup, Integer> needed = new EnumMap<>(AgeGroup.class);
    participant.children().stream()
        .filter(policy::needsCare)
        .filter(Child::needsPlace)
        .filter(child -> child.ageMonths().isPresent())
        .forEach(child -> needed.merge(policy.ageGroup(child), 1, Integer::sum));
    return needed;
  }
}
