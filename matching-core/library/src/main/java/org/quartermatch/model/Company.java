package org.quartermatch.model;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A business or a social carrier (Träger). Immutable, with value equality; made by a {@link
 * Builder}.
 */
public final class Company {
  private final Values values;

  private Company(Values values) {
    this.values = values;
  }

  /** Starts the description of a company of which nothing is known yet but its identifier. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** The same company with one thing changed: a builder that starts from these values. */
  public Builder toBuilder() {
    Builder builder = new Builder(values.id);
    builder.name = values.name;
    builder.kind = values.kind;
    builder.quarter = values.quarter;
    builder.sector = values.sector;
    builder.size = values.size;
    builder.location = values.location;
    builder.contactsPerMonth = values.contactsPerMonth;
    return builder;
  }

  /** Identifier. */
  public String id() {
    return values.id;
  }

  /** What it is called. */
  public String name() {
    return values.name;
  }

  /** What kind of company; empty: not known. */
  public Optional<Kind> kind() {
    return values.kind;
  }

  /** The neighbourhood it belongs to; empty: none, or not known. */
  public Optional<String> quarter() {
    return values.quarter;
  }

  /** Branch, in words; empty: not known. */
  public Optional<String> sector() {
    return values.sector;
  }

  /** Number of people working there; empty: not known. */
  public OptionalInt size() {
    return values.size;
  }

  /** Where it is; empty: not known. */
  public Optional<GeoPoint> location() {
    return values.location;
  }

  /** How many applicants it can talk to in a month; empty: not known. */
  public OptionalInt contactsPerMonth() {
    return values.contactsPerMonth;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Company that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** All values, by name. */
  @Override
  public String toString() {
    return "Company" + values.toString().substring("Values".length());
  }

  /** What kind of company. */
  public enum Kind {
    BUSINESS,
    /** Social carrier, Träger. */
    CARRIER
  }

  private record Values(
      String id,
      String name,
      Optional<Kind> kind,
      Optional<String> quarter,
      Optional<String> sector,
      OptionalInt size,
      Optional<GeoPoint> location,
      OptionalInt contactsPerMonth) {
    private Values {
      Require.id("company id", id);
    }
  }

  /**
   * Builds a {@link Company}. What is not said stays unknown. Not safe for use by several threads.
   */
  public static final class Builder {
    private final String id;
    private String name = "";
    private Optional<Kind> kind = Optional.empty();
    private Optional<String> quarter = Optional.empty();
    private Optional<String> sector = Optional.empty();
    private OptionalInt size = OptionalInt.empty();
    private Optional<GeoPoint> location = Optional.empty();
    private OptionalInt contactsPerMonth = OptionalInt.empty();

    private Builder(String id) {
      this.id = id;
    }

    /** See {@link Company#name()}; default: nothing. */
    public Builder name(String name) {
      this.name = name;
      return this;
    }

    /** See {@link Company#kind()}. */
    public Builder kind(Kind kind) {
      this.kind = Optional.of(kind);
      return this;
    }

    /** See {@link Company#quarter()}. */
    public Builder quarter(String quarter) {
      this.quarter = Optional.of(quarter);
      return this;
    }

    /** See {@link Company#sector()}. */
    public Builder sector(String sector) {
      this.sector = Optional.of(sector);
      return this;
    }

    /** See {@link Company#size()}. */
    public Builder size(int size) {
      this.size = OptionalInt.of(size);
      return this;
    }

    /** See {@link Company#location()}. */
    public Builder location(GeoPoint location) {
      this.location = Optional.of(location);
      return this;
    }

    /** See {@link Company#contactsPerMonth()}. */
    public Builder contactsPerMonth(int contactsPerMonth) {
      this.contactsPerMonth = OptionalInt.of(contactsPerMonth);
      return this;
    }

    /**
     * The finished company.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public Company build() {
      return new Company(
          new Values(id, name, kind, quarter, sector, size, location, contactsPerMonth));
    }
  }
}
