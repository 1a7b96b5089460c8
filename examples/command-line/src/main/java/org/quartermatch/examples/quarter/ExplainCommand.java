package org.quartermatch.examples.quarter;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.quartermatch.Match;
import org.quartermatch.MatchingEngine;
import org.quartermatch.files.json.FitsAsJson;
import org.quartermatch.fit.BridgePair;
import org.quartermatch.fit.Fit;
import org.quartermatch.fit.Fit.Eligibility;
import org.quartermatch.fit.StandardCriterion;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The whole fit of one pair. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
  /** So many changes are printed; JSON has all. */
  private static final int MOST_CHANGES = 20;

  /** What others decide: no change in somebody's life lifts it. */
  private static final Set<String> UNCHANGEABLE =
      Set.of(StandardCriterion.PERMISSION.code(), StandardCriterion.ENTITLEMENTS.code());

  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec; // set by picocli

  @Mixin private final QuarterOptions quarter = new QuarterOptions();

  @Mixin private final AnswerOptions shown = new AnswerOptions();

  @Option(names = "--participant", paramLabel = "ID", required = true)
  private String participantId = "";

  @Option(names = "--opportunity", paramLabel = "ID", required = true)
  private String opportunityId = "";

  @Override
  public Integer call() throws IOException {
    shown.check();
    PrintWriter out = spec.commandLine().getOut();
    QuarterInput input = quarter.read(spec.commandLine().getErr());
    Participant participant = input.participant(participantId);
    Opportunity opportunity = input.opportunity(opportunityId);
    try (MatchingEngine engine = input.engine()) {
      Fit fit = engine.explain(participant, opportunityId);
      if (shown.hasPage()) {
        if (fit.eligibility() == Eligibility.NO) {
          throw new InputException(
              "error.html-of-no-proposal",
              participantId,
              opportunityId,
              PairText.blockers(fit, QuarterMain.messages(spec)));
        }
        if (input.refused(participantId).contains(opportunityId)) {
          throw new InputException("error.html-of-refused", participantId, opportunityId);
        }
        shown.writeHandOver(input, engine, participant, List.of(new Match(1, opportunity, fit)));
      }
      List<BridgePair> pairs = engine.bridgePairs(participant, opportunityId);
      if (shown.json()) {
        out.print(new FitsAsJson(input.sentences(), input.data().refusedPairs()).fit(fit, pairs));
        out.flush();
      } else {
        print(new PairText(out, input, engine), input, opportunity, fit, pairs);
      }
    }
    return 0;
  }

  private static void print(
      PairText text, QuarterInput input, Opportunity opportunity, Fit fit, List<BridgePair> pairs) {
    text.line("explain.head", fit.participantId(), text.name(opportunity));
    switch (fit.eligibility()) {
      case YES -> text.line("explain.yes", text.figures(fit));
      case WITH_CHILDCARE ->
          text.line("explain.with-childcare", text.figures(fit), text.providers(fit));
      case NO -> text.line("explain.no", text.blockers(fit));
    }
    if (input.isRefused(fit)) {
      text.line("pair.refused");
    }
    text.blankLine();
    text.reasons(fit, "   ");
    if (fit.eligibility() == Eligibility.NO) {
      text.blankLine();
      if (fit.bridges().isEmpty() && pairs.isEmpty() && UNCHANGEABLE.containsAll(fit.blockedBy())) {
        text.line("explain.fixed", text.names(fit.blockedBy()));
      } else {
        text.line(
            !fit.bridges().isEmpty()
                ? "explain.bridges"
                : pairs.isEmpty() ? "explain.no-bridge" : "explain.pairs");
      }
      text.changes(fit, pairs, MOST_CHANGES, "   ");
    }
    text.end();
  }
}
