package org.quartermatch.fit.judge.time;

import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.Participant;
import org.quartermatch.model.WeekSchedule;

/** Limits of hours and of the way to work: those of the law, of habit, and of the two who meet. */
public final class TimeLimits {
  /** No direct way is too long. */
  public static final int ANY_WAY = Integer.MAX_VALUE;

  /** No limit of hours is known. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  /** Weekly hours of flexible and roster work where no maximum is known: 40 h, in quarter hours. */
  private static final int USUAL_MAXIMUM = 40 * 4;

  /**
   * § 140 (4) SGB III: reasonable commute both ways for more than 6 hours of work a day, and up to.
   */
  private static final int BOTH_WAYS_LONG_DAY = 150;

  private static final int BOTH_WAYS_SHORT_DAY = 120;

  /** More work than this on a day makes it a long one: 6 hours, in quarter hours. */
  private static final int SHORT_DAY = 6 * 4;

  private TimeLimits() {}

  /** The law's limit of the way there and the way back together, in minutes. */
  static int reasonableBothWays(boolean longDay) {
    return longDay ? BOTH_WAYS_LONG_DAY : BOTH_WAYS_SHORT_DAY;
  }

  /** The same of one way where both are as long, and of the shorter one in any case. */
  static int reasonableMinutes(boolean longDay) {
    return reasonableBothWays(longDay) / 2;
  }

  /** Of flexible and roster work (docs/semantics.md, sentence 21). */
  static boolean isLongDay(int agreedQuarterHours, WorkTime.Usable usable) {
    return Math.min(agreedQuarterHours, usable.longestDay()) > SHORT_DAY;
  }

  /**
   * The limit of the commute that holds whatever the work, in minutes; {@link #ANY_WAY} where the
   * way is not known or has no limit.
   */
  public static int longestCommuteMinutes(Participant participant) {
    if (participant.home().isEmpty() || participant.mode().isEmpty()) {
      return ANY_WAY;
    }
    return participant.maximumCommuteMinutes().orElse(reasonableMinutes(true));
  }

  static int maximumPerDay(Participant participant) {
    return Math.min(
        WorkTime.MAXIMUM_PER_DAY,
        participant.maximumQuarterHoursPerDay().orElse(WorkTime.MAXIMUM_PER_DAY));
  }

  /** The larger of the minima that are known, else 0. */
  public static int least(HoursRange wanted, HoursRange offered) {
    return Math.max(
        wanted.minimumQuarterHours().orElse(0), offered.minimumQuarterHours().orElse(0));
  }

  /** The smaller of the maxima that are known, else {@link #UNLIMITED}. */
  public static int most(HoursRange wanted, HoursRange offered) {
    return Math.min(
        wanted.maximumQuarterHours().orElse(UNLIMITED),
        offered.maximumQuarterHours().orElse(UNLIMITED));
  }

  /** Most hours that can be agreed (docs/semantics.md, sentences 11 and 17). */
  static int maximum(int least, int most, int budget) {
    return Math.min(most == UNLIMITED ? Math.max(USUAL_MAXIMUM, least) : most, budget);
  }

  /** The smallest hours that a plan may use (docs/semantics.md, sentence 17). */
  public static int minimumQuarterHours(HoursRange wanted, WorkPattern work, int agreed) {
    if (work.fixed() != null || work.budgetQuarterHours().isEmpty()) {
      return agreed;
    }
    int minimum = least(wanted, work.hours());
    return minimum > 0 ? minimum : agreed;
  }

  /** Whether so many hours lie in a range. */
  public static boolean isWithin(int quarterHours, HoursRange range) {
    return outside(quarterHours, range) == 0;
  }

  /** How far so many hours lie outside a range, in quarter hours; 0 where they do not. */
  public static int outside(int quarterHours, HoursRange range) {
    return Math.max(
        range.minimumQuarterHours().orElse(0) - quarterHours,
        Math.max(0, quarterHours - range.maximumQuarterHours().orElse(UNLIMITED)));
  }

  /**
   * The longest way that holds, in quarter hours; -1: none does. Where one holds, all shorter ones
   * do. O(log way) trials.
   */
  static int longestQuarters(int most, IntPredicate holds) {
    int quarters = -1;
    int step = 1;
    while (quarters + step <= most && holds.test(quarters + step)) {
      quarters += step;
      step *= 2;
    }
    for (; step > 0; step /= 2) {
      if (quarters + step <= most && holds.test(quarters + step)) {
        quarters += step;
      }
    }
    return quarters;
  }

  /** Whole quarter hours that hold so many minutes. */
  public static int quarters(int minutes) {
    return (int) ((minutes + 14L) / 15);
  }

  /** Whether every week of the shifts lies in these times. */
  static boolean allows(WeekSchedule times, WorkPattern.Fixed fixed) {
    for (WeekSchedule week : fixed.weeks()) {
      if (!times.containsAll(week)) {
        return false;
      }
    }
    return true;
  }

  /** The smallest of the maxima: those of both sides, and what the pay of a Minijob allows. */
  public static int most(HoursRange wanted, WorkPattern.Offer offer) {
    return Math.min(most(wanted, offer.hours()), offer.payMaximumQuarterHours().orElse(UNLIMITED));
  }

  /** Whether every child has care during the shifts and so long a way. */
  static boolean allCover(
      List<ParticipantTimes.CaredChild> children, int wayQuarters, WorkPattern.Fixed fixed) {
    for (ParticipantTimes.CaredChild child : children) {
      if (!allows(child.covered().within(wayQuarters), fixed)) {
        return false;
      }
    }
    return true;
  }

  /** What of these times, with so long a way, every child has care for. */
  static WeekSchedule covered(
      WeekSchedule times, List<ParticipantTimes.CaredChild> children, int wayQuarters) {
    for (ParticipantTimes.CaredChild child : children) {
      times = times.and(child.covered().within(wayQuarters));
    }
    return times;
  }

  static WeekSchedule without(@Nullable WeekSchedule excluded, WeekSchedule window) {
    return excluded == null ? window : window.minus(excluded);
  }
}
