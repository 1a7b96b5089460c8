package org.quartermatch.placement.solver.rules;

import java.util.List;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.Unplaced.Capacity;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;

/** An opportunity has so many places for people. */
final class PlacesRule implements Rule {
  @Override
  public Capacity capacity() {
    return Capacity.PLACES;
  }

  @Override
  public boolean isShort(Instance in, Occupancy plan, int choice) {
    return plan.placesFree(in.opportunity[choice]) < in.people[in.owner[choice]];
  }

  @Override
  public boolean isShortAlone(Instance in, int unit, List<PlacementOption> options) {
    return !in.placesSuffice(unit, Rules.opportunity(in, options));
  }

  @Override
  public int[] holders(Instance in, Occupancy plan, int choice) {
    return plan.holdersOf(in.opportunity[choice]);
  }
}
