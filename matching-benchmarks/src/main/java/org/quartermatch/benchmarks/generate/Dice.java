package org.quartermatch.benchmarks.generate;

import java.util.List;
import java.util.SplittableRandom;

/** Seeded draws. The draws of one thing depend on its number alone, not on how many there are. */
final class Dice {
  private final SplittableRandom random;

  /**
   * @param seed of the whole town
   * @param kind of things, so that person 7 and company 7 differ
   * @param number of the thing
   */
  Dice(long seed, String kind, int number) {
    // SplittableRandom scrambles its seed, so neighbouring seeds give unrelated draws
    random = new SplittableRandom(seed * 1_000_003 + kind.hashCode() * 31L + number * 7_919L);
  }

  boolean percent(int percent) {
    return random.nextInt(100) < percent;
  }

  /** From low to high, both included. */
  int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  <T> T of(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  double gaussian(double deviation) {
    return random.nextGaussian() * deviation;
  }

  double unit() {
    return random.nextDouble();
  }
}
