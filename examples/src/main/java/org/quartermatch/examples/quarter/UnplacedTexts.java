package org.quartermatch.examples.quarter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.quartermatch.MatchingEngine;
import org.quartermatch.fit.Sentences;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Participant;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.Unplaced;

/** Says why somebody has no proposal, and what would help. Names no other person. */
final class UnplacedTexts {
  /** So many of the criteria that stand in the way are named. */
  private static final int CRITERIA_NAMED = 3;

  /** So many opportunities are named. */
  private static final int OPPORTUNITIES_NAMED = 3;

  private record Ineligible(String opportunityId, int points) {}

  /** What one participant could not have, and what stood in the way how often. */
  private record Refusals(List<Ineligible> opportunities, Map<String, Integer> blockers) {}

  private final MatchingEngine engine;
  private final Texts texts;
  private final Sentences sentences;
  private final Map<String, Refusals> refusals = new HashMap<>();
  private final Map<String, Participant> participants = new HashMap<>();

  private UnplacedTexts(QuarterInput input, MatchingEngine engine) {
    this.engine = engine;
    texts = input.texts();
    sentences = input.sentences();
    input.data().participants().forEach(each -> participants.put(each.id(), each));
  }

  /** Judges everybody who is unplaced against every opportunity once. */
  static UnplacedTexts of(QuarterInput input, MatchingEngine engine, PlacementPlan plan) {
    UnplacedTexts result = new UnplacedTexts(input, engine);
    Set<String> unplaced =
        plan.unplaced().stream().map(Unplaced::participantId).collect(Collectors.toSet());
    unplaced.forEach(
        id -> result.refusals.put(id, new Refusals(new ArrayList<>(), new TreeMap<>())));
    engine.scores(
        input.cohort().stream().filter(each -> unplaced.contains(each.id())).toList(),
        (participant, opportunity, score) -> {
          Refusals own = result.refusals.get(participant.id());
          if (own != null && score.options().isEmpty()) {
            own.opportunities.add(new Ineligible(opportunity.id(), score.points()));
            score.blockedBy().forEach(code -> own.blockers.merge(code, 1, Integer::sum));
          }
        });
    return result;
  }

  /** One plain sentence about the reason. */
  String detail(Unplaced unplaced) {
    return switch (unplaced) {
      case Unplaced.NoEligibleOpportunity none -> none(none.participantId());
      case Unplaced.Vetoed vetoed ->
          texts.of("unplaced.vetoed", vetoed.opportunityIds().size(), ids(vetoed.opportunityIds()));
      case Unplaced.Contested contested -> contested(contested);
      case Unplaced.NotWorthwhile ignored -> texts.of("unplaced.not-worthwhile");
    };
  }

  private String none(String participantId) {
    Refusals own = refusals.get(participantId);
    if (own == null || own.opportunities.isEmpty()) {
      return texts.of("unplaced.nothing-there");
    }
    String blockers =
        own.blockers.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(CRITERIA_NAMED)
            .map(entry -> sentences.criterion(entry.getKey()) + " (" + entry.getValue() + ")")
            .collect(Collectors.joining(", "));
    return texts.of("unplaced.no-eligible-opportunity", own.opportunities.size(), blockers);
  }

  private String contested(Unplaced.Contested contested) {
    Unplaced.Contest first = contested.contests().getFirst();
    String lacking =
        first.lacking().stream()
            .map(capacity -> texts.of("lacking." + capacity.name()))
            .collect(Collectors.joining(", "));
    return first.lossAtMost().isPresent()
        ? texts.of(
            "unplaced.contested.loss",
            contested.contests().size(),
            first.opportunityId(),
            lacking,
            first.lossAtMost().getAsLong())
        : texts.of(
            "unplaced.contested", contested.contests().size(), first.opportunityId(), lacking);
  }

  private String ids(List<String> ids) {
    String shown = String.join(", ", ids.subList(0, Math.min(OPPORTUNITIES_NAMED, ids.size())));
    return ids.size() > OPPORTUNITIES_NAMED ? shown + " …" : shown;
  }

  /** The smallest change that would open the best opportunity that one change can open, or "". */
  String bridge(String participantId) {
    Refusals own = refusals.get(participantId);
    Participant participant = participants.get(participantId);
    if (own == null || participant == null) {
      return "";
    }
    List<String> byPoints =
        own.opportunities.stream()
            .sorted(
                Comparator.comparingInt((Ineligible one) -> -one.points)
                    .thenComparing(Ineligible::opportunityId, CodePointOrder.INSTANCE))
            .map(Ineligible::opportunityId)
            .toList();
    return NearestBridge.of(engine, participant, byPoints)
        .map(found -> found.sentence(sentences, texts.locale()))
        .orElse("");
  }
}
