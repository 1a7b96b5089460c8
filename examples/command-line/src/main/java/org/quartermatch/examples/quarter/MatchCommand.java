package org.quartermatch.examples.quarter;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.quartermatch.Match;
import org.quartermatch.MatchingEngine;
import org.quartermatch.files.json.FitsAsJson;
import org.quartermatch.model.Participant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The best opportunities for one person. */
@Command(name = "match")
final class MatchCommand implements Callable<Integer> {
  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec; // set by picocli

  @Mixin private final QuarterOptions quarter = new QuarterOptions();

  @Mixin private final PairOptions shown = new PairOptions();

  @Option(names = "--participant", paramLabel = "ID", required = true)
  private String participantId = "";

  @Option(names = "-k", paramLabel = "N")
  private int k = 10;

  @Override
  public Integer call() throws IOException {
    PairOptions.atLeastOne(k);
    PrintWriter out = spec.commandLine().getOut();
    QuarterInput input = quarter.read(spec.commandLine().getErr());
    Participant participant = input.participant(participantId);
    try (MatchingEngine engine = input.engine()) {
      List<Match> matches = engine.match(participant, k);
      shown.writePage(input, engine, participant, matches);
      if (shown.json()) {
        out.print(new FitsAsJson(input.sentences()).matches(matches));
        out.flush();
      } else {
        print(new PairText(out, input), input, matches);
      }
    }
    return 0;
  }

  private void print(PairText text, QuarterInput input, List<Match> matches) {
    text.line("match.head", participantId, input.texts().date(input.date()), matches.size());
    for (Match match : matches) {
      text.blankLine();
      text.line("ranked", match.rank(), text.name(match.opportunity()), text.figures(match.fit()));
      text.reasons(match.fit(), "   ");
    }
    text.end();
  }
}
