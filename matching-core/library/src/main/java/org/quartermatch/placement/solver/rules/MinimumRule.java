package org.quartermatch.placement.solver.rules;

import java.util.List;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.Unplaced.Capacity;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;

/** An opportunity has nobody, or so many people at least; putting somebody out is of no use. */
final class MinimumRule implements Rule {
  @Override
  public Capacity capacity() {
    return Capacity.MINIMUM_PLACES;
  }

  @Override
  public boolean isShort(Instance in, Occupancy plan, int choice) {
    return !plan.keepsMinimum(choice);
  }

  @Override
  public boolean isShortAlone(Instance in, int unit, List<PlacementOption> options) {
    return false;
  }

  @Override
  public int[] holders(Instance in, Occupancy plan, int choice) {
    return new int[0];
  }
}
