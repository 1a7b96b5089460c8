package org.quartermatch.fit.columns.sphere;

import java.util.List;
import java.util.Optional;
import org.quartermatch.model.GeoPoint;

/**
 * Places as columns: points of the {@link Sphere}, sorted along the {@link Curve} as far as they
 * are known and count; (0, 0, 0) where a place is not known.
 */
public final class Places {
  /** Coordinates, read in the hot loops and never written. */
  public final int[] x;

  public final int[] y;
  public final int[] z;

  /** Positions from here on are sorted behind the curve. */
  public final int located;

  /** Of the positions that are located. */
  public final Blocks blocks;

  /** Takes places in this order. */
  public Places(List<Optional<GeoPoint>> places, Curve.Order order) {
    int[] positions = order.positions();
    located = order.located();
    x = new int[positions.length];
    y = new int[positions.length];
    z = new int[positions.length];
    for (int i = 0; i < positions.length; i++) {
      Optional<GeoPoint> place = places.get(positions[i]);
      if (place.isPresent()) {
        x[i] = Sphere.x(place.get());
        y[i] = Sphere.y(place.get());
        z[i] = Sphere.z(place.get());
      }
    }
    blocks = new Blocks(x, y, z, located);
  }

  /**
   * Takes coordinates of places in their order, as they were packed before.
   *
   * @param bounds those of their blocks
   */
  public Places(int[] x, int[] y, int[] z, int[] bounds, int located) {
    this.x = x;
    this.y = y;
    this.z = z;
    this.located = located;
    blocks = new Blocks(bounds, located);
  }

  /** Squared chord, in units, from a point to the place at this position. */
  public double chordSquared(int position, int fromX, int fromY, int fromZ) {
    double dx = (double) x[position] - fromX;
    double dy = (double) y[position] - fromY;
    double dz = (double) z[position] - fromZ;
    return dx * dx + dy * dy + dz * dz;
  }
}
