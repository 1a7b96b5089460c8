package org.quartermatch.report.page;

/** What the entries of a report refuse. */
final class Checks {
  private Checks() {}

  static void notNegative(String what, int value) {
    if (value < 0) {
      throw new IllegalArgumentException(what + " is " + value + "; allowed is 0 or more");
    }
  }
}
