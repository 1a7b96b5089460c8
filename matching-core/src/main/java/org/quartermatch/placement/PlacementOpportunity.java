package org.quartermatch.placement;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * Something to be placed at.
 *
 * @param id unique among the opportunities of a problem
 * @param places how many people, 0 or more
 * @param budgetQuarterHours weekly hours that all who are placed here share, in quarter hours, 0 or
 *     more; empty: hours do not limit
 */
public record PlacementOpportunity(String id, int places, OptionalInt budgetQuarterHours) {
  public PlacementOpportunity {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(budgetQuarterHours, "budgetQuarterHours");
  }

  /** An opportunity without an hours budget. */
  public static PlacementOpportunity of(String id, int places) {
    return new PlacementOpportunity(id, places, OptionalInt.empty());
  }

  /** The same with another number of places. */
  public PlacementOpportunity withPlaces(int number) {
    return new PlacementOpportunity(id, number, budgetQuarterHours);
  }

  /** The same with another hours budget, or none. */
  public PlacementOpportunity withBudgetQuarterHours(OptionalInt quarterHours) {
    return new PlacementOpportunity(id, places, quarterHours);
  }

  /** An opportunity whose people share a number of weekly quarter hours. */
  public static PlacementOpportunity withBudget(String id, int places, int budgetQuarterHours) {
    return new PlacementOpportunity(id, places, OptionalInt.of(budgetQuarterHours));
  }
}
