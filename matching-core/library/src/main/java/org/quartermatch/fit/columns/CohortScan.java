package org.quartermatch.fit.columns;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.PreparedParticipant;

/**
 * Goes through columns for many participants at once: the same answers as a {@link Scan} for each.
 *
 * <p>How it works: participants that live near each other form a tile. Blocks of opportunities are
 * taken nearest first; lanes that cannot reach a block, or want more points than it can bring,
 * sleep while it passes. For each opportunity the kernel tells which lanes are worth judging, from
 * one sum over rows of lanes; those pairs are judged one by one, exactly.
 *
 * <p>Measured, 32 lanes at a time take 1.2 to 1.8 times as long as {@link Scan} for each of them,
 * which rules out nearly all pairs by a few loads as well; so the engine uses that. See {@code
 * BulkBenchmark}.
 *
 * <p>O(tiles · n + pairs worth judging). Allocates nothing for a pair. Not thread-safe: each thread
 * has its own.
 */
public final class CohortScan {
  /** Participants of one tile. */
  public static final int TILE = Lanes.COUNT;

  /** With fewer participants a tile does not pay. */
  private static final int FEWEST = 5;

  private final Kernel kernel;
  private final Scan scan;
  private final int[] masks = new int[Blocks.SIZE];
  private final int[] single = new int[1];
  private long[] nearest = new long[64];

  /** Asked only where all else holds and the points could be enough. */
  @FunctionalInterface
  public interface OwnPoints {
    /**
     * Points of the host's own criteria, or {@link Facet#BLOCKED}.
     *
     * @param lane the participant's place in the tile
     */
    int points(int lane, int document);
  }

  public CohortScan(Kernel kernel) {
    this.kernel = kernel;
    scan = new Scan(kernel);
  }

  /**
   * The order in which participants should be cut into tiles: numbers into the list, along the
   * curve through their homes, unknown homes last. O(n log n).
   */
  public static int[] neighbours(List<PreparedParticipant> participants) {
    return IntStream.range(0, participants.size())
        .boxed()
        .sorted(
            Comparator.comparingLong(
                i ->
                    participants
                        .get(i)
                        .participant()
                        .home()
                        .map(Curve::key)
                        .orElse(Long.MAX_VALUE)))
        .mapToInt(i -> i)
        .toArray();
  }

  /**
   * Finds for each participant all that is eligible and has the points that are wanted.
   *
   * @param participants 1 to {@link #TILE}, all of the same columns
   * @param live tells by document which opportunities are there
   * @param hits one for each participant
   */
  public void eligible(
      List<ParticipantTables> participants, IntPredicate live, OwnPoints own, List<Hits> hits) {
    if (participants.size() < FEWEST) {
      for (int i = 0; i < participants.size(); i++) {
        int lane = i;
        scan.eligible(
            participants.get(i), live, document -> own.points(lane, document), hits.get(i));
      }
      return;
    }
    Pass pass = new Pass(participants, live, own, hits);
    pass.near();
    pass.unlocated();
  }

  /** One tile's way through the columns. */
  private final class Pass {
    private final OpportunityColumns columns;
    private final Tile tile;
    private final Pairs[] pairs;
    private final List<Hits> hits;
    private final int otherPoints;

    Pass(List<ParticipantTables> participants, IntPredicate live, OwnPoints own, List<Hits> hits) {
      columns = participants.get(0).columns;
      tile = new Tile(participants);
      this.hits = hits;
      otherPoints = columns.definition.skillsWeight() + columns.definition.ownWeight();
      pairs = new Pairs[participants.size()];
      for (int i = 0; i < pairs.length; i++) {
        int lane = i;
        pairs[i] =
            new Pairs(
                participants.get(i), live, document -> own.points(lane, document), hits.get(i));
      }
    }

    void near() {
      Blocks blocks = columns.blocks;
      if (nearest.length < blocks.count()) {
        nearest = new long[blocks.count()];
      }
      ParticipantTables middle = tile.participants.get(pairs.length / 2);
      for (int block = 0; block < blocks.count(); block++) {
        float chord = (float) blocks.chordSquared(block, middle.x, middle.y, middle.z);
        nearest[block] = (long) Float.floatToRawIntBits(chord) << 32 | block;
      }
      Arrays.sort(nearest, 0, blocks.count());
      for (int i = 0; i < blocks.count(); i++) {
        int block = (int) nearest[i];
        if (wake(block)) {
          judge(blocks.from(block), blocks.to(block));
        }
      }
    }

    /** Writes what each lane wants of a block; whether any lane can get it. */
    private boolean wake(int block) {
      short[] least = tile.lanes.least();
      boolean any = false;
      for (int lane = 0; lane < pairs.length; lane++) {
        ParticipantTables participant = tile.participants.get(lane);
        least[lane] = Short.MAX_VALUE;
        int commutePoints = participant.mostCommutePoints();
        if (participant.reachIsLimited()) {
          float chord =
              (float)
                  columns.blocks.chordSquared(block, participant.x, participant.y, participant.z);
          if (chord > participant.reach(participant.longestMinutes)) {
            continue;
          }
          int most = participant.mostPointsFrom(chord);
          if (most < hits.get(lane).leastPoints()) {
            continue;
          }
          commutePoints -= MatchingPolicy.TOTAL_POINTS - most;
        }
        least[lane] = least(lane, commutePoints);
        any = true;
      }
      return any;
    }

    private short least(int lane, int commutePoints) {
      return (short)
          Math.clamp(
              hits.get(lane).leastPoints() - otherPoints - commutePoints, 0, Short.MAX_VALUE);
    }

    void unlocated() {
      if (columns.located == columns.size()) {
        return;
      }
      // Without a place of work the way is 0: homes move to where such places are put.
      Arrays.fill(tile.lanes.homeX(), 0);
      Arrays.fill(tile.lanes.homeY(), 0);
      Arrays.fill(tile.lanes.homeZ(), 0);
      for (int from = columns.located; from < columns.size(); from += Blocks.SIZE) {
        for (int lane = 0; lane < pairs.length; lane++) {
          tile.lanes.least()[lane] = least(lane, tile.participants.get(lane).mostCommutePoints());
        }
        judge(from, Math.min(columns.size(), from + Blocks.SIZE));
      }
    }

    private void judge(int from, int to) {
      kernel.worthwhile(tile.lanes, from, to, masks);
      for (int position = from; position < to; position++) {
        int mask = masks[position - from];
        if (mask == 0) {
          continue;
        }
        if (tile.fill(position)) {
          kernel.worthwhile(tile.lanes, position, position + 1, single);
          mask = single[0];
        }
        for (; mask != 0; mask &= mask - 1) {
          pairs[Integer.numberOfTrailingZeros(mask)].judge(position);
        }
      }
    }
  }
}
