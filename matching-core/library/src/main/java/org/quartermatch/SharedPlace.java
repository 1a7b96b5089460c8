package org.quartermatch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quartermatch.concessions.Concession.SplitPlace;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.model.Opportunity;
import org.quartermatch.placement.PlacementOpportunity;

/**
 * One place of an opportunity that two share: one place less, and two halves beside, each with one
 * place. What that means to a plan, for whoever asks it.
 */
final class SharedPlace {
  private SharedPlace() {}

  /**
   * The opportunity without the place that is shared; empty where there is none to share, or too
   * few would be left for its minimum.
   */
  static Optional<PlacementOpportunity> left(PlacementOpportunity before) {
    int left = before.places() - 1;
    return left < 0 || (before.minimumPlaces() > 1 && before.minimumPlaces() > left)
        ? Optional.empty()
        : Optional.of(
            before.toBuilder()
                .places(left)
                .minimumPlaces(Math.min(before.minimumPlaces(), left))
                .build());
  }

  /** The work of each of the two; empty where it cannot be shared so, or would be warned of. */
  static List<Opportunity> halves(
      FitCalculator calculator, Opportunity opportunity, SplitPlace split) {
    List<Opportunity> halves = split.halves(opportunity);
    return halves.stream().allMatch(it -> ConcessionTrials.isAllowed(calculator, opportunity, it))
        ? halves
        : List.of();
  }

  /**
   * An id of a half that nothing else has.
   *
   * @param number of the half, from 1
   * @param taken ids of opportunities
   */
  static String id(String opportunityId, int number, Set<String> taken) {
    String id = opportunityId + "/" + number;
    while (taken.contains(id)) {
      id += "/";
    }
    return id;
  }
}
