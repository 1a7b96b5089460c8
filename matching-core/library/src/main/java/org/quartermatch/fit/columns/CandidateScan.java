package org.quartermatch.fit.columns;

import java.util.Arrays;
import org.quartermatch.fit.columns.sphere.Blocks;
import org.quartermatch.fit.judge.FitCalculator;

/**
 * Goes through a cohort for one opportunity and finds who is eligible, with the points: the mirror
 * of {@link Scan}.
 *
 * <p>How it works: blocks of neighbours none of whom can reach the place of work are left out, the
 * others taken nearest first, as the points of the way fall with the distance. Who can reach it is
 * ruled out or given points by the aspects' tables, the cheap ones first; skills are summed only
 * where the rest leaves a chance of the points that are wanted. Places of children, the host's own
 * travel times and own criteria are asked last. Exact: who is left out has fewer points than
 * wanted, or is not eligible.
 *
 * <p>O(n) at worst; O(blocks + participants in reach) for most. Allocates nothing for a pair, apart
 * from children's places. Not thread-safe: each thread makes its own.
 */
public final class CandidateScan {
  private final OpportunityTables tables;
  private final ParticipantColumns columns;
  private final BestParticipants best;
  private final int skillsWeight;
  private final int mostCommutePoints;
  private final boolean hasOwn;
  private final int ownWeight;

  private CandidateScan(OpportunityTables tables, BestParticipants best) {
    this.tables = tables;
    this.best = best;
    columns = tables.columns;
    skillsWeight = columns.layout.skillsWeight;
    mostCommutePoints = columns.layout.commute.most();
    hasOwn = columns.layout.calculator.hasOwn();
    ownWeight = columns.layout.calculator.ownWeight();
  }

  /** Finds all who are eligible and have the points that are wanted. */
  public static void eligible(OpportunityTables tables, BestParticipants best) {
    new CandidateScan(tables, best).run();
  }

  private void run() {
    int limited = columns.places.located;
    if (tables.way.isLimited()) {
      near();
    } else {
      for (int i = 0; i < limited; i++) {
        judge(i);
      }
    }
    for (int i = limited; i < columns.size(); i++) {
      judge(i);
    }
  }

  private void near() {
    Blocks blocks = columns.places.blocks;
    long[] nearest = new long[blocks.count()];
    int count = 0;
    for (int block = 0; block < nearest.length; block++) {
      float chord = (float) blocks.chordSquared(block, tables.way.x, tables.way.y, tables.way.z);
      if (chord <= columns.blockReach[block]) {
        // Bits of floats that are not negative sort as the floats do.
        nearest[count++] = (long) Float.floatToRawIntBits(chord) << 32 | block;
      }
    }
    Arrays.sort(nearest, 0, count);
    int[] found = new int[Blocks.SIZE];
    for (int i = 0; i < count; i++) {
      float chord = Float.intBitsToFloat((int) (nearest[i] >>> 32));
      if (tables.way.mostPointsFrom(chord) < best.leastPoints()) {
        return;
      }
      int block = (int) nearest[i];
      int inReach = inReach(blocks.from(block), blocks.to(block), found);
      for (int j = 0; j < inReach; j++) {
        judge(found[j]);
      }
    }
  }

  private int inReach(int from, int to, int[] found) {
    int[] xs = columns.places.x;
    int[] ys = columns.places.y;
    int[] zs = columns.places.z;
    float[] reach = columns.reach;
    int count = 0;
    for (int i = from; i < to; i++) {
      float dx = (float) xs[i] - tables.way.x;
      float dy = (float) ys[i] - tables.way.y;
      float dz = (float) zs[i] - tables.way.z;
      found[count] = i;
      count += dx * dx + dy * dy + dz * dz <= reach[i] ? 1 : 0;
    }
    return count;
  }

  private void judge(int position) {
    int state = tables.state(position);
    if (!tables.passes(position, state) || tables.isOutOfTime(position)) {
      return;
    }
    int facets = tables.facetPoints(position, state);
    if (facets == FitCalculator.BLOCKED) {
      return;
    }
    int wanted = best.leastPoints() - ownWeight;
    int points = facets + tables.hoursPoints(position);
    if (points + mostCommutePoints + skillsWeight < wanted) {
      return;
    }
    int skills = tables.skillPoints(state);
    if (skills == FitCalculator.BLOCKED || points + mostCommutePoints + skills < wanted) {
      return;
    }
    int minutes = tables.way.minutes(position);
    points += skills + tables.way.commutePoints(position, minutes);
    if (points < wanted || tables.way.shorter(position, minutes) > tables.longestWay(position)) {
      return;
    }
    if (!tables.timeHolds(position)) {
      return;
    }
    if (hasOwn) {
      int own = tables.ownPoints(position);
      if (own == FitCalculator.BLOCKED) {
        return;
      }
      points += own;
    }
    if (points >= best.leastPoints()) {
      best.add(points, columns.rank[position]);
    }
  }
}
