package org.quartermatch.fit.columns;

import org.jspecify.annotations.Nullable;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.time.TimeReach;

/**
 * Takes answers from those of a cohort ({@link CohortAnswers}), and asks the one definition for
 * what is not shared.
 */
final class SharedStanding implements Standing {
  private final OwnStanding own;

  /** By criterion, the answers of the participant's aspects; null: they are not shared. */
  private final Answers[] @Nullable [] scored;

  private final Answers[] @Nullable [] gates;
  private final SharedTime time;
  private final SharedTime.@Nullable Reaches reaches;

  SharedStanding(
      OwnStanding own,
      Answers[] @Nullable [] scored,
      Answers[] @Nullable [] gates,
      SharedTime time,
      SharedTime.@Nullable Reaches reaches) {
    this.own = own;
    this.scored = scored;
    this.gates = gates;
    this.time = time;
    this.reaches = reaches;
  }

  @Override
  public int points(int column, int number, int profile) {
    Answers @Nullable [] answers = scored[column];
    return answers == null
        ? own.points(column, number, profile)
        : best(answers, own.columns.facets.scored.get(column), number);
  }

  @Override
  public boolean passes(int gateFacet, int profile) {
    int gate = own.columns.facets.gateNumber(gateFacet);
    Answers @Nullable [] answers = gates[gate];
    return answers == null
        ? own.passes(gateFacet, profile)
        : best(answers, own.columns.facets.gates.get(gate), gateFacet) != FitCalculator.BLOCKED;
  }

  /** Where somebody has several aspects, the best counts. */
  private static int best(Answers[] answers, FacetValues<?> facets, int number) {
    int best = FitCalculator.BLOCKED;
    for (Answers each : answers) {
      best = Math.max(best, each.of(number - facets.first()));
    }
    return best;
  }

  @Override
  public TimeReach reach(int work) {
    return reaches == null ? own.reach(work) : reaches.of(work);
  }

  @Override
  public OfferedHours hours() {
    return time.hours(own.participant.participant().hours());
  }
}
