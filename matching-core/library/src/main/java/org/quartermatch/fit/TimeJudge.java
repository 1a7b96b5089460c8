package org.quartermatch.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.quartermatch.fit.columns.Reach;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.WeekSchedule;

/**
 * Hours, availability, commute and childcare of one pair, which hang together: SEMANTICS.md,
 * sentences 7 to 29 and 37a.
 *
 * <p>How it works: the pair is first judged without children, which tells {@code hours} and {@code
 * availability}; then with the children in their own care; and only if that is not possible, once
 * for each provider where they could have new places. Cost: O(shifts of the week) word operations
 * on 672 bits for each of these, so O(children × providers) where new places are wanted,
 * O(children) else.
 */
final class TimeJudge {
  /** Weekly hours of flexible and roster work where no maximum is known: 40 h, in quarter hours. */
  private static final int USUAL_MAXIMUM = 40 * 4;

  /**
   * § 140 (4) SGB III: reasonable commute both ways for more than 6 hours of work a day, and up to.
   */
  private static final int BOTH_WAYS_LONG_DAY = 150;

  static final int BOTH_WAYS_SHORT_DAY = 120;

  /** Flexible and roster work is counted as done on at most so many days a week. */
  private static final int MOST_DAYS = 5;

  private final PreparedParticipant participant;
  private final WorkPattern work;
  private final WorkWays workplace;
  private final Setting setting;
  private final int directMinutes;
  private final boolean wayKnown;
  private final int maximumPerDay;

  /**
   * What one option comes to.
   *
   * @param providerIndex place in the setting's providers; -1: own care
   * @param timeHolds whether work, availability and care allow it
   * @param commuteHolds whether the way is short enough, with this option's hours
   * @param childcareUnknown whether something of the care is to be clarified
   */
  record Option(
      int providerIndex,
      boolean timeHolds,
      boolean commuteHolds,
      boolean childcareUnknown,
      int agreedQuarterHours,
      int wayMinutes) {
    boolean holds() {
      return timeHolds && commuteHolds;
    }
  }

  /**
   * What all options together come to.
   *
   * @param blocker the criterion of time that blocks: hours, availability, childcare; null: none
   * @param options those that count for what is to be clarified (37b): the ones that hold, else
   *     those in which time holds, else own care
   */
  record Result(
      @Nullable StandardCriterion blocker,
      boolean commuteBlocks,
      boolean availabilityUnknown,
      List<Option> options,
      int directMinutes,
      boolean wayKnown) {
    boolean holds() {
      return blocker == null && !commuteBlocks;
    }

    /** Whether something of the care is to be clarified in an option that counts. */
    boolean childcareUnknown() {
      if (blocker == StandardCriterion.CHILDCARE) {
        return false;
      }
      for (Option option : options) {
        if (option.childcareUnknown()) {
          return true;
        }
      }
      return false;
    }
  }

  private TimeJudge(
      PreparedParticipant participant, WorkPattern work, WorkWays workplace, Setting setting) {
    this.participant = participant;
    this.work = work;
    this.workplace = workplace;
    this.setting = setting;
    directMinutes = workplace.minutesFromHome(participant, setting);
    wayKnown =
        participant.participant().home().isPresent()
            && workplace.isLocated()
            && participant.participant().mode().isPresent();
    maximumPerDay = maximumPerDay(participant);
  }

  static int maximumPerDay(PreparedParticipant participant) {
    return Math.min(
        WorkTime.MAXIMUM_PER_DAY,
        participant.participant().maximumQuarterHoursPerDay().orElse(WorkTime.MAXIMUM_PER_DAY));
  }

  static Result judge(
      PreparedParticipant participant, PreparedOpportunity opportunity, Setting setting) {
    return judge(participant, opportunity.pattern(), opportunity.place(), setting);
  }

  static Result judge(
      PreparedParticipant participant, WorkPattern work, WorkWays workplace, Setting setting) {
    return new TimeJudge(participant, work, workplace, setting).judge();
  }

  /** Whether {@link #judge} holds. Ends at the first option that does. */
  static boolean holds(
      PreparedParticipant participant, PreparedOpportunity opportunity, Setting setting) {
    return new TimeJudge(participant, opportunity.pattern(), opportunity.place(), setting).holds();
  }

  /** No direct way is too long. */
  static final int ANY_WAY = Integer.MAX_VALUE;

  /** See {@link TimeReach}. */
  static int longestWayMinutes(PreparedParticipant participant, WorkPattern work, Setting setting) {
    HoursRange wanted = participant.participant().hours();
    return TimeReach.of(participant, work.fixed(), work.window(), setting)
        .longestWayMinutes(
            minimum(participant, work),
            Math.min(
                wanted.maximumQuarterHours().orElse(Reach.UNLIMITED),
                work.hours().maximumQuarterHours().orElse(Reach.UNLIMITED)),
            work.budgetQuarterHours().orElse(Reach.UNLIMITED));
  }

  /**
   * The limit of the commute that holds whatever the work, in minutes; {@link #ANY_WAY} where the
   * way is not known or has no limit.
   */
  static int longestCommuteMinutes(PreparedParticipant participant) {
    if (participant.participant().home().isEmpty() || participant.participant().mode().isEmpty()) {
      return ANY_WAY;
    }
    return participant.participant().maximumCommuteMinutes().orElse(BOTH_WAYS_LONG_DAY / 2);
  }

  static boolean allCover(
      List<PreparedParticipant.CaredChild> children, int wayQuarters, WorkPattern.Fixed fixed) {
    for (PreparedParticipant.CaredChild child : children) {
      if (!allows(child.covered().within(wayQuarters), fixed)) {
        return false;
      }
    }
    return true;
  }

  static WeekSchedule covered(
      WeekSchedule times, List<PreparedParticipant.CaredChild> children, int wayQuarters) {
    for (PreparedParticipant.CaredChild child : children) {
      times = times.and(child.covered().within(wayQuarters));
    }
    return times;
  }

  /**
   * {@link Result#holds()} of a pair whose direct way is no longer than {@link #longestWayMinutes}:
   * what is left to ask is whether the children are cared for, and the commute.
   */
  static boolean holdsWithChildren(
      PreparedParticipant participant, WorkPattern work, WorkWays workplace, Setting setting) {
    return new TimeJudge(participant, work, workplace, setting).holdsWithChildren();
  }

  private boolean holdsWithChildren() {
    WeekSchedule withoutChildren = withoutChildren();
    if (isCovered(-1, participant.ownCare())
        && option(-1, participant.ownCare(), withoutChildren, true).holds()) {
      return true;
    }
    for (int provider : participant.providersWithPlaces()) {
      List<PreparedParticipant.CaredChild> children = participant.childrenAt(provider);
      if (isCovered(provider, children)
          && counts(setting.providers().get(provider))
          && option(provider, children, withoutChildren, true).holds()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the work would be covered if no way led to care: every way leaves less time. */
  private boolean isCovered(int providerIndex, List<PreparedParticipant.CaredChild> children) {
    WorkPattern.Fixed fixed = work.fixed();
    if (fixed != null) {
      return participant
          .timeMemo()
          .shifts(fixed)
          .isCovered(providerIndex + 1, () -> allCover(children, 0, fixed));
    }
    return reachesMinima(
        agreed(
            participant
                .timeMemo()
                .window(work.window())
                .cared(
                    providerIndex + 1,
                    () ->
                        usable(
                            covered(
                                window().and(participant.availability().times()), children, 0)))));
  }

  /** When flexible or roster work may be done by this participant; empty for fixed work. */
  private WeekSchedule window() {
    return without(participant.excludedTimes(), work.window());
  }

  static WeekSchedule without(@Nullable WeekSchedule excluded, WeekSchedule window) {
    return excluded == null ? window : window.minus(excluded);
  }

  private WeekSchedule withoutChildren() {
    return work.fixed() == null
        ? window().and(participant.availability().within(quarters(directMinutes)))
        : WeekSchedule.empty();
  }

  private Result judge() {
    WeekSchedule withoutChildren = withoutChildren();
    StandardCriterion blocker =
        !workIsPossible()
            ? StandardCriterion.HOURS
            : !isAvailable(withoutChildren) ? StandardCriterion.AVAILABILITY : null;
    boolean availabilityUnknown =
        blocker != StandardCriterion.AVAILABILITY
            && (participant.participant().availability().isEmpty()
                || (work.roster() && !withoutChildren.containsAll(window())));

    Option own = option(-1, participant.ownCare(), withoutChildren, blocker == null);
    if (own.holds()) {
      return new Result(null, false, availabilityUnknown, List.of(own), directMinutes, wayKnown);
    }
    List<Option> timeHolds = new ArrayList<>(1);
    if (own.timeHolds()) {
      timeHolds.add(own);
    }
    if (blocker == null) {
      for (int provider : participant.providersWithPlaces()) {
        if (counts(setting.providers().get(provider))) {
          Option option = option(provider, participant.childrenAt(provider), withoutChildren, true);
          if (option.timeHolds()) {
            timeHolds.add(option);
          }
        }
      }
    }
    if (blocker == null && timeHolds.isEmpty()) {
      blocker = StandardCriterion.CHILDCARE;
    }
    if (timeHolds.isEmpty()) {
      boolean commuteBlocks = !commuteHolds(hoursWithoutChildren(withoutChildren));
      return new Result(
          blocker, commuteBlocks, availabilityUnknown, List.of(own), directMinutes, wayKnown);
    }
    List<Option> hold = timeHolds.stream().filter(Option::commuteHolds).toList();
    List<Option> counting = !hold.isEmpty() ? hold : own.timeHolds() ? List.of(own) : timeHolds;
    return new Result(null, hold.isEmpty(), availabilityUnknown, counting, directMinutes, wayKnown);
  }

  private boolean holds() {
    return workIsPossible() && isAvailable(withoutChildren()) && holdsWithChildren();
  }

  /** Whether the work is possible even without children, without a way, with all time free. */
  private boolean workIsPossible() {
    WorkPattern.Fixed fixed = work.fixed();
    if (fixed == null) {
      return reachesMinima(agreed(usable(window())));
    }
    OptionalInt perDay = participant.participant().maximumQuarterHoursPerDay();
    int hours = fixed.quarterHours();
    return hours > 0
        && isWithin(hours, participant.participant().hours())
        && isWithin(hours, work.hours())
        && hours <= work.budgetQuarterHours().orElse(Integer.MAX_VALUE)
        && (perDay.isEmpty() || fixed.longestDayMinutes() <= 15 * perDay.getAsInt());
  }

  private static boolean isWithin(int quarterHours, HoursRange range) {
    return quarterHours >= range.minimumQuarterHours().orElse(0)
        && quarterHours <= range.maximumQuarterHours().orElse(Integer.MAX_VALUE);
  }

  private boolean isAvailable(WeekSchedule withoutChildren) {
    WorkPattern.Fixed fixed = work.fixed();
    if (fixed != null) {
      return allows(participant.availability().within(quarters(directMinutes)), fixed);
    }
    return reachesMinima(agreed(usable(withoutChildren)));
  }

  static boolean allows(WeekSchedule times, WorkPattern.Fixed fixed) {
    for (WeekSchedule week : fixed.weeks()) {
      if (!times.containsAll(week)) {
        return false;
      }
    }
    return true;
  }

  private WorkTime.Usable usable(WeekSchedule times) {
    return WorkTime.usable(times, maximumPerDay, setting.policy().breaks());
  }

  /** Agreed hours of flexible and roster work: the least of the maxima and what is usable. */
  private int agreed(WorkTime.Usable usable) {
    return Math.min(maximum(), usable.quarterHours());
  }

  private int maximum() {
    return maximum(
        minimum(),
        Math.min(
            participant.participant().hours().maximumQuarterHours().orElse(Reach.UNLIMITED),
            work.hours().maximumQuarterHours().orElse(Reach.UNLIMITED)),
        work.budgetQuarterHours().orElse(Reach.UNLIMITED));
  }

  /**
   * Most hours that can be agreed (SEMANTICS.md, sentences 11 and 17), from what {@link Reach}
   * takes.
   */
  static int maximum(int least, int most, int budget) {
    return Math.min(most == Reach.UNLIMITED ? Math.max(USUAL_MAXIMUM, least) : most, budget);
  }

  /** The larger of the minima that are known, else 0. */
  private int minimum() {
    return minimum(participant, work);
  }

  private static int minimum(PreparedParticipant participant, WorkPattern work) {
    return Math.max(
        participant.participant().hours().minimumQuarterHours().orElse(0),
        work.hours().minimumQuarterHours().orElse(0));
  }

  private boolean reachesMinima(int quarterHours) {
    return quarterHours > 0 && quarterHours >= minimum();
  }

  private Option option(
      int providerIndex,
      List<PreparedParticipant.CaredChild> children,
      WeekSchedule withoutChildren,
      boolean possibleWithoutChildren) {
    int way = wayMinutes(children);
    boolean unknown = providerIndex >= 0 && placesFromUnknown(providerIndex);
    for (PreparedParticipant.CaredChild child : children) {
      unknown |= child.unknown();
    }
    WorkPattern.Fixed fixed = work.fixed();
    if (fixed != null) {
      boolean timeHolds =
          possibleWithoutChildren
              && allows(participant.availability().within(quarters(way)), fixed)
              && allAreCaredFor(children, way, fixed);
      return new Option(
          providerIndex,
          timeHolds,
          commuteHolds(fixed.isLongDay()),
          unknown,
          fixed.quarterHours(),
          way);
    }
    WeekSchedule times = withoutChildren;
    if (!children.isEmpty()) {
      times = times.and(participant.availability().within(quarters(way)));
      for (PreparedParticipant.CaredChild child : children) {
        times = times.and(child.covered().within(careWayQuarters(child, way)));
      }
      unknown |= work.roster() && !times.containsAll(withoutChildren);
    }
    WorkTime.Usable usable = usable(times);
    int agreed = agreed(usable);
    boolean timeHolds = possibleWithoutChildren && reachesMinima(agreed);
    return new Option(
        providerIndex,
        timeHolds,
        commuteHolds(isLongDay(agreed, usable.days())),
        unknown,
        agreed,
        way);
  }

  private boolean allAreCaredFor(
      List<PreparedParticipant.CaredChild> children, int way, WorkPattern.Fixed fixed) {
    for (PreparedParticipant.CaredChild child : children) {
      if (!allows(child.covered().within(careWayQuarters(child, way)), fixed)) {
        return false;
      }
    }
    return true;
  }

  /** How long before and after work a child needs care: at a place its way to work, else all. */
  private int careWayQuarters(PreparedParticipant.CaredChild child, int way) {
    GeoPoint place = child.place();
    return quarters(place == null ? way : minutesToWork(child, place));
  }

  /** The real way: the longest of the direct one and those by way of the children's places. */
  private int wayMinutes(List<PreparedParticipant.CaredChild> children) {
    int way = directMinutes;
    for (PreparedParticipant.CaredChild child : children) {
      GeoPoint place = child.place();
      if (place != null) {
        // A host may say "no way" by the greatest number there is.
        long detour = (long) child.wayToPlaceMinutes() + minutesToWork(child, place);
        way = (int) Math.max(way, Math.min(Integer.MAX_VALUE, detour));
      }
    }
    return way;
  }

  static int wayMinutes(
      PreparedParticipant participant,
      PreparedOpportunity opportunity,
      Setting setting,
      List<PreparedParticipant.CaredChild> children) {
    return new TimeJudge(participant, opportunity.pattern(), opportunity.place(), setting)
        .wayMinutes(children);
  }

  private int minutesToWork(PreparedParticipant.CaredChild child, GeoPoint place) {
    return child.providerIndex() >= 0
        ? workplace.minutesFromProvider(child.providerIndex(), participant, setting)
        : workplace.minutesFrom(place, participant, setting);
  }

  private boolean placesFromUnknown(int providerIndex) {
    return setting.providers().get(providerIndex).availableFrom().isEmpty()
        || workplace.start().isEmpty();
  }

  /** Whether the child is settled in by the start; where a date is not known, it counts. */
  private boolean counts(ChildcareProvider provider) {
    return provider.availableFrom().isEmpty()
        || workplace.start().isEmpty()
        || !provider
            .availableFrom()
            .get()
            .plusDays(setting.policy().settlingInDays())
            .isAfter(workplace.start().get());
  }

  private boolean hoursWithoutChildren(WeekSchedule withoutChildren) {
    WorkPattern.Fixed fixed = work.fixed();
    if (fixed != null) {
      return fixed.isLongDay();
    }
    WorkTime.Usable usable = usable(withoutChildren);
    return isLongDay(agreed(usable), usable.days());
  }

  static boolean isLongDay(int agreedQuarterHours, int days) {
    return days > 0 && agreedQuarterHours > 24 * Math.min(MOST_DAYS, days);
  }

  private boolean commuteHolds(boolean longDay) {
    if (!wayKnown) {
      return true;
    }
    OptionalInt limit = participant.participant().maximumCommuteMinutes();
    return limit.isPresent()
        ? directMinutes <= limit.getAsInt()
        : directMinutes <= (longDay ? BOTH_WAYS_LONG_DAY : BOTH_WAYS_SHORT_DAY) / 2;
  }

  static int quarters(int minutes) {
    return (int) ((minutes + 14L) / 15);
  }

  /** The smallest hours that a plan may use (SEMANTICS.md, sentence 17). */
  static int minimumQuarterHours(PreparedParticipant participant, WorkPattern work, int agreed) {
    if (work.fixed() != null || work.budgetQuarterHours().isEmpty()) {
      return agreed;
    }
    int minimum = minimum(participant, work);
    return minimum > 0 ? minimum : agreed;
  }
}
