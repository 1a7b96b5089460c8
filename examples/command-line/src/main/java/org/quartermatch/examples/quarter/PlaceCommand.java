package org.quartermatch.examples.quarter;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.quartermatch.MatchingEngine;
import org.quartermatch.files.ResultFiles;
import org.quartermatch.files.csv.OutputDirectory;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The placement plan alone. */
@Command(name = "place", description = "The placement plan: who should get which opportunity.")
final class PlaceCommand implements Callable<Integer> {
  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec; // set by picocli

  @Mixin private final QuarterOptions quarter = new QuarterOptions();

  @Mixin private final PlacementOptions placement = new PlacementOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where placements.csv, unplaced.csv and summary.json are to appear.")
  private Path directory = Path.of("");

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    var limits = placement.limits();
    try (Progress progress = new Progress(err, quarter.texts())) {
      // What cannot be written to is told before anything long begins.
      try (OutputDirectory out = Outputs.directory("--out", directory)) {
        write(out, quarter.read(err, progress), limits, progress);
      }
    }
    return 0;
  }

  private void write(
      OutputDirectory out, QuarterInput input, PlacementLimits limits, Progress progress)
      throws IOException {
    try (MatchingEngine engine = input.engine()) {
      PlacementPlan plan = Planning.plan(input, engine, input.cohort(), limits, progress);
      progress.stage("progress.write");
      engine.commit();
      new ResultFiles(out, engine, input.data().participants())
          .writePlan(plan, input.reporting(engine).unplaced(plan));
      out.publish();
      progress.clear();
      PrintWriter terminal = spec.commandLine().getOut();
      terminal.println(Planning.headline(input, engine, plan));
      terminal.println(input.texts().of("notice"));
      terminal.println(input.texts().of("place.files", directory.toAbsolutePath().normalize()));
      terminal.flush();
    }
  }
}
