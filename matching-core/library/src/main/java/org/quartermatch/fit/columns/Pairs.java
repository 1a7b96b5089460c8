package org.quartermatch.fit.columns;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.quartermatch.fit.judge.FitCalculator;

/**
 * Judges one pair after the other, exactly: the one loop that every way through the columns ends
 * in.
 *
 * <p>What blocks most comes first; skills are summed only where the rest leaves them a chance.
 */
public final class Pairs {
  private final ParticipantTables tables;
  private final OpportunityColumns columns;
  private final IntPredicate live;
  private final IntUnaryOperator own;
  private final Hits hits;
  private final int skillsWeight;
  private final int mostOfWayAndSkills;
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
    mostOfWayAndSkills = skillsWeight + tables.way.mostCommutePoints();
    hasOwn = columns.layout.calculator.hasOwn();
    ownWeight = columns.layout.calculator.ownWeight();
  }

  /** Judges one pair, and adds it to the hits if it is eligible and has the points wanted. */
  public void judge(int position) {
    int facets = tables.facetPoints(position);
    if (facets == FitCalculator.BLOCKED) {
      return;
    }
    int hours = columns.hours[position];
    int hoursPoints = tables.time.hoursPoints(hours);
    if (hoursPoints == FitCalculator.BLOCKED) {
      return;
    }
    int points = columns.rest[position] + facets + hoursPoints;
    int wanted = hits.leastPoints() - ownWeight;
    if (points + mostOfWayAndSkills < wanted) {
      return;
    }
    int longest = tables.time.longestWay(columns.work[position], hours);
    if (longest < 0) {
      return;
    }
    int minutes = tables.way.minutes(position);
    if (tables.way.shorter(position, minutes) > longest) {
      return;
    }
    points += tables.way.commutePoints(position, minutes);
    if (points + skillsWeight < wanted) {
      return;
    }
    int skills = tables.skillPoints(position);
    if (skills == FitCalculator.BLOCKED || points + skills < wanted) {
      return;
    }
    points += skills;
    int document = columns.document[position];
    if (!live.test(document) || !tables.time.holds(position)) {
      return;
    }
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
