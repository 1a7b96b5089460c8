package org.quartermatch.examples.quarter;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quartermatch.Match;
import org.quartermatch.MatchingEngine;
import org.quartermatch.Shortlist;
import org.quartermatch.Shortlist.Choice;
import org.quartermatch.ShortlistPolicy;
import org.quartermatch.Shortlists;
import org.quartermatch.Shortlists.Concentration;
import org.quartermatch.files.ResultFiles;
import org.quartermatch.files.csv.OutputDirectory;
import org.quartermatch.files.json.ShortlistsAsJson;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.report.page.Audience;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where to apply: the short list of one person or of everybody, spread over the Quarter. */
@Command(name = "shortlist")
final class ShortlistCommand implements Callable<Integer> {
  /** As many as {@link ShortlistPolicy} allows. */
  private static final int MOST = 20;

  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec; // set by picocli

  @Mixin private final QuarterOptions quarter = new QuarterOptions();

  @Option(names = "--participant", paramLabel = "ID")
  private Optional<String> participantId = Optional.empty();

  @Option(names = "-k", paramLabel = "N")
  private int k = ShortlistPolicy.DEFAULT.size();

  @Mixin private final AnswerOptions shown = new AnswerOptions();

  @Option(names = "--out", paramLabel = "DIR")
  private Optional<Path> directory = Optional.empty();

  @Override
  public Integer call() throws IOException {
    shown.check();
    if (k < 1 || k > MOST) {
      throw new InputException("error.value", "-k", k, Texts.message("allowed.range", 1, MOST));
    }
    Outputs.with(directory, List.of(ResultFiles.SHORTLISTS), this::run);
    return 0;
  }

  private void run(Optional<OutputDirectory> files) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    QuarterInput input = quarter.read(spec.commandLine().getErr());
    Optional<Participant> participant = participantId.map(input::participant);
    try (MatchingEngine engine = input.engine()) {
      // One person's list is one of everybody's: lists that do not know of each other crowd.
      Shortlists all = engine.shortlists(input.cohort(), ShortlistPolicy.builder().size(k).build());
      if (files.isPresent()) {
        new ResultFiles(files.get(), engine, input.cohort()).writeShortlists(all);
        files.get().publish();
      }
      Optional<Shortlist> one =
          participant.flatMap(
              it ->
                  all.lists().stream()
                      .filter(list -> list.participantId().equals(it.id()))
                      .findFirst());
      if (participant.isPresent() && one.isPresent()) {
        shown.writeHandOver(
            input, engine, participant.get(), matches(engine, participant.get(), one.get()));
      }
      if (shown.json()) {
        out.print(one.map(ShortlistsAsJson::of).orElseGet(() -> ShortlistsAsJson.of(all)));
        out.flush();
      }
      PairText text = shown.text(out, input, engine);
      if (participant.isPresent() && one.isPresent()) {
        print(text, input, participant.get(), matches(engine, participant.get(), one.get()));
      } else {
        print(text, input, all);
        shown.writePage(text, input, engine, "shortlists.title", Audience.TEAM);
      }
    }
  }

  private static List<Match> matches(
      MatchingEngine engine, Participant participant, Shortlist list) {
    return list.choices().stream()
        .map(
            choice ->
                new Match(
                    choice.rank(),
                    engine.opportunity(choice.opportunityId()).orElseThrow(),
                    engine.explain(participant, choice.opportunityId())))
        .toList();
  }

  private static void print(
      PairText text, QuarterInput input, Participant participant, List<Match> list) {
    String date = input.texts().date(input.date());
    if (list.isEmpty()) {
      text.line("near.head", participant.id(), date);
      text.line("companies.none");
    } else {
      text.line("shortlist.head", participant.id(), date, list.size());
    }
    for (Match match : list) {
      text.blankLine();
      text.line("ranked", match.rank(), text.name(match.opportunity()), text.figures(match.fit()));
      text.reasons(match.fit(), "   ");
    }
    text.end();
  }

  /** The lists of everybody. */
  static void print(PairText text, QuarterInput input, Shortlists all) {
    Concentration plain = all.plain();
    Concentration spread = all.spread();
    text.line("shortlists.head", spread.people(), input.texts().date(input.date()));
    text.line("shortlists.first", plain.topFirst(), spread.topFirst(), spread.people());
    Map<String, Opportunity> work =
        input.data().opportunities().stream()
            .collect(Collectors.toMap(Opportunity::id, Function.identity()));
    for (Shortlist list : all.lists()) {
      if (!list.choices().isEmpty()) {
        text.blankLine();
        text.line("shortlists.list", list.participantId(), list.choices().size());
        for (Choice choice : list.choices()) {
          Opportunity chosen = work.get(choice.opportunityId());
          String name = chosen == null ? choice.opportunityId() : text.name(chosen);
          text.line("shortlists.choice", choice.rank(), name);
        }
      }
    }
    text.blankLine();
    text.line("shortlists.figures");
    text.line("shortlists.company", plain.topCompany(), spread.topCompany(), spread.people());
    text.line("shortlists.gini.first", plain.firstGini(), spread.firstGini());
    text.line("shortlists.gini.company", plain.companyGini(), spread.companyGini());
    text.line("shortlists.gini.list", plain.listGini(), spread.listGini());
    text.line("shortlists.points.first", plain.meanFirstPoints(), spread.meanFirstPoints());
    text.line("shortlists.points", plain.meanPoints(), spread.meanPoints());
    text.end();
  }
}
