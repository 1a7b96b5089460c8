package org.quartermatch.placement.solver.insight;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntPredicate;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;
import org.quartermatch.placement.solver.packed.Rule;

/**
 * Places one unit more beside everybody who is placed, by all rules, where several have to move at
 * once: a place and a place for a child that two hold, or hours of two.
 *
 * <p>How it works: as an {@link Augmentation}, but whoever stands in the way of a choice is put out
 * together with others where one is not enough, and all of them must find another choice, with few
 * moves before with many. Exponential in the moves, so it gives up after {@link #MOST_MOVES} of
 * them, or a given number of choices tried; what it does not find may be there.
 */
final class Rearrangement {
  /** So many may move for one who comes. */
  static final int MOST_MOVES = 6;

  private final Instance in;
  private final Occupancy plan;
  private final IntPredicate allowed;
  private final IntPredicate promising;
  private final int mostTried;

  /** How many people lacked to minima before anybody was placed. */
  private final long missing;

  private final boolean[] moving;
  private final Deque<Integer> homeless = new ArrayDeque<>();
  private int tried;

  /**
   * @param plan feasible; changed where a search succeeds, else as before
   * @param allowed choices that count
   * @param promising choices that may lead somewhere; others are only taken if they fit
   * @param mostTried so many choices are tried
   */
  Rearrangement(
      Instance in, Occupancy plan, IntPredicate allowed, IntPredicate promising, int mostTried) {
    this.in = in;
    this.plan = plan;
    this.allowed = allowed;
    this.promising = promising;
    this.mostTried = mostTried;
    missing = plan.minima.missing();
    moving = new boolean[in.units];
  }

  /** Whether an unplaced unit has found a choice; others may have moved for it. */
  boolean place(int unit) {
    moving[unit] = true;
    homeless.push(unit);
    for (int moves = 1; moves <= MOST_MOVES && tried < mostTried; moves++) {
      if (settle(moves)) {
        return true;
      }
    }
    homeless.pop();
    moving[unit] = false;
    return false;
  }

  /** Whether all who have no choice find one. */
  private boolean settle(int moves) {
    if (homeless.isEmpty()) {
      // who has moved may have left the place of two to one
      return plan.minima.missing() <= missing;
    }
    int unit = homeless.pop();
    for (int c = in.firstChoice[unit]; c < in.firstChoice[unit + 1]; c++) {
      if (allowed.test(c) && ++tried < mostTried && plan.fits(c) && plan.minima.keeps(c)) {
        plan.add(c);
        if (settle(moves)) {
          return true;
        }
        plan.remove(unit);
      }
    }
    for (int c = in.firstChoice[unit]; moves > 0 && c < in.firstChoice[unit + 1]; c++) {
      if (allowed.test(c) && promising.test(c) && !plan.fits(c) && makeRoom(c, moves)) {
        return true;
      }
    }
    homeless.push(unit);
    return false;
  }

  /** Whether one of those in the way, or several, can be put out so that all find a choice. */
  private boolean makeRoom(int choice, int moves) {
    if (moves == 0 || ++tried >= mostTried) {
      return false;
    }
    for (Rule rule : plan.rulesOfRoom()) {
      if (!rule.isShort(choice)) {
        continue;
      }
      for (int holder : rule.holders(choice)) {
        if (mayMove(holder, choice) && putOut(holder, choice, moves - 1)) {
          return true;
        }
      }
      // whatever else is short, this has to be had as well
      return false;
    }
    return false;
  }

  private boolean mayMove(int holder, int choice) {
    return !moving[holder]
        && in.pinned[holder] == Instance.NONE
        && (in.opportunity[plan.of(holder)] == in.opportunity[choice]
            || plan.minima.mayLeave(holder));
  }

  private boolean putOut(int holder, int choice, int moves) {
    int before = plan.of(holder);
    plan.remove(holder);
    moving[holder] = true;
    homeless.push(holder);
    if (plan.fits(choice) && plan.minima.keeps(choice)) {
      plan.add(choice);
      if (settle(moves)) {
        return true;
      }
      plan.remove(in.owner[choice]);
    } else if (makeRoom(choice, moves)) {
      return true;
    }
    homeless.pop();
    moving[holder] = false;
    plan.add(before);
    return false;
  }
}
