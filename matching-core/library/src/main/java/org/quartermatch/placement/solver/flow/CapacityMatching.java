package org.quartermatch.placement.solver.flow;

import java.util.Arrays;

/**
 * A maximum matching of left nodes to right nodes with capacities, each left node at most once.
 *
 * <p>Hopcroft and Karp's algorithm (1973), in which a right node is free as long as it has capacity
 * left: phases of a breadth-first search for the shortest augmenting paths, then a depth-first
 * search that takes as many of them as it finds. O(E·√V) with unit capacities; here O(E) a phase
 * and few phases in practice. No recursion, so paths may be long.
 */
public final class CapacityMatching {
  private final int[][] adjacency;
  private final int[] load;
  private final int[][] holders;
  private final int[] level;
  private final int[] rightLevel;

  private CapacityMatching(int[][] adjacency, int[] capacity) {
    this.adjacency = adjacency;
    load = new int[capacity.length];
    int[] degree = new int[capacity.length];
    for (int[] rights : adjacency) {
      for (int r : rights) {
        degree[r]++;
      }
    }
    holders = new int[capacity.length][];
    for (int r = 0; r < capacity.length; r++) {
      // capacity beyond the degree is never used
      holders[r] = new int[Math.min(degree[r], capacity[r])];
    }
    level = new int[adjacency.length];
    rightLevel = new int[capacity.length];
  }

  /**
   * The size of a maximum matching.
   *
   * @param adjacency by left node, its right nodes
   * @param capacity by right node, 0 or more
   */
  public static int maximum(int[][] adjacency, int[] capacity) {
    CapacityMatching matching = new CapacityMatching(adjacency, capacity);
    boolean[] matched = new boolean[adjacency.length];
    int size = 0;
    while (matching.layer(matched)) {
      size += matching.augmentAll(matched);
    }
    return size;
  }

  /**
   * Levels of the shortest alternating paths from the unmatched left nodes; whether one ends free.
   */
  private boolean layer(boolean[] matched) {
    Arrays.fill(level, -1);
    Arrays.fill(rightLevel, -1);
    int[] queue = new int[adjacency.length];
    int tail = 0;
    for (int u = 0; u < adjacency.length; u++) {
      if (!matched[u]) {
        level[u] = 0;
        queue[tail++] = u;
      }
    }
    boolean free = false;
    for (int head = 0; head < tail; head++) {
      int u = queue[head];
      for (int r : adjacency[u]) {
        if (rightLevel[r] >= 0) {
          continue;
        }
        rightLevel[r] = level[u];
        if (load[r] < holders[r].length) {
          free = true;
          continue;
        }
        for (int w : holders[r]) {
          if (level[w] < 0) {
            level[w] = level[u] + 1;
            queue[tail++] = w;
          }
        }
      }
    }
    return free;
  }

  private int augmentAll(boolean[] matched) {
    int[] nextRight = new int[adjacency.length];
    int[] nextSlot = new int[load.length];
    int[] pathLeft = new int[adjacency.length + 1];
    int[] pathRight = new int[adjacency.length + 1];
    int[] pathSlot = new int[adjacency.length + 1];
    int found = 0;
    for (int root = 0; root < adjacency.length; root++) {
      if (matched[root]) {
        continue;
      }
      int depth = 0;
      pathLeft[0] = root;
      while (depth >= 0) {
        int u = pathLeft[depth];
        if (nextRight[u] == adjacency[u].length) {
          depth--;
          continue;
        }
        int r = adjacency[u][nextRight[u]];
        if (load[r] < holders[r].length) {
          holders[r][load[r]++] = u;
          // everybody on the path moves into the slot that its successor has left
          for (int d = depth - 1; d >= 0; d--) {
            holders[pathRight[d]][pathSlot[d]] = pathLeft[d];
          }
          matched[root] = true;
          found++;
          break;
        }
        if (rightLevel[r] != level[u] || nextSlot[r] == load[r]) {
          nextRight[u]++;
          continue;
        }
        int slot = nextSlot[r]++;
        int w = holders[r][slot];
        if (level[w] == level[u] + 1) {
          pathRight[depth] = r;
          pathSlot[depth] = slot;
          pathLeft[++depth] = w;
        }
      }
    }
    return found;
  }
}
