package org.quartermatch.fit.judge;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.quartermatch.fit.Bridge;
import org.quartermatch.fit.judge.time.ParticipantTimes;
import org.quartermatch.fit.judge.time.TimeAway;
import org.quartermatch.fit.judge.time.TimeJudge;
import org.quartermatch.fit.judge.time.TimeLimits;
import org.quartermatch.fit.judge.time.TimeOption;
import org.quartermatch.fit.judge.time.TimeResult;
import org.quartermatch.fit.judge.time.TimesToWork;
import org.quartermatch.fit.judge.time.WorkPattern;
import org.quartermatch.fit.judge.time.WorkWays;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.model.Child;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.OpeningHours;
import org.quartermatch.model.TravelMode;
import org.quartermatch.model.WeekSchedule;

/** Bridges of hours, availability, commute and childcare. */
final class TimeBridges {
  /** Times are lengthened in steps of half an hour, by at most so many of them at each end. */
  private static final int MOST_STEPS = 8;

  private static final int STEP_QUARTERS = 2;

  /** What care for a child who has none is tried with first; from there it is lengthened. */
  private static final WeekSchedule USUAL_CARE = WeekSchedule.parse("Mo-Fr 09:00-13:00");

  private TimeBridges() {}

  static void availability(BridgeTrial trial) {
    moreTime(trial);
    hours(trial);
    otherModes(trial);
  }

  static void commute(BridgeTrial trial) {
    int minutes = trial.pair().time().directMinutes();
    trial.tryWith(
        new Bridge.CommuteMinutes(minutes),
        person -> person.toBuilder().maximumCommuteMinutes(minutes).build());
    otherModes(trial);
  }

  static void childcare(BridgeTrial trial) {
    keptCare(trial);
    moreCare(trial);
    newPlaces(trial);
    moreTime(trial);
    otherModes(trial);
  }

  private static ParticipantTimes times(BridgeTrial trial) {
    return trial.pair().participant().times();
  }

  private static TimeOption option(BridgeTrial trial, int providerIndex) {
    return TimeJudge.option(
        times(trial), trial.opportunity().pattern(), trial.opportunity().place(), providerIndex);
  }

  static void hours(BridgeTrial trial) {
    TreeSet<Integer> candidates = new TreeSet<>();
    WorkPattern.Fixed fixed = trial.opportunity().pattern().fixed();
    if (fixed != null) {
      candidates.add(fixed.quarterHours());
      int perDay = (fixed.longestDayMinutes() + 14) / 15;
      if (perDay <= WeekSchedule.QUARTER_HOURS_PER_DAY) {
        trial.tryWith(
            new Bridge.HoursPerDay(perDay),
            person -> person.toBuilder().maximumQuarterHoursPerDay(perDay).build());
      }
    } else {
      trial.opportunity().position().hours().minimumQuarterHours().ifPresent(candidates::add);
      trial.pair().time().options().forEach(option -> candidates.add(option.agreedQuarterHours()));
      Bridges.exclusions(trial);
    }
    for (int quarterHours : candidates) {
      HoursRange wanted = trial.participant().hours();
      int minimum = Math.min(wanted.minimumQuarterHours().orElse(0), quarterHours);
      int maximum = Math.max(wanted.maximumQuarterHours().orElse(quarterHours), quarterHours);
      HoursRange range = new HoursRange(OptionalInt.of(minimum), OptionalInt.of(maximum));
      boolean changes =
          quarterHours < wanted.minimumQuarterHours().orElse(0)
              || quarterHours > wanted.maximumQuarterHours().orElse(Integer.MAX_VALUE);
      if (changes
          && quarterHours > 0
          && trial.tryWith(
              new Bridge.WeeklyHours(quarterHours),
              person -> person.toBuilder().hours(range).build())) {
        return;
      }
    }
  }

  private static void otherModes(BridgeTrial trial) {
    for (TravelMode mode : TravelMode.values()) {
      if (trial.participant().mode().isPresent() && trial.participant().mode().get() != mode) {
        trial.tryWith(new Bridge.Mode(mode), person -> person.toBuilder().mode(mode).build());
      }
    }
  }

  private static void moreTime(BridgeTrial trial) {
    Optional<WeekSchedule> availability = trial.participant().availability();
    if (availability.isEmpty()) {
      return;
    }
    if (trial.opportunity().pattern().fixed() != null) {
      for (Way way : ways(trial)) {
        WeekSchedule missing =
            TimeAway.missing(
                way.there,
                way.back,
                trial.pair().participant().times(),
                trial.opportunity().pattern());
        if (!missing.isEmpty() && tryWithTime(trial, missing)) {
          return;
        }
      }
      return;
    }
    TimeOption own = option(trial, TimeOption.OWN_CARE);
    WeekSchedule useful =
        TimeAway.of(own.wayMinutes(), own.wayBackMinutes(), trial.opportunity().pattern());
    for (WeekSchedule additional : longer(availability.get(), useful)) {
      if (tryWithTime(trial, additional)) {
        return;
      }
    }
  }

  /**
   * What there would be more of these times if they began earlier, ended later, or both, by ever
   * more half hours; smallest first.
   *
   * @param useful nothing outside these makes a difference
   */
  private static Set<WeekSchedule> longer(WeekSchedule times, WeekSchedule useful) {
    Set<WeekSchedule> additional = new LinkedHashSet<>();
    for (int step = 1; step <= MOST_STEPS; step++) {
      int quarters = step * STEP_QUARTERS;
      additional.add(times.widened(quarters, 0).minus(times).and(useful));
      additional.add(times.widened(0, quarters).minus(times).and(useful));
      additional.add(times.widened(quarters, quarters).minus(times).and(useful));
    }
    additional.removeIf(WeekSchedule::isEmpty);
    return additional;
  }

  private static boolean tryWithTime(BridgeTrial trial, WeekSchedule additional) {
    return trial.tryWith(
        new Bridge.Availability(additional),
        person ->
            person.toBuilder()
                .availability(
                    person.availability().map(known -> known.or(additional)).orElse(additional))
                .build());
  }

  /** In minutes. */
  private record Way(int there, int back) {
    static Way of(TimeOption option) {
      return new Way(option.wayMinutes(), option.wayBackMinutes());
    }
  }

  /** The direct way, and those by way of the children's places; shortest first. */
  private static Set<Way> ways(BridgeTrial trial) {
    Set<Way> ways =
        new TreeSet<>(
            Comparator.comparingLong((Way way) -> (long) way.there + way.back)
                .thenComparingInt(way -> way.there));
    TimeResult time = trial.pair().time();
    ways.add(new Way(time.directMinutes(), time.directBackMinutes()));
    time.options().forEach(option -> ways.add(Way.of(option)));
    for (int provider : times(trial).providersWithPlaces()) {
      ways.add(Way.of(option(trial, provider)));
    }
    return ways;
  }

  private static void keptCare(BridgeTrial trial) {
    for (ParticipantTimes.CaredChild cared : times(trial).ownCare()) {
      Child child = cared.child();
      if (child.needsPlace() && !(child.care() instanceof Child.Care.None)) {
        tryWithChild(
            trial,
            new Bridge.KeptCare(ChildcareJudge.named(child, trial.participant())),
            child,
            child.care());
      }
    }
  }

  private static void moreCare(BridgeTrial trial) {
    TimeOption own = option(trial, TimeOption.OWN_CARE);
    for (int i = 0; i < times(trial).ownCare().size(); i++) {
      ParticipantTimes.CaredChild cared = times(trial).ownCare().get(i);
      for (WeekSchedule additional : moreCare(trial, own, cared)) {
        if (tryWithCare(trial, cared, additional)) {
          break;
        }
      }
    }
  }

  /** More care that could be enough for one child, smallest first. */
  private static Set<WeekSchedule> moreCare(
      BridgeTrial trial, TimeOption own, ParticipantTimes.CaredChild cared) {
    WorkPattern work = trial.opportunity().pattern();
    WorkWays place = trial.opportunity().place();
    Set<WeekSchedule> additional = new LinkedHashSet<>();
    if (work.fixed() != null) {
      additional.add(TimeAway.missingCare(own, cared, times(trial), work, place));
      additional.removeIf(WeekSchedule::isEmpty);
      return additional;
    }
    WeekSchedule useful =
        TimesToWork.withoutChildren(times(trial), work, place)
            .widened(
                TimeLimits.quarters(own.wayMinutes()), TimeLimits.quarters(own.wayBackMinutes()));
    WeekSchedule covered = cared.covered().times();
    if (!covered.isEmpty()) {
      return longer(covered, useful);
    }
    additional.add(USUAL_CARE.and(useful));
    longer(USUAL_CARE, useful).forEach(more -> additional.add(USUAL_CARE.and(useful).or(more)));
    additional.add(useful);
    additional.removeIf(WeekSchedule::isEmpty);
    return additional;
  }

  /** Whoever is cared for long enough needs no new place; it may be only a sibling who does. */
  private static boolean tryWithCare(
      BridgeTrial trial, ParticipantTimes.CaredChild cared, WeekSchedule additional) {
    Child child = cared.child();
    OpeningHours longer = OpeningHours.of(additional);
    return tryWithChild(
        trial,
        new Bridge.Care(ChildcareJudge.named(child, trial.participant()), additional),
        child,
        new Child.Care.Covered(
            child.care() instanceof Child.Care.Covered known ? known.covered().or(longer) : longer,
            Optional.ofNullable(cared.place())));
  }

  /** With one child in this care and in no new place. */
  private static boolean tryWithChild(
      BridgeTrial trial, Bridge bridge, Child child, Child.Care care) {
    Child changed = Child.agedMonths(child.ageMonths()).named(child.id()).withCare(care);
    return trial.tryWith(
        bridge,
        person ->
            person.toBuilder()
                .children(
                    person.children().stream()
                        .map(other -> other.id().equals(child.id()) ? changed : other)
                        .toList())
                .build());
  }

  /**
   * Providers that would do if they had as many free places as the family needs: those that take
   * children of these ages.
   */
  private static void newPlaces(BridgeTrial trial) {
    ParticipantTimes times = times(trial);
    if (!times.agesAreKnown()) {
      return;
    }
    for (ChildcareProvider provider : times.setting().providers()) {
      int under3 = placesMissing(times, provider, AgeGroup.UNDER_3);
      int from3 = placesMissing(times, provider, AgeGroup.FROM_3);
      int school = placesMissing(times, provider, AgeGroup.SCHOOL_AGE);
      if (under3 + from3 + school > 0 && takesAll(times, provider)) {
        trial.tryWithPlaces(
            new Bridge.ChildcarePlaces(provider.id(), provider.name(), under3, from3, school),
            provider.toBuilder()
                .placesUnder3(provider.placesUnder3() + under3)
                .places3AndOver(provider.places3AndOver() + from3)
                .placesSchool(provider.placesSchool() + school)
                .build());
      }
    }
  }

  private static int placesMissing(
      ParticipantTimes times, ChildcareProvider provider, AgeGroup group) {
    return Math.max(0, times.placesNeeded(group) - provider.places(group));
  }

  private static boolean takesAll(ParticipantTimes times, ChildcareProvider provider) {
    return Arrays.stream(AgeGroup.values())
        .allMatch(group -> times.placesNeeded(group) == 0 || provider.offers(group));
  }
}
