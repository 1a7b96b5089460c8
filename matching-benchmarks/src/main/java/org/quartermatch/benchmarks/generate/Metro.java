package org.quartermatch.benchmarks.generate;

import org.quartermatch.model.GeoPoint;

/**
 * One city of some 10 km across, with four neighbourhoods of 2 km in it. Homes lie in the
 * neighbourhoods, half of the work too, the other half all over the city.
 */
final class Metro {
  private static final double LATITUDE = 52.0;
  private static final double LONGITUDE = 8.5;
  private static final double KM_PER_DEGREE = 111.2;
  private static final double NARROWING = Math.cos(Math.toRadians(LATITUDE));

  /** East and north of the middle of the city, in km. */
  private static final double[][] QUARTERS = {{-4, 2}, {3, 4}, {1, -3}, {5, -2}};

  private Metro() {}

  static int quarters() {
    return QUARTERS.length;
  }

  static GeoPoint inQuarter(int quarter, Dice dice) {
    return point(
        QUARTERS[quarter][0] + dice.gaussian(0.7), QUARTERS[quarter][1] + dice.gaussian(0.7));
  }

  static GeoPoint inCity(Dice dice) {
    return point(dice.gaussian(4), dice.gaussian(4));
  }

  private static GeoPoint point(double eastKm, double northKm) {
    return new GeoPoint(
        LATITUDE + northKm / KM_PER_DEGREE, LONGITUDE + eastKm / KM_PER_DEGREE / NARROWING);
  }
}
