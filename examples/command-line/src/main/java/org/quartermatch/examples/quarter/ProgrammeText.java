package org.quartermatch.examples.quarter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.quartermatch.MatchingEngine;
import org.quartermatch.placement.PlacementGain;
import org.quartermatch.programme.Measure;
import org.quartermatch.programme.Programme;
import org.quartermatch.programme.Programme.Half;
import org.quartermatch.programme.Programme.NewPlacement;
import org.quartermatch.programme.Programme.Use;

/** What is said of a programme: which measures, what they cost, and who gains by which. */
final class ProgrammeText {
  private ProgrammeText() {}

  /** All of it. */
  static void print(
      PairText text,
      QuarterInput input,
      MatchingEngine engine,
      Programme programme,
      ProgrammeQuestion question) {
    Texts texts = input.texts();
    List<Measure> measures = question.measures();
    PlacementGain gain = programme.gain();
    boolean isExact = gain.placedMore() == gain.placedMoreAtMost();
    text.line(
        "programme.head",
        texts.date(input.date()),
        euros(texts, question.budgetCents()),
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
          engine.opportunity(it.opportunityId()).map(text::name).orElse(it.opportunityId())
              + it.half().map(half -> half(texts, half)).orElse("");
      String by = it.measureIds().isEmpty() ? texts.of("programme.freed") : others;
      text.line("programme.way", it.participantId(), courses, work, by, by.length());
    }
  }

  private static String half(Texts texts, Half half) {
    return texts.of(
        switch (half.way()) {
          case DAY_HALVES -> "programme.half.day-halves";
          case DAYS -> "programme.half.days";
          case HOURS -> "programme.half.hours";
        },
        half.number());
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
