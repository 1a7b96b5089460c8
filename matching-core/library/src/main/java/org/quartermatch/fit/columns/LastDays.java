package org.quartermatch.fit.columns;

import java.time.LocalDate;
import org.quartermatch.model.Position;

/** Last days of positions as ints: days since 1970-01-01, good for five million years. */
final class LastDays {
  private static final int NEVER = Integer.MAX_VALUE;

  private LastDays() {}

  /** The last day on which a position counts. */
  static int of(Position position) {
    return position.validUntil().map(LastDays::day).orElse(NEVER);
  }

  /** A day; one that is too far away for an int is the nearest that is not. */
  static int day(LocalDate date) {
    return Math.clamp(date.toEpochDay(), Integer.MIN_VALUE, NEVER - 1);
  }
}
