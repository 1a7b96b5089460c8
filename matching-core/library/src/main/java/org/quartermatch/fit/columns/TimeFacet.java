package org.quartermatch.fit.columns;

import org.quartermatch.fit.PreparedParticipant;

/**
 * Shifts or window, hours and budget: what decides about time apart from the place of work. The
 * longer the way, the less time is left, so one number of minutes says for which ways a pair holds:
 * it stands for the tests of hours, availability, care without a place, and commute.
 */
public interface TimeFacet {
  /**
   * The longest direct way, in minutes, on which it holds; -1: none. Of a participant whose
   * children are cared for at places or can get new ones: no longer way can hold, and {@link
   * WorkFacet#holds} decides.
   */
  int longestWayMinutes(PreparedParticipant participant);

  /** The shifts or the window alone: few, whatever the hours. */
  WorkFacet work();

  /** The hours alone. */
  HoursFacet hours();
}
