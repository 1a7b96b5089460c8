package org.quartermatch.placement.solver.packed;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementProblem;

/** The columns of opportunities of an {@link Instance}. */
final class WorkTable {
  final Map<String, Integer> opportunityIndex = new HashMap<>();
  final Map<String, Integer> companyIndex = new HashMap<>();

  // by opportunity; a budget of Long.MAX_VALUE does not limit
  final int[] places;
  final long[] budget;
  final int[] minimumPlaces;
  final int[] company;
  final @Nullable WeekSchedule[] shifts;

  WorkTable(PlacementProblem problem) {
    for (int k = 0; k < problem.companies().size(); k++) {
      companyIndex.put(problem.companies().get(k).id(), k);
    }
    int opportunities = problem.opportunities().size();
    places = new int[opportunities];
    budget = new long[opportunities];
    minimumPlaces = new int[opportunities];
    company = new int[opportunities];
    shifts = new @Nullable WeekSchedule[opportunities];
    for (int j = 0; j < opportunities; j++) {
      PlacementOpportunity o = problem.opportunities().get(j);
      opportunityIndex.put(o.id(), j);
      places[j] = o.places();
      budget[j] = budget(o);
      minimumPlaces[j] = o.minimumPlaces() > 1 ? o.minimumPlaces() : 0;
      company[j] = o.companyId().map(companyIndex::get).orElse(Instance.NONE);
      // any week meets any other: the same as that the weeks united meet
      shifts[j] = o.shifts().stream().reduce(WeekSchedule::or).orElse(null);
    }
  }

  /** Quarter hours; {@link Long#MAX_VALUE} where there is no budget. */
  static long budget(PlacementOpportunity opportunity) {
    OptionalInt budget = opportunity.budgetQuarterHours();
    return budget.isPresent() ? budget.getAsInt() : Long.MAX_VALUE;
  }
}
