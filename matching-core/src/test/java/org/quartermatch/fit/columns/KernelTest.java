package org.quartermatch.fit.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Both kernels give the same, and what their definition says. */
class KernelTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 20261122L);

  @Test
  void near() {
    Random random = new Random(SEED);
    int found = 0;
    for (int round = 0; round < 2000; round++) {
      int n = random.nextInt(200);
      int spread = 1 << random.nextInt(31);
      int[] xs = random.ints(n, -spread, spread).toArray();
      int[] ys = random.ints(n, -spread, spread).toArray();
      int[] zs = random.ints(n, -spread, spread).toArray();
      int from = random.nextInt(n + 1);
      int to = from + random.nextInt(n - from + 1);
      int x = random.nextInt(-spread, spread);
      int y = random.nextInt(-spread, spread);
      int z = random.nextInt(-spread, spread);
      // The very distance of one of them, so that the last bit counts.
      int edge = n == 0 ? 0 : random.nextInt(n);
      float limit = n == 0 ? 1 : squared(xs[edge], ys[edge], zs[edge], x, y, z);
      int[] expected =
          java.util.stream.IntStream.range(from, to)
              .filter(i -> squared(xs[i], ys[i], zs[i], x, y, z) <= limit)
              .toArray();
      for (Kernel kernel : java.util.List.of(new ScalarKernel(), Kernels.best())) {
        int[] actual = new int[to - from];
        int count = kernel.near(xs, ys, zs, from, to, x, y, z, limit, actual);
        assertThat(Arrays.copyOf(actual, count))
            .as("-Dquartermatch.seed=%d, round %d, %s", SEED, round, kernel.getClass())
            .isEqualTo(expected);
      }
      found += expected.length;
    }
    assertThat(found).as("places in reach").isGreaterThan(10_000);
  }

  private static float squared(int px, int py, int pz, int x, int y, int z) {
    float dx = (float) px - x;
    float dy = (float) py - y;
    float dz = (float) pz - z;
    return dx * dx + dy * dy + dz * dz;
  }
}
