package org.quartermatch.fit;

import java.util.Map;
import java.util.Optional;
import org.quartermatch.digest.Digest;
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

  /** All minutes that are given, and the version of the others. */
  @Override
  public Optional<String> version() {
    return otherwise
        .version()
        .map(
            others -> {
              Digest digest = new Digest("given minutes").add(others);
              given.entrySet().stream()
                  .map(entry -> text(entry.getKey()) + ' ' + entry.getValue())
                  .sorted()
                  .forEach(digest::add);
              return digest.digits();
            });
  }

  private static String text(Leg leg) {
    return "%s %s %s %s %s"
        .formatted(
            leg.from().latitude(),
            leg.from().longitude(),
            leg.to().latitude(),
            leg.to().longitude(),
            leg.mode());
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
