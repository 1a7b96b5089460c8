package org.quartermatch.testkit.random;

import java.time.LocalDate;
import java.util.List;
import org.quartermatch.testkit.oracle.DefaultPolicy;
import org.quartermatch.testkit.oracle.Fit;
import org.quartermatch.testkit.oracle.Ways.Point;

/** Codes, identifiers, places and days that the files of an invented Quarter have in common. */
final class RandomNames {

  /** The date on which an invented Quarter is meant to be run. */
  static final LocalDate DATE = LocalDate.of(2026, 12, 1);

  static final List<String> QUALIFICATIONS = List.of("q1", "q2", "q3", "q4", "q5", "urn:paper:q6");
  static final List<String> OBTAINABLE = DefaultPolicy.OBTAINABLE.stream().sorted().toList();
  static final List<String> ENTITLEMENTS = List.of("16d", "16e", "16i", "housing-benefit");
  static final List<String> CONDITIONS =
      List.of("heavy-lifting", "outdoors", "heights", "alone-at-site");
  static final List<String> RESERVED =
      List.of("night", "before-06", "after-20", "saturday", "sunday");
  static final List<String> NEEDS = List.of("step-free", "quiet", "seated", "easy-language");
  static final List<String> FORMS =
      List.of(
          "regular",
          "minijob",
          "work-opportunity",
          "16e",
          "16i",
          "apprenticeship",
          "internship",
          "course");
  static final List<String> LANGUAGES = List.of("en", "ar", "tr", "uk");
  static final List<String> LEVELS = List.of("A0", "A1", "A2", "B1", "B2", "C1", "C2", "NATIVE");
  static final int SKILLS = 60;

  /** Skills up to this one are held, and required as a must, most often. */
  static final int COMMON_SKILLS = 10;

  private static final Point MIDDLE = new Point(51.955, 8.59);

  private RandomNames() {}

  static String skill(int number) {
    return number % 5 == 0 ? "http://data.europa.eu/esco/skill/s" + number : "s" + number;
  }

  /**
   * Some identifiers have a character beyond the basic plane, some one above the surrogates, so
   * that the order by code point and that of {@code String.compareTo} differ.
   */
  static String id(String prefix, int number, Dice dice) {
    String odd = dice.percent(12) ? dice.oneOf("\uD83D\uDE00", "\uFF5A", "\u00E4") : "";
    return String.format("%s-%s%04d", prefix, odd, number);
  }

  static String quarter(Dice dice) {
    return dice.oneOf("", "Sieker Mitte", "Baumheide", "S\u00FCdstadt");
  }

  /** Mostly near, some far away, some an hour or a little more by bicycle or transit. */
  static Point place(Dice dice) {
    if (dice.percent(6)) {
      // 11.8 to 15.6 km to the north: both ways together take 120 to 150 minutes (sentence 21).
      double latitude = MIDDLE.latitude() + dice.between(1060, 1400) * 1e-4;
      return new Point(Math.round(latitude * 1e5) / 1e5, MIDDLE.longitude());
    }
    double spread = dice.oneOf(0.012, 0.012, 0.012, 0.012, 0.03, 0.1);
    double latitude = dice.around(MIDDLE.latitude(), spread);
    double longitude = dice.around(MIDDLE.longitude(), 1.5 * spread);
    return new Point(Math.round(latitude * 1e5) / 1e5, Math.round(longitude * 1e5) / 1e5);
  }

  static String degrees(double degrees) {
    return Double.toString(degrees);
  }

  /** Hours as a cell: without trailing zeros. */
  static String hours(int quarterHours) {
    return Fit.hours(quarterHours);
  }

  /** A day on which opportunities start and courses end, so that they often coincide. */
  static LocalDate startDay(Dice dice) {
    return dice.oneOf(
        LocalDate.of(2026, 12, 1),
        LocalDate.of(2027, 1, 1),
        LocalDate.of(2027, 2, 1),
        LocalDate.of(2027, 3, 1),
        LocalDate.of(2027, 4, 15));
  }

  /** That day, the day before or the day after. */
  static LocalDate nearStartDay(Dice dice) {
    return startDay(dice).plusDays(dice.oneOf(0, 0, 0, -1, 1));
  }
}
