package org.quartermatch;

import org.quartermatch.model.Participant;

/**
 * A participant for whom an opportunity is there.
 *
 * @param participant who is watched for
 * @param points of the fit, 0 to 10,000; {@link MatchingEngine#explain} tells the reasons
 */
public record WatchHit(Participant participant, int points) {
  /** Id and points. */
  @Override
  public String toString() {
    return participant.id() + ", " + points + " points";
  }
}
