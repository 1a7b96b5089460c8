package org.quartermatch.testkit.oracle;

/**
 * When somebody cares for a child, in minutes and rounded to covered quarters (sentence 6). The
 * minutes are kept because hours are united before they are rounded (sentence 24).
 */
@SuppressWarnings("ArrayRecordComponent") // never changed, and the record never compared
public record CareHours(boolean[] minutes, boolean[] quarters) {

  private static CareHours of(boolean[] minutes) {
    return new CareHours(minutes, Week.coveredQuarters(minutes));
  }

  /** Reads a cell of opening hours; {@code none} is never. */
  public static CareHours of(String cell) {
    return of(OpeningHours.minutes(cell.equals("none") ? "off" : cell));
  }

  /** The time in which one of both cares. */
  CareHours unite(CareHours other) {
    boolean[] united = new boolean[Week.MINUTES];
    for (int minute = 0; minute < united.length; minute++) {
      united[minute] = minutes[minute] || other.minutes[minute];
    }
    return of(united);
  }
}
