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
 * <p>How it works: of every block of neighbours that are alike it is known how many points there
 * could be at the most ({@link BlockBound}, and the points of the way to the block's nearest
 * place). Blocks are taken in the order of that bound: as soon as it is below what is wanted, the
 * search ends. Bounds are rough at first, as most blocks are far from being wanted; those whose
 * turn comes are bounded tightly, some at a time, and sorted anew. Blocks are left out, too, that
 * are farther away than the times of work there leave time for, whether or not it is known how
 * somebody travels. Within a block the places in reach are found; the skills that count most, and
 * what is known of the facets' points by now, rule out most of them; the others are judged. Exact:
 * what is left out has fewer points than wanted, or is not eligible.
 *
 * <p>O(n) at worst; O(blocks + places looked at) for most. Allocates nothing for a pair. Not
 * thread-safe: each thread has its own. Source of the idea: best-first search with bounds (A. H.
 * Land and A. G. Doig, An automatic method of solving discrete programming problems, Econometrica
 * 28, 1960).
 */
public final class Scan {
  /** So many blocks are bounded tightly before the best of them are looked into. */
  private static final int AT_A_TIME = 256;

  /** Above all points of a block. */
  private static final int MOST = 1 << 20;

  private final int[] found = new int[Blocks.SIZE];

  /** Blocks, with what they lack to the most in the upper half. */
  private long[] best = new long[64];

  /** By block, the most points of the way. */
  private short[] mostOfWay = new short[64];

  /** By block, the squared chord from home to its nearest place; 0 where either is not known. */
  private float[] chords = new float[64];

  private int lookedInto;

  /**
   * Finds all that is eligible and has the points that are wanted.
   *
   * @param live tells by document which opportunities are there
   * @param own points of the host's own criteria by document, or {@link FitCalculator#BLOCKED};
   *     asked only where all else holds and the points could be enough
   */
  public void eligible(
      ParticipantTables tables, IntPredicate live, IntUnaryOperator own, Hits hits) {
    BlockBound bound = new BlockBound(tables);
    Pairs pairs = new Pairs(tables, live, own, hits);
    SkillSieve skills = tables.skillSieve();
    lookedInto = 0;
    int count = order(tables, bound, hits.leastPoints());
    for (int from = 0; from < count; from += AT_A_TIME) {
      if (most(best[from]) < hits.leastPoints()) {
        return;
      }
      int to = refine(bound, from, Math.min(count, from + AT_A_TIME), hits.leastPoints());
      for (int i = from; i < to && most(best[i]) >= hits.leastPoints(); i++) {
        judge(tables, skills, pairs, (int) best[i], hits);
      }
    }
  }

  /** How many blocks the last search has looked into. */
  public int blocksLookedInto() {
    return lookedInto;
  }

  private static int most(long blockWithMost) {
    return MOST - (int) (blockWithMost >>> 32);
  }

  private void judge(
      ParticipantTables tables, SkillSieve skills, Pairs pairs, int block, Hits hits) {
    int inReach = inReach(tables, tables.columns.blockFacets, block);
    int kept = tables.losses.sieve(skills, found, inReach, hits.leastPoints(), mostOfWay[block]);
    lookedInto++;
    for (int x = 0; x < kept; x++) {
      pairs.judge(found[x]);
    }
  }

  /** Bounds some blocks tightly, and puts them in order; the place after those that are left. */
  private int refine(BlockBound bound, int from, int to, int leastPoints) {
    int kept = from;
    for (int i = from; i < to && most(best[i]) >= leastPoints; i++) {
      int block = (int) best[i];
      if (bound.isOutOfTime(block, chords[block])) {
        continue;
      }
      int most = bound.most(block, leastPoints - mostOfWay[block]);
      if (most != FitCalculator.BLOCKED && most + mostOfWay[block] >= leastPoints) {
        best[kept++] = (long) (MOST - most - mostOfWay[block]) << 32 | block;
      }
    }
    Arrays.sort(best, from, kept);
    return kept;
  }

  /** The blocks in reach that may have enough points, roughly, those first that may have most. */
  private int order(ParticipantTables tables, BlockBound bound, int leastPoints) {
    BlockFacets blocks = tables.columns.blockFacets;
    Blocks places = tables.columns.places.blocks;
    ParticipantWay way = tables.way;
    if (best.length < blocks.count()) {
      best = new long[blocks.count()];
      mostOfWay = new short[blocks.count()];
      chords = new float[blocks.count()];
    }
    boolean byTimes = way.isMeasured() && !way.isLimited();
    float reach = byTimes ? tables.time.farthest() : way.reach();
    int count = 0;
    for (int block = 0; block < blocks.count(); block++) {
      boolean isLocated = block < blocks.locatedBlocks();
      int commutePoints = way.mostCommutePoints(isLocated);
      float chord = 0;
      if (isLocated && way.isMeasured()) {
        chord = (float) places.chordSquared(block, way.x, way.y, way.z);
        if (chord > reach) {
          continue;
        }
        commutePoints += way.mostPointsFrom(chord) - MatchingPolicy.TOTAL_POINTS;
      }
      int most = bound.roughly(block);
      if (most != FitCalculator.BLOCKED && most + commutePoints >= leastPoints) {
        mostOfWay[block] = (short) commutePoints;
        chords[block] = chord;
        best[count++] = (long) (MOST - most - commutePoints) << 32 | block;
      }
    }
    Arrays.sort(best, 0, count);
    return count;
  }

  /** The positions of a block that are in reach. */
  private int inReach(ParticipantTables tables, BlockFacets blocks, int block) {
    ParticipantWay way = tables.way;
    if (way.isLimited() && block < blocks.locatedBlocks()) {
      Places places = tables.columns.places;
      return Sphere.near(
          places.x,
          places.y,
          places.z,
          blocks.from(block),
          blocks.to(block),
          way.x,
          way.y,
          way.z,
          way.reach(),
          found);
    }
    int count = blocks.to(block) - blocks.from(block);
    for (int i = 0; i < count; i++) {
      found[i] = blocks.from(block) + i;
    }
    return count;
  }
}
