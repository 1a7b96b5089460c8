package org.quartermatch;

import org.quartermatch.fit.Fit;
import org.quartermatch.model.Participant;

/**
 * One of the best participants for an opportunity.
 *
 * @param rank 1 for the best
 * @param participant who is proposed
 * @param fit the judgement, eligible, with its reasons
 */
public record CandidateMatch(int rank, Participant participant, Fit fit) {
  /** Rank, id and points. */
  @Override
  public String toString() {
    return rank + ". " + participant.id() + ", " + fit.points() + " points";
  }
}
