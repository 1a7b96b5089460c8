package org.quartermatch.placement.solver.insight;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;
import org.quartermatch.placement.solver.packed.Rule;

/**
 * Places one unit more beside everybody who is placed, by all rules, if it finds how.
 *
 * <p>How it works: somebody unplaced takes a choice that fits; where none does, the place of
 * somebody who then finds another one in the same way. Breadth first, so that as few as possible
 * move: somebody has to talk to each of them. Nobody is asked to move twice, so a search tries each
 * unit's choices at most once for each that it may displace: O(choices × holders of what is
 * lacking) at worst, a few steps mostly, and for each unit asked O(those who move before it). Where
 * only places can run short that finds a way whenever there is one, as every augmenting path is of
 * this form, and a shortest one; with hours, childcare and other rules it may miss one that moves
 * two people at once. {@link Exhaustion} then settles small cases.
 */
final class Augmentation {
  private final Instance in;
  private final Occupancy plan;
  private final List<Rule> rules;
  private final IntPredicate allowed;
  private final IntPredicate promising;
  private final boolean[] asked;
  private final Queue<Homeless> homeless = new ArrayDeque<>();

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

  /**
   * A unit that looks for a choice.
   *
   * @param before its choice in the plan
   * @param by who takes a choice in its stead; null: it is not placed in the plan
   * @param taken that choice
   */
  private record Homeless(int unit, int before, @Nullable Homeless by, int taken) {}

  /** Whether one of these unplaced units has found a choice; others may have moved for it. */
  boolean placeOne(IntStream units) {
    units.forEach(unit -> ask(new Homeless(unit, Instance.NONE, null, Instance.NONE)));
    while (!homeless.isEmpty()) {
      Homeless next = homeless.remove();
      moveUpTo(next);
      if (settles(next.unit)) {
        return true;
      }
      findWhoMayMoveFor(next);
      moveBack(next);
    }
    return false;
  }

  private void ask(Homeless unit) {
    asked[unit.unit] = true;
    homeless.add(unit);
  }

  /** Makes all moves that leave a unit without a choice. */
  private void moveUpTo(Homeless last) {
    if (last.by != null) {
      moveUpTo(last.by);
      plan.remove(last.unit);
      plan.add(last.taken);
    }
  }

  private void moveBack(Homeless last) {
    for (Homeless each = last; each.by != null; each = each.by) {
      plan.remove(each.by.unit);
      plan.add(each.before);
    }
  }

  private boolean settles(int unit) {
    for (int c = in.firstChoice[unit]; c < in.firstChoice[unit + 1]; c++) {
      if (allowed.test(c) && plan.fits(c) && plan.minima.keeps(c)) {
        plan.add(c);
        return true;
      }
    }
    return false;
  }

  private void findWhoMayMoveFor(Homeless unit) {
    for (int c = in.firstChoice[unit.unit]; c < in.firstChoice[unit.unit + 1]; c++) {
      if (allowed.test(c) && promising.test(c)) {
        for (int holder : holders(c)) {
          if (!asked[holder] && in.pinned[holder] == Instance.NONE && makesRoom(holder, c)) {
            ask(new Homeless(holder, plan.of(holder), unit, c));
          }
        }
      }
    }
  }

  private boolean makesRoom(int holder, int choice) {
    int before = plan.of(holder);
    if (in.opportunity[before] != in.opportunity[choice] && !plan.minima.mayLeave(holder)) {
      return false;
    }
    plan.remove(holder);
    boolean fits = plan.fits(choice) && plan.minima.keeps(choice);
    plan.add(before);
    return fits;
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
