package org.quartermatch.placement.solver.rules;

import java.util.List;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.Unplaced.Capacity;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;

/** A company can deal with so many people altogether. */
final class ContactsRule implements Rule {
  @Override
  public Capacity capacity() {
    return Capacity.CONTACTS;
  }

  @Override
  public boolean isShort(Instance in, Occupancy plan, int choice) {
    return !plan.contactsFit(choice);
  }

  @Override
  public boolean isShortAlone(Instance in, int unit, List<PlacementOption> options) {
    return !in.contactsSuffice(unit, Rules.opportunity(in, options));
  }

  @Override
  public int[] holders(Instance in, Occupancy plan, int choice) {
    return Rules.atCompany(in, plan, in.company[in.opportunity[choice]], false);
  }
}
