package org.quartermatch.placement.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quartermatch.placement.Alternative;

/**
 * What is left for each placed participant if its placement falls through. Of equal alternatives
 * the first in the problem's order, going without before all. O(choices of those placed × cost of
 * asking whether one fits).
 */
final class Alternatives {
  private final Instance in;
  private final Occupancy plan;

  /**
   * @param plan feasible; it is changed on the way and is then as before
   */
  Alternatives(Instance instance, Occupancy plan) {
    in = instance;
    this.plan = plan;
  }

  /** For everybody placed, by participant. */
  List<Alternative> all() {
    List<Alternative> all = new ArrayList<>();
    for (int i = 0; i < in.participants; i++) {
      if (plan.of(i) != Instance.NONE) {
        all.add(of(i, -1));
      }
    }
    return all;
  }

  /** For everybody placed with a certainty below 100, among the options that are more certain. */
  List<Alternative> moreCertain() {
    List<Alternative> all = new ArrayList<>();
    for (int i = 0; i < in.participants; i++) {
      if (plan.of(i) != Instance.NONE && certainty(plan.of(i)) < 100) {
        all.add(of(i, certainty(plan.of(i))));
      }
    }
    return all;
  }

  private int certainty(int choice) {
    return in.optionOf(choice).certaintyPercent();
  }

  private Alternative of(int i, int certainty) {
    int present = plan.of(i);
    long before = plan.objective();
    plan.remove(i);
    int best = Instance.NONE;
    long most = plan.objective();
    // beside a pin there is no choice elsewhere
    for (int c = in.firstChoice[i]; c < in.firstChoice[i + 1]; c++) {
      if (in.opportunity[c] == in.opportunity[present]
          || certainty(c) <= certainty
          || !plan.fits(c)) {
        continue;
      }
      plan.add(c);
      if (plan.violation() == 0 && plan.objective() > most) {
        most = plan.objective();
        best = c;
      }
      plan.remove(i);
    }
    plan.add(present);
    return new Alternative(
        in.problem.participants().get(i).id(),
        best == Instance.NONE ? Optional.empty() : Optional.of(in.optionOf(best)),
        before - most);
  }
}
