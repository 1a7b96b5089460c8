package org.quartermatch.report.page;

/**
 * A place on the map.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record GeoPoint(double latitude, double longitude) {
  /**
   * @throws IllegalArgumentException if a coordinate is not a number or out of range
   */
  public GeoPoint {
    if (!(Math.abs(latitude) <= 90)) {
      throw new IllegalArgumentException(
          "latitude is " + latitude + "; allowed is -90 to 90. Were the coordinates swapped?");
    }
    if (!(Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException(
          "longitude is " + longitude + "; allowed is -180 to 180. Were the coordinates swapped?");
    }
  }
}
