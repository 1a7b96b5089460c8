package org.quartermatch.fit;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quartermatch.model.WeekSchedule;

/**
 * What one participant's times come to for each distinct week of shifts and each distinct window:
 * opportunities have few of them, whatever their hours and budgets.
 *
 * <p>Used by several threads: a race computes the same immutable value twice, and either may stay.
 */
final class TimeMemo {
  private final ConcurrentHashMap<WorkPattern.Fixed, Integer> longestWayQuarters =
      new ConcurrentHashMap<>();
  private final ConcurrentHashMap<WeekSchedule, Window> windows = new ConcurrentHashMap<>();

  /** The longest way on which there is time for the shifts, in quarter hours, if it was kept. */
  @Nullable Integer longestWayQuarters(WorkPattern.Fixed shifts) {
    return longestWayQuarters.get(shifts);
  }

  void keep(WorkPattern.Fixed shifts, int quarters) {
    longestWayQuarters.put(shifts, quarters);
  }

  /** What is usable of a window. */
  Window window(WeekSchedule window) {
    Window known = windows.get(window);
    return known == null ? windows.computeIfAbsent(window, w -> new Window()) : known;
  }

  /** What is usable of one window, by the way in quarter hours. */
  static final class Window {
    private WorkTime.@Nullable Usable[] free = new WorkTime.Usable[8];
    private WorkTime.@Nullable Usable[] covered = new WorkTime.Usable[8];

    private WorkTime.@Nullable Usable whole;

    /** With no way at all, and all time free. */
    WorkTime.Usable whole(Supplier<WorkTime.Usable> find) {
      WorkTime.Usable known = whole;
      if (known == null) {
        known = find.get();
        whole = known;
      }
      return known;
    }

    /** While the participant is free. */
    WorkTime.Usable free(int wayQuarters, IntFunction<WorkTime.Usable> find) {
      WorkTime.@Nullable Usable[] known = free;
      if (wayQuarters >= known.length) {
        known = java.util.Arrays.copyOf(known, 2 * wayQuarters);
        free = known;
      }
      return get(known, wayQuarters, find);
    }

    /** While the participant is free and the children are cared for. */
    WorkTime.Usable covered(int wayQuarters, IntFunction<WorkTime.Usable> find) {
      WorkTime.@Nullable Usable[] known = covered;
      if (wayQuarters >= known.length) {
        known = java.util.Arrays.copyOf(known, 2 * wayQuarters);
        covered = known;
      }
      return get(known, wayQuarters, find);
    }

    private static WorkTime.Usable get(
        WorkTime.@Nullable Usable[] known, int wayQuarters, IntFunction<WorkTime.Usable> find) {
      WorkTime.Usable usable = known[wayQuarters];
      if (usable == null) {
        usable = find.apply(wayQuarters);
        known[wayQuarters] = usable;
      }
      return usable;
    }
  }
}
