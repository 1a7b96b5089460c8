package org.quartermatch.model;

/**
 * A place on the earth, WGS 84.
 *
 * @param latitude degrees, -90 to 90
 * @param longitude degrees, -180 to 180
 */
public record GeoPoint(double latitude, double longitude) {
  public GeoPoint {
    // Places are compared as numbers, and 0 has no sign there.
    latitude += 0.0;
    longitude += 0.0;
    Require.that(latitude >= -90 && latitude <= 90, "latitude", latitude, "degrees from -90 to 90");
    Require.that(
        longitude >= -180 && longitude <= 180, "longitude", longitude, "degrees from -180 to 180");
  }

  /** Names no coordinates: a point may be somebody's home. */
  @Override
  public String toString() {
    return "GeoPoint";
  }
}
