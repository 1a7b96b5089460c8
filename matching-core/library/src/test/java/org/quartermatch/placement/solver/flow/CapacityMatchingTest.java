package org.quartermatch.placement.solver.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CapacityMatchingTest {
  @Test
  void isMaximum() {
    for (long seed = 0; seed < 300; seed++) {
      Random r = new Random(seed);
      int lefts = r.nextInt(9);
      int rights = 1 + r.nextInt(5);
      int[] capacity = r.ints(rights, 0, 4).toArray();
      int[][] adjacency = new int[lefts][];
      for (int u = 0; u < lefts; u++) {
        adjacency[u] = r.ints(0, rights).distinct().limit(r.nextInt(rights + 1)).toArray();
      }
      assertThat(CapacityMatching.maximum(adjacency, capacity))
          .as("seed %s", seed)
          .isEqualTo(most(adjacency, capacity.clone(), 0));
    }
  }

  private static int most(int[][] adjacency, int[] capacity, int u) {
    if (u == adjacency.length) {
      return 0;
    }
    int best = most(adjacency, capacity, u + 1);
    for (int r : adjacency[u]) {
      if (capacity[r] > 0) {
        capacity[r]--;
        best = Math.max(best, 1 + most(adjacency, capacity, u + 1));
        capacity[r]++;
      }
    }
    return best;
  }
}
