package org.quartermatch.fit.columns.sphere;

import org.quartermatch.model.GeoPoint;

/**
 * Places on the earth as three ints each, and distances from them without trigonometry.
 *
 * <p>A place is the point of the unit sphere times 2^30, rounded: one unit is 5.9 mm.
 *
 * <pre>
 *   x = cos φ cos λ · 2^30     y = cos φ sin λ · 2^30     z = sin φ · 2^30
 * </pre>
 *
 * The straight line (chord) between two such points is known to within {@link #MARGIN_METRES}, and
 * from it the arc on the sphere by its series. Where that margin could change a minute, the exact
 * formula decides: so the answer is always the exact one, and costs a square root in nearly all
 * cases.
 */
public final class Sphere {
  static final double RADIUS_METRES = 6_371_008.8;

  private static final double SCALE = 1 << 30;
  private static final double METRES_PER_UNIT = RADIUS_METRES / SCALE;

  /**
   * Both ends are off by at most half a unit along each axis: 2 · √3 · 3 mm = 10.3 mm. The rest is
   * for the series and for floating point.
   */
  static final double MARGIN_METRES = 0.02;

  /** Up to here the first terms of the series leave out less than 0.1 mm. */
  static final double LONGEST_METRES = 400_000;

  private Sphere() {}

  /** Coordinate x of a place. */
  public static int x(GeoPoint point) {
    return (int)
        Math.round(
            SCALE
                * Math.cos(Math.toRadians(point.latitude()))
                * Math.cos(Math.toRadians(point.longitude())));
  }

  /** Coordinate y of a place. */
  public static int y(GeoPoint point) {
    return (int)
        Math.round(
            SCALE
                * Math.cos(Math.toRadians(point.latitude()))
                * Math.sin(Math.toRadians(point.longitude())));
  }

  /** Coordinate z of a place. */
  public static int z(GeoPoint point) {
    return (int) Math.round(SCALE * Math.sin(Math.toRadians(point.latitude())));
  }

  /** Metres on the sphere for a squared chord in units; within the margin up to the longest. */
  public static double metres(double chordSquared) {
    // arcsine: 2 R asin(c / 2R) = c (1 + r²/24 + 3 r⁴/640 + …), r = c / R
    double squared = chordSquared * (1 / (SCALE * SCALE));
    return Math.sqrt(chordSquared)
        * METRES_PER_UNIT
        * (1 + squared * (1.0 / 24 + squared * (3.0 / 640)));
  }

  /**
   * Finds positions near a point. No branch to guess: each position is written, and the next one
   * over it where it is too far away.
   *
   * @param chordSquared greatest squared chord, in units
   * @param to not included
   * @param found where the positions are written, at least {@code to - from} long
   * @return how many were found
   */
  public static int near(
      int[] xs,
      int[] ys,
      int[] zs,
      int from,
      int to,
      int x,
      int y,
      int z,
      float chordSquared,
      int[] found) {
    int count = 0;
    for (int i = from; i < to; i++) {
      float dx = (float) xs[i] - x;
      float dy = (float) ys[i] - y;
      float dz = (float) zs[i] - z;
      found[count] = i;
      count += dx * dx + dy * dy + dz * dz <= chordSquared ? 1 : 0;
    }
    return count;
  }

  /**
   * A squared chord in units that no pair of places at most so many metres apart exceeds, with room
   * for single precision: coordinates up to 2^30 become floats that are off by up to 32 units, the
   * difference of two by up to 64 along each axis, which is √3 · 64 = 111 units in all.
   */
  public static float chordSquaredWithin(long metres) {
    double arc = metres + 1 + MARGIN_METRES;
    if (arc >= Math.PI * RADIUS_METRES) {
      return Float.MAX_VALUE;
    }
    double chord = 2 * Math.sin(arc / (2 * RADIUS_METRES)) * SCALE + 128;
    return (float) (chord * chord * (1 + 1e-5));
  }
}
