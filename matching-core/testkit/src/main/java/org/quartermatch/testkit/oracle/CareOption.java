package org.quartermatch.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.quartermatch.testkit.oracle.Quarter.CareProvider;
import org.quartermatch.testkit.oracle.Quarter.Child;
import org.quartermatch.testkit.oracle.Quarter.Opportunity;
import org.quartermatch.testkit.oracle.Quarter.Participant;
import org.quartermatch.testkit.oracle.Ways.Point;

/**
 * One way to have all of a participant's children cared for: each in its own care, or those who
 * need a place together at one provider (sentences 23-25 and 29).
 *
 * @param providerId empty for own care
 * @param wayMinutes the longest way from home to work, by the children's places where there are any
 * @param covers one for each child
 * @param unknown whether {@code childcare} is UNKNOWN, whatever the work
 */
record CareOption(String providerId, int wayMinutes, List<Cover> covers, boolean unknown) {

  /**
   * The care of one child (sentence 23).
   *
   * @param quarters when it is cared for
   * @param minutesToWork from the place of care, empty for care without a location
   */
  @SuppressWarnings("ArrayRecordComponent") // never changed, and the record never compared
  record Cover(boolean[] quarters, OptionalInt minutesToWork) {}

  static int directMinutes(Participant participant, Opportunity opportunity) {
    return Ways.minutes(participant.home(), opportunity.place(), mode(participant));
  }

  private static Mode mode(Participant participant) {
    return participant.mode().orElse(DefaultPolicy.DEFAULT_MODE);
  }

  /** The work and the way alone, as if there were no children. */
  static CareOption withoutChildren(Participant participant, Opportunity opportunity) {
    return new CareOption("", directMinutes(participant, opportunity), List.of(), false);
  }

  /** Care that is unknown covers everything, and care that is none nothing (sentence 25). */
  static CareOption ownCare(Participant participant, Opportunity opportunity) {
    return build(participant, opportunity, Optional.empty());
  }

  /** The providers that count for the pair, each with the new place of all who need one. */
  static List<CareOption> newPlaces(
      Participant participant, Opportunity opportunity, List<CareProvider> providers) {
    if (participant.children().stream().noneMatch(Child::wantsNewPlace)) {
      return List.of();
    }
    List<CareOption> options = new ArrayList<>();
    for (CareProvider provider : providers) {
      if (hasPlacesFor(provider, participant) && isReadyBy(provider, opportunity)) {
        options.add(build(participant, opportunity, Optional.of(provider)));
      }
    }
    return options;
  }

  private static boolean hasPlacesFor(CareProvider provider, Participant participant) {
    int under3 = 0;
    int from3 = 0;
    for (Child child : participant.children()) {
      if (child.wantsNewPlace()) {
        under3 += child.underThree() ? 1 : 0;
        from3 += child.underThree() ? 0 : 1;
      }
    }
    return under3 <= provider.placesUnder3() && from3 <= provider.places3AndOver();
  }

  private static boolean isReadyBy(CareProvider provider, Opportunity opportunity) {
    return readinessUnknown(provider, opportunity)
        || !provider
            .availableFrom()
            .get()
            .plusDays(DefaultPolicy.SETTLING_IN_DAYS)
            .isAfter(opportunity.start().get());
  }

  private static boolean readinessUnknown(CareProvider provider, Opportunity opportunity) {
    return provider.availableFrom().isEmpty() || opportunity.start().isEmpty();
  }

  private static CareOption build(
      Participant participant, Opportunity opportunity, Optional<CareProvider> provider) {
    Mode mode = mode(participant);
    int way = directMinutes(participant, opportunity);
    List<Cover> covers = new ArrayList<>();
    boolean unknown = provider.filter(each -> readinessUnknown(each, opportunity)).isPresent();
    for (Child child : participant.children()) {
      boolean placed = provider.isPresent() && child.wantsNewPlace();
      Optional<Point> place = placed ? provider.map(CareProvider::place) : child.carePlace();
      boolean[] quarters = placed ? provider.get().open() : child.care().orElse(Week.allQuarters());
      unknown |= !placed && child.care().isEmpty();
      OptionalInt toWork = OptionalInt.empty();
      if (place.isPresent()) {
        toWork = OptionalInt.of(Ways.minutes(place, opportunity.place(), mode));
        int byThePlace = Ways.minutes(participant.home(), place, mode) + toWork.getAsInt();
        way = Math.max(way, byThePlace);
      }
      covers.add(new Cover(quarters, toWork));
    }
    return new CareOption(provider.map(CareProvider::id).orElse(""), way, covers, unknown);
  }

  /** Whether every child is cared for while the participant works the given quarter. */
  boolean careCovers(int quarter) {
    int away = Week.quartersOf(wayMinutes);
    for (Cover cover : covers) {
      int margin =
          cover.minutesToWork().isPresent()
              ? Week.quartersOf(cover.minutesToWork().getAsInt())
              : away;
      if (!Week.hasAround(cover.quarters(), quarter, margin)) {
        return false;
      }
    }
    return true;
  }
}
