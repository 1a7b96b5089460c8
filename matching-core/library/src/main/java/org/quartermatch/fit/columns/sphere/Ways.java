package org.quartermatch.fit.columns.sphere;

import org.quartermatch.fit.travel.GreatCircle;
import org.quartermatch.model.TravelMode;

/** Minutes of great circles from chords, where a chord is enough to tell the minute. */
public final class Ways {
  /** The chord leaves two minutes possible, or is too long for the series. */
  public static final int UNDECIDED = -1;

  private Ways() {}

  /** Minutes for a squared chord in units, or {@link #UNDECIDED}. */
  public static int minutes(GreatCircle circle, TravelMode mode, double chordSquared) {
    double metres = Sphere.metres(chordSquared);
    if (metres >= Sphere.LONGEST_METRES) {
      return UNDECIDED;
    }
    // Distances are rounded half up to whole metres.
    long least = (long) (metres + 0.5 - Sphere.MARGIN_METRES);
    long most = (long) (metres + 0.5 + Sphere.MARGIN_METRES);
    int minutes = circle.minutes(most, mode);
    return least == most || minutes == circle.minutes(Math.max(0, least), mode)
        ? minutes
        : UNDECIDED;
  }

  /** No way of at least such a squared chord is shorter. */
  public static int leastMinutes(GreatCircle circle, TravelMode mode, float chordSquared) {
    // A metre and a millionth less than it is: room for rounding, in favour of the pair.
    long metres = (long) Math.max(0, Sphere.metres(chordSquared) * (1 - 1e-6) - 1);
    return circle.minutes(metres, mode);
  }
}
