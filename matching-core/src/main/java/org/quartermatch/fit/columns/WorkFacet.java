package org.quartermatch.fit.columns;

import org.quartermatch.fit.PreparedParticipant;

/** Shifts or window, apart from the hours that are offered. Value equality, as of facets. */
public interface WorkFacet {
  /** How far the participant can go for it. */
  Reach reach(PreparedParticipant participant);
}
