package org.quartermatch.examples.quarter;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quartermatch.MatchingEngine;
import org.quartermatch.files.csv.CsvRows;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Participant;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.Unplaced;
import org.quartermatch.report.ReportData;

/**
 * A row of unplaced.csv.
 *
 * @param reason the word of SEMANTICS.md, sentence 42
 * @param detail a sentence that says more
 * @param bridge a sentence about the smallest change that would help, or empty
 */
record UnplacedRow(String participantId, String reason, String detail, String bridge) {
  static final List<String> HEADER = List.of("participantId", "reason", "detail", "bridge");

  /** The rows of a plan whose report is made: what the report says. */
  static List<UnplacedRow> of(PlacementPlan plan, ReportData report) {
    Map<String, ReportData.Unplaced> said =
        report.unplaced().stream()
            .collect(Collectors.toMap(ReportData.Unplaced::participantId, Function.identity()));
    return plan.unplaced().stream()
        .map(
            unplaced -> {
              ReportData.Unplaced texts = said.get(unplaced.participantId());
              return texts == null
                  ? new UnplacedRow(unplaced.participantId(), unplaced.code(), "", "")
                  : new UnplacedRow(
                      unplaced.participantId(), unplaced.code(), texts.detail(), texts.bridge());
            })
        .toList();
  }

  /** The rows of a plan without a report: judges everybody who is unplaced once. */
  static List<UnplacedRow> of(QuarterInput input, MatchingEngine engine, PlacementPlan plan) {
    Map<String, Unplaced> unplaced =
        plan.unplaced().stream()
            .collect(Collectors.toMap(Unplaced::participantId, Function.identity()));
    List<Participant> people =
        input.cohort().stream().filter(each -> unplaced.containsKey(each.id())).toList();
    PairFacts facts = PairFacts.of(engine, people, unplaced.keySet());
    QuarterTexts texts = QuarterTexts.in(input.texts().locale());
    UnplacedTexts details = new UnplacedTexts(engine, input.sentences(), texts, facts);
    Map<String, String> providerNames =
        input.data().childcareProviders().stream()
            .collect(Collectors.toMap(ChildcareProvider::id, ChildcareProvider::name));
    return people.parallelStream()
        .map(
            person -> {
              Unplaced reason = unplaced.get(person.id());
              return new UnplacedRow(
                  person.id(),
                  reason == null ? "" : reason.code(),
                  reason == null ? "" : details.detail(reason),
                  NearestBridge.of(engine, person, facts.nearMisses(person.id()))
                      .map(found -> found.sentence(input.sentences(), texts, providerNames))
                      .orElse(""));
            })
        .toList();
  }

  void writeTo(CsvRows rows) {
    rows.row(participantId, reason, detail, bridge);
  }
}
