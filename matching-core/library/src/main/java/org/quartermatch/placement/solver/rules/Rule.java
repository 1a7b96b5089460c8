package org.quartermatch.placement.solver.rules;

import java.util.List;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.Unplaced.Capacity;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;

/** A rule that can stand in somebody's way. Without state. */
public interface Rule {
  /** The word for what is lacking. */
  Capacity capacity();

  /** Whether a choice of an unplaced unit would break the rule, as the plan stands. */
  boolean isShort(Instance in, Occupancy plan, int choice);

  /**
   * Whether a unit's options would break the rule even if nobody else were placed.
   *
   * @param options of the unit's members, at one opportunity
   */
  boolean isShortAlone(Instance in, int unit, List<PlacementOption> options);

  /** The units that have what the choice lacks; nobody where putting out is of no use. */
  int[] holders(Instance in, Occupancy plan, int choice);

  /** How many quarter hours are lacking; 0 if something else is. */
  default long missingHours(Instance in, Occupancy plan, int choice) {
    return 0;
  }
}
