package org.quartermatch.fit.judge;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.quartermatch.fit.Bridge;
import org.quartermatch.fit.Reason.Fact;
import org.quartermatch.fit.judge.time.ParticipantTimes;
import org.quartermatch.fit.judge.time.TimeAway;
import org.quartermatch.fit.judge.time.TimeLimits;
import org.quartermatch.fit.judge.time.TimeOption;
import org.quartermatch.fit.judge.time.TimesToWork;
import org.quartermatch.fit.judge.time.WorkPattern;
import org.quartermatch.fit.judge.time.WorkWays;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.model.Child;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.OpeningHours;
import org.quartermatch.model.Participant;
import org.quartermatch.model.WeekSchedule;

/** Bridges of care: for one child at a time, or new places for all who want one. */
final class CareBridges {
  /** What care for a child who has none is tried with first; from there it is lengthened. */
  private static final WeekSchedule USUAL_CARE = WeekSchedule.parse("Mo-Fr 09:00-13:00");

  private CareBridges() {}

  private static ParticipantTimes times(BridgeTrial trial) {
    return trial.pair().participant().times();
  }

  static void find(BridgeTrial trial) {
    if (!trial.mayHelp(Lifting.Change.CARE)) {
      return;
    }
    for (ParticipantTimes.CaredChild cared : times(trial).ownCare()) {
      boolean stays = cared.child().needsPlace() && hasCare(cared.child());
      // Where what there is is enough, more of it would be asked for in vain.
      if (!(stays && trial.tryWith(bridge(trial, cared, WeekSchedule.empty()), stays(cared)))) {
        moreCare(trial, cared);
      }
    }
    newPlaces(trial);
  }

  private static boolean hasCare(Child child) {
    return !(child.care() instanceof Child.Care.None);
  }

  private static Bridge bridge(
      BridgeTrial trial, ParticipantTimes.CaredChild cared, WeekSchedule additional) {
    Child child = cared.child();
    Fact.Child named = ChildcareJudge.named(child, trial.participant());
    return child.needsPlace() && hasCare(child)
        ? new Bridge.KeptCare(named, additional)
        : new Bridge.Care(named, additional);
  }

  private static void moreCare(BridgeTrial trial, ParticipantTimes.CaredChild cared) {
    TimeOption own = TimeBridges.option(trial, TimeOption.OWN_CARE);
    WorkPattern work = trial.opportunity().pattern();
    WorkWays place = trial.opportunity().place();
    Optional<WeekSchedule> additional;
    if (work.fixed() != null) {
      additional = Optional.of(TimeAway.missingCare(own, cared, times(trial), work, place));
    } else {
      additional =
          LongerTimes.least(
              possible(trial, own, cared),
              more -> trial.quarterHoursWith(bridge(trial, cared, more), withMore(cared, more)));
    }
    additional
        .filter(more -> !more.isEmpty())
        .ifPresent(more -> trial.tryWith(bridge(trial, cared, more), withMore(cared, more)));
  }

  /** More care that could be enough for one child during work in a window, smallest first. */
  private static Set<WeekSchedule> possible(
      BridgeTrial trial, TimeOption own, ParticipantTimes.CaredChild cared) {
    WeekSchedule useful =
        TimesToWork.withoutChildren(
                times(trial), trial.opportunity().pattern(), trial.opportunity().place())
            .widened(
                TimeLimits.quarters(own.wayMinutes()), TimeLimits.quarters(own.wayBackMinutes()));
    WeekSchedule covered = cared.covered().times();
    if (!covered.isEmpty()) {
      return LongerTimes.of(covered, useful);
    }
    WeekSchedule usual = USUAL_CARE.and(useful);
    Set<WeekSchedule> additional = new LinkedHashSet<>();
    additional.add(usual);
    LongerTimes.of(USUAL_CARE, useful).forEach(more -> additional.add(usual.or(more)));
    additional.add(useful);
    additional.removeIf(WeekSchedule::isEmpty);
    return additional;
  }

  private static UnaryOperator<Participant> stays(ParticipantTimes.CaredChild cared) {
    return with(cared.child(), cared.child().care());
  }

  private static UnaryOperator<Participant> withMore(
      ParticipantTimes.CaredChild cared, WeekSchedule additional) {
    OpeningHours longer = OpeningHours.of(additional);
    return with(
        cared.child(),
        new Child.Care.Covered(
            cared.child().care() instanceof Child.Care.Covered known
                ? known.covered().or(longer)
                : longer,
            Optional.ofNullable(cared.place())));
  }

  /** With one child in this care and in no new place; it may be only a sibling who needs one. */
  private static UnaryOperator<Participant> with(Child child, Child.Care care) {
    Child changed = Child.agedMonths(child.ageMonths()).named(child.id()).withCare(care);
    return person ->
        person.toBuilder()
            .children(
                person.children().stream()
                    .map(other -> other.id().equals(child.id()) ? changed : other)
                    .toList())
            .build();
  }

  /**
   * Providers that would do if they had as many free places as the family needs: those that take
   * children of these ages.
   */
  private static void newPlaces(BridgeTrial trial) {
    ParticipantTimes times = times(trial);
    if (!times.wantsNewPlaces()) {
      return;
    }
    for (ChildcareProvider provider : times.setting().providers()) {
      int under3 = placesMissing(times, provider, AgeGroup.UNDER_3);
      int from3 = placesMissing(times, provider, AgeGroup.FROM_3);
      int school = placesMissing(times, provider, AgeGroup.SCHOOL_AGE);
      if (under3 + from3 + school > 0 && takesAll(times, provider)) {
        trial.tryWithPlaces(
            new Bridge.ChildcarePlaces(provider.id(), provider.nameOrId(), under3, from3, school),
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
