package org.quartermatch.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A Kita or a childminder with free places.
 *
 * @param openingHours when children are cared for, rounded inwards
 * @param placesUnder3 free places for children under 36 months
 * @param places3AndOver free places for children from 36 months on
 * @param availableFrom first day of the places; empty: not known
 */
public record ChildcareProvider(
    String id,
    String name,
    Optional<String> quarter,
    GeoPoint location,
    WeekSchedule openingHours,
    int placesUnder3,
    int places3AndOver,
    Optional<LocalDate> availableFrom) {
  public ChildcareProvider {
    Require.id("childcare provider id", id);
    Require.that(placesUnder3 >= 0, "places under 3", placesUnder3, "0 or more");
    Require.that(places3AndOver >= 0, "places 3 and over", places3AndOver, "0 or more");
  }
}
