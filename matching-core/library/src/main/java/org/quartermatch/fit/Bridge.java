package org.quartermatch.fit;

import java.time.LocalDate;
import java.util.List;
import org.quartermatch.fit.Reason.Fact;
import org.quartermatch.model.Language.Held;
import org.quartermatch.model.ReservedTime;
import org.quartermatch.model.TravelMode;
import org.quartermatch.model.WeekSchedule;

/**
 * One smallest change that would make an ineligible pair eligible, alone or as one of a {@link
 * BridgePair}. Every bridge was tried: the pair was judged again with the change made.
 */
public sealed interface Bridge {
  /** What is to change, without the new places that it takes besides. */
  default Bridge change() {
    return this;
  }

  /**
   * Whether only the company is to be asked: what a person rules out for the sake of health, such
   * as heavy lifting, nobody is to give up. Ruled out times, such as nights, are the person's to
   * weigh.
   */
  default boolean isAskedOfCompany() {
    return change() instanceof Exclusion exclusion && ReservedTime.ofCode(exclusion.code()) == null;
  }

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

  /** More care for one child, in place of a new place where it wants one. */
  record Care(Fact.Child child, WeekSchedule additional) implements Bridge {}

  /**
   * One child who wants a new place stays in the care that it has, and gets none.
   *
   * @param additional more care there; empty: what it has is enough for this work
   */
  record KeptCare(Fact.Child child, WeekSchedule additional) implements Bridge {}

  /**
   * More free places at a provider that takes children of these ages.
   *
   * @param childcareProviderName its id where it has none
   * @param under3 how many more for children under 3, 0 or more
   * @param from3 how many more for children from 3 to school age, 0 or more
   * @param school how many more after school, 0 or more
   */
  record ChildcarePlaces(
      String childcareProviderId, String childcareProviderName, int under3, int from3, int school)
      implements Bridge {}

  /**
   * A change that is enough together with new places for the children, which are free today.
   *
   * @param change not of this kind itself
   * @param children who get them, at one provider; at least one
   */
  record WithNewPlaces(Bridge change, List<Fact.Child> children) implements Bridge {
    public WithNewPlaces {
      children = List.copyOf(children);
      if (change instanceof WithNewPlaces || children.isEmpty()) {
        throw new IllegalArgumentException(
            "children with new places beside " + change + " are none, allowed: at least one");
      }
    }
  }

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

  /**
   * An exclusion that does not count: of a time, given up by the person; of a condition of the
   * work, because the company can do without it ({@link #isAskedOfCompany}).
   */
  record Exclusion(String code) implements Bridge {}

  /** Something that the company would have to offer. */
  record Offer(String code) implements Bridge {}
}
