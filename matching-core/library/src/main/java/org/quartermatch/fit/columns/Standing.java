package org.quartermatch.fit.columns;

import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.time.TimeReach;

/**
 * What one participant gets at what stands in one set of columns, by number. Whoever asks keeps the
 * answers: each is asked for once.
 */
sealed interface Standing permits OwnStanding, SharedStanding {
  /**
   * Points of a facet, or {@link FitCalculator#BLOCKED}.
   *
   * @param column of those that give points
   * @param profile which state of what is held counts
   */
  int points(int column, int number, int profile);

  /** Whether a facet of a gate lets the participant pass. */
  boolean passes(int gateFacet, int profile);

  /** How far the participant can go for such times of work; a shorter limit of the way may hold. */
  TimeReach reach(int work);

  /** What the hours offered mean. */
  OfferedHours hours();
}
