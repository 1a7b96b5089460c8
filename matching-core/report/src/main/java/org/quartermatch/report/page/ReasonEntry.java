package org.quartermatch.report.page;

import java.util.Objects;

/**
 * One criterion's part of a fit.
 *
 * @param criterion the criterion's code
 * @param verdict how it was judged
 * @param points points given
 * @param maximum points possible; 0 for a criterion that is only required
 * @param sentence one plain sentence, in the report's language
 */
public record ReasonEntry(
    String criterion, CriterionVerdict verdict, int points, int maximum, String sentence) {
  /** Refuses missing parts. */
  public ReasonEntry {
    Objects.requireNonNull(criterion, "criterion");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(sentence, "sentence");
  }
}
