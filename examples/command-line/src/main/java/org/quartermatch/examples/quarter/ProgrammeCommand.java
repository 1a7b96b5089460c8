package org.quartermatch.examples.quarter;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quartermatch.MatchingEngine;
import org.quartermatch.files.ResultFiles;
import org.quartermatch.files.csv.OutputDirectory;
import org.quartermatch.files.json.ProgrammeAsJson;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.programme.Programme;
import org.quartermatch.report.page.Audience;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which measures a budget should pay for, and who would have a proposal thanks to what. */
@Command(name = "programme")
final class ProgrammeCommand implements Callable<Integer> {
  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec; // set by picocli

  @Mixin private final QuarterOptions quarter = new QuarterOptions();

  @Mixin private final PlacementOptions placement = new PlacementOptions();

  @Mixin private final CertaintyOptions certainty = new CertaintyOptions();

  @Option(names = "--measures", paramLabel = "FILE", required = true)
  private Path measuresFile = Path.of("");

  @Option(names = "--budget", paramLabel = "EUROS", required = true)
  private String budget = "";

  @Mixin private final AnswerOptions shown = new AnswerOptions();

  @Option(names = "--out", paramLabel = "DIR")
  private Optional<Path> directory = Optional.empty();

  @Override
  public Integer call() throws IOException {
    shown.check(directory, ResultFiles.PROGRAMME);
    long budgetCents = ProgrammeQuestion.cents(budget);
    Outputs.with(quarter, directory, ResultFiles.PROGRAMME, files -> run(budgetCents, files));
    return 0;
  }

  private void run(long budgetCents, Optional<OutputDirectory> files) throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    PlacementLimits limits = placement.limits();
    try (Progress progress = new Progress(err, quarter.messages())) {
      QuarterInput input = Planning.read(quarter, certainty, err, progress, new ArrayList<>());
      try (MatchingEngine engine = input.engine()) {
        ProgrammeQuestion question =
            ProgrammeQuestion.read(quarter, input, engine, measuresFile, budgetCents, err);
        PlacementPlan plan = Planning.plan(input, engine, input.cohort(), limits, progress);
        Programme programme = question.answer(input, engine, plan);
        if (files.isPresent()) {
          new ResultFiles(files.get(), engine, input.cohort())
              .writeProgramme(programme, question.measures());
          files.get().publish();
        }
        progress.clear();
        PrintWriter out = spec.commandLine().getOut();
        if (shown.json()) {
          out.print(ProgrammeAsJson.programme(programme, budgetCents));
          out.flush();
        }
        PairText text = shown.text(out, input, engine);
        ProgrammeText.print(text, input, engine, plan, programme, question);
        shown.writePage(text, input, engine, "programme.title", Audience.TEAM);
      }
    }
  }
}
