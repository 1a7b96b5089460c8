package org.quartermatch.fit;

import java.util.Map;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.TravelMode;

/**
 * Minutes that somebody has written down for some legs, and others' for the rest
 * (docs/semantics.md, sentence 46). O(1) beside those others.
 */
record GivenTravelTimes(Map<TravelTimes.Leg, Integer> given, TravelTimes otherwise)
    implements TravelTimes {
  GivenTravelTimes {
    given = Map.copyOf(given);
    given.forEach(
        (leg, minutes) -> {
          if (minutes < 0) {
            throw new IllegalArgumentException(
                "minutes of a leg are " + minutes + ", allowed: 0 or more");
          }
        });
  }

  @Override
  public int minutes(GeoPoint from, GeoPoint to, TravelMode mode) {
    Integer minutes = given.get(new Leg(from, to, mode));
    return minutes == null ? otherwise.minutes(from, to, mode) : minutes;
  }

  @Override
  public boolean isGiven(Leg leg) {
    return given.containsKey(leg);
  }

  @Override
  public TravelMode usedMode(Leg leg) {
    return isGiven(leg) ? leg.mode() : otherwise.usedMode(leg);
  }
}
