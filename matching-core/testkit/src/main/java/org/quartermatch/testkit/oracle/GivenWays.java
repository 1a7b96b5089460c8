package org.quartermatch.testkit.oracle;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.quartermatch.testkit.oracle.Ways.Point;

/** The legs of travel.csv, each in one direction only (sentence 46). */
public final class GivenWays {

  private record Leg(Point from, Point to, Mode mode) {}

  private final Map<Leg, Integer> minutes = new HashMap<>();

  /** No leg yet. */
  GivenWays() {}

  void add(Point from, Point to, Mode mode, int given) {
    if (given < 0) {
      throw new IllegalArgumentException("a way of " + given + " minutes");
    }
    if (minutes.put(new Leg(from, to, mode), given) != null) {
      throw new IllegalArgumentException("a leg is listed twice: " + from + " " + to + " " + mode);
    }
  }

  /** The given minutes, empty where the leg is not listed. */
  OptionalInt minutes(Point from, Point to, Mode mode) {
    Integer given = minutes.get(new Leg(from, to, mode));
    return given == null ? OptionalInt.empty() : OptionalInt.of(given);
  }
}
