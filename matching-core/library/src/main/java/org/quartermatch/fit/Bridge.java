package org.quartermatch.fit;

import java.time.LocalDate;
import org.quartermatch.fit.Reason.Fact;
import org.quartermatch.model.Language.Held;
import org.quartermatch.model.TravelMode;
import org.quartermatch.model.WeekSchedule;

/**
 * One smallest change that would make an ineligible pair eligible, alone or as one of a {@link
 * BridgePair}. Every bridge was tried: the pair was judged again with the change made.
 */
public sealed interface Bridge {
  /** A language at this level. */
  record Language(Held language) implements Bridge {}

  /**
   * A skill at this level.
   *
   * @param level 1 to 5
   */
  record Skill(String code, int level) implements Bridge {}

  /** A paper that is missing. */
  record Qualification(String code) implements Bridge {}

  /** Nothing need change: this criterion is to be clarified, and holds if the answer is yes. */
  record Clarify(String criterion, String code) implements Bridge {}

  /** More time away from home. */
  record Availability(WeekSchedule additional) implements Bridge {}

  /** More care for one child. */
  record Care(Fact.Child child, WeekSchedule additional) implements Bridge {}

  /** One more free place of each age group that the family needs, at this provider. */
  record ChildcarePlace(String childcareProviderId, String childcareProviderName)
      implements Bridge {}

  /** Other weekly hours: the nearest that would do. */
  record WeeklyHours(int quarterHours) implements Bridge {}

  /** More work on one day, in quarter hours. */
  record HoursPerDay(int quarterHours) implements Bridge {}

  /** A longer way to work accepted, in minutes one way. */
  record CommuteMinutes(int minutes) implements Bridge {}

  /** Another way of travelling. */
  record Mode(TravelMode mode) implements Bridge {}

  /** A form of employment accepted. */
  record Form(String code) implements Bridge {}

  /** A first day of work that is no later than this. */
  record Start(LocalDate day) implements Bridge {}

  /** An exclusion given up. */
  record Exclusion(String code) implements Bridge {}

  /** Something that the company would have to offer. */
  record Offer(String code) implements Bridge {}
}
