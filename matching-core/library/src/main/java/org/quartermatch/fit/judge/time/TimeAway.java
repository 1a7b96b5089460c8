package org.quartermatch.fit.judge.time;

import org.jspecify.annotations.Nullable;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.WeekSchedule;

/** From leaving home to being home again, and what of it nobody has time for. */
public final class TimeAway {
  private TimeAway() {}

  /** Of flexible and roster work for the whole window. In minutes there and back. */
  public static WeekSchedule of(int thereMinutes, int backMinutes, WorkPattern work) {
    int before = TimeLimits.quarters(thereMinutes);
    int after = TimeLimits.quarters(backMinutes);
    WorkPattern.Fixed fixed = work.fixed();
    if (fixed == null) {
      return work.window().widened(before, after);
    }
    WeekSchedule away = WeekSchedule.empty();
    for (WeekSchedule week : fixed.weeks()) {
      away = away.or(week.widened(before, after));
    }
    return away;
  }

  /** Time away, for these ways, that the participant does not have. */
  public static WeekSchedule missing(
      int thereMinutes, int backMinutes, ParticipantTimes participant, WorkPattern work) {
    return of(thereMinutes, backMinutes, work).minus(participant.availability().times());
  }

  /** Time for which this child, in own care, has nobody. */
  public static WeekSchedule missingCare(
      TimeOption own,
      ParticipantTimes.CaredChild child,
      ParticipantTimes participant,
      WorkPattern work,
      WorkWays ways) {
    @Nullable GeoPoint place = child.place();
    int there = place == null ? own.wayMinutes() : ways.minutesFrom(place, participant);
    int back = place == null ? own.wayBackMinutes() : ways.minutesTo(place, participant);
    return of(there, back, work).minus(child.covered().times());
  }
}
