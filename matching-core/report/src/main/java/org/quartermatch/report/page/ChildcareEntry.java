package org.quartermatch.report.page;

import java.util.Objects;

/**
 * A provider of childcare.
 *
 * @param id as in the files
 * @param name its name
 * @param location where it is
 * @param under3 places for children under three
 * @param threeAndOver places for children from three to school age
 * @param school places after school
 */
public record ChildcareEntry(
    String id,
    String name,
    GeoPoint location,
    CarePlaces under3,
    CarePlaces threeAndOver,
    CarePlaces school) {
  /** Refuses missing parts. */
  public ChildcareEntry {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(under3, "under3");
    Objects.requireNonNull(threeAndOver, "threeAndOver");
    Objects.requireNonNull(school, "school");
  }
}
