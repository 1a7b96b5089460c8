package org.quartermatch.placement;

import java.util.Objects;

/**
 * A childcare provider with its free places.
 *
 * @param id unique among the providers of a problem
 * @param placesUnder3 free places for children under 3, 0 or more
 * @param places3AndOver free places for children of 3 and over, 0 or more
 */
public record PlacementProvider(String id, int placesUnder3, int places3AndOver) {
  public PlacementProvider {
    Objects.requireNonNull(id, "id");
  }
}
