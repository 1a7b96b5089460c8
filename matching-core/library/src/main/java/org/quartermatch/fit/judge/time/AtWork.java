package org.quartermatch.fit.judge.time;

import java.util.List;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.WeekSchedule;

/**
 * When a participant can be at work while the children are cared for in a certain way, by the same
 * rules as a fit: for care that is another on some days than in an ordinary week.
 *
 * @param times when work is possible: of fixed work as far as availability and care go, of flexible
 *     and roster work also within the window
 * @param byChild as far as each child's care goes, in the order of the children
 * @param there the real way, in minutes
 * @param back likewise
 */
public record AtWork(WeekSchedule times, List<WeekSchedule> byChild, int there, int back) {
  public AtWork {
    byChild = List.copyOf(byChild);
  }

  /** With these children, each in the care that is given. O(children). */
  public static AtWork of(
      ParticipantTimes participant,
      WorkPattern work,
      WorkWays workplace,
      List<ParticipantTimes.CaredChild> children) {
    int direct = workplace.minutesFromHome(participant);
    int directBack = workplace.minutesToHome(participant);
    CareWays ways = CareWays.of(direct, directBack, children, participant, workplace);
    WeekSchedule times =
        TimesToWork.available(participant, ways.thereMinutes(), ways.backMinutes());
    if (work.fixed() == null) {
      times = times.and(TimesToWork.withoutChildren(participant, work, workplace));
    }
    List<WeekSchedule> byChild =
        children.stream().map(child -> ways.covered(child, participant, workplace)).toList();
    for (WeekSchedule covered : byChild) {
      times = times.and(covered);
    }
    return new AtWork(times, byChild, ways.thereMinutes(), ways.backMinutes());
  }

  /**
   * When a child must be cared for so that the participant can work at these times: with the way
   * from its place and back, or, without a place, all the time away.
   */
  public WeekSchedule needed(
      WeekSchedule work,
      ParticipantTimes.CaredChild child,
      ParticipantTimes participant,
      WorkWays workplace) {
    GeoPoint place = child.place();
    return work.widened(
        TimeLimits.quarters(
            place == null ? there : TimesToWork.toWork(child, place, participant, workplace)),
        TimeLimits.quarters(
            place == null ? back : TimesToWork.fromWork(child, place, participant, workplace)));
  }
}
