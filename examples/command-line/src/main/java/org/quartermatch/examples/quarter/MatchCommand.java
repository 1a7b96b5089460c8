package org.quartermatch.examples.quarter;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.quartermatch.Match;
import org.quartermatch.MatchingEngine;
import org.quartermatch.NearMatch;
import org.quartermatch.files.json.FitsAsJson;
import org.quartermatch.fit.StandardCriterion;
import org.quartermatch.model.Participant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The best opportunities for one person. */
@Command(name = "match")
final class MatchCommand implements Callable<Integer> {
  /** So many opportunities that are near are named where there is no match. */
  private static final int NEAREST = 5;

  /** So many changes are printed for each; JSON has all. */
  private static final int MOST_CHANGES = 3;

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
      List<Match> matches = engine.match(participant, k);
      Set<String> refused = input.refused(participantId);
      if (shown.hasPage()) {
        // what was refused is not on the page, and takes nobody's place there
        shown.writeHandOver(
            input,
            engine,
            participant,
            engine.match(participant, k + refused.size()).stream()
                .filter(match -> !refused.contains(match.opportunity().id()))
                .limit(k)
                .toList());
      }
      List<NearMatch> nearest =
          matches.isEmpty()
              ? engine.nearest(participant, NEAREST, input.data().refusedPairs())
              : List.of();
      if (shown.json()) {
        out.print(
            new FitsAsJson(input.sentences(), input.data().refusedPairs())
                .matches(matches, nearest));
        out.flush();
      } else if (matches.isEmpty()) {
        printNearest(new PairText(out, input, engine), input, engine, participant, nearest);
      } else {
        print(new PairText(out, input, engine), input, matches, refused);
      }
    }
    return 0;
  }

  private void print(PairText text, QuarterInput input, List<Match> matches, Set<String> refused) {
    text.line("match.head", participantId, input.texts().date(input.date()), matches.size());
    for (Match match : matches) {
      text.blankLine();
      text.line("ranked", match.rank(), text.name(match.opportunity()), text.figures(match.fit()));
      if (refused.contains(match.opportunity().id())) {
        text.line("match.refused");
      }
      text.reasons(match.fit(), "   ");
    }
    text.end();
  }

  /** Who has nothing needs help most: what is nearest, what is against it, what would help. */
  private void printNearest(
      PairText text,
      QuarterInput input,
      MatchingEngine engine,
      Participant participant,
      List<NearMatch> nearest) {
    text.line("near.head", participantId, input.texts().date(input.date()));
    text.line(nearest.isEmpty() ? "near.none" : "near.list");
    if (nearest.isEmpty()) {
      printBlockers(text, input, engine, participant);
    }
    for (NearMatch near : nearest) {
      text.blankLine();
      text.line("near.ranked", near.rank(), text.name(near.opportunity()));
      text.line("near.blockers", text.blockers(near.fit()));
      text.changes(near.fit(), near.pairs(), MOST_CHANGES, "   ");
    }
    text.end();
  }

  /** What is against most of the opportunities, and what is only open. */
  private static void printBlockers(
      PairText text, QuarterInput input, MatchingEngine engine, Participant participant) {
    Map<String, Integer> against = new TreeMap<>();
    Map<String, Integer> open = new TreeMap<>();
    engine.scores(
        List.of(participant),
        (person, opportunity, score) ->
            score
                .blockedBy()
                .forEach(
                    code ->
                        (score.toClarify().contains(code) ? open : against)
                            .merge(code, 1, Integer::sum)));
    printMost(text, input, "near.none.against", against);
    printMost(text, input, "near.none.open", open);
    if (against.containsKey(StandardCriterion.PERMISSION.code())) {
      text.line("near.permission");
    }
  }

  private static void printMost(
      PairText text, QuarterInput input, String head, Map<String, Integer> blocked) {
    if (!blocked.isEmpty()) {
      text.line(head);
    }
    blocked.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_CHANGES)
        .forEach(
            entry ->
                text.line(
                    "near.blocker",
                    input.sentences().criterion(entry.getKey()),
                    entry.getValue(),
                    input.opportunities().size()));
  }
}
