package org.quartermatch.placement.solver;

import java.util.List;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementCertificate;
import org.quartermatch.placement.PlacementPlan.StoppedBy;
import org.quartermatch.placement.PlacementProgress;
import org.quartermatch.placement.Unplaced;
import org.quartermatch.placement.solver.flow.PlaceValue;

/**
 * What the search of a part hands back, of which the plan is made.
 *
 * @param steps knapsacks solved and moves tried
 * @param moves of the steps, how many were moves
 * @param placeValues by opportunity; empty where the plan is not the optimum found exactly
 */
record Outcome(
    List<Placement> placements,
    List<Unplaced> unplaced,
    long objective,
    long upperBound,
    int placedBound,
    long steps,
    long moves,
    StoppedBy stoppedBy,
    PlacementCertificate certificate,
    List<PlaceValue> placeValues,
    List<PlacementProgress> trace) {
  public Outcome {
    placements = List.copyOf(placements);
    unplaced = List.copyOf(unplaced);
    placeValues = List.copyOf(placeValues);
    trace = List.copyOf(trace);
  }
}
