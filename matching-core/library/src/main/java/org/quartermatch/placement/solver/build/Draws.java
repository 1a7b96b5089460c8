package org.quartermatch.placement.solver.build;

/**
 * Random numbers that are the same on every Java: SplitMix64 (G. L. Steele, D. Lea, C. H. Flood,
 * <i>Fast splittable pseudorandom number generators</i>, OOPSLA 2014).
 */
public final class Draws {
  private long state;

  public Draws(long seed) {
    state = seed;
  }

  private long next() {
    state += 0x9E3779B97F4A7C15L;
    long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** From 0 to below a bound above 0. */
  int below(int bound) {
    return (int) (((next() >>> 33) * bound) >>> 31);
  }

  /** From 0 to below 1. */
  public double real() {
    return (next() >>> 11) * 0x1.0p-53;
  }
}
