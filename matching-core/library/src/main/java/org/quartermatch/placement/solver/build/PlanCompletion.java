package org.quartermatch.placement.solver.build;

import java.util.function.BooleanSupplier;
import org.quartermatch.placement.solver.build.Displacement.Room;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;

/**
 * Makes a feasible plan maximal. Deterministic: everything in the order of the problem.
 *
 * <p>Whoever has a choice that fits and raises the objective gets the best such, until nobody has;
 * opportunities below their {@linkplain Minima minimum} are filled up or closed, and stay so in all
 * that follows. Then smallest hours become agreed hours where the budget allows it, which costs
 * nothing and leaves less free. Last, each unplaced participant is tried at each of its
 * opportunities with the {@linkplain Displacement cheapest blockers} put out; where that gains, the
 * plan is changed and all starts again. Each round is O(choices of the unplaced × people at an
 * opportunity or provider).
 */
public final class PlanCompletion {
  private final Instance in;
  private final Occupancy plan;

  private final Minima minima;
  private final Displacement displacement;

  public PlanCompletion(Instance instance, Occupancy plan) {
    in = instance;
    this.plan = plan;
    minima = new Minima(in, plan, plan::bestChoice);
    displacement = new Displacement(in, plan);
  }

  /**
   * Makes the plan maximal; from a feasible plan it only gets better.
   *
   * @param hurry whether to leave out exchanges, which take longest
   */
  public void complete(BooleanSupplier hurry) {
    do {
      fill();
      restoreHours();
    } while (!hurry.getAsBoolean() && exchange());
  }

  /** Places whoever still fits, minima kept; the part of {@link #complete} that is cheap. */
  public void fill() {
    placeAll();
    if (minima.settle()) {
      placeAll();
    }
  }

  private void placeAll() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int u = 0; u < in.units; u++) {
        int choice = plan.of(u) == Instance.NONE ? plan.bestChoice(u) : Instance.NONE;
        if (choice != Instance.NONE) {
          plan.add(choice);
          changed = true;
        }
      }
    }
  }

  /** Smallest hours become agreed ones where the budget allows it; the objective stays. */
  public void restoreHours() {
    for (int i = 0; i < in.units; i++) {
      int c = plan.of(i);
      // an option's agreed hours stand right before its smallest
      if (c > in.firstChoice[i] && in.sameOptions(c - 1, c)) {
        plan.remove(i);
        plan.add(plan.fits(c - 1) ? c - 1 : c);
      }
    }
  }

  /** Carries out exchanges that gain, one for each unit at most; whether there was one. */
  private boolean exchange() {
    boolean changed = false;
    for (int i = 0; i < in.units; i++) {
      for (int c = in.firstChoice[i]; c < in.firstChoice[i + 1]; c++) {
        Room room = plan.of(i) == Instance.NONE ? displacement.roomFor(c) : null;
        if (room != null && room.loss() < 0) {
          room.putOut().forEach(plan::remove);
          plan.add(c);
          changed = true;
        }
      }
    }
    return changed;
  }
}
