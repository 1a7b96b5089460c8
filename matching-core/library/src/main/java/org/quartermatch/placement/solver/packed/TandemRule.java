package org.quartermatch.placement.solver.packed;

import java.util.List;
import org.quartermatch.placement.PlacementOption;

/**
 * The two of a tandem start together, at one opportunity or not at all.
 *
 * <p>They are one unit, and its choices are pairs of options at one opportunity, so there is
 * nothing to count and nobody to put out. Price: a tandem has one as one unit that takes two
 * places.
 */
public final class TandemRule {
  private TandemRule() {}

  /** What is done with a pair of options, by their positions in the problem. */
  public interface Pair {
    void of(int first, int second);
  }

  /** Every pair of options at one opportunity that is not vetoed, by opportunity. */
  public static void forEachPair(Instance in, int unit, Pair use) {
    int first = in.members[unit][0];
    int second = in.members[unit][1];
    int x = in.firstOption[first];
    int y = in.firstOption[second];
    int lastX = in.firstOption[first + 1];
    int lastY = in.firstOption[second + 1];
    while (x < lastX && y < lastY) {
      int j = opportunity(in, x);
      int l = opportunity(in, y);
      int endOfX = j <= l ? endOfRun(in, x, lastX) : x;
      int endOfY = l <= j ? endOfRun(in, y, lastY) : y;
      List<PlacementOption> options = in.options;
      // a veto is of the pair, so it forbids all options of one at an opportunity
      if (j == l && !in.vetoes.forbids(options.get(x)) && !in.vetoes.forbids(options.get(y))) {
        for (int a = x; a < endOfX; a++) {
          for (int b = y; b < endOfY; b++) {
            use.of(a, b);
          }
        }
      }
      x = endOfX;
      y = endOfY;
    }
  }

  private static int opportunity(Instance in, int option) {
    return in.opportunityNumber(in.options.get(option).opportunityId());
  }

  /** The options of a participant at one opportunity are neighbours. */
  private static int endOfRun(Instance in, int from, int end) {
    List<PlacementOption> options = in.options;
    String id = options.get(from).opportunityId();
    int x = from;
    while (x < end && options.get(x).opportunityId().equals(id)) {
      x++;
    }
    return x;
  }
}
