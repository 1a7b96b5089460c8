package org.quartermatch.fit.judge;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quartermatch.fit.Bridge;
import org.quartermatch.fit.judge.time.ParticipantTimes;
import org.quartermatch.fit.judge.time.TimeAway;
import org.quartermatch.fit.judge.time.TimeJudge;
import org.quartermatch.fit.judge.time.TimeOption;
import org.quartermatch.fit.judge.time.TimeResult;
import org.quartermatch.fit.judge.time.WorkPattern;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.model.Child;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.OpeningHours;
import org.quartermatch.model.TravelMode;
import org.quartermatch.model.WeekSchedule;

/** Bridges of hours, availability, commute and childcare. */
final class TimeBridges {
  /** Times are lengthened in steps of half an hour, by at most so many of them at each end. */
  private static final int MOST_STEPS = 8;

  private static final int STEP_QUARTERS = 2;

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
    for (int step = 1; step <= MOST_STEPS; step++) {
      WeekSchedule longer = availability.get().widened(step * STEP_QUARTERS);
      if (tryWithTime(trial, longer.minus(availability.get()))) {
        return;
      }
    }
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

  private static void moreCare(BridgeTrial trial) {
    TimeOption own = option(trial, TimeOption.OWN_CARE);
    for (int i = 0; i < times(trial).ownCare().size(); i++) {
      ParticipantTimes.CaredChild cared = times(trial).ownCare().get(i);
      if (trial.opportunity().pattern().fixed() != null) {
        WeekSchedule missing =
            TimeAway.missingCare(
                own,
                cared,
                times(trial),
                trial.opportunity().pattern(),
                trial.opportunity().place());
        if (!missing.isEmpty()) {
          tryWithCare(trial, cared, missing);
        }
      } else if (cared.covered().times().isEmpty()) {
        tryWithCare(
            trial,
            cared,
            TimeAway.of(own.wayMinutes(), own.wayBackMinutes(), trial.opportunity().pattern()));
      } else {
        boolean done = false;
        for (int step = 1; step <= MOST_STEPS && !done; step++) {
          WeekSchedule longer = cared.covered().times().widened(step * STEP_QUARTERS);
          done = tryWithCare(trial, cared, longer.minus(cared.covered().times()));
        }
      }
    }
  }

  private static boolean tryWithCare(
      BridgeTrial trial, ParticipantTimes.CaredChild cared, WeekSchedule additional) {
    Child child = cared.child();
    return trial.tryWith(
        new Bridge.Care(ChildcareJudge.named(child, trial.participant()), additional),
        person ->
            person.toBuilder()
                .children(
                    person.children().stream()
                        .map(
                            other ->
                                other.id().equals(child.id())
                                    ? withCare(other, additional, cared.place())
                                    : other)
                        .toList())
                .build());
  }

  private static Child withCare(Child child, WeekSchedule additional, @Nullable GeoPoint place) {
    OpeningHours longer = OpeningHours.of(additional);
    return child.withCare(
        new Child.Care.Covered(
            child.care() instanceof Child.Care.Covered known ? known.covered().or(longer) : longer,
            Optional.ofNullable(place)));
  }

  /** Providers that would do if they had as many free places as the family needs. */
  private static void newPlaces(BridgeTrial trial) {
    ParticipantTimes times = times(trial);
    if (!times.agesAreKnown()) {
      return;
    }
    int under3 = times.placesNeeded(AgeGroup.UNDER_3);
    int from3 = times.placesNeeded(AgeGroup.FROM_3);
    int school = times.placesNeeded(AgeGroup.SCHOOL_AGE);
    for (ChildcareProvider provider : times.setting().providers()) {
      ChildcareProvider larger =
          provider.toBuilder()
              .placesUnder3(Math.max(under3, provider.placesUnder3()))
              .places3AndOver(Math.max(from3, provider.places3AndOver()))
              .placesSchool(Math.max(school, provider.placesSchool()))
              .build();
      if (!larger.equals(provider)) {
        trial.tryWithPlaces(new Bridge.ChildcarePlace(provider.id(), provider.name()), larger);
      }
    }
  }
}
