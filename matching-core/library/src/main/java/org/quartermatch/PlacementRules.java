package org.quartermatch;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.quartermatch.placement.PlacementProblem.Household;
import org.quartermatch.placement.PlacementProblem.Tandem;
import org.quartermatch.placement.PlacementWeights.FairShare;

/**
 * What a plan has to regard beside places, hours, childcare, pins and vetoes. The host says each of
 * it through {@link PlacementRequest.Builder}; what it does not say counts for nothing.
 *
 * @param households adults who share childcare between them
 * @param tandems who start together
 * @param needingSupport ids of participants who take a company's support places
 * @param wishes by participant id, opportunities most wished first; those that are gone are passed
 *     over
 * @param wishPoints points for a participant of priority 1 at the most wished opportunity, 0 or
 *     more
 * @param supportPlaces by company id, how many participants with need of support it can take
 * @param fairShare the fairness term instead of that of the policy
 */
record PlacementRules(
    List<Household> households,
    List<Tandem> tandems,
    Set<String> needingSupport,
    Map<String, List<String>> wishes,
    long wishPoints,
    Map<String, Integer> supportPlaces,
    Optional<FairShare> fairShare) {
  /** None. */
  static final PlacementRules NONE =
      new PlacementRules(List.of(), List.of(), Set.of(), Map.of(), 0, Map.of(), Optional.empty());

  PlacementRules {
    households = List.copyOf(households);
    tandems = List.copyOf(tandems);
    needingSupport = Set.copyOf(needingSupport);
    wishes = Map.copyOf(wishes);
    supportPlaces = Map.copyOf(supportPlaces);
    Objects.requireNonNull(fairShare, "fairShare");
  }
}
