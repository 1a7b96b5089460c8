package org.quartermatch.examples.quarter;

import static org.quartermatch.examples.quarter.Texts.message;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quartermatch.MatchingEngine;
import org.quartermatch.PlacementRequest;
import org.quartermatch.PlanInForce;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.files.json.PlanSummary;
import org.quartermatch.model.Message;
import org.quartermatch.model.Participant;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProblemException;
import org.quartermatch.placement.PlacementProgress.Listener;
import picocli.CommandLine.Model.CommandSpec;

/** Makes the plan of a Quarter, and says in one line what it came to. */
final class Planning {
  private Planning() {}

  /**
   * Reads what a plan is made of: those who look for work, and the certainty that is asked for.
   *
   * @param notes gets how that differs from the files, which is said on the terminal, too
   */
  static QuarterInput read(
      QuarterOptions quarter,
      CertaintyOptions certainty,
      PrintWriter err,
      Progress progress,
      List<Message> notes) {
    QuarterInput input = certainty.applied(quarter.read(err, progress).ofWhoLooks(notes), notes);
    quarter.tell(notes, err);
    return input;
  }

  /**
   * The plan, with the current placements, pins, vetoes and rules of the files.
   *
   * @throws InputException if a pin is impossible (docs/semantics.md, sentence 40)
   */
  static PlacementPlan plan(
      QuarterInput input,
      MatchingEngine engine,
      List<Participant> cohort,
      PlacementLimits limits,
      Listener listener) {
    try {
      return engine.place(input.data().request(cohort).limits(limits).listener(listener).build());
    } catch (PlacementProblemException e) {
      String files = agreedIn(input.data());
      throw new InputException(
          e.messages().stream()
              .map(error -> files.isEmpty() ? error : message("error.agreed", files, error))
              .toList());
    }
  }

  /** The files by which something is fixed. */
  private static String agreedIn(QuarterData data) {
    List<String> files = new ArrayList<>();
    if (data.currentPlacements().stream().anyMatch(PlacementRequest.Current::pinned)) {
      files.add("current.csv");
    }
    if (!data.rules().pins().isEmpty()) {
      files.add("answers.csv");
    }
    return String.join(", ", files);
  }

  /**
   * The plan that an earlier run has written.
   *
   * @param rows that still hold
   * @throws InputException if the rows do not go together with the data
   */
  static PlanInForce inForce(
      QuarterInput input, MatchingEngine engine, Path folder, List<PlanInForce.Row> rows) {
    try {
      return engine.inForce(input.data().request(input.cohort()).build(), rows);
    } catch (PlacementProblemException e) {
      throw new InputException(
          e.messages().stream()
              .map(error -> message("error.plan", folder.toString(), error))
              .toList());
    }
  }

  /**
   * Prints what the plan came to: for people, or for programs.
   *
   * @param files what was written, if it is for programs
   */
  static void tell(
      QuarterInput input,
      MatchingEngine engine,
      PlacementPlan plan,
      Optional<List<Path>> files,
      CommandSpec spec) {
    PrintWriter out = spec.commandLine().getOut();
    // what stands beside JSON is in the language of all that goes to stderr
    Texts texts = files.isPresent() ? QuarterMain.messages(spec) : input.texts();
    List<String> sentences = new ArrayList<>();
    if (files.isPresent()) {
      out.print(PlanSummary.json(engine, plan, input.data().participants().size(), files.get()));
    } else {
      sentences.add(headline(input, engine, plan));
    }
    if (input.expired() > 0) {
      sentences.add(
          texts.of(
              "run.expired",
              input.data().opportunities().size(),
              input.expired(),
              texts.date(input.date())));
    }
    sentences.add(texts.of("notice"));
    PrintWriter terminal = files.isPresent() ? spec.commandLine().getErr() : out;
    sentences.forEach(terminal::println);
    terminal.flush();
    out.flush();
  }

  /** The line that people read first, in their language. */
  private static String headline(QuarterInput input, MatchingEngine engine, PlacementPlan plan) {
    return input
        .texts()
        .of(
            "run.headline",
            plan.placements().size(),
            input.data().participants().size(),
            engine.opportunities().size(),
            PlanSummary.expectedPlaced(plan),
            plan.placedBound(),
            plan.gapPercent(),
            input.texts().of("stopped." + plan.stoppedBy().code()));
  }
}
