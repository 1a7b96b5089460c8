package org.quartermatch.examples.quarter;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.quartermatch.CompanyMatch;
import org.quartermatch.Match;
import org.quartermatch.MatchingEngine;
import org.quartermatch.files.json.FitsAsJson;
import org.quartermatch.model.Participant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The best companies for one person. */
@Command(name = "companies")
final class CompaniesCommand implements Callable<Integer> {
  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec; // set by picocli

  @Mixin private final QuarterOptions quarter = new QuarterOptions();

  @Mixin private final AnswerOptions shown = new AnswerOptions();

  @Option(names = "--participant", paramLabel = "ID", required = true)
  private String participantId = "";

  @Option(names = "-k", paramLabel = "N")
  private int k = 10;

  @Override
  public Integer call() throws IOException {
    shown.check();
    AnswerOptions.atLeastOne(k);
    PrintWriter out = spec.commandLine().getOut();
    QuarterInput input = quarter.read(spec.commandLine().getErr());
    Participant participant = input.participant(participantId);
    try (MatchingEngine engine = input.engine()) {
      List<CompanyMatch> companies = engine.matchCompanies(participant, k);
      // One opportunity of each company, so that the page stays one.
      shown.writeHandOver(
          input,
          engine,
          participant,
          companies.stream()
              .flatMap(
                  company ->
                      company.matches().stream()
                          .filter(match -> !input.isRefused(match.fit()))
                          .limit(1)
                          .map(it -> new Match(company.rank(), it.opportunity(), it.fit())))
              .toList());
      if (shown.json()) {
        out.print(
            new FitsAsJson(input.sentences(), input.data().refusedPairs())
                .companies(participantId, companies));
        out.flush();
      } else {
        print(new PairText(out, input, engine), input, companies);
      }
    }
    return 0;
  }

  private static Match first(CompanyMatch company) {
    return company.matches().getFirst();
  }

  private void print(PairText text, QuarterInput input, List<CompanyMatch> companies) {
    text.line("companies.head", participantId, input.texts().date(input.date()), companies.size());
    if (companies.isEmpty()) {
      text.line("near.head", participantId, input.texts().date(input.date()));
      text.line("companies.none");
    }
    for (CompanyMatch company : companies) {
      text.blankLine();
      text.line(
          "companies.ranked",
          company.rank(),
          company.company().name(),
          company.company().id(),
          company.matches().size());
      for (Match match : company.matches()) {
        text.line("companies.match", text.name(match.opportunity()), text.figures(match.fit()));
        if (input.isRefused(match.fit())) {
          text.line("companies.refused");
        }
      }
      text.reasons(first(company).fit(), "      ");
    }
    text.end();
  }
}
