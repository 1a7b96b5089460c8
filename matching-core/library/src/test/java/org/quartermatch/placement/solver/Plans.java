package org.quartermatch.placement.solver;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.quartermatch.placement.Draft.Line;
import org.quartermatch.placement.solver.build.PinCheck;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;
import org.quartermatch.placement.solver.packed.PlanRecords;

/** Plans that the tests of the solver's rooms start from and compare with. */
public final class Plans {
  private Plans() {}

  /** A plan in the words of a draft, which knows the rules on its own. */
  public static List<Line> lines(Instance in, Occupancy plan) {
    return PlanRecords.placements(in, plan).stream()
        .map(p -> new Line(p.option(), p.quarterHours()))
        .toList();
  }

  /** By unit a choice or {@link Instance#NONE}, as a plan. */
  public static Occupancy of(Instance in, int[] assignment) {
    Occupancy plan = new Occupancy(in);
    for (int choice : assignment) {
      if (choice != Instance.NONE) {
        plan.add(choice);
      }
    }
    return plan;
  }

  /** Nobody but those who are pinned, and who they need to reach a minimum. */
  public static Occupancy ofPins(Instance in) {
    return of(in, PinCheck.kept(in));
  }

  /** Draws a choice for some, whether it fits or not. */
  public static void addAny(Instance in, Occupancy plan, Random r) {
    int density = r.nextInt(4);
    for (int u = 0; u < in.units; u++) {
      int size = in.firstChoice[u + 1] - in.firstChoice[u];
      if (size > 0 && r.nextInt(4) <= density) {
        plan.add(in.firstChoice[u] + r.nextInt(size));
      }
    }
    for (int u = 0; u < in.units; u++) {
      if (plan.of(u) != Instance.NONE && r.nextInt(4) == 0) {
        plan.remove(u);
      }
    }
  }

  /** Draws choices, and adds those that fit where they keep the minima. */
  public static void addSome(Instance in, Occupancy plan, Random r, int draws) {
    for (int x = 0; x < draws && in.choices() > 0; x++) {
      int choice = r.nextInt(in.choices());
      if (plan.of(in.owner[choice]) == Instance.NONE
          && plan.fits(choice)
          && plan.minima.keeps(choice)) {
        plan.add(choice);
      }
    }
  }

  /** Shows every feasible plan, one after the other: only for very small instances. */
  public static void forEach(Instance in, Consumer<Occupancy> use) {
    forEach(in, new Occupancy(in), 0, use);
  }

  private static void forEach(Instance in, Occupancy plan, int unit, Consumer<Occupancy> use) {
    if (unit == in.units) {
      if (plan.violation() == 0) {
        use.accept(plan);
      }
      return;
    }
    forEach(in, plan, unit + 1, use);
    for (int c = in.firstChoice[unit]; c < in.firstChoice[unit + 1]; c++) {
      if (plan.fits(c)) {
        plan.add(c);
        forEach(in, plan, unit + 1, use);
        plan.remove(unit);
      }
    }
  }
}
