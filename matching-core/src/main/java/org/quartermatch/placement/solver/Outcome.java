package org.quartermatch.placement.solver;

import java.util.List;
import org.quartermatch.placement.Placement;
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
    StoppedBy stoppedBy) {
  public Outcome {
    placements = List.copyOf(placements);
    unplaced = List.copyOf(unplaced);
  }
}
