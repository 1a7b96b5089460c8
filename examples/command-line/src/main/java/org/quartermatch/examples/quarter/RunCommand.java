package org.quartermatch.examples.quarter;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.quartermatch.MatchingEngine;
import org.quartermatch.files.ResultFiles;
import org.quartermatch.files.csv.OutputDirectory;
import org.quartermatch.files.result.FitRows;
import org.quartermatch.model.Message;
import org.quartermatch.model.Participant;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.report.EmployerReporting;
import org.quartermatch.report.RunReport;
import org.quartermatch.report.page.AnswerLink;
import org.quartermatch.report.page.Audience;
import org.quartermatch.report.page.ReaderPage;
import org.quartermatch.report.page.ReportFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The main job: reads a Quarter, indexes, scores, places, and reports. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {
  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec; // set by picocli

  @Mixin private final QuarterOptions quarter = new QuarterOptions();

  @Mixin private final PlacementOptions placement = new PlacementOptions();

  @Mixin private final CertaintyOptions certainty = new CertaintyOptions();

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--all-fits")
  private boolean allFits;

  @Option(names = "--answers")
  private boolean answers;

  @Option(names = "--measures", paramLabel = "FILE")
  private Optional<Path> measures = Optional.empty();

  @Option(names = "--budget", paramLabel = "EUROS")
  private Optional<String> budget = Optional.empty();

  @Option(names = "--audience", paramLabel = "team|public", completionCandidates = Audiences.class)
  private Audience audience = Audience.PUBLIC;

  @Option(names = "--index", paramLabel = "DIR")
  private Optional<Path> index = Optional.empty();

  @Option(names = "--out", paramLabel = "DIR", required = true)
  private Path directory = Path.of("");

  @Override
  public Integer call() throws IOException {
    if (answers && audience != Audience.TEAM) {
      throw new InputException("error.answers-for-team");
    }
    if (measures.isPresent() != budget.isPresent()) {
      throw new InputException("error.both", "--measures", "--budget");
    }
    if (measures.isPresent() && audience != Audience.TEAM) {
      throw new InputException("error.measures-for-team");
    }
    Optional<Long> budgetCents = budget.map(ProgrammeQuestion::cents);
    PrintWriter err = spec.commandLine().getErr();
    var limits = placement.limits();
    try (Progress progress = new Progress(err, quarter.messages())) {
      // What cannot be written to is told before anything long begins.
      try (OutputDirectory out = Outputs.out(quarter, directory, names())) {
        List<Message> notes = new ArrayList<>();
        QuarterInput input = Planning.read(quarter, certainty, err, progress, notes);
        progress.stage("progress.index", input.data().opportunities().size());
        try (MatchingEngine engine = input.engine(index)) {
          Optional<ProgrammeQuestion> question = question(input, engine, budgetCents);
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
          List<AnswerLink> links =
              write(new Answers(out, files, input, engine, progress), plan, question);
          report.write(
              audience,
              links,
              notes.stream().map(note -> note.in(input.texts().locale())).toList(),
              name -> Files.newBufferedWriter(out.file(name)));
          List<String> withdrawn = withdraw(out);
          List<Path> written = out.publish();
          progress.clear();
          Planning.tell(input, engine, plan, json ? Optional.of(written) : Optional.empty(), spec);
          if (!json) {
            tell(input.texts(), withdrawn);
          }
        }
      }
    }
    return 0;
  }

  private Optional<ProgrammeQuestion> question(
      QuarterInput input, MatchingEngine engine, Optional<Long> budgetCents) {
    return budgetCents.flatMap(
        cents ->
            measures.map(
                file ->
                    ProgrammeQuestion.read(
                        quarter, input, engine, file, cents, spec.commandLine().getErr())));
  }

  private List<AnswerLink> write(
      Answers written, PlacementPlan plan, Optional<ProgrammeQuestion> question)
      throws IOException {
    if (answers) {
      written.write(plan);
    }
    if (question.isPresent()) {
      written.write(plan, question.get());
    }
    return written.links();
  }

  /** As they are typed. */
  static final class Audiences extends LowerCase {
    Audiences() {
      super(Audience.values());
    }
  }

  private List<String> names() {
    List<String> names = new ArrayList<>(ResultFiles.PLAN);
    names.addAll(List.of(ResultFiles.MATCHES, ResultFiles.WARNINGS));
    names.addAll(ReportFolder.names(audience));
    if (allFits) {
      names.add(ResultFiles.FITS);
    }
    if (answers) {
      names.addAll(Answers.names());
    }
    if (measures.isPresent()) {
      names.addAll(Answers.namesOfProgramme());
    }
    return names;
  }

  /** Files of an earlier run that this one does not write: they would be taken for its own. */
  private List<String> withdraw(OutputDirectory out) throws IOException {
    Map<String, String> marks = new TreeMap<>(ReportFolder.marksOfOthers(audience));
    if (!allFits) {
      marks.put(ResultFiles.FITS, String.join(",", FitRows.HEADER));
    }
    if (!answers) {
      marks.putAll(Answers.marks());
    }
    if (measures.isEmpty()) {
      marks.putAll(Answers.marksOfProgramme());
    }
    List<String> withdrawn = new ArrayList<>();
    for (Map.Entry<String, String> file : marks.entrySet()) {
      if (out.withdraw(file.getKey(), file.getValue())) {
        withdrawn.add(file.getKey());
      }
    }
    if (!answers) {
      withdrawn.addAll(out.withdrawOthers(EmployerReporting.FOLDER, EmployerReporting.PAGE_MARK));
    }
    return withdrawn;
  }

  private void tell(Texts texts, List<String> withdrawn) {
    PrintWriter terminal = spec.commandLine().getOut();
    Path out = directory.toAbsolutePath().normalize();
    terminal.println(texts.of("run.report", out.resolve(ReaderPage.START.fileName())));
    terminal.println(texts.of("run.pass-on", out.resolve(ReportFolder.PUBLIC_FOLDER)));
    if (!withdrawn.isEmpty()) {
      terminal.println(texts.of("run.withdrawn", String.join(", ", withdrawn)));
    }
    terminal.flush();
  }
}
