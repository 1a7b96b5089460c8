package org.quartermatch.examples.quarter;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.quartermatch.CandidateMatch;
import org.quartermatch.MatchingEngine;
import org.quartermatch.files.json.FitsAsJson;
import org.quartermatch.model.Opportunity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The best people for one opportunity. There is no page to hand over: it would be one of other
 * people.
 */
@Command(name = "candidates")
final class CandidatesCommand implements Callable<Integer> {
  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec; // set by picocli

  @Mixin private final QuarterOptions quarter = new QuarterOptions();

  @Option(names = "--opportunity", paramLabel = "ID", required = true)
  private String opportunityId = "";

  @Option(names = "-k", paramLabel = "N")
  private int k = 10;

  @Option(names = "--json")
  private boolean json;

  @Override
  public Integer call() {
    AnswerOptions.atLeastOne(k);
    PrintWriter out = spec.commandLine().getOut();
    QuarterInput input = quarter.read(spec.commandLine().getErr());
    Opportunity opportunity = input.opportunity(opportunityId);
    try (MatchingEngine engine = input.engine()) {
      List<CandidateMatch> candidates = engine.candidates(opportunityId, input.cohort(), k);
      if (json) {
        out.print(
            new FitsAsJson(input.sentences(), input.data().refusedPairs()).candidates(candidates));
        out.flush();
      } else {
        print(new PairText(out, input, engine), input, opportunity, candidates);
      }
    }
    return 0;
  }

  private static void print(
      PairText text, QuarterInput input, Opportunity opportunity, List<CandidateMatch> candidates) {
    text.line(
        "candidates.head",
        text.name(opportunity),
        input.texts().date(input.date()),
        candidates.size());
    for (CandidateMatch match : candidates) {
      text.blankLine();
      text.line("ranked", match.rank(), match.participant().id(), text.figures(match.fit()));
      if (input.isRefused(match.fit())) {
        text.line("pair.refused");
      }
      text.reasons(match.fit(), "   ");
    }
    text.end();
  }
}
