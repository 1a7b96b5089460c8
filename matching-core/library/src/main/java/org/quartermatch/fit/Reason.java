package org.quartermatch.fit;

import java.util.List;

/**
 * One criterion's part of a fit. The points of all reasons sum to the fit's points.
 *
 * @param criterion code of the criterion
 * @param points points given, 0 to {@code maximumPoints}
 * @param maximumPoints the criterion's weight
 * @param blocks whether this criterion alone makes the pair ineligible
 * @param findings what it found, one plain sentence each; see {@link Sentences}
 */
public record Reason(
    String criterion,
    Verdict verdict,
    int points,
    int maximumPoints,
    boolean blocks,
    List<Finding> findings) {
  public Reason {
    findings = List.copyOf(findings);
  }
}
