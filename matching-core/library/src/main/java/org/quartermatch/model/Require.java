package org.quartermatch.model;

/**
 * Checks of this package's records, with messages of one shape: what, the value, what is allowed.
 */
final class Require {
  private Require() {}

  static void that(boolean holds, String what, Object value, String allowed) {
    if (!holds) {
      throw new IllegalArgumentException(what + " is " + value + ", allowed: " + allowed);
    }
  }

  static String id(String what, String value) {
    that(!value.isBlank(), what, "empty", "a text with at least one visible character");
    return value;
  }

  static void skillLevel(int level) {
    that(level >= 1 && level <= 5, "skill level", level, "1 to 5");
  }
}
