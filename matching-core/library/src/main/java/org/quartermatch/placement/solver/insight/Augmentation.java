package org.quartermatch.placement.solver.insight;

import com.google.common.base.Suppliers;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.IntList;
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
  private static final int NONE = Instance.NONE;

  private final Instance in;
  private final Occupancy plan;
  private final List<Rule> rules;
  private final IntPredicate allowed;
  private final Supplier<IntPredicate> promising;

  /** How many people lacked to minima before anybody was placed. */
  private final long missing;

  private final boolean[] asked;
  private final Queue<Homeless> homeless = new ArrayDeque<>();

  /**
   * @param plan feasible; changed where a search succeeds, else as before
   * @param allowed choices that count
   * @param promising choices that may lead somewhere; others are only taken if they fit. Asked for
   *     where somebody has to move
   */
  Augmentation(
      Instance in, Occupancy plan, IntPredicate allowed, Supplier<IntPredicate> promising) {
    this.in = in;
    this.plan = plan;
    this.allowed = allowed;
    this.promising = Suppliers.memoize(promising::get);
    rules = plan.rulesOfRoom();
    missing = plan.minima.missing();
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
  boolean placeOne(int[] units) {
    // nobody has to move for the one who finds something at once
    if (Arrays.stream(units).anyMatch(this::placeAtOnce)) {
      return true;
    }
    for (int unit : units) {
      ask(new Homeless(unit, NONE, null, NONE));
    }
    while (!homeless.isEmpty()) {
      Homeless next = homeless.remove();
      moveUpTo(next);
      if (next.by != null && placeAtOnce(next.unit)) {
        return true;
      }
      findWhoMayMoveFor(next);
      moveBack(next);
    }
    return false;
  }

  /**
   * Those of these choices that somebody who is placed could take, as far as they are free, in the
   * stead of the own one.
   */
  IntList openToOthers(IntList choices) {
    IntList open = new IntList();
    for (int x = 0; x < choices.size(); x++) {
      int choice = choices.get(x);
      int owner = in.owner[choice];
      if (plan.of(owner) != NONE && in.pinned[owner] == NONE && plan.fits(choice)) {
        open.add(choice);
      }
    }
    return open;
  }

  /**
   * Whether an unplaced unit has taken the place of somebody who has taken one of these choices,
   * without anybody else having to move. O(choices of the unit + these).
   */
  boolean placeInStead(int unit, IntList others) {
    Map<Integer, IntList> own = new HashMap<>();
    for (int c = in.firstChoice[unit]; others.size() > 0 && c < in.firstChoice[unit + 1]; c++) {
      if (allowed.test(c)) {
        own.computeIfAbsent(in.opportunity[c], j -> new IntList()).add(c);
      }
    }
    for (int x = 0; x < others.size(); x++) {
      int holder = in.owner[others.get(x)];
      int before = plan.of(holder);
      IntList there = before == NONE ? null : own.get(in.opportunity[before]);
      if (there != null && exchange(there, holder, others.get(x))) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody has taken another choice, and one of these is taken in the stead. */
  private boolean exchange(IntList choices, int holder, int other) {
    int before = plan.of(holder);
    for (int x = 0; x < choices.size(); x++) {
      int choice = choices.get(x);
      if (makesRoom(holder, choice)) {
        plan.remove(holder);
        plan.add(choice);
        if (plan.fits(other) && takes(other)) {
          return true;
        }
        plan.remove(in.owner[choice]);
        plan.add(before);
      }
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

  /** Whether an unplaced unit has found a choice without anybody having to move. */
  boolean placeAtOnce(int unit) {
    for (int c = in.firstChoice[unit]; c < in.firstChoice[unit + 1]; c++) {
      if (allowed.test(c) && plan.fits(c) && takes(c)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a choice that fits has been taken, and nowhere are fewer than a minimum by that: who
   * has moved may have left the place of two to one.
   */
  private boolean takes(int choice) {
    plan.add(choice);
    if (plan.minima.missing() <= missing) {
      return true;
    }
    plan.remove(in.owner[choice]);
    return false;
  }

  private void findWhoMayMoveFor(Homeless unit) {
    for (int c = in.firstChoice[unit.unit]; c < in.firstChoice[unit.unit + 1]; c++) {
      if (allowed.test(c) && promising.get().test(c)) {
        for (Rule rule : rules) {
          if (rule.isShort(c)) {
            askHolders(rule, unit, c);
          }
        }
      }
    }
  }

  /** Whose leaving could be enough: who has what is lacking. */
  private void askHolders(Rule rule, Homeless unit, int choice) {
    for (int holder : rule.holders(choice)) {
      if (!asked[holder] && in.pinned[holder] == NONE && makesRoom(holder, choice)) {
        ask(new Homeless(holder, plan.of(holder), unit, choice));
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
}
