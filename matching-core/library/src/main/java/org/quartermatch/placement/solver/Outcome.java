package org.quartermatch.placement.solver;

import java.util.List;
import org.quartermatch.placement.PlaceValue;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementCertificate;
import org.quartermatch.placement.PlacementProgress;
import org.quartermatch.placement.StoppedBy;
import org.quartermatch.placement.Unplaced;

/** What a search hands back; the plan shows it to the user. */
public record Outcome(
    List<Placement> placements,
    List<Unplaced> unplaced,
    long objective,
    long upperBound,
    int placedBound,
    long steps,
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
