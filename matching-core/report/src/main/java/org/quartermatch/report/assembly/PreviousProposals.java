package org.quartermatch.report.assembly;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quartermatch.MatchingEngine;
import org.quartermatch.PlacementRequest;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.fit.Fit;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.Unplaced;
import org.quartermatch.report.page.PreviousEntry;

/**
 * Says what the plan before proposed to people who are still there, and why that is not proposed
 * any more: whoever has to tell somebody must be able to say why. Cost: one explanation for each
 * proposal that is gone.
 */
final class PreviousProposals {
  private final QuarterData data;
  private final MatchingEngine engine;
  private final QuarterTexts texts;
  private final UnplacedTexts unplacedTexts;
  private final Map<String, Participant> participants;
  private final Map<String, Opportunity> known;
  private final Map<String, String> proposed;
  private final Map<String, Unplaced> unplaced;

  PreviousProposals(
      QuarterData data,
      MatchingEngine engine,
      QuarterTexts texts,
      UnplacedTexts unplacedTexts,
      PlacementPlan plan) {
    this.data = data;
    this.engine = engine;
    this.texts = texts;
    this.unplacedTexts = unplacedTexts;
    participants =
        data.participants().stream()
            .collect(Collectors.toMap(Participant::id, Function.identity()));
    known =
        data.opportunities().stream()
            .collect(Collectors.toMap(Opportunity::id, Function.identity()));
    proposed =
        plan.placements().stream()
            .collect(Collectors.toMap(Placement::participantId, Placement::opportunityId));
    unplaced =
        plan.unplaced().stream()
            .collect(Collectors.toMap(Unplaced::participantId, Function.identity()));
  }

  List<PreviousEntry> entries() {
    return data.currentPlacements().stream()
        .flatMap(
            current ->
                Optional.ofNullable(participants.get(current.participantId()))
                    .map(participant -> entry(participant, current))
                    .stream())
        .toList();
  }

  private PreviousEntry entry(Participant participant, PlacementRequest.Current current) {
    String id = current.opportunityId();
    boolean stays = id.equals(proposed.get(participant.id()));
    return new PreviousEntry(
        participant.id(),
        id,
        Optional.ofNullable(known.get(id)).map(ReportEntries::title).orElse(""),
        stays ? "" : why(participant, id));
  }

  private String why(Participant participant, String id) {
    Optional<Opportunity> opportunity = Optional.ofNullable(known.get(id));
    if (opportunity.isEmpty()) {
      return texts.format("change.gone");
    }
    if (engine.opportunity(id).isEmpty()) {
      return opportunity
          .flatMap(it -> it.position().validUntil())
          .map(last -> texts.format("change.expired", texts.day(last)))
          .orElseGet(() -> texts.format("change.gone"));
    }
    if (data.vetoes().contains(new PlacementProblem.Veto(participant.id(), id))) {
      return texts.format("change.vetoed");
    }
    Fit fit = engine.explain(participant, id);
    return fit.blockedBy().isEmpty() ? stillFits(participant.id(), id) : unplacedTexts.blocked(fit);
  }

  private String stillFits(String participantId, String opportunityId) {
    if (proposed.containsKey(participantId)) {
      return texts.format("change.other");
    }
    return unplaced.get(participantId) instanceof Unplaced.Contested contested
        ? contested.contests().stream()
            .filter(contest -> contest.opportunityId().equals(opportunityId))
            .findFirst()
            .map(contest -> texts.format("change.lacking", unplacedTexts.missing(contest)))
            .orElseGet(() -> texts.format("change.not-planned"))
        : texts.format("change.not-planned");
  }
}
