package org.quartermatch.fit.columns;

import org.quartermatch.fit.PreparedParticipant;

/** Shifts or window, apart from the hours that are offered. Value equality, as of facets. */
public interface WorkFacet {
  /** How far the participant can go for it. */
  Reach reach(PreparedParticipant participant);

  /**
   * Whether hours, availability, commute and childcare hold, exactly; asked only where the direct
   * way is no longer than {@link Reach#longestWayMinutes}.
   */
  boolean holds(PreparedParticipant participant, HoursFacet hours, PairWays ways);

  /** The ways in which a pair that holds does so, in the order of the plain definition. */
  void options(PreparedParticipant participant, HoursFacet hours, PairWays ways, Options options);
}
