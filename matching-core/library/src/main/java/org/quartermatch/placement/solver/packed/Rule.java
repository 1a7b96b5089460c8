package org.quartermatch.placement.solver.packed;

import java.util.List;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.Unplaced.Capacity;

/** A rule that can stand in somebody's way, as one plan stands: a part of an {@link Occupancy}. */
public interface Rule {
  /** The word for what is lacking. */
  Capacity capacity();

  /** Whether a choice of an unplaced unit would break the rule. */
  boolean isShort(int choice);

  /**
   * Whether a unit's options would break the rule even if nobody else were placed.
   *
   * @param options of the unit's members, at one opportunity
   */
  boolean isShortAlone(int unit, List<PlacementOption> options);

  /** The units that have what the choice lacks; nobody where putting out is of no use. */
  int[] holders(int choice);

  /** How many quarter hours are lacking; 0 if something else is. */
  default long missingHours(int choice) {
    return 0;
  }
}
