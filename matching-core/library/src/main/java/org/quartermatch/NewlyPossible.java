package org.quartermatch;

import java.util.Objects;
import org.quartermatch.fit.Fit;
import org.quartermatch.model.Opportunity;

/**
 * Something that is possible for a participant and was not at the last talk.
 *
 * @param rank 1 for the one with most points
 * @param fit the judgement of today, eligible
 */
public record NewlyPossible(int rank, Opportunity opportunity, Fit fit, Because because) {
  /** What has changed. */
  public enum Because {
    /** The work was not there. */
    NEW_WORK,
    /** The work as it is now would have been possible then. */
    WORK_CHANGED,
    /** The work as it was then would be possible now. */
    PERSON_CHANGED,
    /** Either would have done, or it took both. */
    BOTH_CHANGED
  }

  public NewlyPossible {
    Objects.requireNonNull(opportunity, "opportunity");
    Objects.requireNonNull(fit, "fit");
    Objects.requireNonNull(because, "because");
  }

  /** Rank, ids and points. */
  @Override
  public String toString() {
    return rank + ". " + opportunity.id() + ", " + fit.points() + " points, " + because;
  }
}
