package org.quartermatch.model;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A child that needs care while the participant is away. The same id under two participants is one
 * child.
 *
 * @param id identifier; empty until a participant's builder names it
 * @param ageMonths age in months; required where a new place is needed
 * @param care the care there is
 * @param needsPlace whether a new place at a childcare provider is wanted
 */
public record Child(String id, OptionalInt ageMonths, Care care, boolean needsPlace) {
  private static final int UNDER_3_MONTHS = 36;

  /** Care that a child has. */
  public sealed interface Care {
    /** No care. */
    record None() implements Care {}

    /** Care there is, but nobody knows when; it covers everything until that is asked. */
    record Unknown(Optional<GeoPoint> place) implements Care {}

    /**
     * Care at known times.
     *
     * @param covered when the child is cared for
     * @param place where; empty: care without a location, such as relatives at home
     */
    record Covered(WeekSchedule covered, Optional<GeoPoint> place) implements Care {}
  }

  public Child {
    ageMonths.ifPresent(
        months ->
            Require.that(
                months >= 0 && months < 12 * 130, "age of a child", months, "months, 0 or more"));
  }

  /**
   * A child of so many years with no care; say {@link #needingPlace()} or {@link #caredFor} next.
   */
  public static Child aged(int years) {
    return new Child("", OptionalInt.of(Math.multiplyExact(years, 12)), new Care.None(), false);
  }

  /** The same child, wanting a new place. */
  public Child needingPlace() {
    return new Child(id, ageMonths, care, true);
  }

  /** The same child, cared for at these times without a location (relatives, the other parent). */
  public Child caredFor(WeekSchedule covered) {
    return new Child(id, ageMonths, new Care.Covered(covered, Optional.empty()), needsPlace);
  }

  /** The same child, cared for at these times at this place. */
  public Child caredForAt(GeoPoint place, WeekSchedule covered) {
    return new Child(id, ageMonths, new Care.Covered(covered, Optional.of(place)), needsPlace);
  }

  /** The same child under this identifier. */
  public Child named(String newId) {
    return new Child(Require.id("child id", newId), ageMonths, care, needsPlace);
  }

  /** Under 36 months, so that it takes another place than an older one; its age must be known. */
  public boolean isUnder3() {
    return ageMonths.orElseThrow() < UNDER_3_MONTHS;
  }

  /** The id only. */
  @Override
  public String toString() {
    return "Child[" + id + "]";
  }
}
