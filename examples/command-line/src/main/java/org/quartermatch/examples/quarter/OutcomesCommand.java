package org.quartermatch.examples.quarter;

import static org.quartermatch.examples.quarter.Texts.message;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quartermatch.MatchingEngine;
import org.quartermatch.NewlyPossible;
import org.quartermatch.files.csv.OutputDirectory;
import org.quartermatch.files.csv.QuarterWriter;
import org.quartermatch.files.json.OutcomesAsJson;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Participant;
import org.quartermatch.outcomes.Outcome;
import org.quartermatch.outcomes.Outcomes;
import org.quartermatch.outcomes.Outcomes.RefusedPair;
import org.quartermatch.outcomes.Recalibration;
import org.quartermatch.outcomes.Reconfirmation;
import org.quartermatch.outcomes.Reconfirmation.Stale;
import org.quartermatch.report.page.Audience;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What has become of proposals, and what is learned from it; or what is new for one person. */
@Command(name = "outcomes")
final class OutcomesCommand implements Callable<Integer> {
  /** So many ids are named; JSON has all. */
  private static final int MOST_NAMED = 12;

  private static final String OPPORTUNITIES = "opportunities.csv";

  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec; // set by picocli

  @Mixin private final QuarterOptions quarter = new QuarterOptions();

  @Option(names = "--participant", paramLabel = "ID")
  private Optional<String> participantId = Optional.empty();

  @Option(names = "--before", paramLabel = "DIR")
  private Optional<Path> before = Optional.empty();

  @Option(names = "--most-days", paramLabel = "N")
  private int mostDays = 180;

  @Mixin private final AnswerOptions shown = new AnswerOptions();

  @Option(names = "--out", paramLabel = "DIR")
  private Optional<Path> directory = Optional.empty();

  @Override
  public Integer call() throws IOException {
    shown.check(directory, List.of(OPPORTUNITIES));
    if (mostDays < 0) {
      throw new InputException(
          "error.value", "--most-days", mostDays, message("allowed.or-more", 0));
    }
    if (participantId.isPresent() != before.isPresent()) {
      throw new InputException("error.talk-and-before");
    }
    PrintWriter out = spec.commandLine().getOut();
    QuarterInput input = quarter.read(spec.commandLine().getErr());
    if (participantId.isPresent()) {
      since(input, input.participant(participantId.get()), out);
    } else {
      all(input, out);
    }
    return 0;
  }

  private void since(QuarterInput input, Participant now, PrintWriter out) throws IOException {
    Outcomes outcomes = input.data().outcomes().outcomes();
    QuarterInput earlier = quarter.readEarlier(before, input.date(), input);
    Participant then =
        earlier.data().participants().stream()
            .filter(it -> it.id().equals(now.id()))
            .findFirst()
            .orElseThrow(
                () ->
                    new InputException(
                        "error.not-before", now.id(), before.orElseThrow().toString()));
    try (MatchingEngine engine = input.engine()) {
      List<NewlyPossible> possible =
          engine.becamePossible(then, now, earlier.opportunities(), outcomes);
      Optional<LocalDate> talk = outcomes.lastTalk(now.id());
      if (shown.json()) {
        out.print(OutcomesAsJson.since(now.id(), talk, possible, input.sentences()));
        out.flush();
      }
      PairText text = shown.text(out, input, engine);
      text.line(
          talk.isPresent() ? "outcomes.since.head" : "outcomes.since.head.never",
          now.id(),
          possible.size(),
          talk.map(input.texts()::date).orElse(""));
      for (NewlyPossible each : possible) {
        text.blankLine();
        text.line("ranked", each.rank(), text.name(each.opportunity()), text.figures(each.fit()));
        text.line("outcomes.because." + each.because().name());
      }
      text.end();
      shown.writePage(text, input, engine, "outcomes.since.title", Audience.TEAM);
    }
  }

  private void all(QuarterInput input, PrintWriter out) throws IOException {
    Outcomes outcomes = input.data().outcomes().outcomes();
    int unknown = input.policy().certaintyPercent();
    Recalibration learned = Recalibration.of(outcomes, input.data().opportunities(), unknown);
    Reconfirmation again =
        Reconfirmation.of(
            input.date(),
            mostDays,
            // Who is in work is asked how it goes, and not for another profile.
            input.data().withoutStarted(input.policy()).participants(),
            input.data().outcomes().confirmedOn(),
            input.opportunities());
    List<Integer> levels =
        input.opportunities().stream()
            .filter(JobPotential.class::isInstance)
            .map(it -> ((JobPotential) it).certaintyPercent().orElse(unknown))
            .distinct()
            .sorted()
            .toList();
    if (directory.isPresent()) {
      // learned certainty would be taken for surveyed, and learned from again
      if (quarter.isData(directory.get())) {
        throw new InputException("error.out-is-data", "--out", directory.get().toString());
      }
      try (OutputDirectory files =
          Outputs.directory("--out", directory.get(), List.of(OPPORTUNITIES))) {
        QuarterWriter.writeOpportunities(
            learned.applied(input.data().opportunities()), files, OPPORTUNITIES);
        files.publish();
      }
    }
    if (shown.json()) {
      out.print(OutcomesAsJson.of(outcomes, learned, levels, again));
      out.flush();
    }
    try (MatchingEngine engine = input.engine()) {
      PairText text = shown.text(out, input, engine);
      print(text, input, outcomes, learned, levels, again);
      shown.writePage(text, input, engine, "outcomes.title", Audience.TEAM);
    }
  }

  private void print(
      PairText text,
      QuarterInput input,
      Outcomes outcomes,
      Recalibration learned,
      List<Integer> levels,
      Reconfirmation again) {
    text.line(
        "outcomes.head",
        outcomes.all().size(),
        outcomes.all().stream().filter(it -> it.startedOn().isPresent()).count(),
        outcomes.all().stream()
            .filter(it -> it.stay().filter(Outcome.Stay::there).isPresent())
            .count());
    for (Outcome.By by : Outcome.By.values()) {
      List<RefusedPair> pairs = outcomes.refusedPairs(by);
      if (!pairs.isEmpty()) {
        text.line("outcomes.refused." + by.name(), pairs.size(), reasons(input, pairs));
      }
    }
    List<Outcome> waiting = outcomes.unanswered();
    if (!waiting.isEmpty()) {
      text.line("outcomes.unanswered", waiting(input, waiting));
    }
    text.blankLine();
    if (learned.check().isPresent()) {
      for (int level : levels) {
        text.line("outcomes.level", level, learned.levelPercent(level));
      }
    }
    learned
        .check()
        .ifPresentOrElse(
            check ->
                text.line(
                    check.helps() ? "outcomes.check.helps" : "outcomes.check",
                    check.outcomes(),
                    check.surveyed(),
                    check.recalibrated()),
            () -> text.line("outcomes.check.none"));
    text.blankLine();
    stale(text, "outcomes.profiles", again.profiles());
    stale(text, "outcomes.surveys", again.surveys());
    text.notice("outcomes.notice");
    text.flush();
  }

  /** What was never confirmed is not old, but new to everybody. */
  private void stale(PairText text, String key, List<Stale> stale) {
    List<Stale> never = stale.stream().filter(it -> it.last().isEmpty()).toList();
    List<Stale> old = stale.stream().filter(it -> it.last().isPresent()).toList();
    if (!never.isEmpty()) {
      text.line(key + ".never", never.size(), named(never));
    }
    text.line(key, mostDays, old.size(), named(old));
  }

  private static String waiting(QuarterInput input, List<Outcome> waiting) {
    String named =
        waiting.stream()
            .limit(MOST_NAMED)
            .map(
                it ->
                    input
                        .texts()
                        .of(
                            "outcomes.unanswered.pair",
                            it.participantId(),
                            it.opportunityId(),
                            input.texts().date(it.contactedOn())))
            .collect(Collectors.joining("; "));
    return waiting.size() > MOST_NAMED ? named + " …" : named;
  }

  private static String reasons(QuarterInput input, List<RefusedPair> pairs) {
    return pairs.stream()
        .map(
            pair ->
                pair.refusal()
                    .why()
                    .map(why -> "outcomes.why." + why.name())
                    .orElse("outcomes.why"))
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> input.texts().of(entry.getKey()) + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String named(List<Stale> stale) {
    String ids = stale.stream().limit(MOST_NAMED).map(Stale::id).collect(Collectors.joining(", "));
    return stale.size() > MOST_NAMED ? ids + " …" : ids;
  }
}
