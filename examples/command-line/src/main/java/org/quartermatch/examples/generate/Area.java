package org.quartermatch.examples.generate;

import java.util.Objects;

/**
 * One Quarter on the map.
 *
 * @param name as written in the {@code quarter} columns
 * @param latitude of the centre, degrees north
 * @param longitude of the centre, degrees east
 * @param radiusMetres how far homes lie from the centre, at least 100
 * @param migrationPercent share of people with a migration background, 0 to 100: it shapes the
 *     languages drawn and is never written
 */
public record Area(
    String name, double latitude, double longitude, int radiusMetres, int migrationPercent) {
  public Area {
    Objects.requireNonNull(name, "name");
    if (name.isBlank()) {
      throw new IllegalArgumentException("An area needs a name.");
    }
    if (!(Math.abs(latitude) <= 80) || !(Math.abs(longitude) <= 179)) {
      throw new IllegalArgumentException(
          "Centre of area %s is %s, %s; allowed are latitudes from -80 to 80 and longitudes from -179 to 179."
              .formatted(name, latitude, longitude));
    }
    if (radiusMetres < 100 || radiusMetres > 50_000) {
      throw new IllegalArgumentException(
          "Radius of area %s is %d m; allowed are 100 to 50,000.".formatted(name, radiusMetres));
    }
    if (migrationPercent < 0 || migrationPercent > 100) {
      throw new IllegalArgumentException(
          "Share of area %s is %d %%; allowed are 0 to 100.".formatted(name, migrationPercent));
    }
  }

  Point centre() {
    return Point.of(latitude, longitude);
  }
}
