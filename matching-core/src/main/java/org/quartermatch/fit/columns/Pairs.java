package org.quartermatch.fit.columns;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * Judges one pair after the other, exactly: the one loop that every way through the columns ends
 * in.
 *
 * <p>What blocks most comes first; skills are summed only where the rest leaves them a chance.
 */
final class Pairs {
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
