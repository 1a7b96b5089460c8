package org.quartermatch.placement.solver.build;

import java.util.Arrays;
import org.quartermatch.placement.solver.bound.CapacityBound;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;

/**
 * The start: everybody's choices in order of what they give away against the participant's best at
 * the prices of the {@link CapacityBound}, so that first come those that the prices speak for; a
 * choice is taken if it still fits and raises the objective. Pinned participants come before all.
 * O(C log C) for C choices.
 */
public final class Greedy {
  private final Instance in;

  public Greedy(Instance instance) {
    in = instance;
  }

  /**
   * A first plan, from the pins on.
   *
   * @param pins by participant, the choice that keeps its pin, or {@link Instance#NONE}
   */
  public Occupancy build(CapacityBound prices, int[] pins) {
    Occupancy plan = new Occupancy(in);
    for (int choice : pins) {
      if (choice != Instance.NONE) {
        plan.add(choice);
      }
    }
    int choices = in.choices();
    long[] loss = new long[choices];
    Integer[] order = new Integer[choices];
    int kept = 0;
    for (int i = 0; i < in.units; i++) {
      long best = prices.reducedUnplaced(i);
      for (int c = in.firstChoice[i]; c < in.firstChoice[i + 1]; c++) {
        loss[c] = prices.reduced(c);
        best = Math.max(best, loss[c]);
      }
      for (int c = in.firstChoice[i]; c < in.firstChoice[i + 1]; c++) {
        loss[c] = best - loss[c];
        if (plan.of(i) == Instance.NONE) {
          order[kept++] = c;
        }
      }
    }
    Arrays.sort(
        order,
        0,
        kept,
        (a, b) -> loss[a] != loss[b] ? Long.compare(loss[a], loss[b]) : Integer.compare(a, b));
    for (int x = 0; x < kept; x++) {
      int c = order[x];
      int i = in.owner[c];
      if (plan.of(i) == Instance.NONE
          && plan.fits(c)
          && in.worth[c] + in.absence[i] + plan.fairnessGain(i) > 0) {
        plan.add(c);
      }
    }
    return plan;
  }
}
