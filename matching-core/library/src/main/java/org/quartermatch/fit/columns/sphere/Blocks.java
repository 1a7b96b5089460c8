package org.quartermatch.fit.columns.sphere;

/**
 * Runs of {@link #SIZE} neighbours on the curve, each with the box around its places: a block that
 * is too far away is left out by six comparisons instead of by {@link #SIZE} distances.
 */
public final class Blocks {
  /** Places in a block; the last one may have fewer. */
  public static final int SIZE = 128;

  private final int located;
  private final int[] bounds;

  Blocks(int[] x, int[] y, int[] z, int located) {
    this.located = located;
    bounds = new int[6 * count()];
    for (int block = 0; block < count(); block++) {
      bound(x, block, 0);
      bound(y, block, 2);
      bound(z, block, 4);
    }
  }

  /** Takes boxes as {@link #bounds} gave them. */
  Blocks(int[] bounds, int located) {
    this.located = located;
    this.bounds = bounds;
  }

  /**
   * The boxes: of each axis the lowest and the highest value, block by block. Not to be changed.
   */
  public int[] bounds() {
    return bounds;
  }

  private void bound(int[] values, int block, int axis) {
    int lowest = Integer.MAX_VALUE;
    int highest = Integer.MIN_VALUE;
    for (int i = from(block); i < to(block); i++) {
      lowest = Math.min(lowest, values[i]);
      highest = Math.max(highest, values[i]);
    }
    bounds[6 * block + axis] = lowest;
    bounds[6 * block + axis + 1] = highest;
  }

  /** Number of blocks. */
  public int count() {
    return (located + SIZE - 1) / SIZE;
  }

  /** First position of a block. */
  public int from(int block) {
    return block * SIZE;
  }

  /** Position after a block. */
  public int to(int block) {
    return Math.min(located, from(block) + SIZE);
  }

  /** Least squared chord, in units, from a point to a place of this block. */
  public double chordSquared(int block, int x, int y, int z) {
    double dx = gap(6 * block, x);
    double dy = gap(6 * block + 2, y);
    double dz = gap(6 * block + 4, z);
    return dx * dx + dy * dy + dz * dz;
  }

  private double gap(int axis, int value) {
    return Math.max(0, Math.max((double) bounds[axis] - value, (double) value - bounds[axis + 1]));
  }
}
