package org.quartermatch.fit.judge.time;

import org.jspecify.annotations.Nullable;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.WeekSchedule;

/** From leaving home to being home again, and what of it nobody has time for. */
public final class TimeAway {
  private TimeAway() {}

  /** Of flexible and roster work for the whole window. */
  public static WeekSchedule of(int wayMinutes, WorkPattern work) {
    int quarters = TimeLimits.quarters(wayMinutes);
    WorkPattern.Fixed fixed = work.fixed();
    if (fixed == null) {
      return work.window().widened(quarters);
    }
    WeekSchedule away = WeekSchedule.empty();
    for (WeekSchedule week : fixed.weeks()) {
      away = away.or(week.widened(quarters));
    }
    return away;
  }

  /** Time away, for this way, that the participant does not have. */
  public static WeekSchedule missing(
      int wayMinutes, ParticipantTimes participant, WorkPattern work) {
    return of(wayMinutes, work).minus(participant.availability().times());
  }

  /** Time for which this child, in own care, has nobody. */
  public static WeekSchedule missingCare(
      int ownWayMinutes,
      ParticipantTimes.CaredChild child,
      ParticipantTimes participant,
      WorkPattern work,
      WorkWays ways) {
    @Nullable GeoPoint place = child.place();
    int way = place == null ? ownWayMinutes : ways.minutesFrom(place, participant);
    return of(way, work).minus(child.covered().times());
  }
}
