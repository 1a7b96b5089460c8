package org.quartermatch.fit.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.quartermatch.fit.Bridge;
import org.quartermatch.fit.judge.time.ParticipantTimes;
import org.quartermatch.fit.judge.time.TimeAway;
import org.quartermatch.fit.judge.time.TimeJudge;
import org.quartermatch.fit.judge.time.TimeResult;
import org.quartermatch.fit.judge.time.WorkPattern;
import org.quartermatch.model.Child;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.HoursRange;
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
        trial.participant().toBuilder().maximumCommuteMinutes(minutes).build(),
        new Bridge.CommuteMinutes(minutes));
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

  private static int wayMinutes(BridgeTrial trial, List<ParticipantTimes.CaredChild> children) {
    return TimeJudge.wayMinutes(
        times(trial), trial.opportunity().pattern(), trial.opportunity().place(), children);
  }

  static void hours(BridgeTrial trial) {
    TreeSet<Integer> candidates = new TreeSet<>();
    WorkPattern.Fixed fixed = trial.opportunity().pattern().fixed();
    if (fixed != null) {
      candidates.add(fixed.quarterHours());
      int perDay = (fixed.longestDayMinutes() + 14) / 15;
      if (perDay <= WeekSchedule.QUARTER_HOURS_PER_DAY) {
        trial.tryWith(
            trial.participant().toBuilder().maximumQuarterHoursPerDay(perDay).build(),
            new Bridge.HoursPerDay(perDay));
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
              trial.participant().toBuilder().hours(range).build(),
              new Bridge.WeeklyHours(quarterHours))) {
        return;
      }
    }
  }

  private static void otherModes(BridgeTrial trial) {
    for (TravelMode mode : TravelMode.values()) {
      if (trial.participant().mode().isPresent() && trial.participant().mode().get() != mode) {
        trial.tryWith(trial.participant().toBuilder().mode(mode).build(), new Bridge.Mode(mode));
      }
    }
  }

  private static void moreTime(BridgeTrial trial) {
    Optional<WeekSchedule> availability = trial.participant().availability();
    if (availability.isEmpty()) {
      return;
    }
    if (trial.opportunity().pattern().fixed() != null) {
      for (int way : ways(trial)) {
        WeekSchedule missing =
            TimeAway.missing(
                way, trial.pair().participant().times(), trial.opportunity().pattern());
        if (!missing.isEmpty()
            && trial.tryWith(
                trial.participant().toBuilder()
                    .availability(availability.get().or(missing))
                    .build(),
                new Bridge.Availability(missing))) {
          return;
        }
      }
      return;
    }
    for (int step = 1; step <= MOST_STEPS; step++) {
      WeekSchedule longer = availability.get().widened(step * STEP_QUARTERS);
      if (trial.tryWith(
          trial.participant().toBuilder().availability(longer).build(),
          new Bridge.Availability(longer.minus(availability.get())))) {
        return;
      }
    }
  }

  /** The direct way, and those by way of the children's places; shortest first. */
  private static Set<Integer> ways(BridgeTrial trial) {
    Set<Integer> ways = new TreeSet<>();
    TimeResult time = trial.pair().time();
    ways.add(time.directMinutes());
    time.options().forEach(option -> ways.add(option.wayMinutes()));
    for (int provider : times(trial).providersWithPlaces()) {
      ways.add(wayMinutes(trial, times(trial).childrenAt(provider)));
    }
    return ways;
  }

  private static void moreCare(BridgeTrial trial) {
    int way = wayMinutes(trial, times(trial).ownCare());
    for (int i = 0; i < times(trial).ownCare().size(); i++) {
      ParticipantTimes.CaredChild cared = times(trial).ownCare().get(i);
      if (trial.opportunity().pattern().fixed() != null) {
        WeekSchedule missing =
            TimeAway.missingCare(
                way,
                cared,
                times(trial),
                trial.opportunity().pattern(),
                trial.opportunity().place());
        if (!missing.isEmpty()) {
          tryWithCare(trial, i, cared, missing);
        }
      } else if (cared.covered().times().isEmpty()) {
        tryWithCare(trial, i, cared, TimeAway.of(way, trial.opportunity().pattern()));
      } else {
        boolean done = false;
        for (int step = 1; step <= MOST_STEPS && !done; step++) {
          WeekSchedule longer = cared.covered().times().widened(step * STEP_QUARTERS);
          done = tryWithCare(trial, i, cared, longer.minus(cared.covered().times()));
        }
      }
    }
  }

  private static boolean tryWithCare(
      BridgeTrial trial, int index, ParticipantTimes.CaredChild cared, WeekSchedule additional) {
    Child child = cared.child();
    Child.Care care =
        new Child.Care.Covered(
            cared.covered().times().or(additional), Optional.ofNullable(cared.place()));
    List<Child> children = new ArrayList<>(trial.participant().children());
    children.set(index, child.withCare(care));
    return trial.tryWith(
        trial.participant().toBuilder().children(children).build(),
        new Bridge.Care(child.id(), additional));
  }

  /** Providers that would do if they had as many free places as the family needs. */
  private static void newPlaces(BridgeTrial trial) {
    ParticipantTimes times = times(trial);
    if (!times.agesAreKnown()) {
      return;
    }
    int under3 = times.childrenUnder3();
    int over3 = times.childrenForNewPlaces().size() - under3;
    for (ChildcareProvider provider : times.setting().providers()) {
      if (provider.placesUnder3() < under3 || provider.places3AndOver() < over3) {
        ChildcareProvider larger =
            provider.toBuilder()
                .placesUnder3(Math.max(provider.placesUnder3(), under3))
                .places3AndOver(Math.max(provider.places3AndOver(), over3))
                .build();
        trial.tryWith(larger, new Bridge.ChildcarePlace(provider.id()));
      }
    }
  }
}
