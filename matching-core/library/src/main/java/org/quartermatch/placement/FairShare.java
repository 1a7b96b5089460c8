package org.quartermatch.placement;

import java.util.Map;
import java.util.Objects;

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
   * @param groupWeights by label, 0 or more; who is not named has 1; labels that nobody carries do
   *     not count
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
