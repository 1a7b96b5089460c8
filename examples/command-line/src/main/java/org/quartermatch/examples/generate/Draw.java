package org.quartermatch.examples.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

/**
 * Random draws that are the same on every JDK.
 *
 * <p>Each record of a Quarter has a stream of its own, derived from the seed, the kind of record
 * and its number: so a record does not depend on how many others there are, and can be drawn again
 * where another one refers to it. Only {@link SplittableRandom#nextLong()} is used, whose algorithm
 * is fixed; bounded numbers are derived here, because the library's way of bounding has changed
 * between releases. Not thread-safe.
 */
final class Draw {
  /** What a stream is for; its salt is part of every result. */
  enum Stream {
    AREA(1),
    KITA(2),
    FREE_PLACES(3),
    COMPANY(4),
    OPPORTUNITY_KIND(5),
    OPPORTUNITY(6),
    HOUSEHOLD(7),
    PARTICIPANT(8),
    CURRENT(9),
    VETO(10),
    SCHOOL(11),
    FREE_SCHOOL_PLACES(12),
    TRAVEL(13);

    private final int salt;

    Stream(int salt) {
      this.salt = salt;
    }
  }

  private final SplittableRandom random;

  private Draw(long seed) {
    random = new SplittableRandom(seed);
  }

  static Draw of(long seed, Stream stream, long index) {
    return new Draw(mix(mix(seed + stream.salt * 0xD1B54A32D192ED03L) + index));
  }

  /** A number from 0 to {@code bound - 1}. */
  int below(int bound) {
    // the high half of a 64 x 64 bit product: uniform up to bound / 2^64
    return (int) Math.unsignedMultiplyHigh(random.nextLong(), bound);
  }

  /** A number from {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  boolean perMille(int share) {
    return below(1000) < share;
  }

  /** A number from 0 (included) to 1 (excluded). */
  double unit() {
    return (random.nextLong() >>> 11) * 0x1.0p-53;
  }

  <T> T pick(List<T> items) {
    return items.get(below(items.size()));
  }

  String pick(String... items) {
    return items[below(items.length)];
  }

  <T> T pickWeighted(List<T> items, ToIntFunction<T> weight) {
    int total = 0;
    for (T item : items) {
      total += weight.applyAsInt(item);
    }
    int left = below(total);
    for (T item : items) {
      left -= weight.applyAsInt(item);
      if (left < 0) {
        return item;
      }
    }
    throw new AssertionError("weights changed while drawing");
  }

  /**
   * The number of the share into which a draw falls; what the shares leave of 1,000 is the last
   * number.
   */
  int share(int... perMille) {
    int left = below(1000);
    for (int i = 0; i < perMille.length; i++) {
      left -= perMille[i];
      if (left < 0) {
        return i;
      }
    }
    return perMille.length;
  }

  /** As {@link #share(int...)}. */
  int share(List<Integer> perMille) {
    return share(perMille.stream().mapToInt(Integer::intValue).toArray());
  }

  /** {@code count} different items (all, if there are fewer), in the order of {@code items}. */
  <T> List<T> sample(List<T> items, int count) {
    List<T> chosen = new ArrayList<>();
    int wanted = Math.min(count, items.size());
    for (int i = 0; i < items.size() && wanted > 0; i++) {
      if (below(items.size() - i) < wanted) {
        chosen.add(items.get(i));
        wanted--;
      }
    }
    return chosen;
  }

  /** A point within {@code radiusMetres}, denser towards the middle, as settlements are. */
  Point near(Point centre, int radiusMetres) {
    double distance = radiusMetres * Math.sqrt(unit()) * Math.sqrt(unit());
    double angle = 2 * StrictMath.PI * unit();
    return centre.moved(distance * StrictMath.sin(angle), distance * StrictMath.cos(angle));
  }

  // Stafford's variant 13 of the MurmurHash3 finaliser: neighbouring seeds give unrelated streams
  private static long mix(long z) {
    long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }
}
