package org.quartermatch.fit.judge.time;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.WeekSchedule;

/**
 * How far one participant can go for certain shifts, or for work within a certain window: the
 * longest direct way, in minutes, the same there and back, on which a pair holds; -1: none, not
 * even without a way. Where the way back is another, it is asked of the shorter one, and then says
 * only what is impossible. The longer the way, the less time is left: times narrow at their ends
 * and never split, so that one number says it for all ways.
 *
 * <p>Exact where {@link ParticipantTimes#caredForWithoutPlaces()}. Where children are cared for at
 * places, or can get new ones, it is what holds without children, so that no longer way is
 * possible, and none where no care covers the work. A limit of the commute is in it wherever the
 * way is known; where the place of work is not, the way is 0, which no limit forbids.
 *
 * <p>Safe for use by several threads once it is safely published: a race finds the same twice.
 */
public sealed interface TimeReach {
  /** A way of so many quarter hours leaves no time unless all of the week is free. */
  int LONGEST_WAY_QUARTERS = WeekSchedule.QUARTER_HOURS / 2;

  /** O(1) for a window, O(log way) tests of a week for shifts. */
  static TimeReach of(ParticipantTimes participant, WorkPattern.Times work) {
    if (!participant.caredForWithoutPlaces() && !CareInReach.isThere(participant, work)) {
      return new Nowhere();
    }
    WorkPattern.Fixed fixed = work.fixed();
    return fixed == null
        ? new OfWindow(participant, work.window())
        : OfShifts.of(participant, fixed);
  }

  /** The same for work whose hours are known. */
  static int longestWayMinutes(ParticipantTimes participant, WorkPattern work) {
    HoursRange wanted = participant.participant().hours();
    return of(participant, work.times())
        .longestWayMinutes(
            TimeLimits.least(wanted, work.hours()),
            TimeLimits.most(wanted, work.offer()),
            work.budgetQuarterHours().orElse(TimeLimits.UNLIMITED));
  }

  /**
   * The longest direct way, in minutes, with such hours; -1: none. In quarter hours:
   *
   * @param least the larger of both minima, 0 if none is known
   * @param most the smaller of both maxima, or {@link TimeLimits#UNLIMITED}
   * @param budget the budget, or {@link TimeLimits#UNLIMITED}
   */
  int longestWayMinutes(int least, int most, int budget);

  /** The longest way of so many quarter hours. */
  static int minutesOf(int quarters) {
    return quarters >= LONGEST_WAY_QUARTERS ? TimeLimits.ANY_WAY : 15 * quarters;
  }

  /** So many quarters at most need to be tried. */
  private static int mostQuarters(int mostMinutes) {
    return Math.min(TimeLimits.quarters(mostMinutes), LONGEST_WAY_QUARTERS);
  }

  /**
   * Whether a way above the limit of a short day depends on how long the day is (docs/semantics.md,
   * sentence 21), and nothing else will tell.
   */
  private static boolean dependsOnDay(ParticipantTimes participant, int longestMinutes) {
    return longestMinutes > TimeLimits.reasonableMinutes(false)
        && longestMinutes != TimeLimits.ANY_WAY
        && participant.participant().maximumCommuteMinutes().isEmpty()
        && participant.caredForWithoutPlaces()
        && TimeLimits.longestCommuteMinutes(participant.participant()) != TimeLimits.ANY_WAY;
  }

  /** Work during which there is care for the children nowhere. */
  record Nowhere() implements TimeReach {
    @Override
    public int longestWayMinutes(int least, int most, int budget) {
      return -1;
    }
  }

  /**
   * Fixed work.
   *
   * @param quarterHours of the average week
   * @param longestMinutes with such hours
   */
  record OfShifts(int quarterHours, int longestMinutes) implements TimeReach {
    private static OfShifts of(ParticipantTimes participant, WorkPattern.Fixed fixed) {
      OptionalInt perDay = participant.participant().maximumQuarterHoursPerDay();
      boolean possible =
          fixed.quarterHours() > 0
              && (perDay.isEmpty() || fixed.longestDayMinutes() <= 15 * perDay.getAsInt())
              && holds(participant, fixed, 0);
      return new OfShifts(fixed.quarterHours(), possible ? longest(participant, fixed) : -1);
    }

    private static int longest(ParticipantTimes participant, WorkPattern.Fixed fixed) {
      int most = TimeLimits.longestCommuteMinutes(participant.participant());
      int mostQuarters = mostQuarters(most);
      int quarters =
          TimeLimits.longestQuarters(mostQuarters, way -> holds(participant, fixed, way));
      int longest = Math.min(most, minutesOf(quarters));
      return dependsOnDay(participant, longest) && !fixed.isLongDay()
          ? TimeLimits.reasonableMinutes(false)
          : longest;
    }

    /** Whether availability, and care without a place, allow a way of so many quarters. */
    private static boolean holds(
        ParticipantTimes participant, WorkPattern.Fixed fixed, int wayQuarters) {
      return TimeLimits.allows(participant.availability().within(wayQuarters), fixed)
          && (!participant.caredForWithoutPlaces()
              || TimeLimits.allCover(participant.ownCare(), wayQuarters, fixed));
    }

    @Override
    public int longestWayMinutes(int least, int most, int budget) {
      return quarterHours >= least && quarterHours <= Math.min(most, budget) ? longestMinutes : -1;
    }
  }

  /** Flexible and roster work: what is usable is found once for each way. */
  final class OfWindow implements TimeReach {
    private final ParticipantTimes participant;
    private final WeekSchedule window;
    private final int maximumPerDay;
    private final int mostMinutes;
    private final int mostQuarters;

    /** Usable quarter hours with no way and all time free. */
    private final int whole;

    private @Nullable Left[] byQuarters = new Left[0];

    /**
     * What a way leaves.
     *
     * @param quarterHours usable with all children cared for, or without them, whichever is less
     * @param withCare usable with all children cared for
     */
    private record Left(int quarterHours, WorkTime.Usable withCare) {}

    private OfWindow(ParticipantTimes participant, WeekSchedule window) {
      this.participant = participant;
      this.window = TimeLimits.without(participant.excluded(), window);
      maximumPerDay = TimeLimits.maximumPerDay(participant.participant());
      mostMinutes = TimeLimits.longestCommuteMinutes(participant.participant());
      mostQuarters = mostQuarters(mostMinutes);
      whole = usable(this.window).quarterHours();
    }

    private Left left(int wayQuarters) {
      @Nullable Left[] known = byQuarters;
      if (wayQuarters >= known.length) {
        known = Arrays.copyOf(known, wayQuarters + 8);
        byQuarters = known;
      }
      Left left = known[wayQuarters];
      if (left == null) {
        left = find(wayQuarters);
        known[wayQuarters] = left;
      }
      return left;
    }

    private Left find(int wayQuarters) {
      WeekSchedule free = window.and(participant.availability().within(wayQuarters));
      WorkTime.Usable without = usable(free);
      List<ParticipantTimes.CaredChild> children = participant.ownCare();
      WorkTime.Usable with =
          children.isEmpty() || !participant.caredForWithoutPlaces()
              ? without
              : usable(TimeLimits.covered(free, children, wayQuarters));
      return new Left(Math.min(without.quarterHours(), with.quarterHours()), with);
    }

    private WorkTime.Usable usable(WeekSchedule times) {
      return WorkTime.usable(times, maximumPerDay, participant.setting().policy().breaks());
    }

    @Override
    public int longestWayMinutes(int least, int most, int budget) {
      int maximum = TimeLimits.maximum(least, most, budget);
      int needed = Math.max(1, least);
      if (maximum < needed || whole < needed || left(0).quarterHours < needed) {
        return -1;
      }
      int quarters = 0;
      int step = 1;
      while (quarters + step <= mostQuarters && left(quarters + step).quarterHours >= needed) {
        quarters += step;
        step *= 2;
      }
      for (; step > 0; step /= 2) {
        if (quarters + step <= mostQuarters && left(quarters + step).quarterHours >= needed) {
          quarters += step;
        }
      }
      int longest = Math.min(mostMinutes, minutesOf(quarters));
      if (dependsOnDay(participant, longest)) {
        Left left = left(TimeLimits.quarters(longest));
        return TimeLimits.isLongDay(Math.min(maximum, left.withCare.quarterHours()), left.withCare)
            ? longest
            : TimeLimits.reasonableMinutes(false);
      }
      return longest;
    }
  }
}
