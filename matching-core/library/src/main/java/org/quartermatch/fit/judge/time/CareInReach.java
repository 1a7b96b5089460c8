package org.quartermatch.fit.judge.time;

import java.util.List;
import java.util.stream.IntStream;
import org.quartermatch.model.WeekSchedule;

/**
 * What can be said of the care for children during work, before anybody knows where the work is:
 * never "no" where a pair holds. O(providers) once for the times of work; then a look-up.
 */
final class CareInReach {
  private CareInReach() {}

  /**
   * Whether there is care for the children during such work, own or at a provider, if no way led
   * there: where there is none, nothing with these times holds, whatever hours are offered.
   */
  static boolean isThere(ParticipantTimes participant, WorkPattern.Times work) {
    return covers(participant, work, participant.ownCare(), false)
        || IntStream.of(participant.providersByHours())
            .anyMatch(it -> covers(participant, work, participant.childrenAt(it), false));
  }

  /**
   * The providers that are not ruled out by their hours and the way there from home alone: no way
   * to work by them is shorter.
   */
  static int[] providers(ParticipantTimes participant, WorkPattern.Times work) {
    int[] withPlaces = participant.providersWithPlaces();
    return withPlaces.length == 0
        ? withPlaces
        : participant
            .memo()
            .providers(
                work,
                () ->
                    IntStream.of(withPlaces)
                        .filter(it -> covers(participant, work, participant.childrenAt(it), true))
                        .toArray());
  }

  /**
   * Whether children are cared for during work, if it were next door to their care.
   *
   * @param withWay whether the way from home to where they are cared for is taken off
   */
  private static boolean covers(
      ParticipantTimes participant,
      WorkPattern.Times work,
      List<ParticipantTimes.CaredChild> children,
      boolean withWay) {
    int there = 0;
    int back = 0;
    for (ParticipantTimes.CaredChild child : children) {
      there = withWay ? Math.max(there, child.wayToPlaceMinutes()) : 0;
      back = withWay ? Math.max(back, child.wayFromPlaceMinutes()) : 0;
    }
    WeekSchedule available = TimesToWork.available(participant, there, back);
    return isEnough(participant, work, available, children);
  }

  /**
   * Whether such work can be done in certain times while children are cared for, if no way led to
   * them: what hours are offered is left out.
   */
  static boolean isEnough(
      ParticipantTimes participant,
      WorkPattern.Times work,
      WeekSchedule times,
      List<ParticipantTimes.CaredChild> children) {
    WorkPattern.Fixed fixed = work.fixed();
    if (fixed != null) {
      return TimeLimits.allows(times, fixed) && TimeLimits.allCover(children, 0, fixed);
    }
    WeekSchedule free = TimeLimits.without(participant.excluded(), work.window()).and(times);
    int least = participant.participant().hours().minimumQuarterHours().orElse(0);
    return WorkTime.usable(
                TimeLimits.covered(free, children, 0),
                TimeLimits.maximumPerDay(participant.participant()),
                participant.setting().policy().breaks())
            .quarterHours()
        >= Math.max(1, least);
  }
}
