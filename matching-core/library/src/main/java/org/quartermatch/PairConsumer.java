package org.quartermatch;

import org.quartermatch.fit.Score;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;

/** Takes the score of every pair, one after the other, never from two threads at once. */
@FunctionalInterface
public interface PairConsumer {
  /** One pair, eligible or not. */
  void accept(Participant participant, Opportunity opportunity, Score score);
}
