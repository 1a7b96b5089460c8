package org.quartermatch.placement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.quartermatch.model.WeekSchedule;

/**
 * Something to be placed at.
 *
 * @param id unique among the opportunities of a problem
 * @param places how many people, 0 or more
 * @param budgetQuarterHours weekly hours that all who are placed here share, in quarter hours, 0 or
 *     more; empty: hours do not limit
 * @param minimumPlaces how many people it takes at least, at most {@code places}: a plan places
 *     nobody here or at least so many, as a course or a group measure that is too small does not
 *     take place; 0 or 1: no minimum
 * @param companyId whose {@linkplain PlacementCompany limits} count for it; empty: nobody's
 * @param shifts when the work is done, one week for each week of its rotation; empty: not known, or
 *     chosen freely
 */
public record PlacementOpportunity(
    String id,
    int places,
    OptionalInt budgetQuarterHours,
    int minimumPlaces,
    Optional<String> companyId,
    List<WeekSchedule> shifts) {
  public PlacementOpportunity {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(budgetQuarterHours, "budgetQuarterHours");
    Objects.requireNonNull(companyId, "companyId");
    shifts = List.copyOf(shifts);
  }

  /** All limits of people, by name. */
  Map<String, OptionalInt> limits() {
    Map<String, OptionalInt> limits = new LinkedHashMap<>();
    limits.put("places", OptionalInt.of(places));
    return limits;
  }

  /** An opportunity with places and nothing else that limits. */
  public static PlacementOpportunity of(String id, int places) {
    return builder(id).places(places).build();
  }

  /** The same with another number of places. */
  public PlacementOpportunity withPlaces(int number) {
    return toBuilder().places(number).build();
  }

  /** The same with another hours budget, or none. */
  public PlacementOpportunity withBudgetQuarterHours(OptionalInt quarterHours) {
    return toBuilder().budgetQuarterHours(quarterHours).build();
  }

  /** An opportunity whose people share a number of weekly quarter hours. */
  public static PlacementOpportunity withBudget(String id, int places, int budgetQuarterHours) {
    return builder(id).places(places).budgetQuarterHours(budgetQuarterHours).build();
  }

  /** Starts an opportunity with one place. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** The same opportunity, to be changed in parts. */
  public Builder toBuilder() {
    Builder builder = new Builder(id);
    builder.places = places;
    builder.budget = budgetQuarterHours;
    builder.minimumPlaces = minimumPlaces;
    builder.companyId = companyId.orElse(null);
    builder.shifts = shifts;
    return builder;
  }

  /** Collects an opportunity's parts; ranges are checked when the problem is built. */
  public static final class Builder {
    private final String id;
    private int places = 1;
    private OptionalInt budget = OptionalInt.empty();
    private int minimumPlaces;
    private @Nullable String companyId;
    private List<WeekSchedule> shifts = List.of();

    private Builder(String id) {
      this.id = Objects.requireNonNull(id, "id");
    }

    /** How many people, 0 or more; default 1. */
    public Builder places(int places) {
      this.places = places;
      return this;
    }

    /** Weekly hours that all share, in quarter hours; default: hours do not limit. */
    public Builder budgetQuarterHours(int quarterHours) {
      return budgetQuarterHours(OptionalInt.of(quarterHours));
    }

    /** As {@link #budgetQuarterHours(int)}; empty: hours do not limit. */
    public Builder budgetQuarterHours(OptionalInt quarterHours) {
      this.budget = Objects.requireNonNull(quarterHours, "quarterHours");
      return this;
    }

    /** Nobody, or at least so many people; default 0, which is no minimum. */
    public Builder minimumPlaces(int people) {
      this.minimumPlaces = people;
      return this;
    }

    /** Whose limits count for it; default: nobody's. */
    public Builder company(String companyId) {
      this.companyId = Objects.requireNonNull(companyId, "companyId");
      return this;
    }

    /** The weeks of its rotation, one or more; default: not known, or chosen freely. */
    public Builder shifts(List<WeekSchedule> weeks) {
      this.shifts = List.copyOf(weeks);
      return this;
    }

    public PlacementOpportunity build() {
      return new PlacementOpportunity(
          id, places, budget, minimumPlaces, Optional.ofNullable(companyId), shifts);
    }
  }
}
