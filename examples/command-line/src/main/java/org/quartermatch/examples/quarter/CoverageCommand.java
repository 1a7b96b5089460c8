package org.quartermatch.examples.quarter;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.quartermatch.Coverage;
import org.quartermatch.Coverage.Empty;
import org.quartermatch.Coverage.Line;
import org.quartermatch.Coverage.SurveyGap;
import org.quartermatch.MatchingEngine;
import org.quartermatch.files.ResultFiles;
import org.quartermatch.files.csv.OutputDirectory;
import org.quartermatch.files.json.CoverageAsJson;
import org.quartermatch.fit.HoursConflict;
import org.quartermatch.model.Company;
import org.quartermatch.model.Opportunity;
import org.quartermatch.report.page.Audience;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How far people and work cover each other, and which companies to ask again. */
@Command(name = "coverage")
final class CoverageCommand implements Callable<Integer> {
  /** So many companies and opportunities are printed; JSON and the files have all. */
  private static final int MOST_PRINTED = 10;

  /** A survey may be so old. */
  static final int DEFAULT_SURVEY_DAYS = 180;

  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec; // set by picocli

  @Mixin private final QuarterOptions quarter = new QuarterOptions();

  @Option(names = "--survey-days", paramLabel = "N")
  private int surveyDays = DEFAULT_SURVEY_DAYS;

  @Mixin private final AnswerOptions shown = new AnswerOptions();

  @Option(names = "--out", paramLabel = "DIR")
  private Optional<Path> directory = Optional.empty();

  @Override
  public Integer call() throws IOException {
    shown.check(directory, ResultFiles.COVERAGE);
    if (surveyDays < 0) {
      throw new InputException(
          "error.value", "--survey-days", surveyDays, Texts.message("allowed.or-more", 0));
    }
    Outputs.with(quarter, directory, ResultFiles.COVERAGE, this::run);
    return 0;
  }

  private void run(Optional<OutputDirectory> files) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    QuarterInput input = quarter.readOfWhoLooks(spec.commandLine().getErr());
    try (MatchingEngine engine = input.engine()) {
      Coverage coverage = engine.coverage(input.cohort(), surveyDays);
      if (files.isPresent()) {
        new ResultFiles(files.get(), engine, input.cohort()).writeCoverage(coverage);
        files.get().publish();
      }
      if (shown.json()) {
        out.print(CoverageAsJson.of(coverage, input.sentences()));
        out.flush();
      }
      PairText text = shown.text(out, input, engine);
      print(text, input, engine, coverage, surveyDays);
      shown.writePage(text, input, engine, "coverage.title", Audience.TEAM);
    }
  }

  /** Coverage, empty places, and whom to ask again. */
  static void print(
      PairText text, QuarterInput input, MatchingEngine engine, Coverage coverage, int surveyDays) {
    text.line("coverage.head", coverage.people(), input.texts().date(input.date()));
    line(text, input, "coverage.total", "", coverage.total());
    text.blankLine();
    text.line("coverage.fields");
    coverage.byField().stream()
        .sorted(Comparator.comparingInt((Line it) -> -it.vacancyPlaces() - it.potentialPlaces()))
        .forEach(
            it ->
                line(
                    text,
                    input,
                    "coverage.field",
                    it.field()
                        .map(input.sentences()::occupationField)
                        .orElseGet(() -> input.texts().of("coverage.unknown")),
                    it));
    text.blankLine();
    text.line("coverage.empty.head", coverage.empty().size());
    for (Empty empty : coverage.empty().stream().limit(MOST_PRINTED).toList()) {
      empty(text, input, engine, empty);
    }
    more(text, coverage.empty().size());
    text.blankLine();
    text.line("coverage.gaps.head", coverage.surveyGaps().size(), surveyDays);
    Map<String, String> names =
        input.data().companies().stream()
            .collect(
                Collectors.toMap(Company::id, it -> it.name().isEmpty() ? it.id() : it.name()));
    for (SurveyGap gap : coverage.surveyGaps().stream().limit(MOST_PRINTED).toList()) {
      text.line(
          gap.newestSurvey().isPresent() ? "coverage.gap" : "coverage.gap.never",
          names.getOrDefault(gap.companyId(), gap.companyId()),
          gap.companyId(),
          gap.atStakeHundredths() / 100.0,
          gap.people(),
          gap.newestSurvey().map(input.texts()::date).orElse(""));
    }
    more(text, coverage.surveyGaps().size());
    text.end();
  }

  /** What contradicts itself is told of the offer, and not of people who could do nothing. */
  private static void empty(PairText text, QuarterInput input, MatchingEngine engine, Empty empty) {
    Opportunity work = engine.opportunity(empty.opportunityId()).orElseThrow();
    Optional<HoursConflict> conflict = engine.hoursConflict(work);
    if (conflict.isPresent()) {
      text.line(
          "coverage.empty.conflict",
          text.name(work),
          empty.places(),
          input.sentences().of(conflict.get()),
          input.sentences().toDo(conflict.get()),
          text.deadline(work));
      return;
    }
    text.line(
        empty.criterion().isEmpty()
            ? "coverage.empty.nobody"
            : empty.blockedAlone() > 0 ? "coverage.empty.alone" : "coverage.empty.most",
        text.name(work),
        empty.places(),
        empty.criterion().map(input.sentences()::criterion).orElse(""),
        empty.blockedAlone() > 0 ? empty.blockedAlone() : empty.blocked());
  }

  private static void more(PairText text, int all) {
    if (all > MOST_PRINTED) {
      text.lineWithOptions("coverage.more", "more.options", all - MOST_PRINTED);
    }
  }

  private static void line(PairText text, QuarterInput input, String key, String name, Line line) {
    text.line(
        key,
        name,
        line.vacancyPlaces(),
        line.potentialPlaces(),
        line.expectedHundredths() / 100.0,
        line.eligible(),
        line.oneChangeAway(),
        line.emptyPlaces());
    line.emptiedBy()
        .ifPresent(code -> text.line("coverage.emptied", input.sentences().criterion(code)));
  }
}
