package org.quartermatch.fit.columns;

import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.columns.sphere.Blocks;

/**
 * What is known by now of the points that one participant does not get: by number, what each answer
 * takes off the most points there are; 0 as long as it is not asked for, {@link #BLOCKED} where it
 * blocks. What depends on courses is the least loss of all states where there are several.
 *
 * <p>A few loads and additions then rule out most positions. Not thread-safe.
 */
final class PointLosses {
  static final short BLOCKED = -30_000;

  private final OpportunityColumns columns;

  /** By number of the times of work, of the hours offered, and of the gates and facets. */
  private final short[] work;

  private final short[] hours;
  private final short[] facets;
  private final int mostWithoutWay;

  /** Of positions that are sieved, what they lose by what has been looked at so far. */
  private final int[] losses = new int[Blocks.SIZE];

  /** Starts with what is known of the hours offered, {@link OfferedHours#losses}. */
  PointLosses(OpportunityColumns columns, short[] hours) {
    this.columns = columns;
    this.hours = hours;
    work = new short[columns.works.size()];
    facets = new short[columns.facets.size];
    Layout layout = columns.layout;
    mostWithoutWay =
        layout.hoursWeight
            + layout.mostFacetPoints
            + layout.skillsWeight
            + layout.calculator.ownWeight();
  }

  void blockWork(int number) {
    work[number] = BLOCKED;
  }

  void blockFacet(int number) {
    facets[number] = BLOCKED;
  }

  void loseFacet(int number, int points) {
    facets[number] = (short) points;
  }

  /**
   * Keeps of these positions the ones that may have enough points, as far as has been asked; moves
   * them to the front. First by times and hours, which rule out most for whoever can work at few
   * times; then by the skills that count most, where others can make up for nothing of them; no
   * branch to guess.
   *
   * @param count a block's at the most
   * @param leastPoints points that are wanted
   * @param commutePoints the most that the way brings there
   * @return how many are kept
   */
  int sieve(SkillSieve skills, int[] positions, int count, int leastPoints, int commutePoints) {
    // Nothing but what blocks loses more than all points.
    int least =
        Math.max(-MatchingPolicy.TOTAL_POINTS, leastPoints - mostWithoutWay - commutePoints);
    int kept = sieveTimes(positions, count, least);
    // Where any points will do, skills rule out hardly anything.
    if (least > -MatchingPolicy.TOTAL_POINTS) {
      kept = skills.sieve(positions, losses, kept, least);
    }
    return sieveFacets(positions, kept, least);
  }

  private int sieveTimes(int[] positions, int count, int least) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int position = positions[i];
      int loss =
          columns.rest[position] + work[columns.work[position]] + hours[columns.hours[position]];
      positions[kept] = position;
      losses[kept] = loss;
      kept += loss >= least ? 1 : 0;
    }
    return kept;
  }

  private int sieveFacets(int[] positions, int count, int least) {
    int[] rows = columns.facets.rows;
    int width = columns.facets.width;
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int position = positions[i];
      int loss = losses[i];
      int at = position * width;
      for (int end = at + width; at < end; at++) {
        loss += facets[rows[at]];
      }
      positions[kept] = position;
      kept += loss >= least ? 1 : 0;
    }
    return kept;
  }
}
