package org.quartermatch.model;

import java.time.LocalDate;
import java.util.Optional;
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

  /** What it is called. */
  public String name() {
    return values.name;
  }

  /** The neighbourhood it belongs to; empty: not known. */
  public Optional<String> quarter() {
    return values.quarter;
  }

  /** Free places for children under 36 months, 0 or more. */
  public int placesUnder3() {
    return values.placesUnder3;
  }

  /** Free places for children from 36 months to school age, 0 or more. */
  public int places3AndOver() {
    return values.places3AndOver;
  }

  /** Free places after school, for children of school age, 0 or more. */
  public int placesSchool() {
    return values.placesSchool;
  }

  /** Free places for children of an age group, 0 or more. */
  public int places(AgeGroup group) {
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
      int placesUnder3,
      int places3AndOver,
      int placesSchool,
      Optional<LocalDate> availableFrom) {
    private Values {
      Require.id("childcare provider id", id);
      Require.that(placesUnder3 >= 0, "places under 3", placesUnder3, "0 or more");
      Require.that(places3AndOver >= 0, "places 3 and over", places3AndOver, "0 or more");
      Require.that(placesSchool >= 0, "places after school", placesSchool, "0 or more");
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
    private int placesUnder3;
    private int places3AndOver;
    private int placesSchool;
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

    /** See {@link ChildcareProvider#placesUnder3()}; default: 0. */
    public Builder placesUnder3(int placesUnder3) {
      this.placesUnder3 = placesUnder3;
      return this;
    }

    /** See {@link ChildcareProvider#places3AndOver()}; default: 0. */
    public Builder places3AndOver(int places3AndOver) {
      this.places3AndOver = places3AndOver;
      return this;
    }

    /** See {@link ChildcareProvider#placesSchool()}; default: 0. */
    public Builder placesSchool(int placesSchool) {
      this.placesSchool = placesSchool;
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
