package org.quartermatch.fit.judge.time;

import java.util.List;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.WeekSchedule;

/**
 * The real ways to work and back, by way of the children's places of care: the longest of the
 * direct one and those by each place (docs/semantics.md, sentence 23). O(children).
 */
record CareWays(int thereMinutes, int backMinutes) {
  /** With these children; without any, the direct ways. */
  static CareWays of(
      int directMinutes,
      int directBackMinutes,
      List<ParticipantTimes.CaredChild> children,
      ParticipantTimes participant,
      WorkWays workplace) {
    int there = directMinutes;
    int back = directBackMinutes;
    for (ParticipantTimes.CaredChild child : children) {
      GeoPoint place = child.place();
      if (place != null) {
        there =
            longer(
                there,
                child.wayToPlaceMinutes(),
                TimesToWork.toWork(child, place, participant, workplace));
        back =
            longer(
                back,
                TimesToWork.fromWork(child, place, participant, workplace),
                child.wayFromPlaceMinutes());
      }
    }
    return new CareWays(there, back);
  }

  private static int longer(int way, int first, int second) {
    // A host may say "no way" by the greatest number there is.
    return (int) Math.max(way, Math.min(Integer.MAX_VALUE, (long) first + second));
  }

  /** When a child's care allows work. */
  WeekSchedule covered(
      ParticipantTimes.CaredChild child, ParticipantTimes participant, WorkWays workplace) {
    return TimesToWork.covered(child, thereMinutes, backMinutes, participant, workplace);
  }
}
