package org.quartermatch.fit.columns;

/** Needs nothing but the language. */
public final class ScalarKernel implements Kernel {
  @Override
  public int near(
      int[] xs,
      int[] ys,
      int[] zs,
      int from,
      int to,
      int x,
      int y,
      int z,
      float chordSquared,
      int[] found) {
    int count = 0;
    for (int i = from; i < to; i++) {
      float dx = (float) xs[i] - x;
      float dy = (float) ys[i] - y;
      float dz = (float) zs[i] - z;
      found[count] = i;
      count += dx * dx + dy * dy + dz * dz <= chordSquared ? 1 : 0;
    }
    return count;
  }
}
