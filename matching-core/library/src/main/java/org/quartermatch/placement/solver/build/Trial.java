package org.quartermatch.placement.solver.build;

import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.IntList;
import org.quartermatch.placement.solver.packed.Occupancy;

/** Changes to a plan that can be taken back. */
final class Trial {
  private final Instance in;
  private final Occupancy plan;
  private final IntList units = new IntList();
  private final IntList before = new IntList();

  Trial(Instance in, Occupancy plan) {
    this.in = in;
    this.plan = plan;
  }

  void add(int choice) {
    note(in.owner[choice]);
    plan.add(choice);
  }

  void remove(int unit) {
    note(unit);
    plan.remove(unit);
  }

  private void note(int unit) {
    units.add(unit);
    before.add(plan.of(unit));
  }

  /** Undoes everything since the last call, the last change first. */
  void takeBack() {
    for (int x = units.size() - 1; x >= 0; x--) {
      if (plan.of(units.get(x)) != Instance.NONE) {
        plan.remove(units.get(x));
      }
      if (before.get(x) != Instance.NONE) {
        plan.add(before.get(x));
      }
    }
    keep();
  }

  /** Nothing before this is taken back. */
  void keep() {
    units.clear();
    before.clear();
  }
}
