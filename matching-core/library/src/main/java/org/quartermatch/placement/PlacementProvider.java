package org.quartermatch.placement;

import java.util.Objects;
import org.quartermatch.model.AgeGroup;

/**
 * A childcare provider with its free places.
 *
 * @param id unique among the providers of a problem
 * @param placesUnder3 free places for children under 3, 0 or more
 * @param places3AndOver free places for children from 3 to school age, 0 or more
 * @param placesSchool free places after school, 0 or more
 */
public record PlacementProvider(String id, int placesUnder3, int places3AndOver, int placesSchool) {
  public PlacementProvider {
    Objects.requireNonNull(id, "id");
  }

  /** A provider without places after school. */
  public static PlacementProvider of(String id, int placesUnder3, int places3AndOver) {
    return new PlacementProvider(id, placesUnder3, places3AndOver, 0);
  }

  /** Free places for children of an age group. */
  public int places(AgeGroup group) {
    return switch (group) {
      case UNDER_3 -> placesUnder3;
      case FROM_3 -> places3AndOver;
      case SCHOOL_AGE -> placesSchool;
    };
  }
}
