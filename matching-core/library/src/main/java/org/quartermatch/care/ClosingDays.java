package org.quartermatch.care;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Days on which a childcare provider is closed though its opening hours say otherwise.
 *
 * @param to the last day, not before {@code from}
 */
public record ClosingDays(String childcareProviderId, LocalDate from, LocalDate to) {
  public ClosingDays {
    Objects.requireNonNull(childcareProviderId, "childcareProviderId");
    requireOrder("closing days of childcare provider " + childcareProviderId, from, to);
  }

  static void requireOrder(String what, LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          what + " end on " + to + ", allowed: " + from + " or later, the day on which they begin");
    }
  }

  /** Whether the day is one of them. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
