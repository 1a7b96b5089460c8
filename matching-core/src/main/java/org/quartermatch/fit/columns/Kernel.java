package org.quartermatch.fit.columns;

/**
 * The innermost loop over columns, in two forms that give the same: one for any machine, one with
 * vector instructions.
 */
public interface Kernel {
  /**
   * Finds positions near a point.
   *
   * @param chordSquared greatest squared chord, in units of {@link Sphere}
   * @param found where the positions are written, at least {@code to - from} long
   * @return how many were found
   */
  int near(
      int[] xs,
      int[] ys,
      int[] zs,
      int from,
      int to,
      int x,
      int y,
      int z,
      float chordSquared,
      int[] found);
}
