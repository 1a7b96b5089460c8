package org.quartermatch.report.page;

import java.util.Objects;

/**
 * Something about an opportunity that is to be spoken of with the company.
 *
 * @param opportunityId of which
 * @param what what is odd, a sentence in the report's language
 * @param toDo what to do about it, a sentence
 */
public record WarningEntry(String opportunityId, String what, String toDo) {
  /** Refuses missing parts. */
  public WarningEntry {
    Objects.requireNonNull(opportunityId, "opportunityId");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(toDo, "toDo");
  }
}
