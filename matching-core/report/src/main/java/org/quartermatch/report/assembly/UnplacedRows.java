package org.quartermatch.report.assembly;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quartermatch.MatchingEngine;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.files.result.UnplacedRow;
import org.quartermatch.fit.Sentences;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Participant;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.Unplaced;
import org.quartermatch.report.page.BridgeEntry;
import org.quartermatch.report.page.ReportData;
import org.quartermatch.report.page.UnplacedEntry;
import org.quartermatch.taxonomy.Taxonomy;

/** Rows of unplaced.csv with sentences, in the order of the plan. */
public final class UnplacedRows {
  private UnplacedRows() {}

  /** The rows of a plan whose report is made: what the report says. */
  public static List<UnplacedRow> of(PlacementPlan plan, ReportData report) {
    Map<String, UnplacedEntry> said =
        report.unplaced().stream()
            .collect(Collectors.toMap(UnplacedEntry::participantId, Function.identity()));
    return plan.unplaced().stream()
        .map(
            unplaced -> {
              UnplacedEntry entry = Objects.requireNonNull(said.get(unplaced.participantId()));
              return new UnplacedRow(
                  unplaced.participantId(),
                  unplaced.code(),
                  entry.detail(),
                  bridge(entry.bridges()));
            })
        .toList();
  }

  /** The rows of a plan without a report: judges everybody who is unplaced once. */
  public static List<UnplacedRow> of(
      QuarterData data,
      MatchingEngine engine,
      Taxonomy taxonomy,
      PlacementPlan plan,
      Locale locale) {
    Map<String, Participant> people = new HashMap<>();
    data.participants().forEach(person -> people.put(person.id(), person));
    List<Participant> unplaced =
        plan.unplaced().stream()
            .map(it -> Objects.requireNonNull(people.get(it.participantId()), it.participantId()))
            .toList();
    PairFacts facts =
        PairFacts.of(
            engine,
            taxonomy,
            unplaced,
            plan.unplaced().stream().map(Unplaced::participantId).collect(Collectors.toSet()),
            plan.problem().vetoes());
    QuarterTexts texts = QuarterTexts.in(locale);
    Sentences sentences = Sentences.in(locale, taxonomy);
    Map<String, String> providerNames =
        data.childcareProviders().stream()
            .collect(Collectors.toMap(ChildcareProvider::id, ChildcareProvider::nameOrId));
    UnplacedTexts details = new UnplacedTexts(engine, sentences, texts, facts, providerNames);
    NearestDoors doors = new NearestDoors(engine, sentences, texts, PlanRoom.of(plan));
    return plan.unplaced().parallelStream()
        .map(
            it -> {
              Participant person = Objects.requireNonNull(people.get(it.participantId()));
              return new UnplacedRow(
                  it.participantId(),
                  it.code(),
                  details.detail(it),
                  bridge(doors.of(person, facts.nearMisses(person.id()), facts)));
            })
        .toList();
  }

  /** The nearest. */
  private static String bridge(List<BridgeEntry> bridges) {
    return bridges.isEmpty() ? "" : bridges.getFirst().sentence();
  }
}
