package org.quartermatch.placement.solver.packed;

import java.util.Arrays;

/**
 * Which things belong together, as more of them are united. Nearly linear in what is asked (union
 * by path halving; R. E. Tarjan, J. van Leeuwen, <i>Worst-case analysis of set union
 * algorithms</i>, Journal of the ACM 31, 1984). Not thread-safe.
 */
public final class UnionFind {
  private final int[] root;

  /** Everything by itself. */
  public UnionFind(int things) {
    root = new int[things];
    Arrays.setAll(root, x -> x);
  }

  /** The thing that stands for all that belong to this one: the smallest number. */
  public int find(int x) {
    int y = x;
    while (root[y] != y) {
      root[y] = root[root[y]];
      y = root[y];
    }
    return y;
  }

  /** The two belong together, with all that belongs to them. */
  public void unite(int x, int y) {
    int a = find(x);
    int b = find(y);
    // the smaller number stands for both, so that the order of the problem decides
    root[Math.max(a, b)] = Math.min(a, b);
  }
}
