package org.quartermatch.placement.solver.rules;

import java.util.List;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.Unplaced.Capacity;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;

/** All who are placed at an opportunity share its hours budget. */
final class HoursRule implements Rule {
  @Override
  public Capacity capacity() {
    return Capacity.HOURS_BUDGET;
  }

  @Override
  public boolean isShort(Instance in, Occupancy plan, int choice) {
    return missingHours(in, plan, choice) > 0;
  }

  @Override
  public boolean isShortAlone(Instance in, int unit, List<PlacementOption> options) {
    long least = options.stream().mapToLong(PlacementOption::minimumQuarterHours).sum();
    return least > in.budget[Rules.opportunity(in, options)];
  }

  @Override
  public int[] holders(Instance in, Occupancy plan, int choice) {
    return plan.holdersOf(in.opportunity[choice]);
  }

  @Override
  public long missingHours(Instance in, Occupancy plan, int choice) {
    return Math.max(0, in.hours[choice] - plan.hoursFree(in.opportunity[choice]));
  }
}
