package org.quartermatch.fit.judge.time;

import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.WeekSchedule;

/** When somebody can be at work: as far as their own time goes, and as far as care goes. */
public final class TimesToWork {
  private TimesToWork() {}

  /** As far as the participant's time goes, with ways of so many minutes. */
  static WeekSchedule available(ParticipantTimes participant, int there, int back) {
    return participant.availability().within(TimeLimits.quarters(there), TimeLimits.quarters(back));
  }

  /**
   * As far as a child's care goes: care at a place must last for the way from there to work and
   * back, other care for the whole way, in minutes.
   */
  static WeekSchedule covered(
      ParticipantTimes.CaredChild child,
      int there,
      int back,
      ParticipantTimes participant,
      WorkWays ways) {
    GeoPoint place = child.place();
    return child
        .covered()
        .within(
            TimeLimits.quarters(place == null ? there : toWork(child, place, participant, ways)),
            TimeLimits.quarters(place == null ? back : fromWork(child, place, participant, ways)));
  }

  /** Minutes from the place of a child's care to work. */
  static int toWork(
      ParticipantTimes.CaredChild child,
      GeoPoint place,
      ParticipantTimes participant,
      WorkWays ways) {
    return child.providerIndex() >= 0
        ? ways.minutesFromProvider(child.providerIndex(), participant)
        : ways.minutesFrom(place, participant);
  }

  /** Minutes from work to the place of a child's care. */
  static int fromWork(
      ParticipantTimes.CaredChild child,
      GeoPoint place,
      ParticipantTimes participant,
      WorkWays ways) {
    return child.providerIndex() >= 0
        ? ways.minutesToProvider(child.providerIndex(), participant)
        : ways.minutesTo(place, participant);
  }

  /** When flexible or roster work may be done by this participant; empty for fixed work. */
  static WeekSchedule window(ParticipantTimes participant, WorkPattern work) {
    return TimeLimits.without(participant.excluded(), work.window());
  }

  /** When the participant could do flexible or roster work, if there were no children. */
  public static WeekSchedule withoutChildren(
      ParticipantTimes participant, WorkPattern work, WorkWays ways) {
    return window(participant, work)
        .and(
            available(
                participant, ways.minutesFromHome(participant), ways.minutesToHome(participant)));
  }

  /** What is left of that as far as one child's care goes, in this option. */
  public static WeekSchedule withChild(
      TimeOption option,
      ParticipantTimes.CaredChild child,
      ParticipantTimes participant,
      WorkPattern work,
      WorkWays ways) {
    int there = option.wayMinutes();
    int back = option.wayBackMinutes();
    return withoutChildren(participant, work, ways)
        .and(available(participant, there, back))
        .and(covered(child, there, back, participant, ways));
  }

  /** How much of such times can be worked in a week. */
  public static int usableQuarterHours(WeekSchedule times, ParticipantTimes participant) {
    return WorkTime.usable(
            times,
            TimeLimits.maximumPerDay(participant.participant()),
            participant.setting().policy().breaks())
        .quarterHours();
  }

  /** Whether the children are cared for in this option whenever the participant could work. */
  public static boolean areCaredForThroughout(
      TimeOption option, ParticipantTimes participant, WorkPattern work, WorkWays ways) {
    if (work.fixed() != null) {
      return true;
    }
    WeekSchedule without = withoutChildren(participant, work, ways);
    return participant.children(option.providerIndex()).stream()
        .allMatch(child -> withChild(option, child, participant, work, ways).containsAll(without));
  }
}
