package org.quartermatch.placement;

/**
 * What the objective weighs, each 0 or more.
 *
 * @param placementWeight points for one certain placement of a participant of priority 1
 * @param stabilityPenalty points lost for each changed placement, and for each participant with a
 *     current placement who ends unplaced
 * @param fairnessWeight points lost per squared person by which a group is placed above or below
 *     its share
 */
public record PlacementWeights(long placementWeight, long stabilityPenalty, long fairnessWeight) {
  /** 10,000 (any one person's fit points are at most that), 1,000, and no fairness term. */
  public static final PlacementWeights DEFAULT = new PlacementWeights(10_000, 1_000, 0);

  public PlacementWeights withPlacementWeight(long weight) {
    return new PlacementWeights(weight, stabilityPenalty, fairnessWeight);
  }

  public PlacementWeights withStabilityPenalty(long penalty) {
    return new PlacementWeights(placementWeight, penalty, fairnessWeight);
  }

  public PlacementWeights withFairnessWeight(long weight) {
    return new PlacementWeights(placementWeight, stabilityPenalty, weight);
  }

  /**
   * The worth of a placement before stability and fairness: {@code priority × (placementWeight ×
   * certainty + points)}, rounded down once.
   *
   * @throws ArithmeticException on overflow; a built problem has none
   */
  public long worth(int priority, int certaintyPercent, long points) {
    long placing =
        Math.multiplyExact(Math.multiplyExact((long) priority, placementWeight), certaintyPercent);
    return Math.addExact(Math.floorDiv(placing, 100L), Math.multiplyExact((long) priority, points));
  }
}
