package org.quartermatch.placement.solver;

/**
 * The fairness penalty: weight × Σ over groups of (placed_g·N − placed·n_g)² ÷ N², rounded up once.
 *
 * <p>Exact in {@code long} although the squares may not fit: with d = q·N + r, d² ÷ N² is q² +
 * (2qrN + r²) ÷ N², and the fractions are summed over N². One evaluation is linear in the groups.
 */
final class Fairness {
  private final long weight;
  private final long cohort;
  private final int[] groupSize;

  Fairness(long weight, int cohort, int[] groupSize) {
    this.weight = weight;
    this.cohort = cohort;
    this.groupSize = groupSize;
  }

  long weight() {
    return weight;
  }

  boolean isOff() {
    return weight == 0 || groupSize.length == 0;
  }

  /**
   * @param groupPlaced by group, how many of it are placed
   * @param placed how many are placed at all
   */
  long penalty(int[] groupPlaced, int placed) {
    if (isOff()) {
      return 0;
    }
    long whole = 0;
    long fraction = 0;
    for (int g = 0; g < groupSize.length; g++) {
      long d = groupPlaced[g] * cohort - (long) placed * groupSize[g];
      long q = Math.floorDiv(d, cohort);
      long r = Math.floorMod(d, cohort);
      whole += q * q;
      fraction += 2 * q * r * cohort + r * r;
    }
    long square = cohort * cohort;
    whole += Math.floorDiv(fraction, square);
    fraction = Math.floorMod(fraction, square);
    return weight * whole + Math.ceilDiv(weight * fraction, square);
  }
}
