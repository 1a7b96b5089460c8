package org.quartermatch.examples.quarter;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quartermatch.BridgeYield;
import org.quartermatch.CohortBridges;
import org.quartermatch.Coverage;
import org.quartermatch.Effort;
import org.quartermatch.MatchingEngine;
import org.quartermatch.SharedBridge;
import org.quartermatch.ShortlistPolicy;
import org.quartermatch.Shortlists;
import org.quartermatch.concessions.ConcessionLimits;
import org.quartermatch.files.ResultFiles;
import org.quartermatch.files.csv.OutputDirectory;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.programme.Programme;
import org.quartermatch.report.EmployerReporting;
import org.quartermatch.report.page.AnswerLink;
import org.quartermatch.report.page.AnswerPage;
import org.quartermatch.report.page.Audience;

/**
 * What {@code run} writes beside the report: answers to questions about its plan, those of {@code
 * --answers} and that of {@code --measures}.
 */
final class Answers {
  private static final String BRIDGES = "bridges.html";
  private static final String SHORTLISTS = "shortlists.html";
  private static final String COVERAGE = "coverage.html";
  private static final String PROGRAMME = "programme.html";

  /** So many changes of one person, and so many of several. */
  private static final int MOST_BRIDGES = 10;

  private final OutputDirectory out;
  private final ResultFiles files;
  private final QuarterInput input;
  private final MatchingEngine engine;
  private final Progress progress;
  private final List<AnswerLink> links = new ArrayList<>();

  Answers(
      OutputDirectory out,
      ResultFiles files,
      QuarterInput input,
      MatchingEngine engine,
      Progress progress) {
    this.out = out;
    this.progress = progress;
    this.files = files;
    this.input = input;
    this.engine = engine;
  }

  /** The files of {@code --answers}. */
  static List<String> names() {
    return Stream.of(
            List.of(BRIDGES, SHORTLISTS, COVERAGE, ResultFiles.SHORTLISTS),
            ResultFiles.BRIDGES,
            ResultFiles.COVERAGE,
            EmployerPages.NAMES)
        .flatMap(List::stream)
        .toList();
  }

  /** The files of {@code --measures}. */
  static List<String> namesOfProgramme() {
    return Stream.concat(Stream.of(PROGRAMME), ResultFiles.PROGRAMME.stream()).toList();
  }

  /** By file, what stands at its beginning: those of an earlier run are known by it. */
  static Map<String, String> marks() {
    Map<String, String> marks = new TreeMap<>(ResultFiles.ANSWER_MARKS);
    List.of(BRIDGES, SHORTLISTS, COVERAGE).forEach(name -> marks.put(name, AnswerPage.TEAM_MARK));
    marks.put(EmployerReporting.INDEX, EmployerReporting.INDEX_MARK);
    return marks;
  }

  /** The same for {@link #namesOfProgramme()}. */
  static Map<String, String> marksOfProgramme() {
    Map<String, String> marks = new TreeMap<>(ResultFiles.PROGRAMME_MARKS);
    marks.put(PROGRAMME, AnswerPage.TEAM_MARK);
    return marks;
  }

  /** Where all is that was written, as the start page is to say it. */
  List<AnswerLink> links() {
    return List.copyOf(links);
  }

  /** Writes those of {@code --answers}. */
  void write(PlacementPlan plan) throws IOException {
    // each is let go of before the next one is found
    bridges(plan);
    shortlists(plan);
    coverage();
    employers(plan);
  }

  private void bridges(PlacementPlan plan) throws IOException {
    progress.stage("progress.bridges");
    CohortBridges found = engine.bridges(input.cohort(), plan, Effort.Catalogue.NONE);
    Map<String, List<BridgeYield>> bridges = found.best(MOST_BRIDGES);
    progress.stage("progress.shared");
    List<SharedBridge> shared = found.shared(MOST_BRIDGES);
    files.writeBridges(bridges, shared, input.sentences());
    PairText text = text();
    BridgesCommand.print(text, input, engine, plan, bridges, shared);
    page(BRIDGES, "bridges.all", text);
  }

  private void shortlists(PlacementPlan plan) throws IOException {
    progress.stage("progress.shortlists");
    Shortlists shortlists =
        engine.shortlists(input.cohort(), ShortlistPolicy.DEFAULT, input.data().refusedPairs());
    files.writeShortlists(shortlists);
    PairText text = text();
    ShortlistCommand.print(
        text,
        input,
        shortlists,
        plan.placements().stream()
            .collect(Collectors.toMap(Placement::participantId, Placement::opportunityId)));
    page(SHORTLISTS, "shortlists", text);
  }

  private void coverage() throws IOException {
    progress.stage("progress.coverage");
    Coverage coverage = engine.coverage(input.cohort(), CoverageCommand.DEFAULT_SURVEY_DAYS);
    files.writeCoverage(coverage);
    PairText text = text();
    CoverageCommand.print(text, input, engine, coverage, CoverageCommand.DEFAULT_SURVEY_DAYS);
    page(COVERAGE, "coverage", text);
  }

  private void employers(PlacementPlan plan) throws IOException {
    progress.stage("progress.sheets");
    EmployerPages.write(
        out, input, engine, engine.employerSheets(input.cohort(), plan, ConcessionLimits.DEFAULT));
    link(EmployerReporting.INDEX, "employers");
  }

  /** Writes that of {@code --measures}. */
  void write(PlacementPlan plan, ProgrammeQuestion question) throws IOException {
    progress.stage("progress.programme");
    Programme programme = question.answer(input, engine, plan);
    files.writeProgramme(programme, question.measures());
    PairText text = text();
    ProgrammeText.print(text, input, engine, plan, programme, question);
    page(PROGRAMME, "programme", text);
  }

  private PairText text() {
    return new PairText(new PrintWriter(Writer.nullWriter()), input, engine);
  }

  private void page(String name, String key, PairText text) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(out.file(name))) {
      input
          .reporting(engine)
          .writeAnswer(title(key), Audience.TEAM, text.lines(), text.notices(), writer);
    }
    link(name, key);
  }

  private void link(String name, String key) {
    links.add(new AnswerLink(name, title(key), input.texts().of(key + ".what")));
  }

  private String title(String key) {
    return input.texts().of(key + ".title");
  }
}
