package org.quartermatch;

import org.quartermatch.fit.Fit;
import org.quartermatch.model.Opportunity;

/**
 * One of the best opportunities for a participant.
 *
 * @param rank 1 for the best
 * @param opportunity what is proposed
 * @param fit the judgement, eligible, with its reasons
 */
public record Match(int rank, Opportunity opportunity, Fit fit) {
  /** Rank, opportunity, title and points. */
  @Override
  public String toString() {
    return rank
        + ". "
        + opportunity.id()
        + " "
        + opportunity.position().title()
        + ", "
        + fit.points()
        + " points";
  }
}
