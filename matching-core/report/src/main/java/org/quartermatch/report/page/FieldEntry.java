package org.quartermatch.report.page;

/**
 * An occupation field, and how far people and work cover each other in it.
 *
 * @param name in the report's language
 * @param eligible people who are eligible for some work of the field
 * @param places of its vacancies and job potentials
 */
public record FieldEntry(String name, int eligible, int places) {
  /** Checks the numbers. */
  public FieldEntry {
    Checks.notNegative("eligible", eligible);
    Checks.notNegative("places", places);
  }
}
