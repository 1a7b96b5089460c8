package org.quartermatch.fit.columns;

import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.judge.CommuteJudge;

/** Points of the way to work, by minutes. */
final class CommutePoints {
  private final short[] byMinutes = new short[CommuteJudge.LAST_MINUTES + 1];

  /** Where the way is not known. */
  final int unknown;

  CommutePoints(int weight) {
    unknown = CommuteJudge.judge(false, 0, false).points(weight);
    for (int minutes = 0; minutes < byMinutes.length; minutes++) {
      byMinutes[minutes] = (short) CommuteJudge.judge(true, minutes, false).points(weight);
    }
  }

  int of(int minutes) {
    return byMinutes[Math.min(minutes, CommuteJudge.LAST_MINUTES)];
  }

  /** No way has more. */
  int most() {
    return Math.max(unknown, of(0));
  }

  /** All points of a fit with a known way of at least so many minutes, if all else is perfect. */
  int mostOfFit(int minutes) {
    return MatchingPolicy.TOTAL_POINTS - of(0) + of(minutes);
  }
}
