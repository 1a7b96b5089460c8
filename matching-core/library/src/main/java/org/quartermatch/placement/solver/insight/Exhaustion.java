package org.quartermatch.placement.solver.insight;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntPredicate;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;

/**
 * Whether so many people can be placed at once, certain ones among them: by trying all ways, those
 * who must be placed first, and of them those with the fewest choices. Exponential in the units, so
 * it gives up after {@link #MOST_TRIED} choices tried; in small cases it always knows.
 */
final class Exhaustion {
  /** So many choices are tried; a dozen people with a few choices each need less. */
  static final int MOST_TRIED = 50_000;

  /** What came of it. */
  enum Answer {
    POSSIBLE,
    IMPOSSIBLE,
    NOT_KNOWN
  }

  private final Instance in;
  private final IntPredicate allowed;
  private final boolean[] required;
  private final int target;
  private final Integer[] units;
  private final Occupancy plan;
  private int tried;

  private Exhaustion(Instance in, IntPredicate allowed, boolean[] required, int target) {
    this.in = in;
    this.allowed = allowed;
    this.required = required;
    this.target = target;
    plan = new Occupancy(in);
    units = new Integer[in.units];
    Arrays.setAll(units, u -> u);
    Arrays.sort(
        units,
        Comparator.comparing((Integer u) -> !required[u])
            .thenComparingInt(u -> in.firstChoice[u + 1] - in.firstChoice[u])
            .thenComparingInt(u -> u));
  }

  /**
   * Tries.
   *
   * @param required by unit, whether it must be placed
   * @param target how many people are to be placed
   * @param found is filled with the assignment where it is possible: by unit, a choice or {@link
   *     Instance#NONE}
   */
  static Answer place(
      Instance in, IntPredicate allowed, boolean[] required, int target, int[] found) {
    Exhaustion search = new Exhaustion(in, allowed, required, target);
    if (search.from(0, in.cohort)) {
      System.arraycopy(search.plan.assignment(), 0, found, 0, found.length);
      return Answer.POSSIBLE;
    }
    return search.tried < MOST_TRIED ? Answer.IMPOSSIBLE : Answer.NOT_KNOWN;
  }

  /**
   * @param people who could still be placed besides those who are
   */
  private boolean from(int next, int people) {
    if (plan.placed() + people < target || tried >= MOST_TRIED) {
      return false;
    }
    if (next == units.length) {
      return plan.violation() == 0;
    }
    int u = units[next];
    int others = people - in.people[u];
    for (int c = in.firstChoice[u]; c < in.firstChoice[u + 1]; c++) {
      if (allowed.test(c) && ++tried < MOST_TRIED && plan.fits(c)) {
        plan.add(c);
        if (from(next + 1, others)) {
          return true;
        }
        plan.remove(u);
      }
    }
    return !required[u] && from(next + 1, others);
  }
}
