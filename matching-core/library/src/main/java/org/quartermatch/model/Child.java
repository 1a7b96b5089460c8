package org.quartermatch.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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

  /**
   * A child of so many years with no care; say {@link #needingPlace} or {@link #withCare} next. As
   * it is, it has no care and gets none: while it is of an age to need care, no work that takes the
   * participant away from it fits. Care that nobody has asked about is {@link Care.Unknown}, and
   * blocks nothing.
   */
  public static Child aged(int years) {
    return agedMonths(OptionalInt.of(Math.multiplyExact(years, 12)));
  }

  /**
   * As {@link #aged}, by months; empty: the age is not known, and no new place can be wanted, as
   * each is for children of some age.
   */
  public static Child agedMonths(OptionalInt months) {
    return new Child(new Values("", months, new Care.None(), false));
  }

  /** The same child under this identifier. */
  public Child named(String newId) {
    return new Child(
        new Values(
            Require.id("child id", newId), values.ageMonths, values.care, values.needsPlace));
  }

  /** The same child, wanting a new place; its age must be known. */
  public Child needingPlace() {
    return new Child(new Values(values.id, values.ageMonths, values.care, true));
  }

  /** The same child with this care. */
  public Child withCare(Care care) {
    return new Child(new Values(values.id, values.ageMonths, care, values.needsPlace));
  }

  /**
   * The children of one participant, each with an identifier.
   *
   * @throws IllegalArgumentException if two have the same identifier, or one needs a place and its
   *     age is not known
   */
  static List<Child> family(String participantId, List<Child> children) {
    List<Child> family = new ArrayList<>(children.size());
    Set<String> ids = new HashSet<>();
    for (Child given : children) {
      Child child =
          given.id().isEmpty() ? given.named(participantId + "-c" + (family.size() + 1)) : given;
      Require.that(
          ids.add(child.id()),
          "id of a child of participant " + participantId,
          child.id() + " a second time",
          "each id once; a child without an id gets one of its own");
      Require.that(
          !child.needsPlace() || child.ageMonths().isPresent(),
          "age of child " + child.id(),
          "not known",
          "months, 0 or more, where a new place is needed; without an age leave out needingPlace");
      family.add(child);
    }
    return List.copyOf(family);
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
