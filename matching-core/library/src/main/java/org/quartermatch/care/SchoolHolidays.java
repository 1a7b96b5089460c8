package org.quartermatch.care;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * School holidays of a Land, or a single day without school.
 *
 * @param name such as {@code Sommerferien}
 * @param to the last day, not before {@code from}
 */
public record SchoolHolidays(String name, LocalDate from, LocalDate to) {
  public SchoolHolidays {
    Objects.requireNonNull(name, "name");
    ClosingDays.requireOrder("school holidays " + name, from, to);
  }

  /** Whether the day is one of them. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** How many days, Sundays included. */
  public int days() {
    return (int) ChronoUnit.DAYS.between(from, to) + 1;
  }
}
