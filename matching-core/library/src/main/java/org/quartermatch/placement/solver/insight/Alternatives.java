package org.quartermatch.placement.solver.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementPlan.Alternative;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;

/**
 * What is left for each placed participant if its placement falls through; for the two of a tandem,
 * if that of both does. Of equal alternatives the first in the problem's order, going without
 * before all. O(choices of those placed × cost of asking whether one fits).
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
    return all(false);
  }

  /** For everybody placed with a certainty below 100, among the options that are more certain. */
  List<Alternative> moreCertain() {
    return all(true);
  }

  private List<Alternative> all(boolean moreCertain) {
    Map<Integer, Found> found = new HashMap<>();
    List<Alternative> all = new ArrayList<>();
    for (int i = 0; i < in.cohort; i++) {
      int u = in.unitOf[i];
      if (plan.of(u) != Instance.NONE && !(moreCertain && certainty(plan.of(u)) >= 100)) {
        int above = moreCertain ? certainty(plan.of(u)) : -1;
        all.add(alternative(i, found.computeIfAbsent(u, unit -> find(unit, above))));
      }
    }
    return all;
  }

  private Alternative alternative(int i, Found found) {
    int member = in.members[in.unitOf[i]][0] == i ? 0 : 1;
    return new Alternative(
        in.participant(i).id(),
        found.choice == Instance.NONE
            ? Optional.empty()
            : Optional.of(in.optionsOf(found.choice).get(member)),
        found.loss);
  }

  /** A tandem is as certain as the less certain of the two. */
  private int certainty(int choice) {
    List<PlacementOption> options = in.options;
    int first = options.get(in.option[choice]).certaintyPercent();
    int second = in.secondOption[choice];
    return second == Instance.NONE
        ? first
        : Math.min(first, options.get(second).certaintyPercent());
  }

  private record Found(int choice, long loss) {}

  /** The best choice of a placed unit elsewhere that fits and keeps the minimum there. */
  private Found find(int u, int certainty) {
    int present = plan.of(u);
    long before = plan.objective();
    plan.remove(u);
    // what its opportunity then lacks to its minimum is not its alternative's doing
    long violation = plan.violation();
    int best = Instance.NONE;
    long most = plan.objective();
    // beside a pin there is no choice elsewhere
    for (int c = in.firstChoice[u]; c < in.firstChoice[u + 1]; c++) {
      if (in.opportunity[c] == in.opportunity[present]
          || certainty(c) <= certainty
          || !plan.fits(c)
          || !plan.minima.keeps(c)) {
        continue;
      }
      plan.add(c);
      if (plan.violation() <= violation && plan.objective() > most) {
        most = plan.objective();
        best = c;
      }
      plan.remove(u);
    }
    plan.add(present);
    return new Found(best, before - most);
  }
}
