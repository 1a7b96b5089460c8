package org.quartermatch.placement.solver.insight;

import java.util.List;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;

/**
 * Counts the pairs that block a plan in the sense of stable matching (D. Gale, L. S. Shapley,
 * <i>College admissions and the stability of marriage</i>, American Mathematical Monthly 69, 1962),
 * with the fit points as the wish of both sides: {@link
 * org.quartermatch.placement.PlacementPlan#blockingPairs()} says exactly when one does. O(choices ×
 * people at an opportunity) at worst.
 */
final class BlockingPairs {
  private final Instance in;
  private final Occupancy plan;

  /**
   * @param plan feasible; it is changed on the way and is then as before
   */
  BlockingPairs(Instance instance, Occupancy plan) {
    in = instance;
    this.plan = plan;
  }

  long count() {
    long pairs = 0;
    for (int i = 0; i < in.units; i++) {
      if (in.pinned[i] == Instance.NONE) {
        pairs += blockedBy(i);
      }
    }
    return pairs;
  }

  private long blockedBy(int i) {
    int present = plan.of(i);
    if (present != Instance.NONE) {
      plan.remove(i);
    }
    long pairs = 0;
    for (int c = in.firstChoice[i]; c < in.firstChoice[i + 1]; ) {
      int j = in.opportunity[c];
      boolean blocks = false;
      // the choices of an opportunity are neighbours
      for (; c < in.firstChoice[i + 1] && in.opportunity[c] == j; c++) {
        blocks = blocks || (wants(c, present) && gets(c));
      }
      pairs += blocks ? 1 : 0;
    }
    if (present != Instance.NONE) {
      plan.add(present);
    }
    return pairs;
  }

  private boolean wants(int choice, int present) {
    return present == Instance.NONE
        || (in.opportunity[choice] != in.opportunity[present] && points(choice) > points(present));
  }

  private boolean gets(int choice) {
    if (isFeasibleWith(choice)) {
      return true;
    }
    for (int holder : plan.holdersOf(in.opportunity[choice])) {
      int held = plan.of(holder);
      // a plan without somebody pinned is not feasible
      if (points(held) < points(choice)) {
        plan.remove(holder);
        boolean feasible = isFeasibleWith(choice);
        plan.add(held);
        if (feasible) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isFeasibleWith(int choice) {
    if (!plan.fits(choice)) {
      return false;
    }
    plan.add(choice);
    boolean feasible = plan.violation() == 0;
    plan.remove(in.owner[choice]);
    return feasible;
  }

  /** Twice what each person has on average. */
  private long points(int choice) {
    List<PlacementOption> options = in.options;
    long first = options.get(in.option[choice]).points();
    int second = in.secondOption[choice];
    return first + (second == Instance.NONE ? first : options.get(second).points());
  }
}
