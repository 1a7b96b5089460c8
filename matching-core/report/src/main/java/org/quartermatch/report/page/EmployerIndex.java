package org.quartermatch.report.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Where each company's page is; no number, and no person.
 *
 * @param quarter name of the Quarter
 * @param date the day they were made
 * @param companies by name
 */
public record EmployerIndex(String quarter, LocalDate date, List<Entry> companies) {
  /** Copies the list. */
  public EmployerIndex {
    Objects.requireNonNull(quarter, "quarter");
    Objects.requireNonNull(date, "date");
    companies = List.copyOf(companies);
  }

  /**
   * One company.
   *
   * @param name what it is called
   * @param href its page, seen from this one
   */
  public record Entry(String name, String href) {
    public Entry {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(href, "href");
    }
  }
}
