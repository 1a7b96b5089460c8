package org.quartermatch.fit.columns.sphere;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.quartermatch.model.GeoPoint;

/**
 * Hilbert's curve over latitude and longitude: places that are near each other on it are near each
 * other on the earth, so that a block of neighbours on the curve has a small bounding box.
 *
 * <p>O(bits). Source: D. Hilbert, Über die stetige Abbildung einer Linie auf ein Flächenstück,
 * Mathematische Annalen 38 (1891).
 */
public final class Curve {
  /** 2^16 steps of latitude are 305 m each. Blocks of hundreds of places need no finer order. */
  private static final int BITS = 16;

  private Curve() {}

  /**
   * An order along the curve.
   *
   * @param positions numbers into the list of places
   * @param located how many places are known; the others come behind them, as they were
   */
  @SuppressWarnings("ArrayRecordComponent") // read once and never compared
  public record Order(int[] positions, int located) {}

  /** Sorts places, so that neighbours follow each other. O(n log n). */
  public static Order order(List<Optional<GeoPoint>> places) {
    // 32 bits of the curve; the place's number below it makes the sort total.
    long[] keys =
        IntStream.range(0, places.size())
            .filter(i -> places.get(i).isPresent())
            .mapToLong(i -> key(places.get(i).get()) << 31 | i)
            .sorted()
            .toArray();
    int[] positions = new int[places.size()];
    int next = 0;
    for (long key : keys) {
      positions[next++] = (int) (key & Integer.MAX_VALUE);
    }
    for (int i = 0; i < positions.length; i++) {
      if (places.get(i).isEmpty()) {
        positions[next++] = i;
      }
    }
    return new Order(positions, keys.length);
  }

  /** Place on the curve, 32 bits. */
  static long key(GeoPoint point) {
    int steps = 1 << BITS;
    int x = Math.min(steps - 1, (int) ((point.longitude() + 180) / 360 * steps));
    int y = Math.min(steps - 1, (int) ((point.latitude() + 90) / 180 * steps));
    long key = 0;
    for (int s = steps / 2; s > 0; s /= 2) {
      int right = (x & s) > 0 ? 1 : 0;
      int upper = (y & s) > 0 ? 1 : 0;
      key = key << 2 | ((3 * right) ^ upper);
      if (upper == 0) {
        if (right == 1) {
          x = steps - 1 - x;
          y = steps - 1 - y;
        }
        int swap = x;
        x = y;
        y = swap;
      }
    }
    return key;
  }
}
