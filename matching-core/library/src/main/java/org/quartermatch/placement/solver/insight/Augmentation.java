package org.quartermatch.placement.solver.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;
import org.quartermatch.placement.solver.packed.Rule;

/**
 * Places one unit more beside everybody who is placed, by all rules, if it finds how.
 *
 * <p>How it works: somebody unplaced takes a choice that fits; where none does, the place of
 * somebody who then finds another one in the same way. Nobody is asked to move twice, so a search
 * tries each unit's choices at most once for each that it may displace: O(choices × holders of what
 * is lacking) at worst, a few steps mostly. Where only places can run short that finds a way
 * whenever there is one, as every augmenting path is of this form; with hours, childcare and other
 * rules it may miss one that moves two people at once. {@link Exhaustion} then settles small cases.
 */
final class Augmentation {
  private final Instance in;
  private final Occupancy plan;
  private final List<Rule> rules;
  private final IntPredicate allowed;
  private final IntPredicate promising;
  private final boolean[] asked;

  /**
   * @param plan feasible; changed where a search succeeds, else as before
   * @param allowed choices that count
   * @param promising choices that may lead somewhere; others are only taken if they fit
   */
  Augmentation(Instance in, Occupancy plan, IntPredicate allowed, IntPredicate promising) {
    this.in = in;
    this.plan = plan;
    this.allowed = allowed;
    this.promising = promising;
    rules = plan.rulesOfRoom();
    asked = new boolean[in.units];
  }

  /** Whether an unplaced unit has found a choice; others may have moved for it. */
  boolean place(int unit) {
    asked[unit] = true;
    for (int c = in.firstChoice[unit]; c < in.firstChoice[unit + 1]; c++) {
      if (allowed.test(c) && plan.fits(c) && plan.minima.keeps(c)) {
        plan.add(c);
        return true;
      }
    }
    for (int c = in.firstChoice[unit]; c < in.firstChoice[unit + 1]; c++) {
      if (allowed.test(c) && promising.test(c) && takeFromSomebody(c)) {
        return true;
      }
    }
    return false;
  }

  private boolean takeFromSomebody(int choice) {
    for (int holder : holders(choice)) {
      if (asked[holder] || in.pinned[holder] != Instance.NONE) {
        continue;
      }
      int before = plan.of(holder);
      if (in.opportunity[before] != in.opportunity[choice] && !plan.minima.mayLeave(holder)) {
        continue;
      }
      plan.remove(holder);
      if (plan.fits(choice) && plan.minima.keeps(choice)) {
        plan.add(choice);
        if (place(holder)) {
          return true;
        }
        plan.remove(in.owner[choice]);
      }
      plan.add(before);
    }
    return false;
  }

  /** Whose leaving could be enough: who has each thing that is lacking. */
  private List<Integer> holders(int choice) {
    List<Integer> all = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.isShort(choice)) {
        for (int holder : rule.holders(choice)) {
          if (!all.contains(holder)) {
            all.add(holder);
          }
        }
      }
    }
    return all;
  }
}
