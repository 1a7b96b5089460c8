package org.quartermatch.report.page;

import java.util.Objects;

/**
 * What was proposed for one person in the plan before.
 *
 * @param participantId for whom
 * @param opportunityId what; it need not be there any more
 * @param title its title and company, or empty if it is not there any more
 * @param whyNot why it is not proposed any more, in the report's language; empty where it still is
 */
public record PreviousEntry(
    String participantId, String opportunityId, String title, String whyNot) {
  /** Refuses missing parts. */
  public PreviousEntry {
    Objects.requireNonNull(participantId, "participantId");
    Objects.requireNonNull(opportunityId, "opportunityId");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(whyNot, "whyNot");
  }
}
