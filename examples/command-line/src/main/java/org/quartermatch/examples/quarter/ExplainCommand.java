package org.quartermatch.examples.quarter;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.quartermatch.Match;
import org.quartermatch.MatchingEngine;
import org.quartermatch.files.json.FitsAsJson;
import org.quartermatch.files.result.FitRows;
import org.quartermatch.fit.Fit;
import org.quartermatch.fit.Fit.Eligibility;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The whole fit of one pair. */
@Command(
    name = "explain")
final class ExplainCommand implements Callable<Integer> {
  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec; // set by picocli

  @Mixin private final QuarterOptions quarter = new QuarterOptions();

  @Mixin private final PairOptions shown = new PairOptions();

  @Option(names = "--participant", paramLabel = "ID", required = true)
  private String participantId = "";

  @Option(names = "--opportunity", paramLabel = "ID", required = true)
  private String opportunityId = "";

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    QuarterInput input = quarter.read(spec.commandLine().getErr());
    Participant participant = input.participant(participantId);
    Opportunity opportunity = input.opportunity(opportunityId);
    try (MatchingEngine engine = input.engine()) {
      Fit fit = engine.explain(participant, opportunityId);
      if (shown.html()) {
        if (fit.eligibility() == Eligibility.NO) {
          throw new InputException(
              "error.html-of-no-proposal",
              participantId,
              opportunityId,
              String.join(", ", fit.blockedBy()));
        }
        shown.writePage(input, engine, participant, List.of(new Match(1, opportunity, fit)));
      }
      if (shown.json()) {
        out.print(new FitsAsJson(input.sentences()).fit(fit));
        out.flush();
      } else {
        print(new PairText(out, input), input, opportunity, fit);
      }
    }
    return 0;
  }

  private static void print(PairText text, QuarterInput input, Opportunity opportunity, Fit fit) {
    text.line("explain.head", fit.participantId(), text.name(opportunity));
    switch (fit.eligibility()) {
      case YES -> text.line("explain.yes", text.figures(fit));
      case WITH_CHILDCARE ->
          text.line(
              "explain.with-childcare",
              text.figures(fit),
              String.join(", ", FitRows.childcareProviderIds(fit.options())));
      case NO ->
          text.line(
              "explain.no",
              fit.blockedBy().stream()
                  .map(input.sentences()::criterion)
                  .collect(Collectors.joining(", ")),
              text.figures(fit));
    }
    text.blankLine();
    text.reasons(fit, "   ");
    if (fit.eligibility() == Eligibility.NO) {
      text.blankLine();
      text.line(fit.bridges().isEmpty() ? "explain.no-bridge" : "explain.bridges");
      text.bridges(fit, "   ");
    }
    text.end();
  }
}
