package org.quartermatch.fit.columns;

import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.fit.judge.time.TimeReach;

/** Asks the one definition, of this participant alone. */
final class OwnStanding implements Standing {
  final OpportunityColumns columns;
  final PreparedParticipant participant;

  OwnStanding(OpportunityColumns columns, PreparedParticipant participant) {
    this.columns = columns;
    this.participant = participant;
  }

  @Override
  public int points(int column, int number, int profile) {
    return columns.facets.scored.get(column).points(participant, profile, number);
  }

  @Override
  public boolean passes(int gateFacet, int profile) {
    return columns.facets.gateOf(gateFacet).points(participant, profile, gateFacet)
        != FitCalculator.BLOCKED;
  }

  @Override
  public TimeReach reach(int work) {
    return TimeReach.of(participant.times(), columns.works.get(work));
  }

  @Override
  public OfferedHours hours() {
    return new OfferedHours(columns, participant.participant().hours());
  }
}
