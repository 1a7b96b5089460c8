package org.quartermatch.fit.columns;

import java.util.List;
import java.util.function.ToIntFunction;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.HoursJudge;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.fit.judge.time.TimeJudge;
import org.quartermatch.fit.judge.time.TimeReach;

/**
 * One opportunity, made ready for one cohort, the mirror of {@link ParticipantTables}: for every
 * number that can stand in a column the answer. Each is asked of the one definition when it is
 * first needed, and then is a look-up.
 *
 * <p>Making it costs the zeroing of tables as long as the dictionaries. Not thread-safe: each
 * thread makes its own.
 */
public final class OpportunityTables {
  /** Answer of an {@link Answers} that is not known yet. */
  private static final int NOT_ASKED = -2;

  final ParticipantColumns columns;
  final OpportunityWay way;
  private final PreparedOpportunity opportunity;
  private final RequiredSkills skills;
  private final Answers longestWays;
  private final Answers hours;
  private final Answers states;
  private final Answers gates;

  /** By gate that courses can open, and by criterion that gives points, in their order. */
  private final Answers[] gatesByState;

  private final AspectColumn<?>[] scoredColumns;
  private final Answers[] scored;

  /** Points that are the same for every participant. */
  private final int rest;

  /** Makes an opportunity ready for this cohort. */
  public OpportunityTables(ParticipantColumns columns, PreparedOpportunity opportunity) {
    this.columns = columns;
    this.opportunity = opportunity;
    Layout layout = columns.layout;
    way = new OpportunityWay(columns, opportunity);
    skills =
        new RequiredSkills(
            layout,
            layout.calculator.setting().taxonomy(),
            columns.held.skills,
            opportunity.position().skills().items());
    rest = layout.restPoints(opportunity);
    longestWays =
        answers(
            columns.times,
            value -> TimeReach.longestWayMinutes(value.times(), opportunity.pattern()));
    hours =
        answers(
            columns.times,
            value ->
                HoursJudge.judge(false, value.participant().hours(), opportunity.pattern().hours())
                    .points(layout.hoursWeight));
    states =
        answers(
            columns.endsOfCourses, value -> value.profileIndexAt(opportunity.position().start()));
    scoredColumns = columns.scored.toArray(AspectColumn<?>[]::new);
    scored = answers(columns.scored, opportunity);
    gatesByState = answers(columns.gatesByState, opportunity);
    Answers[] lasting = answers(columns.lastingGates, opportunity);
    gates = new Answers(columns.combinations, combination -> gate(lasting, combination));
  }

  private static Answers answers(AspectValues aspects, ToIntFunction<PreparedParticipant> asked) {
    return new Answers(aspects.size(), number -> asked.applyAsInt(aspects.value(number)));
  }

  private static Answers[] answers(List<AspectColumn<?>> of, PreparedOpportunity opportunity) {
    return of.stream().map(column -> column.answers(opportunity)).toArray(Answers[]::new);
  }

  private int gate(Answers[] lasting, int combination) {
    for (int i = 0; i < lasting.length; i++) {
      if (columns.lastingGates.get(i).best(lasting[i], combination) == FitCalculator.BLOCKED) {
        return FitCalculator.BLOCKED;
      }
    }
    return 0;
  }

  /** Which of the states of what is held counts at the start of the opportunity. */
  int state(int position) {
    return columns.held.states[position] + states.of(columns.ends[position]);
  }

  /** Whether all gates let the participant pass. */
  boolean passes(int position, int state) {
    if (gates.of(columns.gate[position]) == FitCalculator.BLOCKED) {
      return false;
    }
    for (int i = 0; i < gatesByState.length; i++) {
      if (columns.gatesByState.get(i).best(gatesByState[i], state) == FitCalculator.BLOCKED) {
        return false;
      }
    }
    return true;
  }

  /**
   * The sum of the points of all facets and of what is the same for everybody, or {@link
   * FitCalculator#BLOCKED}.
   */
  int facetPoints(int position, int state) {
    int sum = rest;
    for (int i = 0; i < scored.length; i++) {
      AspectColumn<?> column = scoredColumns[i];
      int points = column.best(scored[i], column.byState ? state : position);
      if (points == FitCalculator.BLOCKED) {
        return FitCalculator.BLOCKED;
      }
      sum += points;
    }
    return sum;
  }

  int hoursPoints(int position) {
    return hours.of(columns.time[position]);
  }

  /** Points of the skills, or {@link FitCalculator#BLOCKED}; 0 where the opportunity lists none. */
  int skillPoints(int state) {
    HeldStates held = columns.held;
    return skills.isEmpty()
        ? 0
        : skills.points(
            held.held, held.heldFrom[state], held.heldFrom[state + 1], held.complete[state]);
  }

  /** Whether it is known by now that the hours hold on no way at all. */
  boolean isOutOfTime(int position) {
    return longestWays.ifAsked(columns.time[position], NOT_ASKED) == -1;
  }

  /** The longest direct way on which time can hold; -1: none. */
  int longestWay(int position) {
    return Math.min(columns.longestMinutes[position], longestWays.of(columns.time[position]));
  }

  /** Whether hours, availability, commute and childcare hold; after {@link #longestWay}. */
  boolean timeHolds(int position) {
    PreparedParticipant withPlaces = columns.withPlaces[position];
    return withPlaces == null
        || TimeJudge.holds(withPlaces.times(), opportunity.pattern(), opportunity.place());
  }

  /** Points of the host's own criteria, or {@link FitCalculator#BLOCKED}. */
  int ownPoints(int position) {
    return columns.layout.calculator.ownPoints(
        columns.participants[position], opportunity.opportunity());
  }
}
