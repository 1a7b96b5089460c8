package org.quartermatch.fit;

import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.TravelMode;

/**
 * Travel times between two places. A host can plug in its own; {@link #greatCircle()} is the
 * default.
 *
 * <p>Implementations must be symmetric (where the two directions differ: the longer), pure and safe
 * for use by several threads.
 */
@FunctionalInterface
public interface TravelTimes {
  /** Minutes from one place to the other, one way, 0 or more. */
  int minutes(GeoPoint from, GeoPoint to, TravelMode mode);

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
