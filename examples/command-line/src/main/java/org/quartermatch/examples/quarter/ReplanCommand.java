package org.quartermatch.examples.quarter;

import static org.quartermatch.examples.quarter.Texts.message;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.quartermatch.MatchingEngine;
import org.quartermatch.PlanInForce;
import org.quartermatch.QuarterChange;
import org.quartermatch.QuarterReplan;
import org.quartermatch.files.ResultFiles;
import org.quartermatch.files.csv.EarlierPlan;
import org.quartermatch.files.csv.OutputDirectory;
import org.quartermatch.files.csv.QuarterChanges;
import org.quartermatch.files.json.PlanSummary;
import org.quartermatch.model.Message;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementProblemException;
import org.quartermatch.report.RunReport;
import org.quartermatch.report.page.Audience;
import org.quartermatch.report.page.ReaderPage;
import org.quartermatch.report.page.ReportFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Brings the plan of an earlier run up to date, and says what has become of whom, and why. */
@Command(name = "replan")
final class ReplanCommand implements Callable<Integer> {
  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec; // set by picocli

  @Mixin private final QuarterOptions quarter = new QuarterOptions();

  @Mixin private final PlacementOptions placement = new PlacementOptions();

  @Option(names = "--plan", paramLabel = "DIR", required = true)
  private Path planDirectory = Path.of("");

  @Option(names = "--before", paramLabel = "DIR")
  private Optional<Path> before = Optional.empty();

  @Option(names = "--changes", paramLabel = "FILE")
  private Optional<Path> changes = Optional.empty();

  @Mixin private final AnswerOptions shown = new AnswerOptions();

  @Option(
      names = "--audience",
      paramLabel = "team|public",
      completionCandidates = RunCommand.Audiences.class)
  private Audience audience = Audience.PUBLIC;

  @Option(names = "--out", paramLabel = "DIR", required = true)
  private Path directory = Path.of("");

  @Override
  public Integer call() throws IOException {
    shown.check(Optional.of(directory), names());
    PrintWriter err = spec.commandLine().getErr();
    PlacementLimits limits = placement.limits();
    try (Progress progress = new Progress(err, quarter.messages())) {
      // What cannot be written to is told before anything long begins.
      try (OutputDirectory out = Outputs.out(quarter, directory, names())) {
        QuarterInput input = quarter.read(err, progress);
        LocalDate dayBefore = QuarterOptions.dayOf(planDirectory, input);
        QuarterInput thatDay = quarter.readEarlier(before, dayBefore, input);
        List<PlanInForce.Row> rows =
            quarter.reading(planDirectory, notes -> EarlierPlan.read(planDirectory, notes));
        QuarterInput earlier =
            thatDay.with(thatDay.data().asPlanned(rows, dayBefore, thatDay.policy()));
        List<QuarterChange> told = quarter.changes(changes, input);
        List<Message> notes = new ArrayList<>();
        QuarterInput looking = input.ofWhoLooks(notes);
        quarter.tell(notes, err);
        QuarterInput now = looking.with(QuarterChanges.after(looking.data(), told));
        PlanInForce plan = inForce(earlier, rows, limits);
        List<QuarterChange> all =
            QuarterChanges.between(earlier.data(), dayBefore, now.data(), now.date(), told);
        try (MatchingEngine engine = now.engine()) {
          QuarterReplan replan = replan(engine, plan, all, limits, progress);
          engine.commit();
          progress.stage("progress.write");
          List<Path> written = write(out, now, engine, replan);
          progress.clear();
          PairText text = shown.text(spec.commandLine().getOut(), now, engine);
          new ReplanText(text, earlier, planned(now, replan), engine)
              .differences(Stream.concat(all.stream(), replan.found().stream()).toList(), replan);
          shown.writePage(text, now, engine, "replan.title", Audience.TEAM);
          tell(all, replan, engine, written, now);
        }
      }
    }
    return 0;
  }

  private PlanInForce inForce(
      QuarterInput earlier, List<PlanInForce.Row> rows, PlacementLimits limits) {
    try (MatchingEngine engine = earlier.engine()) {
      quarter.tellOtherBasis(planDirectory, engine);
      return engine.inForce(earlier.data().request(earlier.cohort()).limits(limits).build(), rows);
    } catch (PlacementProblemException e) {
      throw refused("error.plan", planDirectory.toString(), e);
    }
  }

  private static QuarterReplan replan(
      MatchingEngine engine,
      PlanInForce plan,
      List<QuarterChange> changes,
      PlacementLimits limits,
      Progress progress) {
    try {
      return engine.replan(plan, changes, limits, progress);
    } catch (PlacementProblemException e) {
      throw refused("error.replan", "", e);
    }
  }

  private static InputException refused(String key, String where, PlacementProblemException e) {
    return new InputException(
        e.messages().stream().map(error -> message(key, where, error)).toList());
  }

  private List<String> names() {
    List<String> names = new ArrayList<>(ResultFiles.PLAN);
    names.addAll(List.of(ResultFiles.MATCHES, ResultFiles.WARNINGS, ResultFiles.DIFFERENCES));
    names.addAll(ReportFolder.names(audience));
    return names;
  }

  private List<Path> write(
      OutputDirectory out, QuarterInput now, MatchingEngine engine, QuarterReplan replan)
      throws IOException {
    RunReport report = planned(now, replan).reporting(engine).run(replan.plan());
    ResultFiles files = new ResultFiles(out, engine, now.cohort());
    files.writePlan(replan.plan(), report.unplaced());
    files.writeMatches();
    files.writeWarnings();
    files.writeDifferences(replan);
    report.write(audience, name -> Files.newBufferedWriter(out.file(name)));
    return out.publish();
  }

  /** With the rules of the plan, and what was refused. */
  private static QuarterInput planned(QuarterInput now, QuarterReplan replan) {
    return now.with(now.data().with(replan.request()));
  }

  private void tell(
      List<QuarterChange> all,
      QuarterReplan replan,
      MatchingEngine engine,
      List<Path> written,
      QuarterInput now) {
    PrintWriter out = spec.commandLine().getOut();
    if (shown.json()) {
      out.print(PlanSummary.json(engine, replan, all, written));
      out.flush();
      return;
    }
    Planning.tell(now, engine, replan.plan(), Optional.empty(), spec);
    Path folder = directory.toAbsolutePath().normalize();
    out.println(now.texts().of("run.report", folder.resolve(ReaderPage.START.fileName())));
    out.println(now.texts().of("run.pass-on", folder.resolve(ReportFolder.PUBLIC_FOLDER)));
    out.flush();
  }
}
