package org.quartermatch.placement.solver;

import org.quartermatch.placement.PlacementCancellation;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementListener;
import org.quartermatch.placement.PlacementProblem;

/** Runs everything. */
public final class PlanSearch {
  private PlanSearch() {}

  public static Outcome solve(
      PlacementProblem problem,
      PlacementLimits limits,
      PlacementListener listener,
      PlacementCancellation cancellation) {
    throw new UnsupportedOperationException();
  }
}
