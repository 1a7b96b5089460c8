package org.quartermatch.fit.columns;

import java.util.List;
import org.quartermatch.fit.columns.sphere.Places;
import org.quartermatch.fit.columns.sphere.Sphere;
import org.quartermatch.fit.judge.time.CareReach;
import org.quartermatch.fit.judge.time.TimeLimits;
import org.quartermatch.fit.travel.GreatCircle;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.TravelMode;

/**
 * Where work of certain times may be, so that the children of one participant are cared for: near
 * enough to all places of one option ({@link CareReach}), as chords tell it. A few subtractions for
 * a place, no look-up of a way. Immutable.
 */
final class NearCare {
  /** By option, the place after its last. */
  private final int[] ends;

  private final int[] x;
  private final int[] y;
  private final int[] z;

  /** Squared chords that no possible way exceeds. */
  private final float[] within;

  NearCare(List<CareReach> options, GreatCircle ways, TravelMode mode) {
    int places = options.stream().mapToInt(option -> option.near().size()).sum();
    ends = new int[options.size()];
    x = new int[places];
    y = new int[places];
    z = new int[places];
    within = new float[places];
    int next = 0;
    for (int option = 0; option < ends.length; option++) {
      for (CareReach.Near near : options.get(option).near()) {
        GeoPoint place = near.place();
        x[next] = Sphere.x(place);
        y[next] = Sphere.y(place);
        z[next] = Sphere.z(place);
        within[next] =
            near.longestMinutes() == TimeLimits.ANY_WAY
                ? Float.MAX_VALUE
                : Sphere.chordSquaredWithin(ways.longestMetres(near.longestMinutes(), mode));
        next++;
      }
      ends[option] = next;
    }
  }

  /** Whether some option may hold at a position. */
  boolean mayHold(Places places, int position) {
    int at = 0;
    for (int end : ends) {
      boolean isNear = true;
      for (; at < end && isNear; at++) {
        isNear =
            position >= places.located
                || places.chordSquared(position, x[at], y[at], z[at]) <= within[at];
      }
      if (isNear) {
        return true;
      }
      at = end;
    }
    return false;
  }
}
