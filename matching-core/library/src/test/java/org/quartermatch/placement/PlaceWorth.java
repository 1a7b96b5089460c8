package org.quartermatch.placement;

import java.util.LinkedHashMap;
import java.util.Map;
import org.quartermatch.placement.PlacementCapacity.Value.Evidence;

/** What one more place is worth at each opportunity, read out of a plan's capacities. */
final class PlaceWorth {
  private PlaceWorth() {}

  /** By opportunity, in points. */
  static Map<String, Long> of(PlacementPlan plan) {
    Map<String, Long> points = new LinkedHashMap<>();
    for (PlacementCapacity.Value value : plan.capacityValues()) {
      if (value.capacity() instanceof PlacementCapacity.Places places) {
        points.put(places.opportunityId(), value.points());
      }
    }
    return points;
  }

  /** Whether the plan is the optimum found exactly: nothing else has a value that is exact. */
  static boolean isExact(PlacementPlan plan) {
    return plan.capacityValues().stream().anyMatch(v -> v.evidence() == Evidence.EXACT);
  }
}
