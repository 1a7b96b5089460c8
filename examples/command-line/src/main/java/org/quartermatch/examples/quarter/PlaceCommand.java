package org.quartermatch.examples.quarter;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
@Command(name = "place")
final class PlaceCommand implements Callable<Integer> {
  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec; // set by picocli

  @Mixin private final QuarterOptions quarter = new QuarterOptions();

  @Mixin private final PlacementOptions placement = new PlacementOptions();

  @Mixin private final CertaintyOptions certainty = new CertaintyOptions();

  @Option(names = "--out", paramLabel = "DIR", required = true)
  private Path directory = Path.of("");

  @Option(names = "--json")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    var limits = placement.limits();
    try (Progress progress = new Progress(err, quarter.messages())) {
      // What cannot be written to is told before anything long begins.
      try (OutputDirectory out = Outputs.out(quarter, directory, ResultFiles.PLAN)) {
        QuarterInput input = Planning.read(quarter, certainty, err, progress, new ArrayList<>());
        write(out, input, limits, progress);
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
      List<Path> written = out.publish();
      progress.clear();
      Planning.tell(input, engine, plan, json ? Optional.of(written) : Optional.empty(), spec);
      if (!json) {
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.println(input.texts().of("place.files", directory.toAbsolutePath().normalize()));
        terminal.flush();
      }
    }
  }
}
