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

  /**
   * For each of some positions, which lanes of a tile are worth judging; see {@link Lanes}.
   *
   * @param to not included
   * @param masks where they are written, bit l for lane l, {@code to - from} of them
   */
  void worthwhile(Lanes lanes, int from, int to, int[] masks);
}
