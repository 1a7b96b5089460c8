package org.quartermatch.testkit.oracle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quartermatch.testkit.oracle.Quarter.AgeGroup;
import org.quartermatch.testkit.oracle.Quarter.CareProvider;
import org.quartermatch.testkit.oracle.Quarter.Child;
import org.quartermatch.testkit.oracle.Quarter.Opportunity;
import org.quartermatch.testkit.oracle.Quarter.Participant;
import org.quartermatch.testkit.oracle.Ways.Point;

/**
 * The ways in which a participant's children can be cared for while it works at an opportunity:
 * each in its own care, or those who need a place together at one provider (sentences 23-25 and
 * 29).
 */
final class CareOptions {

  private final Participant participant;
  private final Opportunity opportunity;
  private final Ways ways;
  private final Mode mode;

  CareOptions(Participant participant, Opportunity opportunity, Ways ways) {
    this.participant = participant;
    this.opportunity = opportunity;
    this.ways = ways;
    mode = participant.mode().orElse(DefaultPolicy.DEFAULT_MODE);
  }

  /** From home to work and back without a detour. */
  Way directWay() {
    return wayBetweenWorkAnd(participant.home());
  }

  private Way wayBetweenWorkAnd(Optional<Point> place) {
    return new Way(
        ways.minutes(place, opportunity.place(), mode),
        ways.minutes(opportunity.place(), place, mode));
  }

  /** Legs rounded each on its own, then added, in both directions (sentence 23). */
  private Way wayBy(Optional<Point> place) {
    Way toWork = wayBetweenWorkAnd(place);
    return new Way(
        ways.minutes(participant.home(), place, mode) + toWork.there(),
        toWork.back() + ways.minutes(place, participant.home(), mode));
  }

  CareOption ownCare() {
    return build(Optional.empty());
  }

  /** The providers that count for the pair, each with the new place of all who need one. */
  List<CareOption> newPlaces(List<CareProvider> providers) {
    if (participant.children().stream().noneMatch(Child::wantsNewPlace)) {
      return List.of();
    }
    List<CareOption> options = new ArrayList<>();
    for (CareProvider provider : providers) {
      if (hasPlaces(provider) && isReady(provider)) {
        options.add(build(Optional.of(provider)));
      }
    }
    return options;
  }

  /** For this family alone (sentence 29). */
  private boolean hasPlaces(CareProvider provider) {
    Map<AgeGroup, Integer> needed = new EnumMap<>(AgeGroup.class);
    for (Child child : participant.children()) {
      if (child.wantsNewPlace()) {
        needed.merge(child.ageGroup(), 1, Integer::sum);
      }
    }
    return needed.entrySet().stream()
        .allMatch(each -> each.getValue() <= Lookup.in(provider.freePlaces(), each.getKey()));
  }

  private boolean isReady(CareProvider provider) {
    return readinessUnknown(provider)
        || !provider
            .availableFrom()
            .get()
            .plusDays(DefaultPolicy.SETTLING_IN_DAYS)
            .isAfter(opportunity.start().get());
  }

  private boolean readinessUnknown(CareProvider provider) {
    return provider.availableFrom().isEmpty() || opportunity.start().isEmpty();
  }

  private CareOption build(Optional<CareProvider> provider) {
    Way way = directWay();
    List<CareOption.Cover> covers = new ArrayList<>();
    boolean unknown = provider.filter(this::readinessUnknown).isPresent();
    for (Child child : participant.children()) {
      boolean placed = provider.isPresent() && child.wantsNewPlace();
      Optional<Point> place = placed ? provider.map(CareProvider::place) : child.carePlace();
      Optional<CareHours> care = placed ? newCare(child, provider.get()) : child.care();
      unknown |= care.isEmpty();
      Optional<Way> toWork = Optional.empty();
      if (place.isPresent()) {
        toWork = Optional.of(wayBetweenWorkAnd(place));
        way = way.longest(wayBy(place));
      }
      // Unknown care covers everything (sentence 25).
      boolean[] quarters = care.map(CareHours::quarters).orElseGet(Week::allQuarters);
      covers.add(new CareOption.Cover(quarters, toWork));
    }
    return new CareOption(provider.map(CareProvider::id).orElse(""), way, covers, unknown);
  }

  /**
   * Before the school age a new place replaces the child's care, whatever it is; a place after
   * school adds to it, and beside care that is not known nothing is (sentence 24).
   */
  private static Optional<CareHours> newCare(Child child, CareProvider provider) {
    return child.ageGroup() == AgeGroup.SCHOOL
        ? child.care().map(provider.open()::unite)
        : Optional.of(provider.open());
  }
}
