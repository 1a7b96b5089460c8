package org.quartermatch.fit.columns;

import org.quartermatch.fit.PreparedParticipant;

/** Minutes of great circles from chords, where a chord is enough to tell the minute. */
final class Ways {
  /** The chord leaves two minutes possible, or is too long for the series. */
  static final int UNDECIDED = -1;

  private Ways() {}

  /** Minutes by the participant's mode for a squared chord in units, or {@link #UNDECIDED}. */
  static int minutes(Definition definition, PreparedParticipant participant, double chordSquared) {
    double metres = Sphere.metres(chordSquared);
    if (metres >= Sphere.LONGEST_METRES) {
      return UNDECIDED;
    }
    // Distances are rounded half up to whole metres.
    long least = (long) (metres + 0.5 - Sphere.MARGIN_METRES);
    long most = (long) (metres + 0.5 + Sphere.MARGIN_METRES);
    int minutes = definition.minutes(participant, most);
    return least == most || minutes == definition.minutes(participant, Math.max(0, least))
        ? minutes
        : UNDECIDED;
  }
}
