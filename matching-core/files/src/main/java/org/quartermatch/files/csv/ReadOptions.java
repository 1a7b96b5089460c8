package org.quartermatch.files.csv;

import java.time.LocalDate;

/**
 * How a Quarter directory is read.
 *
 * @param skipBadRows whether bad rows are left out and listed; false: one bad row, and nothing is
 *     returned
 * @param date the run's date: an opportunity whose {@code validUntil} is before it is gone
 */
public record ReadOptions(boolean skipBadRows, LocalDate date) {
  /** Nothing is skipped: the whole Quarter is read, or nothing of it. */
  public static ReadOptions strict(LocalDate date) {
    return new ReadOptions(false, date);
  }
}
