package org.quartermatch.placement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.quartermatch.model.WeekSchedule;

/** Something to be placed at. Immutable, with value equality; made by a {@link Builder}. */
public final class PlacementOpportunity {
  private final Values values;

  private PlacementOpportunity(Values values) {
    this.values = values;
  }

  /** Starts an opportunity with one place. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** The same opportunity with one thing changed: a builder that starts from these values. */
  public Builder toBuilder() {
    Builder builder = new Builder(values.id);
    builder.places = values.places;
    builder.budgetQuarterHours = values.budgetQuarterHours;
    builder.minimumPlaces = values.minimumPlaces;
    builder.companyId = values.companyId;
    builder.shifts = values.shifts;
    return builder;
  }

  /** Unique among the opportunities of a problem. */
  public String id() {
    return values.id;
  }

  /** How many people, 0 or more. */
  public int places() {
    return values.places;
  }

  /**
   * Weekly hours that all who are placed here share, in quarter hours, 0 or more; empty: hours do
   * not limit.
   */
  public OptionalInt budgetQuarterHours() {
    return values.budgetQuarterHours;
  }

  /**
   * How many people it takes at least, at most {@link #places}: a plan places nobody here or at
   * least so many, as a course or a group measure that is too small does not take place; 0 or 1: no
   * minimum.
   */
  public int minimumPlaces() {
    return values.minimumPlaces;
  }

  /** Whose {@linkplain PlacementCompany limits} count for it; empty: nobody's. */
  public Optional<String> companyId() {
    return values.companyId;
  }

  /**
   * When the work is done, one week for each week of its rotation; empty: not known, or chosen
   * freely.
   */
  public List<WeekSchedule> shifts() {
    return values.shifts;
  }

  /** All limits of people, by name. */
  Map<String, OptionalInt> limits() {
    Map<String, OptionalInt> limits = new LinkedHashMap<>();
    limits.put("places", OptionalInt.of(values.places));
    return limits;
  }

  /** An opportunity with places and nothing else that limits. */
  public static PlacementOpportunity of(String id, int places) {
    return builder(id).places(places).build();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PlacementOpportunity that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** All values, by name. */
  @Override
  public String toString() {
    return "PlacementOpportunity" + values.toString().substring("Values".length());
  }

  private record Values(
      String id,
      int places,
      OptionalInt budgetQuarterHours,
      int minimumPlaces,
      Optional<String> companyId,
      List<WeekSchedule> shifts) {
    private Values {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(budgetQuarterHours, "budgetQuarterHours");
      Objects.requireNonNull(companyId, "companyId");
      shifts = List.copyOf(shifts);
    }
  }

  /** Collects an opportunity's parts; ranges are checked when the problem is built. */
  public static final class Builder {
    private final String id;
    private int places = 1;
    private OptionalInt budgetQuarterHours = OptionalInt.empty();
    private int minimumPlaces;
    private Optional<String> companyId = Optional.empty();
    private List<WeekSchedule> shifts = List.of();

    private Builder(String id) {
      this.id = id;
    }

    /** See {@link PlacementOpportunity#places()}; default: 1. */
    public Builder places(int places) {
      this.places = places;
      return this;
    }

    /** See {@link PlacementOpportunity#budgetQuarterHours()}; default: hours do not limit. */
    public Builder budgetQuarterHours(int budgetQuarterHours) {
      this.budgetQuarterHours = OptionalInt.of(budgetQuarterHours);
      return this;
    }

    /** See {@link PlacementOpportunity#minimumPlaces()}; default: 0. */
    public Builder minimumPlaces(int minimumPlaces) {
      this.minimumPlaces = minimumPlaces;
      return this;
    }

    /** See {@link PlacementOpportunity#companyId()}; default: nobody's. */
    public Builder companyId(String companyId) {
      this.companyId = Optional.of(companyId);
      return this;
    }

    /** See {@link PlacementOpportunity#shifts()}; default: none. */
    public Builder shifts(List<WeekSchedule> shifts) {
      this.shifts = shifts;
      return this;
    }

    /** The finished opportunity. */
    public PlacementOpportunity build() {
      return new PlacementOpportunity(
          new Values(id, places, budgetQuarterHours, minimumPlaces, companyId, shifts));
    }
  }
}
