package org.quartermatch.fit.columns;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * Goes through columns for one participant and finds what is eligible, with its points.
 *
 * <p>How it works: blocks of neighbours are taken nearest first, as the points of the way fall with
 * the distance; one that is out of reach, or cannot bring the points that are wanted even if all
 * else is perfect, ends the search, as do all behind it. Within a block the kernel finds the places
 * in reach; the facets' tables then rule out or give points; skills are summed only where the rest
 * leaves them a chance. Exact: what is left out has fewer points than wanted, or is not eligible.
 *
 * <p>O(n) at worst; O(blocks + places in reach) for most. Allocates nothing for a pair. Not
 * thread-safe: each thread has its own.
 */
public final class Scan {
  private final Kernel kernel;
  private final int[] found = new int[Blocks.SIZE];
  private long[] nearest = new long[64];

  public Scan(Kernel kernel) {
    this.kernel = kernel;
  }

  /**
   * Finds all that is eligible and has the points that are wanted.
   *
   * @param live tells by document which opportunities are there
   * @param own points of the host's own criteria by document, or {@link Facet#BLOCKED}; asked only
   *     where all else holds and the points could be enough
   */
  public void eligible(
      ParticipantTables tables, IntPredicate live, IntUnaryOperator own, Hits hits) {
    OpportunityColumns columns = tables.columns;
    Pairs pairs = new Pairs(tables, live, own, hits);
    boolean pruned =
        tables.homeKnown
            && columns.definition.greatCircles()
            && tables.longestMinutes != Definition.ANY_WAY;
    if (pruned) {
      near(tables, pairs, hits);
    } else {
      for (int i = 0; i < columns.located; i++) {
        pairs.judge(i);
      }
    }
    for (int i = columns.located; i < columns.size(); i++) {
      pairs.judge(i);
    }
  }

  private void near(ParticipantTables tables, Pairs pairs, Hits hits) {
    OpportunityColumns columns = tables.columns;
    Blocks blocks = columns.blocks;
    float within =
        Sphere.chordSquaredWithin(
            columns.definition.longestMetres(tables.participant, tables.longestMinutes));
    int count = 0;
    if (nearest.length < blocks.count()) {
      nearest = new long[blocks.count()];
    }
    for (int block = 0; block < blocks.count(); block++) {
      float chord = (float) blocks.chordSquared(block, tables.x, tables.y, tables.z);
      if (chord <= within) {
        // Bits of floats that are not negative sort as the floats do.
        nearest[count++] = (long) Float.floatToRawIntBits(chord) << 32 | block;
      }
    }
    Arrays.sort(nearest, 0, count);
    for (int i = 0; i < count; i++) {
      float chord = Float.intBitsToFloat((int) (nearest[i] >>> 32));
      if (tables.mostPointsFrom(chord) < hits.leastPoints()) {
        return;
      }
      int block = (int) nearest[i];
      int places =
          kernel.near(
              columns.x,
              columns.y,
              columns.z,
              blocks.from(block),
              blocks.to(block),
              tables.x,
              tables.y,
              tables.z,
              within,
              found);
      for (int j = 0; j < places; j++) {
        pairs.judge(found[j]);
      }
    }
  }

  /** Judges one pair after the other. */
  private static final class Pairs {
    private final ParticipantTables tables;
    private final OpportunityColumns columns;
    private final IntPredicate live;
    private final IntUnaryOperator own;
    private final Hits hits;
    private final int skillsWeight;
    private final boolean hasOwn;
    private final int ownWeight;

    Pairs(ParticipantTables tables, IntPredicate live, IntUnaryOperator own, Hits hits) {
      this.tables = tables;
      this.columns = tables.columns;
      this.live = live;
      this.own = own;
      this.hits = hits;
      skillsWeight = columns.definition.skillsWeight();
      hasOwn = columns.definition.hasOwn();
      ownWeight = columns.definition.ownWeight();
    }

    void judge(int position) {
      int time = columns.time[position];
      int longest = tables.longestWay(time);
      if (longest < 0) {
        return;
      }
      int start = columns.start[position];
      if (!tables.passes(columns.gate[position], start)) {
        return;
      }
      int languages = tables.languagePoints(columns.languages[position], start);
      if (languages == Facet.BLOCKED) {
        return;
      }
      int minutes = tables.minutes(position);
      if (minutes > longest) {
        return;
      }
      int points =
          columns.rest[position]
              + tables.hoursPoints(time)
              + languages
              + tables.commutePoints(position, minutes)
              + tables.occupationPoints(columns.occupation[position])
              + tables.localPoints(columns.local[position])
              + tables.startPoints(start);
      int wanted = hits.leastPoints() - ownWeight;
      if (points + skillsWeight < wanted) {
        return;
      }
      int skills = tables.skillPoints(position);
      if (skills == Facet.BLOCKED || points + skills < wanted) {
        return;
      }
      points += skills;
      int document = columns.document[position];
      if (!live.test(document) || !tables.timeHolds(position)) {
        return;
      }
      if (hasOwn) {
        int more = own.applyAsInt(document);
        if (more == Facet.BLOCKED) {
          return;
        }
        points += more;
      }
      if (points >= hits.leastPoints()) {
        hits.add(columns, position, points);
      }
    }
  }
}
