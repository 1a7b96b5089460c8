package org.quartermatch.placement;

import java.util.Objects;

/**
 * What the objective weighs, each number 0 or more.
 *
 * @param placementWeight points for one certain placement of a participant of priority 1
 * @param stabilityPenalty points lost for each changed placement, and for each participant with a
 *     current placement who ends unplaced
 * @param fairShare what is lost where groups do not get their share
 * @param wishPoints points for a participant of priority 1 at the most wished opportunity; less for
 *     those wished less, see {@link #wish}
 */
public record PlacementWeights(
    long placementWeight, long stabilityPenalty, FairShare fairShare, long wishPoints) {
  /**
   * 10,000 (any one person's fit points are at most that), 1,000, no fairness term, and nothing for
   * wishes.
   */
  public static final PlacementWeights DEFAULT = new PlacementWeights(10_000, 1_000, 0);

  public PlacementWeights {
    Objects.requireNonNull(fairShare, "fairShare");
  }

  /**
   * Without points for wishes.
   *
   * @param fairnessWeight points lost per squared person by which a group is placed above or below
   *     its share, all groups alike; 0: no fairness term
   */
  public PlacementWeights(long placementWeight, long stabilityPenalty, long fairnessWeight) {
    this(placementWeight, stabilityPenalty, squared(fairnessWeight), 0);
  }

  private static FairShare squared(long weight) {
    return weight == 0 ? new FairShare.None() : new FairShare.SquaredDeviation(weight);
  }

  public PlacementWeights withPlacementWeight(long weight) {
    return new PlacementWeights(weight, stabilityPenalty, fairShare, wishPoints);
  }

  public PlacementWeights withStabilityPenalty(long penalty) {
    return new PlacementWeights(placementWeight, penalty, fairShare, wishPoints);
  }

  /** With a squared deviation in which all groups weigh alike; 0: no fairness term. */
  public PlacementWeights withFairnessWeight(long weight) {
    return withFairShare(squared(weight));
  }

  public PlacementWeights withFairShare(FairShare share) {
    return new PlacementWeights(placementWeight, stabilityPenalty, share, wishPoints);
  }

  public PlacementWeights withWishPoints(long points) {
    return new PlacementWeights(placementWeight, stabilityPenalty, fairShare, points);
  }

  /** The weight of a {@linkplain FairShare.SquaredDeviation squared deviation}; 0 for others. */
  public long fairnessWeight() {
    return fairShare instanceof FairShare.SquaredDeviation squared ? squared.weight() : 0;
  }

  /**
   * The worth of a placement before wishes, stability and fairness: {@code priority ×
   * (placementWeight × certainty + points)}, rounded down once.
   *
   * @throws ArithmeticException on overflow; a built problem has none
   */
  public long worth(int priority, int certaintyPercent, long points) {
    long placing =
        Math.multiplyExact(Math.multiplyExact((long) priority, placementWeight), certaintyPercent);
    return Math.addExact(Math.floorDiv(placing, 100L), Math.multiplyExact((long) priority, points));
  }

  /**
   * What a placement at a wished opportunity is worth more: at the r-th of k wishes, {@code
   * priority × (wishPoints × (k + 1 − r) ÷ k)}, the bracket rounded down; 0 at any other.
   *
   * @throws ArithmeticException on overflow; a built problem has none
   */
  public long wish(PlacementParticipant participant, String opportunityId) {
    int before = wishPoints == 0 ? -1 : participant.wishes().indexOf(opportunityId);
    if (before < 0) {
      return 0;
    }
    long k = participant.wishes().size();
    long points = Math.floorDiv(Math.multiplyExact(wishPoints, k - before), k);
    return Math.multiplyExact((long) participant.priority(), points);
  }

  /**
   * The worth of an option, wishes included, before stability and fairness.
   *
   * @param participant whose option it is
   * @throws ArithmeticException on overflow; a built problem has none
   */
  public long worth(PlacementParticipant participant, PlacementOption option) {
    return Math.addExact(
        worth(participant.priority(), option.certaintyPercent(), option.points()),
        wish(participant, option.opportunityId()));
  }
}
