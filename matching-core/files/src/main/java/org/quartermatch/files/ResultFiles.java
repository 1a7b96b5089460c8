package org.quartermatch.files;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quartermatch.BridgeYield;
import org.quartermatch.CohortMatches;
import org.quartermatch.Coverage;
import org.quartermatch.Fingerprint;
import org.quartermatch.MatchingEngine;
import org.quartermatch.QuarterReplan;
import org.quartermatch.SharedBridge;
import org.quartermatch.Shortlist;
import org.quartermatch.Shortlists;
import org.quartermatch.care.CareYear;
import org.quartermatch.concessions.ConcessionSentences;
import org.quartermatch.concessions.EmployerSheet;
import org.quartermatch.files.csv.CsvRows;
import org.quartermatch.files.csv.OutputDirectory;
import org.quartermatch.files.json.PlanSummary;
import org.quartermatch.files.result.BridgeRows;
import org.quartermatch.files.result.CareYearRows;
import org.quartermatch.files.result.ConcessionRows;
import org.quartermatch.files.result.CoverageRows;
import org.quartermatch.files.result.DifferenceRows;
import org.quartermatch.files.result.FitRows;
import org.quartermatch.files.result.MatchRows;
import org.quartermatch.files.result.PlacementRows;
import org.quartermatch.files.result.ProgrammeRows;
import org.quartermatch.files.result.ShortlistRows;
import org.quartermatch.files.result.UnplacedRow;
import org.quartermatch.fit.Sentences;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Participant;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.programme.Measure;
import org.quartermatch.programme.Programme;

/**
 * Writes what an engine finds for a cohort, one method for each group of files. By the engine's
 * {@link Fingerprint} two results can be compared, or it can be said why not: it stands in
 * summary.json, for all that is written with it, and ends every row of what can be written alone.
 * Immutable.
 */
public final class ResultFiles {
  /** The last column of a file that carries it: {@link Fingerprint#id}. */
  public static final String FINGERPRINT = "fingerprint";

  /** Other programs read these by exactly their columns; summary.json beside them has it. */
  private static final Set<String> BESIDE_SUMMARY =
      Set.of(
          "placements.csv",
          "unplaced.csv",
          "matches.csv",
          "fits.csv",
          "warnings.csv",
          "differences.csv");

  /** The files of a plan. */
  public static final List<String> PLAN = List.of("placements.csv", "unplaced.csv", "summary.json");

  /** The best matches of everybody. */
  public static final String MATCHES = "matches.csv";

  /** Every pair. */
  public static final String FITS = "fits.csv";

  /** What is odd about opportunities. */
  public static final String WARNINGS = "warnings.csv";

  /** Where everybody should apply. */
  public static final String SHORTLISTS = "shortlists.csv";

  /** How far people and work cover each other. */
  public static final List<String> COVERAGE =
      List.of("coverage.csv", "empty-places.csv", "survey-gaps.csv");

  /** What changes are worth in a plan: for one person, and for several at once. */
  public static final List<String> BRIDGES = List.of("bridges.csv", "shared-bridges.csv");

  /**
   * By file of short lists, coverage, bridges and concessions, its first line: it is known by it.
   */
  public static final Map<String, String> ANSWER_MARKS =
      Map.of(
          SHORTLISTS,
          String.join(",", ShortlistRows.HEADER),
          "coverage.csv",
          String.join(",", CoverageRows.HEADER),
          "empty-places.csv",
          String.join(",", CoverageRows.EMPTY_HEADER),
          "survey-gaps.csv",
          String.join(",", CoverageRows.GAP_HEADER),
          "bridges.csv",
          String.join(",", BridgeRows.HEADER),
          "shared-bridges.csv",
          String.join(",", BridgeRows.SHARED_HEADER),
          "concessions.csv",
          String.join(",", ConcessionRows.HEADER));

  /** What companies could change, and whom that would bring. */
  public static final String CONCESSIONS = "concessions.csv";

  /** Care through the first year of proposals; for the team. */
  public static final String CARE_YEAR = "care-year.csv";

  /** Which measures a budget should pay for, and who has which proposal thanks to them. */
  public static final List<String> PROGRAMME = List.of("programme.csv", "programme-placements.csv");

  /** By file of {@link #PROGRAMME}, its first line: it is known by it. */
  public static final Map<String, String> PROGRAMME_MARKS =
      Map.of(
          "programme.csv",
          String.join(",", ProgrammeRows.HEADER),
          "programme-placements.csv",
          String.join(",", ProgrammeRows.PLACEMENT_HEADER));

  /** What has become of whom since the plan before. */
  public static final String DIFFERENCES = "differences.csv";

  /** So many matches of everybody are written (docs/semantics.md, sentence 41). */
  private static final int MOST_MATCHES = 10;

  private final OutputDirectory out;
  private final MatchingEngine engine;
  private final List<Participant> cohort;
  private final Fingerprint fingerprint;

  /**
   * Files in one directory. Where the engine's date moves, or somebody writes its index meanwhile,
   * hand over {@link MatchingEngine#asOfNow}, so that the files agree.
   *
   * @param out where they are to appear; the caller publishes it
   * @param engine holds the opportunities
   * @param participants whose files they are, in any order; rows are ordered by id
   */
  public ResultFiles(OutputDirectory out, MatchingEngine engine, List<Participant> participants) {
    this.out = out;
    this.engine = engine;
    cohort =
        participants.stream()
            .sorted(Comparator.comparing(Participant::id, CodePointOrder.INSTANCE))
            .toList();
    fingerprint = engine.fingerprint();
  }

  /**
   * Starts a file whose rows end with the fingerprint.
   *
   * @throws IllegalStateException if the engine judges otherwise by now than when this was made
   */
  private Rows csv(String name, List<String> header) throws IOException {
    List<Fingerprint.Difference> moved = fingerprint.differences(engine.fingerprint());
    if (moved.stream().anyMatch(it -> !it.here().equals(it.there()))) {
      throw new IllegalStateException(
          "the engine judges otherwise than when these files were begun: "
              + moved
              + "; make them, and what is written into them, of MatchingEngine.asOfNow()");
    }
    if (BESIDE_SUMMARY.contains(name)) {
      return new Rows(out.csv(name, header), List.of());
    }
    List<String> columns = new ArrayList<>(header);
    columns.add(FINGERPRINT);
    return new Rows(out.csv(name, columns), List.of(fingerprint.id()));
  }

  /**
   * Rows of a file of results.
   *
   * @param end stands at the end of each
   */
  private record Rows(CsvRows rows, List<String> end) implements AutoCloseable {
    void row(List<String> cells) {
      List<String> whole = new ArrayList<>(cells);
      whole.addAll(end);
      rows.row(whole);
    }

    @Override
    public void close() {
      rows.close();
    }
  }

  /** Writes matches.csv: the best of everybody, judged on all processors. */
  public void writeMatches() throws IOException {
    CohortMatches best = engine.matchAll(cohort, MOST_MATCHES);
    Map<String, String> companies = new HashMap<>();
    engine
        .opportunities()
        .forEach(
            it ->
                it.position().company().ifPresent(company -> companies.put(it.id(), company.id())));
    List<List<List<String>>> lines =
        cohort.parallelStream()
            .map(
                participant -> {
                  List<String> ids =
                      best.of(participant.id()).stream()
                          .map(CohortMatches.OpportunityPoints::opportunityId)
                          .toList();
                  return MatchRows.rows(
                      participant.id(), ids, engine.scores(participant, ids), companies);
                })
            .toList();
    try (Rows rows = csv(MATCHES, MatchRows.HEADER)) {
      lines.forEach(ofOne -> ofOne.forEach(rows::row));
    }
  }

  /** Writes fits.csv: every pair, one after the other, so that no more than one is held. */
  public void writeFits() throws IOException {
    try (Rows rows = csv(FITS, FitRows.HEADER)) {
      engine.scores(
          cohort,
          (participant, opportunity, score) ->
              rows.row(FitRows.row(participant.id(), opportunity.id(), score)));
    }
  }

  /** Writes shortlists.csv; lists by participant id, whatever their order. */
  public void writeShortlists(Shortlists shortlists) throws IOException {
    try (Rows rows = csv(SHORTLISTS, ShortlistRows.HEADER)) {
      shortlists.lists().stream()
          .sorted(Comparator.comparing(Shortlist::participantId, CodePointOrder.INSTANCE))
          .flatMap(list -> ShortlistRows.rows(list).stream())
          .forEach(rows::row);
    }
  }

  /** Writes coverage.csv, by field and Quarter, empty-places.csv and survey-gaps.csv. */
  public void writeCoverage(Coverage coverage) throws IOException {
    try (Rows rows = csv("coverage.csv", CoverageRows.HEADER)) {
      coverage.byFieldAndQuarter().forEach(line -> rows.row(CoverageRows.row(line)));
    }
    try (Rows rows = csv("empty-places.csv", CoverageRows.EMPTY_HEADER)) {
      coverage.empty().forEach(empty -> rows.row(CoverageRows.row(empty)));
    }
    try (Rows rows = csv("survey-gaps.csv", CoverageRows.GAP_HEADER)) {
      coverage.surveyGaps().forEach(gap -> rows.row(CoverageRows.row(gap)));
    }
  }

  /**
   * Writes bridges.csv and shared-bridges.csv.
   *
   * @param bridges by participant
   * @param sentences say what the changes are
   */
  public void writeBridges(
      Map<String, List<BridgeYield>> bridges, List<SharedBridge> shared, Sentences sentences)
      throws IOException {
    try (Rows rows = csv("bridges.csv", BridgeRows.HEADER)) {
      for (Participant participant : cohort) {
        BridgeRows.rows(
                participant.id(), bridges.getOrDefault(participant.id(), List.of()), sentences)
            .forEach(rows::row);
      }
    }
    try (Rows rows = csv("shared-bridges.csv", BridgeRows.SHARED_HEADER)) {
      BridgeRows.rows(shared, sentences).forEach(rows::row);
    }
  }

  /** Writes concessions.csv: of all companies, each concession that brings somebody. */
  public void writeConcessions(List<EmployerSheet> sheets, ConcessionSentences sentences)
      throws IOException {
    try (Rows rows = csv(CONCESSIONS, ConcessionRows.HEADER)) {
      sheets.forEach(sheet -> ConcessionRows.rows(sheet, sentences).forEach(rows::row));
    }
  }

  /**
   * Writes programme.csv and programme-placements.csv, for the team.
   *
   * @param measures the whole catalogue that the programme was chosen from
   */
  public void writeProgramme(Programme programme, Collection<Measure> measures) throws IOException {
    try (Rows rows = csv("programme.csv", ProgrammeRows.HEADER)) {
      ProgrammeRows.rows(programme, measures).forEach(rows::row);
    }
    try (Rows rows = csv("programme-placements.csv", ProgrammeRows.PLACEMENT_HEADER)) {
      ProgrammeRows.placementRows(programme).forEach(rows::row);
    }
  }

  /** Writes care-year.csv, for the team: it speaks of children. */
  public void writeCareYears(List<CareYear> years) throws IOException {
    try (Rows rows = csv(CARE_YEAR, CareYearRows.HEADER)) {
      years.forEach(year -> CareYearRows.rows(year).forEach(rows::row));
    }
  }

  /** Writes warnings.csv: what is odd about opportunities, whoever asks. */
  public void writeWarnings() throws IOException {
    try (Rows rows = csv(WARNINGS, List.of("opportunityId", "code"))) {
      engine
          .warnings()
          .forEach(warning -> rows.row(List.of(warning.opportunityId(), warning.kind().code())));
    }
  }

  /** Writes differences.csv: what has become of whom since the plan before, and why. */
  public void writeDifferences(QuarterReplan replan) throws IOException {
    try (Rows rows = csv(DIFFERENCES, DifferenceRows.HEADER)) {
      replan.differences().forEach(difference -> rows.row(DifferenceRows.row(difference)));
    }
  }

  /**
   * Writes placements.csv, unplaced.csv and summary.json.
   *
   * @param plan of the participants
   * @param unplaced a row for everybody in {@link PlacementPlan#unplaced()}, in its order
   */
  public void writePlan(PlacementPlan plan, List<UnplacedRow> unplaced) throws IOException {
    writePlacements(plan);
    try (Rows rows = csv("unplaced.csv", UnplacedRow.HEADER)) {
      unplaced.forEach(row -> rows.row(row.row()));
    }
    Files.writeString(out.file("summary.json"), PlanSummary.json(engine, plan, cohort.size()));
  }

  private void writePlacements(PlacementPlan plan) throws IOException {
    Map<String, Participant> participants = new HashMap<>();
    cohort.forEach(each -> participants.put(each.id(), each));
    try (Rows rows = csv("placements.csv", PlacementRows.HEADER)) {
      for (Placement placement : plan.placements()) {
        Participant participant = participants.get(placement.participantId());
        if (participant == null) {
          throw new IllegalArgumentException(
              "participant "
                  + placement.participantId()
                  + " is in the plan and not in the cohort; pass the cohort it was made of");
        }
        rows.row(
            PlacementRows.row(placement, engine.explain(participant, placement.opportunityId())));
      }
    }
  }
}
