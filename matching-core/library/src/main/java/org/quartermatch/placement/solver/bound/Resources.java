package org.quartermatch.placement.solver.bound;

import org.quartermatch.placement.solver.packed.Instance;

/**
 * Where the prices of a {@link LagrangianRelaxation} stand: those of units come first, from 0 on,
 * then those of care places, of companies' support places and contacts, and of groups.
 */
public final class Resources {
  public final int careFrom;
  final int supportFrom;
  final int contactsFrom;

  /** Nothing stands from here on where fair shares do not count. */
  public final int groupFrom;

  /** How many prices there are. */
  public final int count;

  Resources(Instance in) {
    careFrom = in.units;
    supportFrom = careFrom + in.carePlaces.length;
    contactsFrom = supportFrom + in.companies;
    groupFrom = contactsFrom + in.companies;
    count = groupFrom + (in.fairness.isOff() ? 0 : in.groupSize.length);
  }

  /** Whether fair shares have a price. */
  boolean hasGroups() {
    return groupFrom < count;
  }
}
