package org.quartermatch.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A Kita or a childminder with free places. Immutable, with value equality; made by a {@link
 * Builder}.
 */
public final class ChildcareProvider {
  private final Values values;

  private ChildcareProvider(Values values) {
    this.values = values;
  }

  /** Starts a provider without free places. */
  public static Builder builder(String id, GeoPoint location, OpeningHours openingHours) {
    return new Builder(id, location, openingHours);
  }

  /** The same provider with one thing changed: a builder that starts from these values. */
  public Builder toBuilder() {
    Builder builder = new Builder(values.id, values.location, values.openingHours);
    builder.name = values.name;
    builder.quarter = values.quarter;
    builder.placesUnder3 = values.placesUnder3;
    builder.places3AndOver = values.places3AndOver;
    builder.placesSchool = values.placesSchool;
    builder.availableFrom = values.availableFrom;
    return builder;
  }

  /** Identifier. */
  public String id() {
    return values.id;
  }

  /** Where it is. */
  public GeoPoint location() {
    return values.location;
  }

  /** When children are cared for. */
  public OpeningHours openingHours() {
    return values.openingHours;
  }

  /** What it is called; may be empty. */
  public String name() {
    return values.name;
  }

  /** What it is called in sentences: its {@link #name}, or its {@link #id} where it has none. */
  public String nameOrId() {
    return values.name.isBlank() ? values.id : values.name;
  }

  /** The neighbourhood it belongs to; empty: not known. */
  public Optional<String> quarter() {
    return values.quarter;
  }

  /** Free places for children under 36 months, 0 or more. */
  public int placesUnder3() {
    return places(AgeGroup.UNDER_3);
  }

  /** Free places for children from 36 months to school age, 0 or more. */
  public int places3AndOver() {
    return places(AgeGroup.FROM_3);
  }

  /** Free places after school, for children of school age, 0 or more. */
  public int placesSchool() {
    return places(AgeGroup.SCHOOL_AGE);
  }

  /** Free places for children of an age group, 0 or more. */
  public int places(AgeGroup group) {
    return stated(group).orElse(0);
  }

  /**
   * Whether its places for children of an age group are said, be it 0: whoever takes none of that
   * age has nothing to say. It makes no difference to a fit; a place that is missing is only asked
   * for where there could be one.
   */
  public boolean offers(AgeGroup group) {
    return stated(group).isPresent();
  }

  private OptionalInt stated(AgeGroup group) {
    return switch (group) {
      case UNDER_3 -> values.placesUnder3;
      case FROM_3 -> values.places3AndOver;
      case SCHOOL_AGE -> values.placesSchool;
    };
  }

  /** First day of the places; empty: not known. */
  public Optional<LocalDate> availableFrom() {
    return values.availableFrom;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ChildcareProvider that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** All values, by name. */
  @Override
  public String toString() {
    return "ChildcareProvider" + values.toString().substring("Values".length());
  }

  private record Values(
      String id,
      GeoPoint location,
      OpeningHours openingHours,
      String name,
      Optional<String> quarter,
      OptionalInt placesUnder3,
      OptionalInt places3AndOver,
      OptionalInt placesSchool,
      Optional<LocalDate> availableFrom) {
    private Values {
      Require.id("childcare provider id", id);
      requirePlaces("places under 3", placesUnder3);
      requirePlaces("places 3 and over", places3AndOver);
      requirePlaces("places after school", placesSchool);
    }

    private static void requirePlaces(String name, OptionalInt places) {
      places.ifPresent(number -> Require.that(number >= 0, name, number, "0 or more"));
    }
  }

  /**
   * Builds a {@link ChildcareProvider}. What is not said stays unknown. Not safe for use by several
   * threads.
   */
  public static final class Builder {
    private final String id;
    private final GeoPoint location;
    private final OpeningHours openingHours;
    private String name = "";
    private Optional<String> quarter = Optional.empty();
    private OptionalInt placesUnder3 = OptionalInt.empty();
    private OptionalInt places3AndOver = OptionalInt.empty();
    private OptionalInt placesSchool = OptionalInt.empty();
    private Optional<LocalDate> availableFrom = Optional.empty();

    private Builder(String id, GeoPoint location, OpeningHours openingHours) {
      this.id = id;
      this.location = location;
      this.openingHours = openingHours;
    }

    /** See {@link ChildcareProvider#name()}; default: nothing. */
    public Builder name(String name) {
      this.name = name;
      return this;
    }

    /** See {@link ChildcareProvider#quarter()}. */
    public Builder quarter(String quarter) {
      this.quarter = Optional.of(quarter);
      return this;
    }

    /** See {@link ChildcareProvider#placesUnder3()}; default: 0, and none offered. */
    public Builder placesUnder3(int placesUnder3) {
      this.placesUnder3 = OptionalInt.of(placesUnder3);
      return this;
    }

    /** See {@link ChildcareProvider#places3AndOver()}; default: 0, and none offered. */
    public Builder places3AndOver(int places3AndOver) {
      this.places3AndOver = OptionalInt.of(places3AndOver);
      return this;
    }

    /** See {@link ChildcareProvider#placesSchool()}; default: 0, and none offered. */
    public Builder placesSchool(int placesSchool) {
      this.placesSchool = OptionalInt.of(placesSchool);
      return this;
    }

    /** See {@link ChildcareProvider#availableFrom()}. */
    public Builder availableFrom(LocalDate availableFrom) {
      this.availableFrom = Optional.of(availableFrom);
      return this;
    }

    /**
     * The finished provider.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public ChildcareProvider build() {
      return new ChildcareProvider(
          new Values(
              id,
              location,
              openingHours,
              name,
              quarter,
              placesUnder3,
              places3AndOver,
              placesSchool,
              availableFrom));
    }
  }
}
