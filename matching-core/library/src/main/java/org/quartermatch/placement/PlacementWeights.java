package org.quartermatch.placement;

import java.util.Map;
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
   * (placementWeight × certainty × form value + points)}, rounded down once.
   *
   * @throws ArithmeticException on overflow; a built problem has none
   */
  public long worth(int priority, int certaintyPercent, int formValuePercent, long points) {
    long placing =
        Math.multiplyExact(
            Math.multiplyExact((long) priority, placementWeight),
            certaintyPercent * formValuePercent);
    return Math.addExact(
        Math.floorDiv(placing, 10_000L), Math.multiplyExact((long) priority, points));
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
        worth(
            participant.priority(),
            option.certaintyPercent(),
            option.formValuePercent(),
            option.points()),
        wish(participant, option.opportunityId()));
  }

  /**
   * What a plan loses where groups of participants get more or less than their share of the
   * placements. Groups are {@linkplain PlacementParticipant#groups labels}: without meaning to the
   * solver, and in no score. A host that sets a term other than {@link None} takes positive action,
   * openly and with a weight that can be read.
   *
   * <p>Below, N is the number of participants, n<sub>g</sub> how many of them carry label g, {@code
   * placed} how many are placed, and placed<sub>g</sub> how many of those carry label g.
   */
  public sealed interface FairShare {
    /** Nothing is lost. */
    record None() implements FairShare {}

    /**
     * {@code weight} × Σ over groups of groupWeight<sub>g</sub> × (placed<sub>g</sub>·N −
     * placed·n<sub>g</sub>)² ÷ N², rounded up once: points per squared person by which a group is
     * placed above or below its share.
     *
     * @param weight points, 0 or more
     * @param groupWeights by label, 0 or more; who is not named has 1; labels that nobody carries
     *     do not count
     */
    record SquaredDeviation(long weight, Map<String, Long> groupWeights) implements FairShare {
      public SquaredDeviation {
        groupWeights = Map.copyOf(groupWeights);
      }

      /** All groups alike. */
      public SquaredDeviation(long weight) {
        this(weight, Map.of());
      }

      /** The weight of a group; 1 where it is not named. */
      public long groupWeight(String label) {
        return groupWeights.getOrDefault(Objects.requireNonNull(label, "label"), 1L);
      }
    }

    /**
     * {@code points} × the largest unplaced share of any group, i.e. the maximum over groups of
     * (n<sub>g</sub> − placed<sub>g</sub>) ÷ n<sub>g</sub>, rounded up: the group that is worst off
     * decides.
     *
     * @param points lost if nobody of some group is placed, 0 or more
     */
    record MaxMin(long points) implements FairShare {}
  }
}
