package org.quartermatch.examples.quarter;

import static org.quartermatch.examples.quarter.Texts.message;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.quartermatch.MatchingEngine;
import org.quartermatch.care.CareCalendar;
import org.quartermatch.care.CareSentences;
import org.quartermatch.care.CareStanding;
import org.quartermatch.care.CareYear;
import org.quartermatch.care.Land;
import org.quartermatch.files.ResultFiles;
import org.quartermatch.files.csv.OutputDirectory;
import org.quartermatch.files.json.CareYearAsJson;
import org.quartermatch.fit.Fit;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Participant;
import org.quartermatch.report.page.Audience;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Care through the first year of one person's proposal, day by day. For the team. */
@Command(name = "care-year")
final class CareYearCommand implements Callable<Integer> {
  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec; // set by picocli

  @Mixin private final QuarterOptions quarter = new QuarterOptions();

  @Option(names = "--participant", paramLabel = "ID", required = true)
  private String participantId = "";

  @Option(names = "--opportunity", paramLabel = "ID")
  private Optional<String> opportunityId = Optional.empty();

  @Option(names = "--provider", paramLabel = "ID")
  private Optional<String> providerId = Optional.empty();

  @Option(names = "--plan", paramLabel = "DIR")
  private Optional<Path> planDirectory = Optional.empty();

  @Option(names = "--land", paramLabel = "LAND", completionCandidates = Lands.class)
  private Optional<String> land = Optional.empty();

  @Mixin private final AnswerOptions shown = new AnswerOptions();

  @Option(names = "--out", paramLabel = "DIR")
  private Optional<Path> directory = Optional.empty();

  /** The Länder by their letters. */
  static final class Lands implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Land.values()).map(Land::code).iterator();
    }
  }

  /**
   * Of what the year is.
   *
   * @param provider of the new place; empty: own care
   */
  private record Proposal(String opportunityId, Optional<String> provider) {}

  @Override
  public Integer call() throws IOException {
    shown.check(directory, List.of(ResultFiles.CARE_YEAR));
    Outputs.with(quarter, directory, List.of(ResultFiles.CARE_YEAR), this::run);
    return 0;
  }

  private void run(Optional<OutputDirectory> files) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    QuarterInput input = quarter.read(spec.commandLine().getErr());
    Participant participant = input.participant(participantId);
    if (participant.children().stream().noneMatch(input.policy()::needsCare)) {
      throw new InputException("error.no-children", participantId);
    }
    opportunityId.ifPresent(input::opportunity);
    providerId.ifPresent(
        id ->
            QuarterInput.require(
                "--provider",
                id,
                message("allowed.provider"),
                input.data().childcareProviders().stream().map(ChildcareProvider::id).toList()));
    CareCalendar calendar = input.data().care().calendar(land(input));
    try (MatchingEngine engine = input.engine()) {
      Proposal proposal = proposal(input, engine, participant);
      CareYear year = year(engine, participant, proposal, calendar);
      if (files.isPresent()) {
        new ResultFiles(files.get(), engine, input.cohort()).writeCareYears(List.of(year));
        files.get().publish();
      }
      CareSentences sentences =
          CareSentences.in(
              input.texts().locale(),
              input.sentences(),
              participant,
              input.data().childcareProviders());
      if (shown.json()) {
        out.print(CareYearAsJson.of(year, sentences));
        out.flush();
      }
      PairText text = shown.text(out, input, engine);
      print(text, input, engine, year, sentences, calendar);
      shown.writePage(text, input, engine, "care-year.title", Audience.TEAM);
    }
  }

  private Land land(QuarterInput input) {
    Set<Land> named = input.data().care().lands();
    String code =
        land.orElseGet(
            () -> {
              if (named.size() != 1) {
                throw new InputException("error.no-land");
              }
              return named.iterator().next().code();
            });
    for (Land each : Land.values()) {
      if (each.code().equals(code)) {
        return each;
      }
    }
    throw new InputException(
        "error.value", "--land", UsageErrors.shown(code), message("allowed.land"));
  }

  /** What is asked for, else what is proposed, else the best match. */
  private Proposal proposal(QuarterInput input, MatchingEngine engine, Participant participant)
      throws IOException {
    if (opportunityId.isPresent()) {
      return new Proposal(
          opportunityId.get(),
          providerId.or(() -> care(engine.explain(participant, opportunityId.get()))));
    }
    if (planDirectory.isPresent()) {
      return quarter.plan(planDirectory.get(), input, engine).stream()
          .filter(row -> row.participantId().equals(participantId))
          .findFirst()
          .map(row -> new Proposal(row.opportunityId(), providerId.or(row::childcareProviderId)))
          .orElseThrow(
              () ->
                  new InputException(
                      "error.no-proposal", participantId, planDirectory.get().toString()));
    }
    return engine.match(participant, 1).stream()
        .findFirst()
        .map(
            match -> new Proposal(match.opportunity().id(), providerId.or(() -> care(match.fit()))))
        .orElseThrow(() -> new InputException("error.no-match", participantId));
  }

  /** The care there is if it will do, else the first provider that will. */
  private static Optional<String> care(Fit fit) {
    return fit.options().stream().findFirst().flatMap(Fit.Option::childcareProviderId);
  }

  private CareYear year(
      MatchingEngine engine, Participant participant, Proposal proposal, CareCalendar calendar) {
    try {
      return engine.careYear(participant, proposal.opportunityId(), proposal.provider(), calendar);
    } catch (IllegalArgumentException e) {
      throw new InputException("error.no-care-year", participantId, proposal.opportunityId());
    }
  }

  private static void print(
      PairText text,
      QuarterInput input,
      MatchingEngine engine,
      CareYear year,
      CareSentences sentences,
      CareCalendar calendar) {
    text.line(
        "care-year.head",
        year.participantId(),
        engine.opportunity(year.opportunityId()).map(text::name).orElse(year.opportunityId()),
        input.texts().date(year.firstDay()),
        input.texts().date(year.lastDay()));
    text.line(
        year.childcareProviderId().isPresent() ? "care-year.place" : "care-year.own",
        year.childcareProviderId()
            .flatMap(
                id ->
                    input.data().childcareProviders().stream()
                        .filter(provider -> provider.id().equals(id))
                        .findFirst())
            .map(ChildcareProvider::nameOrId)
            .orElse(""));
    text.line("care-year.count", year.workDays(), year.missingDays());
    text.blankLine();
    for (CareYear.Span span : year.spans()) {
      text.line("care-year.span", sentences.days(span), sentences.of(span.standing()));
      if (span.standing() instanceof CareStanding.Missing missing) {
        sentences.covers(missing).forEach(cover -> text.line("care-year.cover", cover));
      }
    }
    sentences
        .sum(year, calendar)
        .ifPresent(
            sum -> {
              text.blankLine();
              text.line("care-year.sum", sum);
            });
    text.blankLine();
    sentences.notes(year).forEach(note -> text.line("care-year.note", note));
    text.line("care-year.note", sentences.sickDays());
    text.blankLine();
    text.line("care-year.team");
    text.end();
  }
}
