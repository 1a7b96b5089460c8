package org.quartermatch.testkit.oracle;

import java.util.Optional;
import java.util.OptionalInt;

/** Distances and travel minutes (sentences 19, 22 and 46). */
public final class Ways {

  private static final double EARTH_RADIUS_METRES = 6_371_008.8;

  /** 60 minutes an hour times the detour factor 1.3. */
  private static final long MINUTES_TIMES_DETOUR = 78;

  private static final int TRANSIT_ACCESS_MINUTES = 8;

  /** A place on earth in degrees; the negative zero is the same number as zero. */
  public record Point(double latitude, double longitude) {
    public Point {
      latitude += 0.0;
      longitude += 0.0;
    }
  }

  private final GivenWays given;

  Ways(GivenWays given) {
    this.given = given;
  }

  /** Haversine distance, rounded half up to whole metres. */
  public static long metres(Point from, Point to) {
    double fromLatitude = Math.toRadians(from.latitude());
    double toLatitude = Math.toRadians(to.latitude());
    double halfLatitude = Math.sin((toLatitude - fromLatitude) / 2);
    double halfLongitude = Math.sin(Math.toRadians(to.longitude() - from.longitude()) / 2);
    double haversine =
        halfLatitude * halfLatitude
            + Math.cos(fromLatitude) * Math.cos(toLatitude) * halfLongitude * halfLongitude;
    double metres = 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(haversine)));
    return (long) Math.floor(metres + 0.5);
  }

  /** Minutes of one leg; a leg that touches an unknown place takes none (sentence 22). */
  int minutes(Optional<Point> from, Optional<Point> to, Mode mode) {
    if (from.isEmpty() || to.isEmpty()) {
      return 0;
    }
    OptionalInt listed = given.minutes(from.get(), to.get(), mode);
    return listed.orElseGet(() -> computed(from.get(), to.get(), mode));
  }

  /** Sentence 19 alone: a listed leg on foot does not shorten transit (sentence 46). */
  private static int computed(Point from, Point to, Mode mode) {
    long metres = metres(from, to);
    int minutes = ceiling(metres, mode);
    return mode == Mode.TRANSIT
        ? Math.min(minutes + TRANSIT_ACCESS_MINUTES, ceiling(metres, Mode.FOOT))
        : minutes;
  }

  private static int ceiling(long metres, Mode mode) {
    return Math.toIntExact(Math.ceilDiv(metres * MINUTES_TIMES_DETOUR, mode.metresAnHour));
  }
}
