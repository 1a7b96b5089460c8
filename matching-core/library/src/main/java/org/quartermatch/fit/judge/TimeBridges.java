package org.quartermatch.fit.judge;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.quartermatch.fit.Bridge;
import org.quartermatch.fit.judge.time.ParticipantTimes;
import org.quartermatch.fit.judge.time.TimeAway;
import org.quartermatch.fit.judge.time.TimeJudge;
import org.quartermatch.fit.judge.time.TimeLimits;
import org.quartermatch.fit.judge.time.TimeOption;
import org.quartermatch.fit.judge.time.TimeResult;
import org.quartermatch.fit.judge.time.WorkPattern;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.Participant;
import org.quartermatch.model.TravelMode;
import org.quartermatch.model.WeekSchedule;

/** Bridges of hours, availability and commute; {@link CareBridges} has those of care. */
final class TimeBridges {
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
    CareBridges.find(trial);
    moreTime(trial);
    otherModes(trial);
  }

  private static ParticipantTimes times(BridgeTrial trial) {
    return trial.pair().participant().times();
  }

  static TimeOption option(BridgeTrial trial, int providerIndex) {
    return TimeJudge.option(
        times(trial), trial.opportunity().pattern(), trial.opportunity().place(), providerIndex);
  }

  static void hours(BridgeTrial trial) {
    Set<Integer> candidates = new HashSet<>();
    WorkPattern work = trial.opportunity().pattern();
    WorkPattern.Fixed fixed = work.fixed();
    if (fixed != null) {
      candidates.add(fixed.quarterHours());
      int perDay = (fixed.longestDayMinutes() + 14) / 15;
      if (perDay <= WeekSchedule.QUARTER_HOURS_PER_DAY) {
        trial.tryWith(
            new Bridge.HoursPerDay(perDay),
            person -> person.toBuilder().maximumQuarterHoursPerDay(perDay).build());
      }
    } else {
      work.hours().minimumQuarterHours().ifPresent(candidates::add);
      work.hours().maximumQuarterHours().ifPresent(candidates::add);
      work.budgetQuarterHours().ifPresent(candidates::add);
      work.offer().payMaximumQuarterHours().ifPresent(candidates::add);
      trial.pair().time().options().forEach(option -> candidates.add(option.agreedQuarterHours()));
      Bridges.exclusions(trial);
    }
    HoursRange wanted = trial.participant().hours();
    List<Integer> nearestFirst =
        candidates.stream()
            .filter(quarterHours -> quarterHours > 0 && !TimeLimits.isWithin(quarterHours, wanted))
            .sorted(
                Comparator.comparingInt(
                        (Integer quarterHours) -> TimeLimits.outside(quarterHours, wanted))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    for (int quarterHours : nearestFirst) {
      if (tryWithHours(trial, wanted, quarterHours)) {
        return;
      }
    }
  }

  private static boolean tryWithHours(BridgeTrial trial, HoursRange wanted, int quarterHours) {
    int minimum = Math.min(wanted.minimumQuarterHours().orElse(0), quarterHours);
    int maximum = Math.max(wanted.maximumQuarterHours().orElse(quarterHours), quarterHours);
    HoursRange range = new HoursRange(OptionalInt.of(minimum), OptionalInt.of(maximum));
    return trial.tryWith(
        new Bridge.WeeklyHours(quarterHours), person -> person.toBuilder().hours(range).build());
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
    if (availability.isEmpty() || !trial.mayHelp(Lifting.Change.TIME)) {
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
    LongerTimes.least(
            LongerTimes.of(availability.get(), useful),
            additional ->
                trial.quarterHoursWith(new Bridge.Availability(additional), withTime(additional)))
        .ifPresent(additional -> tryWithTime(trial, additional));
  }

  private static boolean tryWithTime(BridgeTrial trial, WeekSchedule additional) {
    return trial.tryWith(new Bridge.Availability(additional), withTime(additional));
  }

  private static UnaryOperator<Participant> withTime(WeekSchedule additional) {
    return person ->
        person.toBuilder()
            .availability(
                person.availability().map(known -> known.or(additional)).orElse(additional))
            .build();
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
}
