package org.quartermatch;

import java.util.List;
import java.util.Map;

/**
 * The changes that open something for the people of a cohort, with what each is worth in a plan; by
 * {@link MatchingEngine#bridges(java.util.Collection, org.quartermatch.placement.PlacementPlan,
 * Effort.Catalogue)}. They are looked for once, whatever is asked about them; what they yield is
 * found when it is asked for. Immutable, and safe for use by several threads; it holds everybody as
 * changed by each, so keep it no longer than needed.
 */
public final class CohortBridges {
  private final BridgeYields.OfCohort bridges;

  CohortBridges(BridgeYields.OfCohort bridges) {
    this.bridges = bridges;
  }

  /**
   * By participant, in the cohort's order, the changes that are worth most: as {@link
   * MatchingEngine#bridges(org.quartermatch.model.Participant,
   * org.quartermatch.placement.PlacementPlan, Effort.Catalogue, int)} gives them, much faster than
   * one after the other.
   *
   * @param k how many at most for each, 1 or more
   */
  public Map<String, List<BridgeYield>> best(int k) {
    return bridges.best(k);
  }

  /**
   * The single changes that open something for two participants or more, and what each is worth if
   * all of them make it: what would help most. By people placed more, then by what asks least, then
   * by how many the participants are; to work fewer hours than they want comes last, as that is
   * less pay.
   *
   * @param k how many at most, 1 or more
   */
  public List<SharedBridge> shared(int k) {
    return bridges.shared(k);
  }
}
