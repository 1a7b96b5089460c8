package org.quartermatch.guides;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A proposal who goes with whom. As many people as possible have a guide (by priority); of all
 * plans with so many, this one has the most points, less what an uneven load costs.
 *
 * @param guided by participant, by code point
 * @param unguided everybody else, by participant, each with a reason
 * @param objective Σ over the guided who had no guide before of priority × (W + points) −
 *     balancePoints × Σ over guides of m·(m − 1) ÷ 2 for a guide of m participants, less what those
 *     who are kept cost of that; W is so large that one more person is worth more than all points
 * @param upperBound what no plan exceeds; proved, on the same scale
 */
public record GuidePlan(
    List<Guided> guided, List<Unguided> unguided, long objective, long upperBound) {
  public GuidePlan {
    guided = List.copyOf(guided);
    unguided = List.copyOf(unguided);
  }

  /** Whether no plan is better. */
  public boolean isOptimal() {
    return objective == upperBound;
  }

  /** The figures; no ids. */
  @Override
  public String toString() {
    return "GuidePlan[guided=" + guided.size() + ", unguided=" + unguided.size() + "]";
  }

  /**
   * A participant with a guide.
   *
   * @param kept whether this was so before
   */
  public record Guided(GuideFit fit, boolean kept) {}

  /**
   * A participant without a guide.
   *
   * @param takenGuideIds guides who would do and have as many participants as they take, by code
   *     point; empty: nobody would do
   * @param against by criterion, in its order, how many guides it alone or with others rules out;
   *     the code {@code veto} for pairs that must not be
   * @param nearest of the guides who would not do the one with the fewest criteria against, then
   *     with the most points, then by id; empty: there is none, or somebody would do
   */
  public record Unguided(
      String participantId,
      List<String> takenGuideIds,
      Map<String, Integer> against,
      Optional<GuideFit> nearest) {
    public Unguided {
      takenGuideIds = List.copyOf(takenGuideIds);
      against = Collections.unmodifiableMap(new LinkedHashMap<>(against));
    }

    /** The id only. */
    @Override
    public String toString() {
      return "Unguided[" + participantId + "]";
    }
  }
}
