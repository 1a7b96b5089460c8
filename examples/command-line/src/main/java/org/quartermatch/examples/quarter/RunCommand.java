package org.quartermatch.examples.quarter;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quartermatch.MatchingEngine;
import org.quartermatch.files.ResultFiles;
import org.quartermatch.files.csv.OutputDirectory;
import org.quartermatch.model.Participant;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.report.RunReport;
import org.quartermatch.report.page.Audience;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The main job: reads a Quarter, indexes, scores, places, and reports. */
@Command(name = "run", description = "The main job: read, index, score, place, report.")
final class RunCommand implements Callable<Integer> {
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
          engine.commit();
          progress.stage("progress.write");
          RunReport report = input.reporting(engine).run(plan);
          ResultFiles files = new ResultFiles(out, engine, cohort);
          files.writePlan(plan, report.unplaced());
          files.writeMatches();
          files.writeWarnings();
          if (allFits) {
            files.writeFits();
          }
          writeReport(out, report);
          out.publish();
          progress.clear();
          tell(input.texts(), Planning.headline(input, engine, plan));
        }
      }
    }
    return 0;
  }

  private void writeReport(OutputDirectory out, RunReport report) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(out.file("report.html"))) {
      report.write(audience, writer);
    }
  }

  private void tell(Texts texts, String headline) {
    PrintWriter terminal = spec.commandLine().getOut();
    terminal.println(headline);
    terminal.println(texts.of("notice"));
    terminal.println(
        texts.of("run.report", directory.resolve("report.html").toAbsolutePath().normalize()));
    terminal.flush();
  }
}
