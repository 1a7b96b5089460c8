package org.quartermatch.placement.solver.bound;

import org.quartermatch.placement.solver.flow.CapacityMatching;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.IntList;

/**
 * The most people that any plan can place, by the {@link PlacedNodes}: a maximum matching of people
 * to them. Not always a plan's number.
 *
 * <p><b>Cost.</b> O(choices) and a {@link CapacityMatching} over as many edges.
 */
final class PlacedBound {
  private PlacedBound() {}

  /**
   * The bound.
   *
   * @param people by opportunity, the most that places and budget allow
   */
  static int of(Instance in, int[] people) {
    PlacedNodes nodes = new PlacedNodes(in, people, c -> true);
    int[][] adjacency = new int[in.cohort][];
    IntList reached = new IntList();
    for (int i = 0; i < in.units; i++) {
      reached.clear();
      for (int c = in.firstChoice[i]; c < in.firstChoice[i + 1]; c++) {
        int node = nodes.of(c);
        if (reached.size() == 0 || reached.get(reached.size() - 1) != node) {
          reached.add(node);
        }
      }
      for (int member : in.members[i]) {
        adjacency[member] = reached.toArray();
      }
    }
    return CapacityMatching.maximum(adjacency, nodes.capacity());
  }
}
