package org.quartermatch.fit.columns;

import org.quartermatch.fit.PreparedParticipant;

/**
 * What one criterion looks at of an opportunity, such as the list of languages it asks for.
 *
 * <p>Facets have value equality, and equal ones are judged alike: so each distinct one is judged
 * once per participant, by the very judge that the plain definition uses, and every opportunity
 * that has it takes the answer from a table.
 */
public interface Facet {
  /** The criterion blocks. */
  int BLOCKED = -1;

  /**
   * Points the participant gets from this criterion, or {@link #BLOCKED}.
   *
   * @param profile which state of what is held counts: see {@link StartFacet#profile}
   */
  int points(PreparedParticipant participant, int profile);

  /** Nobody gets more points from this criterion. */
  int mostPoints();
}
