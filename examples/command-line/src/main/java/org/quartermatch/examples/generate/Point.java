package org.quartermatch.examples.generate;

/**
 * A place on the map in hundred-thousandths of a degree, about a metre: integers, so that it prints
 * the same everywhere.
 */
record Point(int latitudeE5, int longitudeE5) {
  private static final double METRES_PER_DEGREE = 111_195; // of the sphere of radius 6,371,009 m

  static Point of(double latitude, double longitude) {
    return new Point((int) Math.round(latitude * 1e5), (int) Math.round(longitude * 1e5));
  }

  /** From cells as {@link #latitude} and {@link #longitude} write them. */
  static Point of(String latitude, String longitude) {
    return of(Double.parseDouble(latitude), Double.parseDouble(longitude));
  }

  Point moved(double metresNorth, double metresEast) {
    double latitude = latitudeE5 / 1e5;
    double north = metresNorth / METRES_PER_DEGREE;
    double east = metresEast / (METRES_PER_DEGREE * StrictMath.cos(StrictMath.toRadians(latitude)));
    return of(latitude + north, longitudeE5 / 1e5 + east);
  }

  /** Metres as the crow flies, as in a plane: what is near enough for guesses. */
  double metresTo(Point other) {
    double north = (other.latitudeE5 - latitudeE5) / 1e5 * METRES_PER_DEGREE;
    double east =
        (other.longitudeE5 - longitudeE5)
            / 1e5
            * METRES_PER_DEGREE
            * StrictMath.cos(StrictMath.toRadians(latitudeE5 / 1e5));
    return StrictMath.sqrt(north * north + east * east);
  }

  String latitude() {
    return decimal(latitudeE5);
  }

  String longitude() {
    return decimal(longitudeE5);
  }

  private static String decimal(int e5) {
    String digits = Integer.toString(100_000 + Math.abs(e5 % 100_000)).substring(1);
    return (e5 < 0 ? "-" : "") + Math.abs(e5 / 100_000) + "." + digits;
  }
}
