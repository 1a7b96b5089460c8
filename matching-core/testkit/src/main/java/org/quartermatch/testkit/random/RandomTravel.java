package org.quartermatch.testkit.random;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quartermatch.testkit.oracle.Ways.Point;

/**
 * Invented given ways (sentence 46): legs between homes, places of work and places of care, mostly
 * by the mode of the person who takes them, and often not the same there as back.
 */
final class RandomTravel {

  private static final List<String> MODES = List.of("foot", "bicycle", "transit", "car");

  /** A participant's home; an empty mode where it is not known. */
  record Home(Point place, String mode) {}

  private record Leg(Point from, Point to, String mode) {}

  private final Dice dice;
  private final Set<Leg> legs = new HashSet<>();

  final RandomTable travel =
      new RandomTable(
          "fromLatitude", "fromLongitude", "toLatitude", "toLongitude", "mode", "minutes");

  RandomTravel(Dice dice) {
    this.dice = dice;
  }

  void add(List<Home> homes, List<Point> works, List<Point> carePlaces) {
    for (Home home : homes) {
      for (Point work : works) {
        bothWays(home.place(), work, home.mode(), 25);
      }
      for (Point care : carePlaces) {
        bothWays(home.place(), care, home.mode(), 20);
      }
    }
    for (Point care : carePlaces) {
      for (Point work : works) {
        bothWays(care, work, dice.oneOf(MODES), 20);
      }
    }
  }

  /** Each direction has its own chance. */
  private void bothWays(Point one, Point other, String usual, int percent) {
    String mode = usual.isEmpty() || dice.percent(15) ? dice.oneOf(MODES) : usual;
    if (dice.percent(percent)) {
      add(one, other, mode);
    }
    if (dice.percent(percent)) {
      add(other, one, mode);
    }
  }

  private void add(Point from, Point to, String mode) {
    if (legs.add(new Leg(from, to, mode))) {
      int minutes =
          dice.oneOf(
              dice.between(0, 16),
              dice.between(5, 40),
              dice.between(5, 40),
              dice.between(55, 80),
              dice.oneOf(0, 1, 10, 11, 15, 16, 60));
      travel.add(
          Map.of(
              "fromLatitude", degrees(from.latitude()),
              "fromLongitude", degrees(from.longitude()),
              "toLatitude", degrees(to.latitude()),
              "toLongitude", degrees(to.longitude()),
              "mode", mode,
              "minutes", Integer.toString(minutes)));
    }
  }

  /** The same number is sometimes written with more zeros. */
  private String degrees(double degrees) {
    return RandomNames.degrees(degrees) + dice.oneOf("", "", "0", "00");
  }
}
