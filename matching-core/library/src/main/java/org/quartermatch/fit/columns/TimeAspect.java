package org.quartermatch.fit.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.judge.time.TimeLimits;
import org.quartermatch.model.Child;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Participant;
import org.quartermatch.model.ReservedTime;
import org.quartermatch.model.TravelMode;
import org.quartermatch.model.WeekSchedule;

/**
 * What of a participant decides about time, apart from where home is and a commute limit of their
 * own: those who share it share how long a way may be for any work.
 *
 * @param ownLimit whether the law's limit of the commute holds, which depends on the hours
 * @param care of children who are cared for where no way leads; empty with {@code placesDecide}
 * @param placesDecide whether places of children decide too
 */
record TimeAspect(
    HoursRange hours,
    OptionalInt maximumQuarterHoursPerDay,
    Optional<WeekSchedule> availability,
    Listing<String> excluded,
    boolean ownLimit,
    List<Child.Care> care,
    boolean placesDecide) {
  /** Any place: only whether a place is known counts where it stands. */
  private static final GeoPoint SOMEWHERE = new GeoPoint(0, 0);

  /**
   * Takes it out of a participant.
   *
   * @param wayDecides whether of all ways the direct one alone decides
   */
  static TimeAspect of(Participant participant, MatchingPolicy policy, boolean wayDecides) {
    Listing<String> excluded =
        new Listing<>(
            participant.exclusions().items().stream()
                .filter(code -> ReservedTime.ofCode(code) != null)
                .distinct()
                .sorted()
                .toList(),
            true);
    boolean limited = TimeLimits.longestCommuteMinutes(participant) != TimeLimits.ANY_WAY;
    return new TimeAspect(
        participant.hours(),
        participant.maximumQuarterHoursPerDay(),
        participant.availability(),
        excluded,
        limited && participant.maximumCommuteMinutes().isEmpty() && wayDecides,
        wayDecides
            ? participant.children().stream().filter(policy::needsCare).map(Child::care).toList()
            : List.of(),
        !wayDecides);
  }

  /** The same of somebody who would work any hours. */
  TimeAspect withAnyHours() {
    return new TimeAspect(
        HoursRange.open(),
        maximumQuarterHoursPerDay,
        availability,
        excluded,
        ownLimit,
        care,
        placesDecide);
  }

  /** Puts it into a participant of whom nothing else is known. */
  Participant.Builder with(Participant.Builder builder) {
    builder.hours(hours).exclusions(excluded);
    maximumQuarterHoursPerDay.ifPresent(builder::maximumQuarterHoursPerDay);
    availability.ifPresent(builder::availability);
    if (ownLimit) {
      builder.home(SOMEWHERE).mode(TravelMode.FOOT);
    }
    List<Child.Care> cares =
        placesDecide ? List.of(new Child.Care.Unknown(Optional.of(SOMEWHERE))) : care;
    List<Child> children = new ArrayList<>(cares.size());
    for (Child.Care one : cares) {
      children.add(
          Child.agedMonths(OptionalInt.empty()).named("c" + children.size()).withCare(one));
    }
    return builder.children(children);
  }
}
