package org.quartermatch.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.Position;
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

  private static final int BOTH_WAYS_SHORT_DAY = 120;

  /** Flexible and roster work is counted as done on at most so many days a week. */
  private static final int MOST_DAYS = 5;

  private final PreparedParticipant participant;
  private final PreparedOpportunity opportunity;
  private final Setting setting;
  private final Optional<GeoPoint> work;
  private final int directMinutes;
  private final boolean wayKnown;
  private final WeekSchedule window;
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
      PreparedParticipant participant, PreparedOpportunity opportunity, Setting setting) {
    this.participant = participant;
    this.opportunity = opportunity;
    this.setting = setting;
    work = opportunity.location();
    Optional<GeoPoint> home = participant.participant().home();
    directMinutes =
        home.isEmpty() || work.isEmpty()
            ? 0
            : setting.travelTimes().minutes(home.get(), work.get(), participant.mode());
    wayKnown = home.isPresent() && work.isPresent() && participant.participant().mode().isPresent();
    WeekSchedule excluded = participant.excludedTimes();
    window = excluded == null ? opportunity.window() : opportunity.window().minus(excluded);
    maximumPerDay =
        Math.min(
            WorkTime.MAXIMUM_PER_DAY,
            participant.participant().maximumQuarterHoursPerDay().orElse(WorkTime.MAXIMUM_PER_DAY));
  }

  static Result judge(
      PreparedParticipant participant, PreparedOpportunity opportunity, Setting setting) {
    return new TimeJudge(participant, opportunity, setting).judge();
  }

  private Result judge() {
    WeekSchedule withoutChildren =
        opportunity.fixed() == null
            ? window.and(participant.availability().within(quarters(directMinutes)))
            : WeekSchedule.empty();
    StandardCriterion blocker =
        !workIsPossible()
            ? StandardCriterion.HOURS
            : !isAvailable(withoutChildren) ? StandardCriterion.AVAILABILITY : null;
    boolean availabilityUnknown =
        blocker != StandardCriterion.AVAILABILITY
            && (participant.participant().availability().isEmpty()
                || (opportunity.isRoster() && !withoutChildren.containsAll(window)));

    Option own = option(-1, participant.ownCare(), withoutChildren, blocker == null);
    if (own.holds()) {
      return new Result(null, false, availabilityUnknown, List.of(own), directMinutes, wayKnown);
    }
    List<Option> timeHolds = new ArrayList<>(1);
    if (own.timeHolds()) {
      timeHolds.add(own);
    }
    if (blocker == null) {
      for (PreparedParticipant.NewPlace place : participant.newPlaces()) {
        ChildcareProvider provider = setting.providers().get(place.index());
        if (counts(provider)) {
          Option option = option(place.index(), place.children(), withoutChildren, true);
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

  /** Whether the work is possible even without children, without a way, with all time free. */
  private boolean workIsPossible() {
    PreparedOpportunity.Fixed fixed = opportunity.fixed();
    if (fixed == null) {
      return reachesMinima(agreed(usable(window)));
    }
    OptionalInt perDay = participant.participant().maximumQuarterHoursPerDay();
    int hours = fixed.quarterHours();
    return hours > 0
        && isWithin(hours, participant.participant().hours())
        && isWithin(hours, opportunity.position().hours())
        && hours <= opportunity.budgetQuarterHours().orElse(Integer.MAX_VALUE)
        && (perDay.isEmpty() || fixed.longestDayMinutes() <= 15 * perDay.getAsInt());
  }

  private static boolean isWithin(int quarterHours, HoursRange range) {
    return quarterHours >= range.minimumQuarterHours().orElse(0)
        && quarterHours <= range.maximumQuarterHours().orElse(Integer.MAX_VALUE);
  }

  private boolean isAvailable(WeekSchedule withoutChildren) {
    PreparedOpportunity.Fixed fixed = opportunity.fixed();
    if (fixed != null) {
      return allows(participant.availability().within(quarters(directMinutes)), fixed);
    }
    return reachesMinima(agreed(usable(withoutChildren)));
  }

  private static boolean allows(WeekSchedule times, PreparedOpportunity.Fixed fixed) {
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
    HoursRange wanted = participant.participant().hours();
    HoursRange offered = opportunity.position().hours();
    int maximum =
        Math.min(
            wanted.maximumQuarterHours().orElse(Integer.MAX_VALUE),
            offered.maximumQuarterHours().orElse(Integer.MAX_VALUE));
    if (maximum == Integer.MAX_VALUE) {
      maximum = Math.max(USUAL_MAXIMUM, minimum());
    }
    return Math.min(maximum, opportunity.budgetQuarterHours().orElse(Integer.MAX_VALUE));
  }

  /** The larger of the minima that are known, else 0. */
  private int minimum() {
    return minimum(participant, opportunity);
  }

  private static int minimum(PreparedParticipant participant, PreparedOpportunity opportunity) {
    return Math.max(
        participant.participant().hours().minimumQuarterHours().orElse(0),
        opportunity.position().hours().minimumQuarterHours().orElse(0));
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
    PreparedOpportunity.Fixed fixed = opportunity.fixed();
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
      unknown |= opportunity.isRoster() && !times.containsAll(withoutChildren);
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
      List<PreparedParticipant.CaredChild> children, int way, PreparedOpportunity.Fixed fixed) {
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
        way = Math.max(way, child.wayToPlaceMinutes() + minutesToWork(child, place));
      }
    }
    return way;
  }

  static int wayMinutes(
      PreparedParticipant participant,
      PreparedOpportunity opportunity,
      Setting setting,
      List<PreparedParticipant.CaredChild> children) {
    return new TimeJudge(participant, opportunity, setting).wayMinutes(children);
  }

  private int minutesToWork(PreparedParticipant.CaredChild child, GeoPoint place) {
    if (work.isEmpty()) {
      return 0;
    }
    return child.providerIndex() >= 0
        ? opportunity.minutesFromProvider(child.providerIndex(), participant.mode(), setting)
        : setting.travelTimes().minutes(place, work.get(), participant.mode());
  }

  private boolean placesFromUnknown(int providerIndex) {
    return setting.providers().get(providerIndex).availableFrom().isEmpty()
        || opportunity.position().start().isEmpty();
  }

  /** Whether the child is settled in by the start; where a date is not known, it counts. */
  private boolean counts(ChildcareProvider provider) {
    Position position = opportunity.position();
    return provider.availableFrom().isEmpty()
        || position.start().isEmpty()
        || !provider
            .availableFrom()
            .get()
            .plusDays(setting.policy().settlingInDays())
            .isAfter(position.start().get());
  }

  private boolean hoursWithoutChildren(WeekSchedule withoutChildren) {
    PreparedOpportunity.Fixed fixed = opportunity.fixed();
    if (fixed != null) {
      return fixed.isLongDay();
    }
    WorkTime.Usable usable = usable(withoutChildren);
    return isLongDay(agreed(usable), usable.days());
  }

  private static boolean isLongDay(int agreedQuarterHours, int days) {
    return days > 0 && agreedQuarterHours > 24 * Math.min(MOST_DAYS, days);
  }

  private boolean commuteHolds(boolean longDay) {
    if (!wayKnown) {
      return true;
    }
    OptionalInt limit = participant.participant().maximumCommuteMinutes();
    return limit.isPresent()
        ? directMinutes <= limit.getAsInt()
        : 2 * directMinutes <= (longDay ? BOTH_WAYS_LONG_DAY : BOTH_WAYS_SHORT_DAY);
  }

  private static int quarters(int minutes) {
    return (minutes + 14) / 15;
  }

  /** The smallest hours that a plan may use (SEMANTICS.md, sentence 17). */
  static int minimumQuarterHours(
      PreparedParticipant participant, PreparedOpportunity opportunity, int agreed) {
    if (opportunity.fixed() != null || opportunity.budgetQuarterHours().isEmpty()) {
      return agreed;
    }
    int minimum = minimum(participant, opportunity);
    return minimum > 0 ? minimum : agreed;
  }
}
