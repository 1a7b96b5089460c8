package org.quartermatch.placement.solver.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.Unplaced.Capacity;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.IntList;
import org.quartermatch.placement.solver.packed.Occupancy;

/** All rules, and what is lacking by all of them. */
public final class Rules {
  /** Where somebody can be put out for a choice, in the order in which room is made. */
  public static final List<Rule> OF_ROOM =
      List.of(
          new PlacesRule(),
          new HoursRule(),
          new ContactsRule(),
          new SupportRule(),
          new HouseholdRule(),
          new CareRule());

  private static final MinimumRule MINIMUM = new MinimumRule();

  private Rules() {}

  /** What a choice of an unplaced unit lacks, as the plan stands. */
  public static Set<Capacity> lacking(Instance in, Occupancy plan, int choice) {
    return capacities(rule -> rule.isShort(in, plan, choice));
  }

  /**
   * What options lack that could not be taken if nobody else were placed.
   *
   * @param options of the unit's members, at one opportunity
   */
  public static Set<Capacity> lackingAlone(Instance in, int unit, List<PlacementOption> options) {
    return capacities(rule -> rule.isShortAlone(in, unit, options));
  }

  private static Set<Capacity> capacities(Predicate<Rule> isShort) {
    Set<Capacity> lacking = EnumSet.noneOf(Capacity.class);
    for (Rule rule : OF_ROOM) {
      if (isShort.test(rule)) {
        lacking.add(rule.capacity());
      }
    }
    if (isShort.test(MINIMUM)) {
      lacking.add(MINIMUM.capacity());
    }
    return lacking;
  }

  /** The opportunity of a unit's options. */
  static int opportunity(Instance in, List<PlacementOption> options) {
    return in.opportunityNumber(options.getFirst().opportunityId());
  }

  /** The units at a company. */
  static int[] atCompany(Instance in, Occupancy plan, int company, boolean supportedOnly) {
    IntList units = new IntList();
    for (int j : in.opportunitiesOf[company]) {
      for (int u : plan.holdersOf(j)) {
        if (!supportedOnly || in.supported[u] > 0) {
          units.add(u);
        }
      }
    }
    return units.toArray();
  }
}
