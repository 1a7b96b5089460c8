package org.quartermatch.fit.columns;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.time.TimeLimits;

/**
 * Judges one pair after the other, exactly: the one loop that every way through the columns ends
 * in.
 *
 * <p>What blocks most comes first; skills are summed, and ways measured, only where the rest leaves
 * them a chance.
 */
public final class Pairs {
  private final ParticipantTables tables;
  private final OpportunityColumns columns;
  private final IntPredicate live;
  private final IntUnaryOperator own;
  private final Hits hits;
  private final int skillsWeight;
  private final int mostOfWay;
  private final boolean hasOwn;
  private final int ownWeight;

  /** Judges pairs of the participant of these tables; see {@link Scan#eligible}. */
  public Pairs(ParticipantTables tables, IntPredicate live, IntUnaryOperator own, Hits hits) {
    this.tables = tables;
    this.columns = tables.columns;
    this.live = live;
    this.own = own;
    this.hits = hits;
    skillsWeight = columns.layout.skillsWeight;
    mostOfWay = tables.way.mostCommutePoints();
    hasOwn = columns.layout.calculator.hasOwn();
    ownWeight = columns.layout.calculator.ownWeight();
  }

  /** Judges one pair, and adds it to the hits if it is eligible and has the points wanted. */
  public void judge(int position) {
    int facets = tables.facetPoints(position);
    if (facets == FitCalculator.BLOCKED) {
      return;
    }
    int hoursPoints = tables.time.hoursPoints(columns.hours[position]);
    if (hoursPoints == FitCalculator.BLOCKED) {
      return;
    }
    int points = columns.rest[position] + facets + hoursPoints;
    int wanted = hits.leastPoints() - ownWeight - points;
    if (mostOfWay + skillsWeight < wanted) {
      return;
    }
    // Skills tell more than times where points are wanted, and less where any will do.
    boolean skillsFirst = mostOfWay < wanted;
    int skills = skillsFirst ? tables.skillPoints(position) : skillsWeight;
    if (skills == FitCalculator.BLOCKED || mostOfWay + skills < wanted) {
      return;
    }
    int way = wayPoints(position);
    if (way == FitCalculator.BLOCKED) {
      return;
    }
    skills = skillsFirst ? skills : tables.skillPoints(position);
    if (skills != FitCalculator.BLOCKED && way + skills >= wanted) {
      judgeRest(position, points + way + skills);
    }
  }

  /** Points of the way, or {@link FitCalculator#BLOCKED} where it leaves no time for the work. */
  private int wayPoints(int position) {
    int work = columns.work[position];
    if (tables.way.isBeyond(position, tables.time.within(work))) {
      return FitCalculator.BLOCKED;
    }
    int longest = tables.time.longestWay(work, columns.hours[position]);
    if (longest < 0) {
      return FitCalculator.BLOCKED;
    }
    boolean counts = longest != TimeLimits.ANY_WAY || tables.way.isKnown();
    int minutes = counts ? tables.way.minutes(position) : 0;
    return tables.way.shorter(position, minutes) > longest
        ? FitCalculator.BLOCKED
        : tables.way.commutePoints(position, minutes);
  }

  /** What takes longest to ask: children's care, and what the host asks. */
  private void judgeRest(int position, int standardPoints) {
    int document = columns.document[position];
    if (!live.test(document) || !tables.time.holds(position)) {
      return;
    }
    int points = standardPoints;
    if (hasOwn) {
      int more = own.applyAsInt(document);
      if (more == FitCalculator.BLOCKED) {
        return;
      }
      points += more;
    }
    if (points >= hits.leastPoints()) {
      hits.add(columns, position, points);
    }
  }
}
