package org.quartermatch.examples.quarter;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quartermatch.Match;
import org.quartermatch.MatchingEngine;
import org.quartermatch.files.csv.CsvRows;
import org.quartermatch.files.csv.CsvValues;
import org.quartermatch.files.csv.OutputDirectory;
import org.quartermatch.fit.FitOption;
import org.quartermatch.model.Company;
import org.quartermatch.model.Participant;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.report.Audience;
import org.quartermatch.report.Report;
import org.quartermatch.report.ReportData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The main job: reads a Quarter, indexes, scores, places, and reports. */
@Command(name = "run", description = "The main job: read, index, score, place, report.")
final class RunCommand implements Callable<Integer> {
  private static final int MATCHES = 10;

  private static final List<String> MATCHES_HEADER =
      List.of(
          "participantId",
          "rank",
          "opportunityId",
          "companyId",
          "points",
          "agreedHours",
          "toClarify");

  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec; // set by picocli

  @Mixin private final QuarterOptions quarter = new QuarterOptions();

  @Mixin private final PlacementOptions placement = new PlacementOptions();

  @Option(names = "--all-fits", description = "Write fits.csv too: every pair.")
  private boolean allFits;

  @Option(
      names = "--audience",
      paramLabel = "team|public",
      description =
          "Who may read report.html. public shows no home, no person and no count under 5."
              + " Default: public.")
  private Audience audience = Audience.PUBLIC;

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description =
          "Keep the index in this directory and write only what has changed. Default: in memory.")
  private Optional<Path> index = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where the files are to appear: all of them, or none.")
  private Path directory = Path.of("");

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    var limits = placement.limits();
    try (Progress progress = new Progress(err, quarter.texts())) {
      // What cannot be written to is told before anything long begins.
      try (OutputDirectory out = Outputs.directory("--out", directory)) {
        QuarterInput input = quarter.read(err, progress);
        progress.stage("progress.index", input.data().opportunities().size());
        try (MatchingEngine engine = input.engine(index)) {
          List<Participant> cohort = input.cohort();
          PlacementPlan plan = Planning.plan(input, engine, cohort, limits, progress);
          // Only now: an impossible pin leaves the index as it was.
          long generation = engine.commit();
          progress.stage("progress.write");
          ReportData report =
              ReportAssembly.assemble(
                  input.data(),
                  engine,
                  input.taxonomy(),
                  plan,
                  input.texts().locale(),
                  input.runInfo());
          PlanFiles.Summary summary =
              PlanFiles.write(out, input, engine, plan, UnplacedRow.of(plan, report), generation);
          writeMatches(out, engine, cohort);
          if (allFits) {
            writeFits(out, engine, cohort);
          }
          writeReport(out, input.texts(), report);
          out.publish();
          progress.clear();
          tell(input.texts(), summary);
        }
      }
    }
    return 0;
  }

  /** The best of everybody (SEMANTICS.md, sentence 41). */
  private static void writeMatches(
      OutputDirectory out, MatchingEngine engine, List<Participant> cohort) throws IOException {
    List<List<Match>> best =
        cohort.parallelStream().map(participant -> engine.match(participant, MATCHES)).toList();
    try (CsvRows rows = out.csv("matches.csv", MATCHES_HEADER)) {
      for (List<Match> matches : best) {
        for (Match match : matches) {
          FitOption option = match.fit().bestOption().orElseThrow();
          rows.row(
              match.fit().participantId(),
              Integer.toString(match.rank()),
              match.opportunity().id(),
              match.opportunity().position().company().map(Company::id).orElse(""),
              Integer.toString(match.fit().points()),
              CsvValues.hours(option.agreedQuarterHours()),
              String.join(";", match.fit().toClarify()));
        }
      }
    }
  }

  private static void writeFits(
      OutputDirectory out, MatchingEngine engine, List<Participant> cohort) throws IOException {
    try (CsvRows rows = out.csv("fits.csv", FitRows.HEADER)) {
      engine.scores(
          cohort,
          (participant, opportunity, score) ->
              rows.row(
                  FitRows.row(participant.id(), opportunity.id(), score).toArray(String[]::new)));
    }
  }

  private void writeReport(OutputDirectory out, Texts texts, ReportData report) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(out.file("report.html"))) {
      Report.write(report, audience, texts.locale(), writer);
    }
  }

  private void tell(Texts texts, PlanFiles.Summary summary) {
    PrintWriter terminal = spec.commandLine().getOut();
    terminal.println(PlanFiles.headline(texts, summary));
    terminal.println(texts.of("notice"));
    terminal.println(
        texts.of("run.report", directory.resolve("report.html").toAbsolutePath().normalize()));
    terminal.flush();
  }
}
