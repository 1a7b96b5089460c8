package org.quartermatch.fit;

import java.util.Map;
import java.util.Optional;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.TravelMode;

/**
 * Travel times between two places. A host can plug in its own; {@link #greatCircle()} is the
 * default.
 *
 * <p>The way there and the way back may differ. Implementations must be pure and safe for use by
 * several threads.
 */
@FunctionalInterface
public interface TravelTimes {
  /** Minutes from one place to the other, one way, 0 or more. */
  int minutes(GeoPoint from, GeoPoint to, TravelMode mode);

  /** Whether somebody has written down the minutes of a leg, and they are not computed. */
  default boolean isGiven(Leg leg) {
    return false;
  }

  /**
   * How a leg is really travelled: who goes by public transport walks where that is no slower.
   * Default: by the leg's mode.
   */
  default TravelMode usedMode(Leg leg) {
    return leg.mode();
  }

  /**
   * What tells these minutes from others: another text whenever they are others than before, such
   * as the day of a timetable. Empty: not known, so that no two results can be said to be
   * comparable.
   */
  default Optional<String> version() {
    return Optional.empty();
  }

  /** A way from one place to another in one direction, by one mode. */
  record Leg(GeoPoint from, GeoPoint to, TravelMode mode) {}

  /**
   * Minutes that are given for some legs, and others' for the rest (docs/semantics.md, sentence
   * 46).
   *
   * @param minutes 0 or more each
   * @param otherwise what tells the minutes of all other legs
   * @throws IllegalArgumentException if minutes are below 0
   */
  static TravelTimes given(Map<Leg, Integer> minutes, TravelTimes otherwise) {
    return new GivenTravelTimes(minutes, otherwise);
  }

  /**
   * The default: great-circle distance (haversine, radius 6,371,008.8 m) in whole metres, a detour
   * factor of 1.3, 4.5 km/h on foot, 15 by bicycle, 30 by car, 18 by public transport plus 8
   * minutes of access, which is never slower than on foot; rounded up to a minute
   * (docs/semantics.md, sentence 19).
   */
  static TravelTimes greatCircle() {
    return GreatCircleTimes.INSTANCE;
  }
}
