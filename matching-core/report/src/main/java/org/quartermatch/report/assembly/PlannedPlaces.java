package org.quartermatch.report.assembly;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
  /** More names than these help nobody to ask. */
  private static final int MOST_NAMES = 3;

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

  /**
   * The option of the fit that the plan proposes for the participant; of other work the one with
   * the place that the plan keeps for the family.
   */
  Optional<Fit.Option> option(String participantId, Fit fit) {
    return Optional.ofNullable(room)
        .flatMap(it -> it.placement(participantId))
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

  /** Whether there is a plan. */
  boolean exists() {
    return room != null;
  }

  /** The providers that count for a fit: the one of its option, or all where no plan chooses. */
  List<String> providerIds(Fit fit, Optional<Fit.Option> option) {
    return (room == null ? fit.options().stream() : option.stream())
        .flatMap(it -> it.childcareProviderId().stream())
        .distinct()
        .toList();
  }

  /**
   * What is known of the childcare place that the family would need. Which provider to ask, only a
   * plan could say.
   *
   * @param providers of {@link #providerIds}
   */
  String childcare(Participant participant, List<ChildcareProvider> providers) {
    if (providers.isEmpty()) {
      return "";
    }
    return room == null ? reported(providers) : childcare(participant, providers.getFirst(), room);
  }

  private String reported(List<ChildcareProvider> providers) {
    String names =
        providers.stream()
            .limit(MOST_NAMES)
            .map(it -> texts.format("care.name", it.name()))
            .collect(Collectors.joining(", "));
    return texts.format(
        "care.reported",
        providers.size() > MOST_NAMES
            ? texts.format("list.more", names, providers.size() - MOST_NAMES)
            : names);
  }

  /** What the plan says of the childcare place that the family would need. */
  private String childcare(Participant participant, ChildcareProvider provider, PlanRoom planned) {
    boolean theirs =
        planned
            .placement(participant.id())
            .flatMap(placement -> placement.option().childcareProviderId())
            .equals(Optional.of(provider.id()));
    if (theirs) {
      return texts.format("care.yours", provider.nameOrId());
    }
    boolean free =
        needed(participant).entrySet().stream()
            .allMatch(it -> planned.careFree(provider.id(), it.getKey()) >= it.getValue());
    return texts.format(free ? "care.free" : "care.planned", provider.nameOrId());
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
