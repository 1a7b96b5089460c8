package org.quartermatch.model;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A child that needs care while the participant is away. The same id under two participants is one
 * child. Immutable, with value equality; starts from its age, and each further fact gives another
 * child.
 */
public final class Child {
  private final Values values;

  private Child(Values values) {
    this.values = values;
  }

  /** A child of so many years with no care; say {@link #needingPlace} or {@link #withCare} next. */
  public static Child aged(int years) {
    return agedMonths(OptionalInt.of(Math.multiplyExact(years, 12)));
  }

  /** As {@link #aged}, by months; empty: the age is not known. */
  public static Child agedMonths(OptionalInt months) {
    return new Child(new Values("", months, new Care.None(), false));
  }

  /** The same child under this identifier. */
  public Child named(String newId) {
    return new Child(
        new Values(
            Require.id("child id", newId), values.ageMonths, values.care, values.needsPlace));
  }

  /** The same child, wanting a new place. */
  public Child needingPlace() {
    return new Child(new Values(values.id, values.ageMonths, values.care, true));
  }

  /** The same child with this care. */
  public Child withCare(Care care) {
    return new Child(new Values(values.id, values.ageMonths, care, values.needsPlace));
  }

  /** Identifier; empty until the child is {@link #named}, by the participant's builder at last. */
  public String id() {
    return values.id;
  }

  /** Age in months; empty: not known. Required where a new place is needed. */
  public OptionalInt ageMonths() {
    return values.ageMonths;
  }

  /** The care there is. */
  public Care care() {
    return values.care;
  }

  /** Whether a new place at a childcare provider is wanted. */
  public boolean needsPlace() {
    return values.needsPlace;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Child that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** The id only. */
  @Override
  public String toString() {
    return "Child[" + values.id + "]";
  }

  /** Care that a child has. */
  public sealed interface Care {
    /** Care at these times without a location, such as by relatives or the other parent at home. */
    static Covered at(OpeningHours times) {
      return new Covered(times, Optional.empty());
    }

    /** Care at these times at this place. */
    static Covered at(OpeningHours times, GeoPoint place) {
      return new Covered(times, Optional.of(place));
    }

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
    record Covered(OpeningHours covered, Optional<GeoPoint> place) implements Care {}
  }

  private record Values(String id, OptionalInt ageMonths, Care care, boolean needsPlace) {
    private Values {
      ageMonths.ifPresent(
          months ->
              Require.that(
                  months >= 0 && months < 12 * 130, "age of a child", months, "months, 0 or more"));
    }
  }
}
