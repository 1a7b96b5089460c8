package org.quartermatch.fit.columns;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.columns.sphere.Blocks;
import org.quartermatch.fit.columns.sphere.Places;
import org.quartermatch.fit.columns.sphere.Sphere;
import org.quartermatch.fit.judge.FitCalculator;

/**
 * Goes through columns for one participant and finds what is eligible, with its points.
 *
 * <p>How it works: blocks of neighbours are taken nearest first, as the points of the way fall with
 * the distance; one that is out of reach, or cannot bring the points that are wanted even if all
 * else is perfect, ends the search, as do all behind it. Within a block the places in reach are
 * found; the facets' tables then rule out or give points; skills are summed only where the rest
 * leaves them a chance. Exact: what is left out has fewer points than wanted, or is not eligible.
 *
 * <p>O(n) at worst; O(blocks + places in reach) for most. Allocates nothing for a pair. Not
 * thread-safe: each thread has its own.
 */
public final class Scan {
  private final int[] found = new int[Blocks.SIZE];
  private long[] nearest = new long[64];

  /**
   * Finds all that is eligible and has the points that are wanted.
   *
   * @param live tells by document which opportunities are there
   * @param own points of the host's own criteria by document, or {@link FitCalculator#BLOCKED};
   *     asked only where all else holds and the points could be enough
   */
  public void eligible(
      ParticipantTables tables, IntPredicate live, IntUnaryOperator own, Hits hits) {
    OpportunityColumns columns = tables.columns;
    Pairs pairs = new Pairs(tables, live, own, hits);
    if (tables.way.isLimited()) {
      near(tables, pairs, hits);
    } else {
      all(0, columns.places.located, tables, pairs, hits);
    }
    all(columns.places.located, columns.size(), tables, pairs, hits);
  }

  private void all(int from, int to, ParticipantTables tables, Pairs pairs, Hits hits) {
    for (int start = from; start < to; start += Blocks.SIZE) {
      int count = Math.min(Blocks.SIZE, to - start);
      for (int i = 0; i < count; i++) {
        found[i] = start + i;
      }
      judge(count, tables.way.mostCommutePoints(), tables, pairs, hits);
    }
  }

  /** Judges the positions found that may have enough points. */
  private void judge(
      int count, int commutePoints, ParticipantTables tables, Pairs pairs, Hits hits) {
    int kept = tables.losses.sieve(found, count, hits.leastPoints(), commutePoints);
    for (int i = 0; i < kept; i++) {
      pairs.judge(found[i]);
    }
  }

  private void near(ParticipantTables tables, Pairs pairs, Hits hits) {
    Places places = tables.columns.places;
    Blocks blocks = places.blocks;
    ParticipantWay way = tables.way;
    float within = way.reach();
    int count = 0;
    if (nearest.length < blocks.count()) {
      nearest = new long[blocks.count()];
    }
    for (int block = 0; block < blocks.count(); block++) {
      float chord = (float) blocks.chordSquared(block, way.x, way.y, way.z);
      if (chord <= within) {
        // Bits of floats that are not negative sort as the floats do.
        nearest[count++] = (long) Float.floatToRawIntBits(chord) << 32 | block;
      }
    }
    Arrays.sort(nearest, 0, count);
    for (int i = 0; i < count; i++) {
      float chord = Float.intBitsToFloat((int) (nearest[i] >>> 32));
      int most = way.mostPointsFrom(chord);
      if (most < hits.leastPoints()) {
        return;
      }
      int block = (int) nearest[i];
      int inReach =
          Sphere.near(
              places.x,
              places.y,
              places.z,
              blocks.from(block),
              blocks.to(block),
              way.x,
              way.y,
              way.z,
              within,
              found);
      int commutePoints = way.mostCommutePoints() - MatchingPolicy.TOTAL_POINTS + most;
      judge(inReach, commutePoints, tables, pairs, hits);
    }
  }
}
