package org.quartermatch.testkit.oracle;

/** The exclusions that are derived from the shifts (sentence 18). */
final class ReservedExclusion {

  private ReservedExclusion() {}

  static boolean isReserved(String code) {
    return switch (code) {
      case "night", "before-06", "after-20", "saturday", "sunday" -> true;
      default -> false;
    };
  }

  /** The quarters of the week that a code rules out, none for a code that is not reserved. */
  static boolean[] quarters(String code) {
    boolean[] quarters = new boolean[Week.QUARTERS];
    for (int quarter = 0; quarter < Week.QUARTERS; quarter++) {
      int day = quarter / Week.QUARTERS_A_DAY;
      int hour = quarter % Week.QUARTERS_A_DAY / 4;
      quarters[quarter] =
          switch (code) {
            case "night" -> hour >= 23 || hour < 6;
            case "before-06" -> hour < 6;
            case "after-20" -> hour >= 20;
            case "saturday" -> day == 5;
            case "sunday" -> day == 6;
            default -> false;
          };
    }
    return quarters;
  }
}
