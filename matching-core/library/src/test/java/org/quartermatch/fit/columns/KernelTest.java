package org.quartermatch.fit.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
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
          IntStream.range(from, to)
              .filter(i -> squared(xs[i], ys[i], zs[i], x, y, z) <= limit)
              .toArray();
      for (Kernel kernel : List.of(new ScalarKernel(), Kernels.best())) {
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

  @Test
  void worthwhile() {
    Random random = new Random(SEED);
    long lanesLeft = 0;
    long lanesRuledOut = 0;
    for (int round = 0; round < 300; round++) {
      int n = 1 + random.nextInt(40);
      Lanes lanes = lanes(random, n);
      int from = random.nextInt(n);
      int to = from + random.nextInt(n - from + 1);
      int[] expected = new int[to - from];
      for (int i = from; i < to; i++) {
        for (int lane = 0; lane < Lanes.COUNT; lane++) {
          if (isWorthwhile(lanes, i, lane)) {
            expected[i - from] |= 1 << lane;
          }
        }
        lanesLeft += Integer.bitCount(expected[i - from]);
        lanesRuledOut += Integer.bitCount(~expected[i - from]);
      }
      for (Kernel kernel : List.of(new ScalarKernel(), Kernels.best())) {
        int[] actual = new int[to - from];
        kernel.worthwhile(lanes, from, to, actual);
        assertThat(actual)
            .as("-Dquartermatch.seed=%d, round %d, %s", SEED, round, kernel.getClass())
            .isEqualTo(expected);
      }
    }
    assertThat(lanesLeft).as("worthwhile").isGreaterThan(10_000);
    assertThat(lanesRuledOut).as("ruled out").isGreaterThan(10_000);
  }

  private static boolean isWorthwhile(Lanes lanes, int i, int lane) {
    int points =
        lanes.rest()[i]
            + lanes.hoursRows()[lanes.hours()[i] * Lanes.COUNT + lane]
            + lanes.gateRows()[lanes.gate()[i] * Lanes.COUNT + lane]
            + lanes.languageRows()[lanes.languages()[i] * Lanes.COUNT + lane]
            + lanes.occupationRows()[lanes.occupation()[i] * Lanes.COUNT + lane]
            + lanes.localRows()[lanes.local()[i] * Lanes.COUNT + lane]
            + lanes.startRows()[lanes.start()[i] * Lanes.COUNT + lane];
    float dx = lanes.homeX()[lane] - (float) lanes.x()[i];
    float dy = lanes.homeY()[lane] - (float) lanes.y()[i];
    float dz = lanes.homeZ()[lane] - (float) lanes.z()[i];
    return points >= lanes.least()[lane]
        && dx * dx + dy * dy + dz * dz <= lanes.reach()[lanes.work()[i] * Lanes.COUNT + lane];
  }

  /** Points of 0 to 10,000 in all, two lanes in ten blocked by up to two facets. */
  private static Lanes lanes(Random random, int n) {
    int facets = 1 + random.nextInt(5);
    return new Lanes(
        random.ints(n, -1000, 1000).toArray(),
        random.ints(n, -1000, 1000).toArray(),
        random.ints(n, -1000, 1000).toArray(),
        random.ints(n, 0, facets).toArray(),
        random.ints(n, 0, facets).toArray(),
        random.ints(n, 0, facets).toArray(),
        random.ints(n, 0, facets).toArray(),
        random.ints(n, 0, facets).toArray(),
        random.ints(n, 0, facets).toArray(),
        random.ints(n, 0, facets).toArray(),
        shorts(random, n, 1000, false),
        floats(random, Lanes.COUNT * facets, 4_000_000),
        shorts(random, Lanes.COUNT * facets, 2000, true),
        shorts(random, Lanes.COUNT * facets, 1, true),
        shorts(random, Lanes.COUNT * facets, 2000, true),
        shorts(random, Lanes.COUNT * facets, 2000, false),
        shorts(random, Lanes.COUNT * facets, 1000, false),
        shorts(random, Lanes.COUNT * facets, 2000, false),
        floats(random, Lanes.COUNT, 1000),
        floats(random, Lanes.COUNT, 1000),
        floats(random, Lanes.COUNT, 1000),
        shorts(random, Lanes.COUNT, 8000, false));
  }

  private static short[] shorts(Random random, int length, int below, boolean blocked) {
    short[] values = new short[length];
    for (int i = 0; i < length; i++) {
      values[i] =
          blocked && random.nextInt(10) == 0 ? Lanes.BLOCKED : (short) random.nextInt(below);
    }
    return values;
  }

  private static float[] floats(Random random, int length, int below) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = random.nextInt(10) == 0 ? -1 : random.nextInt(below);
    }
    return values;
  }

  private static float squared(int px, int py, int pz, int x, int y, int z) {
    float dx = (float) px - x;
    float dy = (float) py - y;
    float dz = (float) pz - z;
    return dx * dx + dy * dy + dz * dz;
  }
}
