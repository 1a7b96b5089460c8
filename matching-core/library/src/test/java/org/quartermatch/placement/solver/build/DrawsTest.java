package org.quartermatch.placement.solver.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DrawsTest {
  /** The JDK's generator is the same algorithm. */
  @Test
  void areThoseOfSplitMix64() {
    for (long seed : new long[] {0, 1, -1, 1_234_567, Long.MIN_VALUE}) {
      Draws draws = new Draws(seed);
      SplittableRandom expected = new SplittableRandom(seed);
      for (int x = 0; x < 50; x++) {
        assertThat(draws.real()).as("seed %s", seed).isEqualTo(expected.nextDouble());
        int bound = 1 + 1_000 * x;
        long bits = expected.nextLong() >>> 33;
        assertThat(draws.below(bound)).as("seed %s", seed).isEqualTo((int) ((bits * bound) >> 31));
      }
    }
  }

  @Test
  void belowReachesEveryNumberBelowTheBoundAlike() {
    Draws draws = new Draws(7);
    int[] count = new int[10];
    for (int x = 0; x < 10_000; x++) {
      count[draws.below(10)]++;
    }
    for (int times : count) {
      assertThat(times).isBetween(850, 1_150);
    }
    assertThat(draws.below(1)).isZero();
    assertThat(draws.below(Integer.MAX_VALUE)).isNotNegative();
  }
}
