package org.quartermatch.report.page;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** When the last day of an opportunity is near enough to be said wherever somebody decides. */
public final class Deadlines {
  /** From a first talk to an answer of the company six weeks pass easily. */
  private static final int SOON_DAYS = 42;

  private Deadlines() {}

  /** That little time is left until the last day; empty where there is enough, or no last day. */
  public static String written(@Nullable LocalDate validUntil, LocalDate runDate, Locale locale) {
    return new Texts(locale).deadline(validUntil, runDate);
  }

  static boolean isSoon(@Nullable LocalDate validUntil, LocalDate runDate) {
    return validUntil != null && !validUntil.isAfter(runDate.plusDays(SOON_DAYS));
  }
}
