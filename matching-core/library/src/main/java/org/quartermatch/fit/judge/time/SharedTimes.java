package org.quartermatch.fit.judge.time;

import java.util.concurrent.ConcurrentHashMap;
import org.quartermatch.model.WeekSchedule;

/**
 * Times by value, so that what a way leaves of them is computed once for all who have the same.
 * Keeps a bounded number, and makes more for whoever asks. Safe for use by several threads.
 */
final class SharedTimes {
  private static final int MOST = 2048;

  private final ConcurrentHashMap<WeekSchedule, NarrowedTimes> shared = new ConcurrentHashMap<>();

  NarrowedTimes of(WeekSchedule times) {
    NarrowedTimes known = shared.get(times);
    if (known != null) {
      return known;
    }
    return shared.size() < MOST
        ? shared.computeIfAbsent(times, NarrowedTimes::new)
        : new NarrowedTimes(times);
  }
}
