package org.quartermatch.fit.judge.time;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
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
  /** Participants of a watch live long: more than so many of each kind are not kept. */
  private static final int MOST = 256;

  private final ConcurrentHashMap<WorkPattern.Fixed, Shifts> shifts = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<WeekSchedule, Window> windows = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<WorkPattern.Times, int[]> providers = new ConcurrentHashMap<>();

  /** Fixed work. */
  Shifts shifts(WorkPattern.Fixed work) {
    Shifts known = shifts.get(work);
    if (known != null) {
      return known;
    }
    return shifts.size() < MOST ? shifts.computeIfAbsent(work, w -> new Shifts()) : new Shifts();
  }

  /** Flexible and roster work. */
  Window window(WeekSchedule window) {
    Window known = windows.get(window);
    if (known != null) {
      return known;
    }
    return windows.size() < MOST
        ? windows.computeIfAbsent(window, w -> new Window())
        : new Window();
  }

  /** The providers that could care for the children during work, found once for each times. */
  int[] providers(WorkPattern.Times work, Supplier<int[]> find) {
    int[] known = providers.get(work);
    if (known == null) {
      known = find.get();
      if (providers.size() < MOST) {
        providers.put(work, known);
      }
    }
    return known;
  }

  /** What comes of one week, or rotation, of shifts. */
  static final class Shifts {
    private static final byte NO = 1;
    private static final byte YES = 2;

    private byte[] care = new byte[0];

    /** Whether the care of an option, if no way led there, would cover them. */
    boolean isCovered(int option, BooleanSupplier find) {
      byte[] known = care;
      if (option >= known.length) {
        known = Arrays.copyOf(known, option + 8);
        care = known;
      }
      byte answer = known[option];
      if (answer == 0) {
        answer = find.getAsBoolean() ? YES : NO;
        known[option] = answer;
      }
      return answer == YES;
    }
  }

  /** What is usable of one window. */
  static final class Window {
    private static final int WHOLE = 0;
    private static final int AVAILABLE = 1;
    private static final int CARED = 2;

    private final Usables usables = new Usables();

    /** With all time free. */
    WorkTime.Usable whole(Supplier<WorkTime.Usable> find) {
      return usables.get(WHOLE, find);
    }

    /** While the participant is available, if there were no way. */
    WorkTime.Usable available(Supplier<WorkTime.Usable> find) {
      return usables.get(AVAILABLE, find);
    }

    /** While there is care of an option too, if no way led there. */
    WorkTime.Usable cared(int option, Supplier<WorkTime.Usable> find) {
      return usables.get(CARED + option, find);
    }
  }

  /** A list that grows where it is asked. */
  private static final class Usables {
    private WorkTime.@Nullable Usable[] known = new WorkTime.Usable[0];

    WorkTime.Usable get(int index, Supplier<WorkTime.Usable> find) {
      WorkTime.@Nullable Usable[] here = known;
      if (index >= here.length) {
        here = Arrays.copyOf(here, index + 8);
        known = here;
      }
      WorkTime.Usable usable = here[index];
      if (usable == null) {
        usable = find.get();
        here[index] = usable;
      }
      return usable;
    }
  }
}
