package org.quartermatch.files.csv;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.quartermatch.PlacementRules;
import org.quartermatch.QuarterChange;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.model.Child;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.outcomes.Outcome;

/**
 * What is left of a Quarter for those who look for work, once those who have started are out: each
 * has taken a place, of a potential's hours what one place has on average, a support place if they
 * need one, and the childcare places that current.csv names with that work. O(rows).
 */
final class Started {
  private final QuarterData data;
  private final MatchingPolicy policy;
  private final Map<String, Integer> taken = new HashMap<>();
  private final Map<String, Integer> support = new HashMap<>();
  private final Map<String, Map<AgeGroup, Integer>> care = new HashMap<>();

  private Started(QuarterData data, MatchingPolicy policy) {
    this.data = data;
    this.policy = policy;
  }

  static QuarterData without(QuarterData data, MatchingPolicy policy) {
    List<Outcome> inWork = data.outcomes().outcomes().inWork();
    return inWork.isEmpty() ? data : new Started(data, policy).without(inWork);
  }

  private QuarterData without(List<Outcome> inWork) {
    Map<String, Opportunity> work =
        data.opportunities().stream().collect(Collectors.toMap(Opportunity::id, it -> it));
    Map<String, Participant> people =
        data.participants().stream().collect(Collectors.toMap(Participant::id, it -> it));
    for (Outcome outcome : inWork) {
      taken.merge(outcome.opportunityId(), 1, Integer::sum);
      if (data.rules().needingSupport().contains(outcome.participantId())) {
        Opportunity opportunity = work.get(outcome.opportunityId());
        if (opportunity != null) {
          opportunity
              .position()
              .company()
              .ifPresent(company -> support.merge(company.id(), 1, Integer::sum));
        }
      }
      Participant person = people.get(outcome.participantId());
      if (person != null) {
        takeCare(person, outcome.opportunityId());
      }
    }
    Set<String> gone =
        inWork.stream().map(Outcome::participantId).collect(Collectors.toUnmodifiableSet());
    QuarterData left =
        QuarterChanges.after(
            data,
            gone.stream()
                .map(id -> (QuarterChange) new QuarterChange.ParticipantLeft(id))
                .toList());
    return left.with(
        left.opportunities().stream().map(this::left).toList(),
        left.childcareProviders().stream().map(this::left).toList(),
        rules(left.rules()));
  }

  /** The places that the children have, where it is known which. */
  private void takeCare(Participant person, String opportunityId) {
    data.currentPlacements().stream()
        .filter(row -> row.participantId().equals(person.id()))
        .filter(row -> row.opportunityId().equals(opportunityId))
        .flatMap(row -> row.childcareProviderId().stream())
        .forEach(
            provider -> {
              Map<AgeGroup, Integer> places =
                  care.computeIfAbsent(provider, id -> new EnumMap<>(AgeGroup.class));
              person.children().stream()
                  .filter(policy::needsCare)
                  .filter(Child::needsPlace)
                  .filter(child -> child.ageMonths().isPresent())
                  .forEach(child -> places.merge(policy.ageGroup(child), 1, Integer::sum));
            });
  }

  private Opportunity left(Opportunity opportunity) {
    return left(opportunity, taken.getOrDefault(opportunity.id(), 0));
  }

  /** What so many who have started leave of an opportunity. */
  static Opportunity left(Opportunity opportunity, int started) {
    if (started == 0) {
      return opportunity;
    }
    int places = opportunity.position().places();
    int free = Math.max(0, places - started);
    Opportunity left = QuarterChanges.withPlaces(opportunity, free);
    if (left instanceof JobPotential potential && potential.budgetQuarterHours().isPresent()) {
      long quarterHours =
          (long) potential.budgetQuarterHours().getAsInt() * free / Math.max(1, places);
      return potential.withBudgetHours(quarterHours / 4.0);
    }
    return left;
  }

  private ChildcareProvider left(ChildcareProvider provider) {
    Map<AgeGroup, Integer> used = care.getOrDefault(provider.id(), Map.of());
    ChildcareProvider.Builder left = provider.toBuilder();
    used.forEach(
        (group, children) -> {
          int free = Math.max(0, provider.places(group) - children);
          switch (group) {
            case UNDER_3 -> left.placesUnder3(free);
            case FROM_3 -> left.places3AndOver(free);
            case SCHOOL_AGE -> left.placesSchool(free);
          }
        });
    return left.build();
  }

  private PlacementRules rules(PlacementRules rules) {
    PlacementRules.Builder left = rules.toBuilder();
    rules
        .minimumPlaces()
        .forEach(
            (id, people) ->
                left.minimumPlaces(id, Math.max(0, people - taken.getOrDefault(id, 0))));
    rules
        .supportPlaces()
        .forEach(
            (id, places) ->
                left.supportPlaces(id, Math.max(0, places - support.getOrDefault(id, 0))));
    return left.build();
  }
}
