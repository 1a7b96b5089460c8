package org.quartermatch.report.page;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When the last day of an opportunity is near enough to be said wherever somebody decides. */
final class Deadlines {
  /** From a first talk to an answer of the company six weeks pass easily. */
  private static final int SOON_DAYS = 42;

  private Deadlines() {}

  static boolean isSoon(@Nullable LocalDate validUntil, LocalDate runDate) {
    return validUntil != null && !validUntil.isAfter(runDate.plusDays(SOON_DAYS));
  }
}
