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

  @Override
  public void worthwhile(Lanes lanes, int from, int to, int[] masks) {
    for (int i = from; i < to; i++) {
      int mask = 0;
      int work = lanes.work()[i] * Lanes.COUNT;
      int hours = lanes.hours()[i] * Lanes.COUNT;
      int gate = lanes.gate()[i] * Lanes.COUNT;
      int languages = lanes.languages()[i] * Lanes.COUNT;
      int occupation = lanes.occupation()[i] * Lanes.COUNT;
      int local = lanes.local()[i] * Lanes.COUNT;
      int start = lanes.start()[i] * Lanes.COUNT;
      float x = lanes.x()[i];
      float y = lanes.y()[i];
      float z = lanes.z()[i];
      for (int lane = 0; lane < Lanes.COUNT; lane++) {
        int points =
            lanes.rest()[i]
                + lanes.hoursRows()[hours + lane]
                + lanes.gateRows()[gate + lane]
                + lanes.languageRows()[languages + lane]
                + lanes.occupationRows()[occupation + lane]
                + lanes.localRows()[local + lane]
                + lanes.startRows()[start + lane];
        float dx = lanes.homeX()[lane] - x;
        float dy = lanes.homeY()[lane] - y;
        float dz = lanes.homeZ()[lane] - z;
        boolean near = dx * dx + dy * dy + dz * dz <= lanes.reach()[work + lane];
        mask |= (near && points >= lanes.least()[lane] ? 1 : 0) << lane;
      }
      masks[i - from] = mask;
    }
  }
}
