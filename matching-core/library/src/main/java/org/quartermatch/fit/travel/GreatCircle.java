package org.quartermatch.fit.travel;

import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.TravelMode;

/**
 * The default travel times: see {@link org.quartermatch.fit.TravelTimes#greatCircle}. Minutes
 * depend on the distance alone, so that both can be told from each other.
 */
public enum GreatCircle {
  /** The only one. */
  INSTANCE;

  /** Mean earth radius of the IUGG, in metres. */
  private static final double RADIUS_METRES = 6_371_008.8;

  /** 60 minutes × detour factor 1.3; divided by a speed in metres an hour it gives minutes. */
  private static final long MINUTES_TIMES_DETOUR = 78;

  /** Half of some 380 km, seen from the middle of the earth. */
  private static final double SMALL_SINE = 0.03;

  private static final double SERIES_ERROR_METRES = 1e-5;

  private static final int ACCESS_MINUTES = 8;

  /** Minutes from one place to the other, one way. */
  public int minutes(GeoPoint from, GeoPoint to, TravelMode mode) {
    return minutes(metres(from, to), mode);
  }

  /** Minutes for so many metres as the crow flies. */
  public int minutes(long metres, TravelMode mode) {
    return switch (mode) {
      case FOOT -> ceil(metres, 4_500);
      case BICYCLE -> ceil(metres, 15_000);
      case TRANSIT -> Math.min(ceil(metres, 18_000) + ACCESS_MINUTES, ceil(metres, 4_500));
      case CAR -> ceil(metres, 30_000);
    };
  }

  /** The most metres as the crow flies that take no more than so many minutes; 0 or more. */
  public long longestMetres(int minutes, TravelMode mode) {
    return switch (mode) {
      case FOOT -> within(minutes, 4_500);
      case BICYCLE -> within(minutes, 15_000);
      case TRANSIT -> Math.max(within(minutes - ACCESS_MINUTES, 18_000), within(minutes, 4_500));
      case CAR -> within(minutes, 30_000);
    };
  }

  private static long within(long minutes, long metresPerHour) {
    return Math.max(0, minutes) * metresPerHour / MINUTES_TIMES_DETOUR;
  }

  private static int ceil(long metres, long metresPerHour) {
    return (int) ((metres * MINUTES_TIMES_DETOUR + metresPerHour - 1) / metresPerHour);
  }

  /** Haversine distance, rounded half up to whole metres. */
  static long metres(GeoPoint a, GeoPoint b) {
    double lat1 = Math.toRadians(a.latitude());
    double lat2 = Math.toRadians(b.latitude());
    double sinLat = Math.sin((lat2 - lat1) / 2);
    double sinLon = Math.sin(Math.toRadians(b.longitude() - a.longitude()) / 2);
    double h = sinLat * sinLat + Math.cos(lat1) * Math.cos(lat2) * sinLon * sinLon;
    double sine = Math.min(1, Math.sqrt(h));
    if (sine < SMALL_SINE) {
      // The arcsine's series leaves out less than a hundredth of a millimetre here, which changes
      // nothing unless the distance is about to be rounded the other way.
      double square = sine * sine;
      double series = sine * (1 + square * (1.0 / 6 + square * (3.0 / 40 + square * 15 / 336)));
      double metres = 2 * RADIUS_METRES * series + 0.5;
      long rounded = (long) metres;
      double past = metres - rounded;
      if (past > SERIES_ERROR_METRES && past < 1 - SERIES_ERROR_METRES) {
        return rounded;
      }
    }
    return (long) Math.floor(2 * RADIUS_METRES * Math.asin(sine) + 0.5);
  }
}
