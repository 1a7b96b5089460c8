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
import org.quartermatch.PlanInForce;
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

  @Option(names = "--plan", paramLabel = "DIR")
  private Optional<Path> planDirectory = Optional.empty();

  @Mixin private final AnswerOptions shown = new AnswerOptions();

  @Option(names = "--out", paramLabel = "DIR")
  private Optional<Path> directory = Optional.empty();

  @Override
  public Integer call() throws IOException {
    shown.check(directory, List.of(ResultFiles.SHORTLISTS));
    if (k < 1 || k > MOST) {
      throw new InputException("error.value", "-k", k, Texts.message("allowed.range", 1, MOST));
    }
    Outputs.with(quarter, directory, List.of(ResultFiles.SHORTLISTS), this::run);
    return 0;
  }

  private void run(Optional<OutputDirectory> files) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    QuarterInput input = quarter.readOfWhoLooks(spec.commandLine().getErr());
    Optional<Participant> participant = participantId.map(input::participant);
    try (MatchingEngine engine = input.engine()) {
      // One person's list is one of everybody's: lists that do not know of each other crowd.
      Shortlists all =
          engine.shortlists(
              input.cohort(),
              ShortlistPolicy.builder().size(k).build(),
              input.data().refusedPairs());
      List<PlanInForce.Row> rows =
          planDirectory.isPresent() ? quarter.plan(planDirectory.get(), input, engine) : List.of();
      Map<String, String> planned = planned(rows);
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
        Optional<PlanInForce> plan =
            shown.hasPage() && planDirectory.isPresent()
                ? Optional.of(Planning.inForce(input, engine, planDirectory.get(), rows))
                : Optional.empty();
        shown.writeHandOver(
            input, engine, participant.get(), matches(engine, participant.get(), one.get()), plan);
      }
      if (shown.json()) {
        out.print(one.map(ShortlistsAsJson::of).orElseGet(() -> ShortlistsAsJson.of(all)));
        out.flush();
      }
      PairText text = shown.text(out, input, engine);
      if (participant.isPresent() && one.isPresent()) {
        print(
            text,
            input,
            participant.get(),
            one.get(),
            matches(engine, participant.get(), one.get()),
            planned);
      } else {
        print(text, input, all, planned);
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

  private static Map<String, String> planned(List<PlanInForce.Row> rows) {
    return rows.stream()
        .collect(Collectors.toMap(PlanInForce.Row::participantId, PlanInForce.Row::opportunityId));
  }

  private static void print(
      PairText text,
      QuarterInput input,
      Participant participant,
      Shortlist chosen,
      List<Match> list,
      Map<String, String> planned) {
    String date = input.texts().date(input.date());
    if (list.isEmpty()) {
      text.line("near.head", participant.id(), date);
      text.line("companies.none");
    } else {
      text.line("shortlist.head", participant.id(), date, list.size());
    }
    printPlanned(text, work(input), chosen, planned);
    for (Match match : list) {
      text.blankLine();
      text.line("ranked", match.rank(), text.name(match.opportunity()), text.figures(match.fit()));
      if (match.opportunity().id().equals(planned.get(participant.id()))) {
        text.line("shortlist.planned");
      }
      text.work(participant, match.opportunity(), "   ");
      text.reasons(match.fit(), "   ");
    }
    printRefused(text, chosen);
    text.end();
  }

  /** What the plan proposes, and the list has not. */
  private static void printPlanned(
      PairText text, Map<String, Opportunity> work, Shortlist list, Map<String, String> planned) {
    String id = planned.get(list.participantId());
    if (id != null && list.choices().stream().noneMatch(it -> it.opportunityId().equals(id))) {
      text.line("shortlists.planned-beside", name(text, work, id));
    }
  }

  private static void printRefused(PairText text, Shortlist list) {
    if (list.refused() > 0) {
      text.line("shortlists.refused", list.refused());
    }
  }

  private static Map<String, Opportunity> work(QuarterInput input) {
    return input.data().opportunities().stream()
        .collect(Collectors.toMap(Opportunity::id, Function.identity()));
  }

  private static String name(PairText text, Map<String, Opportunity> work, String id) {
    Opportunity opportunity = work.get(id);
    return opportunity == null ? id : text.name(opportunity);
  }

  /**
   * The lists of everybody.
   *
   * @param planned by participant, the opportunity that a plan proposes
   */
  static void print(
      PairText text, QuarterInput input, Shortlists all, Map<String, String> planned) {
    Concentration plain = all.plain();
    Concentration spread = all.spread();
    text.line("shortlists.head", spread.people(), input.texts().date(input.date()));
    if (!planned.isEmpty()) {
      text.line("shortlists.plan-first");
    }
    text.line("shortlists.first", plain.topFirst(), spread.topFirst(), spread.people());
    Map<String, Opportunity> work = work(input);
    for (Shortlist list : all.lists()) {
      if (!list.choices().isEmpty() || list.refused() > 0) {
        text.blankLine();
        text.line("shortlists.list", list.participantId(), list.choices().size());
        printPlanned(text, work, list, planned);
        for (Choice choice : list.choices()) {
          text.line(
              choice.opportunityId().equals(planned.get(list.participantId()))
                  ? "shortlists.choice.planned"
                  : "shortlists.choice",
              choice.rank(),
              name(text, work, choice.opportunityId()));
        }
        printRefused(text, list);
      }
    }
    text.blankLine();
    text.line("shortlists.figures");
    text.line("shortlists.company", plain.topCompany(), spread.topCompany(), spread.people());
    text.line("shortlists.points.first", plain.meanFirstPoints(), spread.meanFirstPoints());
    text.line("shortlists.points", plain.meanPoints(), spread.meanPoints());
    text.end();
  }
}
