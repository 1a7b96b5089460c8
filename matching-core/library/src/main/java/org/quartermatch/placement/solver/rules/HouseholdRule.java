package org.quartermatch.placement.solver.rules;

import java.util.Arrays;
import java.util.List;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.Unplaced.Capacity;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;

/** No two of a household work where shifts clash. */
final class HouseholdRule implements Rule {
  @Override
  public Capacity capacity() {
    return Capacity.HOUSEHOLD;
  }

  @Override
  public boolean isShort(Instance in, Occupancy plan, int choice) {
    return plan.clashes(choice) > 0;
  }

  @Override
  public boolean isShortAlone(Instance in, int unit, List<PlacementOption> options) {
    return in.ownClash(unit, Rules.opportunity(in, options));
  }

  @Override
  public int[] holders(Instance in, Occupancy plan, int choice) {
    int j = in.opportunity[choice];
    return Arrays.stream(in.mates[in.owner[choice]])
        .filter(mate -> plan.of(mate) != Instance.NONE)
        .filter(mate -> in.clash(j, in.opportunity[plan.of(mate)]))
        .toArray();
  }
}
