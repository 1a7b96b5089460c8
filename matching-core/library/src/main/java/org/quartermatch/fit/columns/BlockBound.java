package org.quartermatch.fit.columns;

import java.util.stream.IntStream;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.judge.FitCalculator;

/**
 * How many points one participant could get at the opportunities of a block at the most, the way
 * left out: of each criterion the best of what stands there ({@link BlockFacets}). A block where
 * nothing can be eligible is told by that, too.
 *
 * <p>How it works: the sum of the bests of all criteria is no less than the best sum. Of skills, a
 * part that all have is taken for granted, and what each code in the block adds to it is summed as
 * if one opportunity asked for them all, against the least weights that one has there. What depends
 * on courses, where there are several states, is the best of all of them.
 *
 * <p>Cost: a look-up for each number of the block; each facet is judged once, when first asked. Not
 * thread-safe.
 */
final class BlockBound {
  /** Criteria of less weight are taken as perfect where they have more than a few facets. */
  private static final int LITTLE = MatchingPolicy.TOTAL_POINTS / 20;

  private static final int FEW = 8;

  private final ParticipantTables tables;
  private final OpportunityColumns columns;
  private final BlockFacets blocks;
  private final int ownWeight;

  /** By column of facets that are scored, their most points. */
  private final int[] weights;

  private final int mostOfFacets;

  BlockBound(ParticipantTables tables) {
    this.tables = tables;
    columns = tables.columns;
    blocks = columns.blockFacets;
    weights = columns.facets.scored.stream().mapToInt(FacetValues::weight).toArray();
    mostOfFacets = IntStream.of(weights).sum();
    ownWeight = columns.layout.calculator.ownWeight();
  }

  /**
   * The same, quickly and roughly: what is long to look at is taken as perfect.
   *
   * @return no less than {@link #most}, or {@link FitCalculator#BLOCKED}
   */
  int roughly(int block) {
    int sum = 0;
    int list = block * columns.facets.width + columns.facets.gateColumns;
    for (int column = 0; column < weights.length; column++) {
      int most = mostFacetPoints(column, list++, FEW);
      if (most == FitCalculator.BLOCKED) {
        return FitCalculator.BLOCKED;
      }
      sum += most;
    }
    int skills = blocks.leastWeights[block] == 0 ? 0 : columns.layout.skillsWeight;
    return blocks.rest[block] + columns.layout.hoursWeight + sum + skills + ownWeight;
  }

  /**
   * The most points without the way, or {@link FitCalculator#BLOCKED}; what is known by now not to
   * be enough is not looked at any further.
   *
   * @param enough points that are wanted, without those of the way
   * @return the most points; where these are fewer than enough, so is what is returned, but no more
   *     than that is sure
   */
  int most(int block, int enough) {
    int most = blocks.rest[block] + columns.layout.hoursWeight + ownWeight + mostOfFacets;
    int skills = tables.mostSkillPoints(block);
    most += skills;
    int list = block * columns.facets.width;
    for (int column = 0; column < columns.facets.gateColumns; column++) {
      if (!mayPass(list++)) {
        return FitCalculator.BLOCKED;
      }
    }
    for (int column = 0; column < weights.length && most >= enough; column++) {
      int many = weights[column] < LITTLE ? FEW : Integer.MAX_VALUE;
      int best = mostFacetPoints(column, list++, many);
      if (best == FitCalculator.BLOCKED) {
        return FitCalculator.BLOCKED;
      }
      most -= weights[column] - best;
    }
    if (most < enough) {
      return most;
    }
    int hours = hours(block);
    return hours == FitCalculator.BLOCKED
        ? FitCalculator.BLOCKED
        : most - (columns.layout.hoursWeight - hours);
  }

  private int hours(int block) {
    int most = FitCalculator.BLOCKED;
    int weight = columns.layout.hoursWeight;
    for (int i = blocks.hours.from[block]; i < blocks.hours.from[block + 1] && most < weight; i++) {
      most = Math.max(most, tables.time.hoursPoints(blocks.hours.items[i]));
    }
    return most;
  }

  /**
   * Whether the block is out of reach for all times of work that stand there.
   *
   * @param chordSquared from home to the nearest place of the block; 0 where either is not known
   */
  boolean isOutOfTime(int block, float chordSquared) {
    for (int i = blocks.works.from[block]; i < blocks.works.from[block + 1]; i++) {
      if (tables.time.within(blocks.works.items[i]) >= chordSquared) {
        return false;
      }
    }
    return true;
  }

  private boolean mayPass(int list) {
    for (int i = blocks.facets.from[list]; i < blocks.facets.from[list + 1]; i++) {
      if (tables.mayPass(blocks.facets.items[i])) {
        return true;
      }
    }
    return false;
  }

  /**
   * The most points of a criterion.
   *
   * @param many where there are more facets than this, it is taken as perfect
   */
  private int mostFacetPoints(int column, int list, int many) {
    int weight = weights[column];
    int from = blocks.facets.from[list];
    int to = blocks.facets.from[list + 1];
    if (to - from > many) {
      return weight;
    }
    int most = FitCalculator.BLOCKED;
    for (int i = from; i < to && most < weight; i++) {
      most = Math.max(most, tables.mostFacetPoints(column, blocks.facets.items[i]));
    }
    return most;
  }
}
