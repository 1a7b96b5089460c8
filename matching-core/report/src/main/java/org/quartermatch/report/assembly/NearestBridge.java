package org.quartermatch.report.assembly;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quartermatch.MatchingEngine;
import org.quartermatch.fit.Bridge;
import org.quartermatch.fit.Fit;
import org.quartermatch.fit.Sentences;
import org.quartermatch.model.Participant;

/**
 * The smallest change that would open an opportunity to somebody: of the opportunities for which
 * the person is not eligible, the one with the most points that one single change would open.
 *
 * <p>Cost: one explanation for each opportunity tried, at most {@link #MOST_TRIED}.
 */
final class NearestBridge {
  /** So many opportunities are tried; what fits less well than these is not near. */
  static final int MOST_TRIED = 50;

  private NearestBridge() {}

  /**
   * A bridge, and what it leads to.
   *
   * @param opportunityId what would be open
   * @param title its title
   * @param bridge the change
   */
  record Found(String opportunityId, String title, Bridge bridge) {
    /**
     * One plain sentence.
     *
     * @param providerNames names of the childcare providers by id
     */
    String sentence(Sentences sentences, QuarterTexts texts, Map<String, String> providerNames) {
      String change =
          bridge instanceof Bridge.ChildcarePlace place
              ? texts.format(
                  "bridge.place",
                  providerNames.getOrDefault(
                      place.childcareProviderId(), place.childcareProviderId()))
              : sentences.condition(bridge);
      String key = bridge instanceof Bridge.Clarify ? "bridge.clarify" : "bridge.change";
      return texts.format(key, QuarterTexts.capitalised(change), title, opportunityId);
    }
  }

  /**
   * The nearest bridge.
   *
   * @param opportunityIdsByPoints opportunities for which the participant is not eligible, most
   *     points first
   * @return empty where none of the first {@link #MOST_TRIED} opens by one change
   */
  static Optional<Found> of(
      MatchingEngine engine, Participant participant, List<String> opportunityIdsByPoints) {
    return opportunityIdsByPoints.stream()
        .limit(MOST_TRIED)
        .map(id -> engine.explain(participant, id))
        .filter(fit -> !fit.bridges().isEmpty())
        .findFirst()
        .map(fit -> found(engine, fit));
  }

  private static Found found(MatchingEngine engine, Fit fit) {
    String title =
        engine.opportunity(fit.opportunityId()).map(it -> it.position().title()).orElse("");
    return new Found(fit.opportunityId(), title, easiest(fit.bridges()));
  }

  /** To ask is easier than to change anything. */
  private static Bridge easiest(List<Bridge> bridges) {
    return bridges.stream()
        .filter(bridge -> bridge instanceof Bridge.Clarify)
        .findFirst()
        .orElse(bridges.getFirst());
  }
}
