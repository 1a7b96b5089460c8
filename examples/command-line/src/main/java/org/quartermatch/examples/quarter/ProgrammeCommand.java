package org.quartermatch.examples.quarter;

import static org.quartermatch.examples.quarter.Texts.message;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.quartermatch.MatchingEngine;
import org.quartermatch.files.csv.MeasuresReader;
import org.quartermatch.files.json.ProgrammeAsJson;
import org.quartermatch.placement.PlacementGain;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.programme.Measure;
import org.quartermatch.programme.Programme;
import org.quartermatch.programme.Programme.NewPlacement;
import org.quartermatch.programme.Programme.Use;
import org.quartermatch.programme.ProgrammeException;
import org.quartermatch.report.page.Audience;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which measures a budget should pay for, and who would have a proposal thanks to what. */
@Command(name = "programme")
final class ProgrammeCommand implements Callable<Integer> {
  private static final BigDecimal MOST_EUROS = BigDecimal.valueOf(1_000_000_000);

  @Spec
  private @SuppressWarnings("NullAway.Init") CommandSpec spec; // set by picocli

  @Mixin private final QuarterOptions quarter = new QuarterOptions();

  @Mixin private final PlacementOptions placement = new PlacementOptions();

  @Mixin private final CertaintyOptions certainty = new CertaintyOptions();

  @Option(names = "--measures", paramLabel = "FILE", required = true)
  private Path measuresFile = Path.of("");

  @Option(names = "--budget", paramLabel = "EUROS", required = true)
  private String budget = "";

  @Mixin private final AnswerOptions shown = new AnswerOptions();

  @Override
  public Integer call() throws IOException {
    shown.check();
    long budgetCents = cents(budget);
    PrintWriter err = spec.commandLine().getErr();
    PlacementLimits limits = placement.limits();
    try (Progress progress = new Progress(err, quarter.messages())) {
      QuarterInput input = Planning.read(quarter, certainty, err, progress, new ArrayList<>());
      List<Measure> measures =
          quarter.reading(
              notes -> MeasuresReader.read(measuresFile, input.data(), input.date(), notes));
      try (MatchingEngine engine = input.engine()) {
        PlacementPlan plan = Planning.plan(input, engine, input.cohort(), limits, progress);
        Programme programme = programme(engine, input, plan, measures, budgetCents);
        progress.clear();
        PrintWriter out = spec.commandLine().getOut();
        if (shown.json()) {
          out.print(ProgrammeAsJson.programme(programme, budgetCents));
          out.flush();
        }
        PairText text = shown.text(out, input, engine);
        print(text, input, engine, programme, measures, budgetCents);
        shown.writePage(text, input, engine, "programme.title", Audience.TEAM);
      }
    }
    return 0;
  }

  /** Euros with at most two decimals, as cents. */
  private static long cents(String text) {
    try {
      BigDecimal euros = new BigDecimal(text);
      if (euros.signum() >= 0 && euros.scale() <= 2 && euros.compareTo(MOST_EUROS) <= 0) {
        return euros.movePointRight(2).longValueExact();
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new InputException("error.value", "--budget", text, message("allowed.euros"));
  }

  private static Programme programme(
      MatchingEngine engine,
      QuarterInput input,
      PlacementPlan plan,
      List<Measure> measures,
      long budgetCents) {
    try {
      return engine.programme(input.cohort(), plan, measures, budgetCents);
    } catch (ProgrammeException e) {
      throw new InputException(e.messages());
    }
  }

  private static void print(
      PairText text,
      QuarterInput input,
      MatchingEngine engine,
      Programme programme,
      List<Measure> measures,
      long budgetCents) {
    Texts texts = input.texts();
    PlacementGain gain = programme.gain();
    boolean isExact = gain.placedMore() == gain.placedMoreAtMost();
    text.line(
        "programme.head",
        texts.date(input.date()),
        euros(texts, budgetCents),
        programme.measures().size(),
        measures.size(),
        euros(texts, programme.cents()));
    text.line(
        isExact ? "programme.yield" : "programme.yield.open",
        gain.placedMore(),
        gain.placedMoreAtMost());
    if (gain.placedMore() > 0) {
      text.line(
          "programme.each",
          euros(texts, Math.round(programme.cents() / (100.0 * gain.placedMore())) * 100));
    }
    Map<String, Measure> chosen = new HashMap<>();
    programme.measures().forEach(it -> chosen.put(it.id(), it));
    for (Use use : programme.uses()) {
      Measure measure = chosen.get(use.measureId());
      if (measure != null) {
        text.blankLine();
        text.line("programme.measure", title(measure), euros(texts, measure.cents()));
        text.line(
            "programme.use", use.participantIds().size(), String.join(", ", use.participantIds()));
        text.line("programme.without", use.placedFewerWithout());
      }
    }
    printPlacements(text, texts, engine, programme, chosen);
    List<Measure> others = measures.stream().filter(it -> !chosen.containsKey(it.id())).toList();
    if (!others.isEmpty()) {
      text.blankLine();
      text.line("programme.others", others.size());
      others.forEach(it -> text.line("programme.other", title(it), euros(texts, it.cents())));
    }
    text.end();
  }

  /** On which way everybody gets there who has no proposal today, and how many move for that. */
  private static void printPlacements(
      PairText text,
      Texts texts,
      MatchingEngine engine,
      Programme programme,
      Map<String, Measure> chosen) {
    if (programme.newPlacements().isEmpty()) {
      return;
    }
    text.blankLine();
    int moving = programme.gain().placements().size() - programme.newPlacements().size();
    text.line(
        "programme.who",
        programme.newPlacements().size(),
        moving,
        programme.newPlacements().size() - programme.gain().placedMore());
    for (NewPlacement it : programme.newPlacements()) {
      String courses =
          it.courses().stream()
              .map(
                  step ->
                      texts.of(
                          "programme.step",
                          title(chosen, step.measureId()),
                          texts.date(step.beginsOn()),
                          texts.date(step.endsOn())))
              .collect(Collectors.joining());
      List<String> attended = it.courses().stream().map(step -> step.measureId()).toList();
      String others =
          it.measureIds().stream()
              .filter(id -> !attended.contains(id))
              .map(id -> title(chosen, id))
              .collect(Collectors.joining("; "));
      String work =
          engine.opportunity(it.opportunityId()).map(text::name).orElse(it.opportunityId());
      String by = it.measureIds().isEmpty() ? texts.of("programme.freed") : others;
      text.line("programme.way", it.participantId(), courses, work, by, by.length());
    }
  }

  private static String title(Map<String, Measure> chosen, String id) {
    Measure measure = chosen.get(id);
    return measure == null ? id : title(measure);
  }

  private static String title(Measure measure) {
    return measure.title().isEmpty() ? measure.id() : measure.title();
  }

  /** Without cents where there are none. */
  private static String euros(Texts texts, long cents) {
    return texts.of(cents % 100 == 0 ? "programme.euros" : "programme.euros.cents", cents / 100.0);
  }
}
