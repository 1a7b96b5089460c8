package org.quartermatch.fit.judge.time;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.quartermatch.fit.StandardCriterion;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.WeekSchedule;

/**
 * Hours, availability, commute and childcare of one pair, which hang together: docs/semantics.md,
 * sentences 7 to 29 and 37a.
 *
 * <p>How it works: the pair is first judged without children, which tells {@code hours} and {@code
 * availability}; then with the children in their own care; and only if that is not possible, once
 * for each provider where they could have new places. Cost: O(shifts of the week) word operations
 * on 672 bits for each of these, so O(children × providers) where new places are wanted,
 * O(children) else.
 */
public final class TimeJudge {
  private static final int NOT_ASKED = -1;

  private final ParticipantTimes participant;
  private final WorkPattern work;
  private final WorkWays workplace;
  private final TimeSetting setting;
  private final int maximumPerDay;

  /** Of the direct ways, or {@link #NOT_ASKED}: most of what fails does so without a look at it. */
  private int directMinutes = NOT_ASKED;

  private int directBackMinutes = NOT_ASKED;

  private @Nullable WeekSchedule lastTimes;
  private WorkTime.@Nullable Usable lastUsable;

  private TimeJudge(ParticipantTimes participant, WorkPattern work, WorkWays workplace) {
    this.participant = participant;
    this.work = work;
    this.workplace = workplace;
    this.setting = participant.setting();
    maximumPerDay = TimeLimits.maximumPerDay(participant.participant());
  }

  private int directMinutes() {
    if (directMinutes == NOT_ASKED) {
      directMinutes = workplace.minutesFromHome(participant);
    }
    return directMinutes;
  }

  private int directBackMinutes() {
    if (directBackMinutes == NOT_ASKED) {
      directBackMinutes = workplace.minutesToHome(participant);
    }
    return directBackMinutes;
  }

  private boolean wayKnown() {
    return participant.participant().home().isPresent()
        && workplace.isLocated()
        && participant.participant().mode().isPresent();
  }

  /** What time comes to. */
  public static TimeResult judge(
      ParticipantTimes participant, WorkPattern work, WorkWays workplace) {
    return new TimeJudge(participant, work, workplace).judge();
  }

  /** Whether {@link #judge} holds. Ends at the first option that does. */
  public static boolean holds(ParticipantTimes participant, WorkPattern work, WorkWays workplace) {
    return new TimeJudge(participant, work, workplace).holds();
  }

  /**
   * {@link #holds} of a pair whose direct way, the same there and back, is no longer than {@link
   * TimeReach#longestWayMinutes(ParticipantTimes, WorkPattern)}: what is left to ask is whether the
   * children are cared for, and the commute.
   */
  public static boolean holdsWithChildren(
      ParticipantTimes participant, WorkPattern work, WorkWays workplace) {
    return new TimeJudge(participant, work, workplace).holdsWithChildren();
  }

  private boolean holdsWithChildren() {
    WeekSchedule withoutChildren = withoutChildren();
    if (isCovered(TimeOption.OWN_CARE, participant.ownCare())
        && option(TimeOption.OWN_CARE, participant.ownCare(), withoutChildren, true).holds()) {
      return true;
    }
    for (int provider : CareInReach.providers(participant, work.times())) {
      List<ParticipantTimes.CaredChild> children = participant.childrenAt(provider);
      if (isCovered(provider, children)
          && counts(setting.providers().get(provider))
          && option(provider, children, withoutChildren, true).holds()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the work would be covered if no way led to care: every way leaves less time. */
  private boolean isCovered(int providerIndex, List<ParticipantTimes.CaredChild> children) {
    WorkPattern.Fixed fixed = work.fixed();
    if (fixed != null) {
      return participant
          .memo()
          .shifts(fixed)
          .isCovered(providerIndex + 1, () -> TimeLimits.allCover(children, 0, fixed));
    }
    return reachesMinima(
        agreed(
            ofWindow()
                .cared(
                    providerIndex + 1,
                    () -> usable(TimeLimits.covered(window().and(available(0, 0)), children, 0)))));
  }

  private TimeMemo.Window ofWindow() {
    return participant.memo().window(work.window());
  }

  private WeekSchedule window() {
    return TimesToWork.window(participant, work);
  }

  private WeekSchedule withoutChildren() {
    return work.fixed() == null
        ? window().and(available(directMinutes(), directBackMinutes()))
        : WeekSchedule.empty();
  }

  private WeekSchedule available(int there, int back) {
    return TimesToWork.available(participant, there, back);
  }

  private TimeResult judge() {
    WeekSchedule withoutChildren = withoutChildren();
    StandardCriterion blocker =
        !workIsPossible()
            ? StandardCriterion.HOURS
            : !isAvailable(withoutChildren) ? StandardCriterion.AVAILABILITY : null;
    boolean availabilityUnknown =
        blocker != StandardCriterion.AVAILABILITY
            && (participant.participant().availability().isEmpty()
                || (work.roster() && !withoutChildren.containsAll(window())));

    TimeOption own =
        option(TimeOption.OWN_CARE, participant.ownCare(), withoutChildren, blocker == null);
    if (own.holds()) {
      return new TimeResult(
          null,
          false,
          availabilityUnknown,
          List.of(own),
          directMinutes(),
          directBackMinutes(),
          wayKnown());
    }
    List<TimeOption> timeHolds = new ArrayList<>(1);
    if (own.timeHolds()) {
      timeHolds.add(own);
    }
    if (blocker == null) {
      for (int provider : participant.providersWithPlaces()) {
        if (counts(setting.providers().get(provider))) {
          TimeOption option =
              option(provider, participant.childrenAt(provider), withoutChildren, true);
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
      return new TimeResult(
          blocker,
          commuteBlocks,
          availabilityUnknown,
          List.of(own),
          directMinutes(),
          directBackMinutes(),
          wayKnown());
    }
    List<TimeOption> hold = timeHolds.stream().filter(TimeOption::commuteHolds).toList();
    List<TimeOption> counting = !hold.isEmpty() ? hold : own.timeHolds() ? List.of(own) : timeHolds;
    return new TimeResult(
        null,
        hold.isEmpty(),
        availabilityUnknown,
        counting,
        directMinutes(),
        directBackMinutes(),
        wayKnown());
  }

  private boolean holds() {
    // On a long day the longest way is accepted.
    return workIsPossible()
        && isAvailableIfThereWereNoWay()
        && commuteHolds(true)
        && isAvailable(withoutChildren())
        && holdsWithChildren();
  }

  /** Whether the work is possible even without children, without a way, with all time free. */
  private boolean workIsPossible() {
    WorkPattern.Fixed fixed = work.fixed();
    if (fixed == null) {
      return reachesMinima(maximum())
          && reachesMinima(agreed(ofWindow().whole(() -> usable(window()))));
    }
    OptionalInt perDay = participant.participant().maximumQuarterHoursPerDay();
    int hours = fixed.quarterHours();
    return hours > 0
        && TimeLimits.isWithin(hours, participant.participant().hours())
        && TimeLimits.isWithin(hours, work.hours())
        && hours <= work.offer().payMaximumQuarterHours().orElse(TimeLimits.UNLIMITED)
        && hours <= work.budgetQuarterHours().orElse(Integer.MAX_VALUE)
        && (perDay.isEmpty() || fixed.longestDayMinutes() <= 15 * perDay.getAsInt());
  }

  /** Every way leaves less time, and to look one up costs more than this. */
  private boolean isAvailableIfThereWereNoWay() {
    WorkPattern.Fixed fixed = work.fixed();
    return fixed != null
        ? TimeLimits.allows(available(0, 0), fixed)
        : reachesMinima(agreed(ofWindow().available(() -> usable(window().and(available(0, 0))))));
  }

  private boolean isAvailable(WeekSchedule withoutChildren) {
    WorkPattern.Fixed fixed = work.fixed();
    if (fixed != null) {
      return TimeLimits.allows(available(directMinutes(), directBackMinutes()), fixed);
    }
    return reachesMinima(agreed(usable(withoutChildren)));
  }

  /** Who has no children is asked about the same times again and again. */
  @SuppressWarnings("ReferenceEquality") // equal times that are others are only computed anew
  private WorkTime.Usable usable(WeekSchedule times) {
    WorkTime.Usable known = lastUsable;
    if (known == null || times != lastTimes) {
      known = WorkTime.usable(times, maximumPerDay, setting.policy().breaks());
      lastTimes = times;
      lastUsable = known;
    }
    return known;
  }

  /** Agreed hours of flexible and roster work: the least of the maxima and what is usable. */
  private int agreed(WorkTime.Usable usable) {
    return Math.min(maximum(), usable.quarterHours());
  }

  private int maximum() {
    return TimeLimits.maximum(
        minimum(),
        TimeLimits.most(participant.participant().hours(), work.offer()),
        work.budgetQuarterHours().orElse(TimeLimits.UNLIMITED));
  }

  /** The larger of the minima that are known, else 0. */
  private int minimum() {
    return TimeLimits.least(participant.participant().hours(), work.hours());
  }

  private boolean reachesMinima(int quarterHours) {
    return quarterHours > 0 && quarterHours >= minimum();
  }

  private TimeOption option(
      int providerIndex,
      List<ParticipantTimes.CaredChild> children,
      WeekSchedule withoutChildren,
      boolean possibleWithoutChildren) {
    CareWays realWays =
        CareWays.of(directMinutes(), directBackMinutes(), children, participant, workplace);
    int there = realWays.thereMinutes();
    int back = realWays.backMinutes();
    boolean unknown = providerIndex >= 0 && placesFromUnknown(providerIndex);
    for (ParticipantTimes.CaredChild child : children) {
      unknown |= child.unknown();
    }
    WorkPattern.Fixed fixed = work.fixed();
    if (fixed != null) {
      boolean timeHolds =
          possibleWithoutChildren
              && TimeLimits.allows(available(there, back), fixed)
              && allAreCaredFor(children, realWays, fixed);
      return new TimeOption(
          providerIndex,
          timeHolds,
          commuteHolds(fixed.isLongDay()),
          unknown,
          fixed.quarterHours(),
          there,
          back);
    }
    WeekSchedule times = withoutChildren;
    if (!children.isEmpty()) {
      times = times.and(available(there, back));
      for (ParticipantTimes.CaredChild child : children) {
        times = times.and(realWays.covered(child, participant, workplace));
      }
      unknown |= work.roster() && !times.containsAll(withoutChildren);
    }
    WorkTime.Usable usable = usable(times);
    int agreed = agreed(usable);
    boolean timeHolds = possibleWithoutChildren && reachesMinima(agreed);
    return new TimeOption(
        providerIndex,
        timeHolds,
        commuteHolds(TimeLimits.isLongDay(agreed, usable)),
        unknown,
        agreed,
        there,
        back);
  }

  private boolean allAreCaredFor(
      List<ParticipantTimes.CaredChild> children, CareWays realWays, WorkPattern.Fixed fixed) {
    for (ParticipantTimes.CaredChild child : children) {
      if (!TimeLimits.allows(realWays.covered(child, participant, workplace), fixed)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the work is possible by time in one way of caring for the children, whatever the limit
   * of the commute, and from whatever day on a provider has places.
   *
   * @param providerIndex place in the setting's providers, or {@link TimeOption#OWN_CARE}
   */
  public static boolean holdsIn(
      ParticipantTimes participant, WorkPattern work, WorkWays workplace, int providerIndex) {
    TimeJudge judge = new TimeJudge(participant, work, workplace);
    return judge.workIsPossible()
        && judge.isAvailable(judge.withoutChildren())
        && option(participant, work, workplace, providerIndex).timeHolds();
  }

  /**
   * What own care, or a new place at a provider, comes to, whether it holds or not; for the ways.
   *
   * @param providerIndex place in the setting's providers, or {@link TimeOption#OWN_CARE}
   */
  public static TimeOption option(
      ParticipantTimes participant, WorkPattern work, WorkWays workplace, int providerIndex) {
    TimeJudge judge = new TimeJudge(participant, work, workplace);
    return judge.option(
        providerIndex, participant.children(providerIndex), judge.withoutChildren(), true);
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
    return TimeLimits.isLongDay(agreed(usable), usable);
  }

  private boolean commuteHolds(boolean longDay) {
    if (!wayKnown()) {
      return true;
    }
    OptionalInt limit = participant.participant().maximumCommuteMinutes();
    return limit.isPresent()
        ? directMinutes() <= limit.getAsInt()
        : (long) directMinutes() + directBackMinutes() <= TimeLimits.reasonableBothWays(longDay);
  }
}
