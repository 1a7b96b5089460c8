package org.quartermatch.examples.quarter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quartermatch.MatchingEngine;
import org.quartermatch.concessions.Concession;
import org.quartermatch.concessions.ConcessionSentences;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Vacancy;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementGain;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.programme.Measure;
import org.quartermatch.programme.Programme;
import org.quartermatch.programme.Programme.Half;
import org.quartermatch.programme.Programme.NewPlacement;
import org.quartermatch.programme.Programme.Use;

/**
 * What is said of a programme: which measures, what they cost, who gains by which, who has to move
 * for that, and what is to be clarified before.
 */
final class ProgrammeText {
  private final PairText text;
  private final Texts texts;
  private final MatchingEngine engine;
  private final Programme programme;
  private final ConcessionSentences concessions;
  private final Map<String, Measure> chosen = new HashMap<>();
  private final Map<String, String> today = new HashMap<>();

  private ProgrammeText(
      PairText text,
      QuarterInput input,
      MatchingEngine engine,
      PlacementPlan plan,
      Programme programme) {
    this.text = text;
    texts = input.texts();
    this.engine = engine;
    this.programme = programme;
    concessions = ConcessionSentences.in(texts.locale(), input.taxonomy());
    programme.measures().forEach(it -> chosen.put(it.id(), it));
    for (Placement each : plan.placements()) {
      today.put(each.participantId(), each.opportunityId());
    }
  }

  /** All of it. */
  static void print(
      PairText text,
      QuarterInput input,
      MatchingEngine engine,
      PlacementPlan plan,
      Programme programme,
      ProgrammeQuestion question) {
    new ProgrammeText(text, input, engine, plan, programme).print(input, question);
  }

  private void print(QuarterInput input, ProgrammeQuestion question) {
    List<Measure> measures = question.measures();
    PlacementGain gain = programme.gain();
    boolean isExact = gain.placedMore() == gain.placedMoreAtMost();
    text.line(
        "programme.head",
        texts.date(input.date()),
        euros(question.budgetCents()),
        programme.measures().size(),
        measures.size(),
        euros(programme.cents()));
    text.line(
        isExact ? "programme.yield" : "programme.yield.open",
        gain.placedMore(),
        gain.placedMoreAtMost());
    text.line("programme.free");
    programme.uses().forEach(this::printUse);
    printPlacements();
    List<Measure> others = measures.stream().filter(it -> !chosen.containsKey(it.id())).toList();
    if (!others.isEmpty()) {
      text.blankLine();
      text.line("programme.others", others.size());
      others.forEach(it -> text.line("programme.other", title(it), euros(it.cents())));
    }
    text.end();
  }

  private void printUse(Use use) {
    Measure measure = Objects.requireNonNull(chosen.get(use.measureId()));
    text.blankLine();
    text.line("programme.measure", title(measure), euros(measure.cents()));
    text.line(
        "programme.use", use.participantIds().size(), String.join(", ", use.participantIds()));
    List<Use> together = programme.uses().stream().filter(it -> areOne(it, use)).toList();
    if (together.size() == 1) {
      text.line("programme.without", use.placedFewerWithout());
    } else {
      text.line(
          "programme.together",
          together.stream()
              .map(Use::measureId)
              .filter(id -> !id.equals(use.measureId()))
              .map(this::title)
              .collect(Collectors.joining(", ")),
          euros(
              together.stream()
                  .mapToLong(it -> Objects.requireNonNull(chosen.get(it.measureId())).cents())
                  .sum()),
          use.placedFewerWithout());
    }
  }

  /** Whether measures are good for nothing one without the other: every proposal goes by both. */
  private boolean areOne(Use one, Use other) {
    return one.placedFewerWithout() == other.placedFewerWithout()
        && all()
            .allMatch(
                it ->
                    it.measureIds().contains(one.measureId())
                        == it.measureIds().contains(other.measureId()));
  }

  private Stream<NewPlacement> all() {
    return Stream.concat(programme.newPlacements().stream(), programme.otherPlacements().stream());
  }

  /** On which way everybody gets there who has no proposal today, and who moves for that. */
  private void printPlacements() {
    if (programme.newPlacements().isEmpty()) {
      return;
    }
    text.blankLine();
    text.line(
        "programme.who",
        programme.newPlacements().size(),
        programme.newPlacements().size() - programme.gain().placedMore());
    programme.newPlacements().forEach(this::print);
    if (!programme.otherPlacements().isEmpty()) {
      text.blankLine();
      text.line("programme.moves", programme.otherPlacements().size());
      programme.otherPlacements().forEach(this::print);
    }
  }

  private void print(NewPlacement it) {
    List<String> before = new ArrayList<>();
    String left = today.get(it.participantId());
    if (left != null) {
      before.add(texts.of("programme.from", name(left)));
    }
    it.courses()
        .forEach(
            step ->
                before.add(
                    texts.of(
                        "programme.step",
                        title(step.measureId()),
                        texts.date(step.beginsOn()),
                        texts.date(step.endsOn()))));
    List<String> attended = it.courses().stream().map(step -> step.measureId()).toList();
    String others =
        it.measureIds().stream()
            .filter(id -> !attended.contains(id))
            .map(this::title)
            .collect(Collectors.joining("; "));
    String by = it.measureIds().isEmpty() && left == null ? texts.of("programme.freed") : others;
    text.line(
        "programme.way",
        it.participantId(),
        String.join("", before),
        name(it.opportunityId()) + it.half().map(this::half).orElse(""),
        by,
        by.length());
    for (Concession concession : it.concessions()) {
      text.line("programme.concession", concessions.of(concession));
    }
    engine.opportunity(it.opportunityId()).ifPresent(this::printWhatItIs);
    if (!it.toClarify().isEmpty()) {
      text.line("programme.clarify", text.names(it.toClarify()));
    }
  }

  private void printWhatItIs(Opportunity opportunity) {
    opportunity.position().form().ifPresent(this::printForm);
    switch (opportunity) {
      case JobPotential potential ->
          text.line(
              "programme.potential",
              potential.surveyedOn().isPresent() ? 1 : 0,
              potential.surveyedOn().map(texts::date).orElse(""));
      case Vacancy vacancy -> {}
    }
  }

  private void printForm(EmploymentForm form) {
    switch (form) {
      case INTERNSHIP, WORK_OPPORTUNITY, COURSE -> text.line("programme.form." + form.code());
      case REGULAR, MINIJOB, SECTION_16E, SECTION_16I, APPRENTICESHIP -> {}
    }
  }

  private String name(String opportunityId) {
    return engine.opportunity(opportunityId).map(text::name).orElse(opportunityId);
  }

  private String half(Half half) {
    return texts.of(
        switch (half.way()) {
          case DAY_HALVES -> "programme.half.day-halves";
          case DAYS -> "programme.half.days";
          case HOURS -> "programme.half.hours";
        },
        half.number());
  }

  private String title(String id) {
    Measure measure = chosen.get(id);
    return measure == null ? id : title(measure);
  }

  private static String title(Measure measure) {
    return measure.title().isEmpty() ? measure.id() : measure.title();
  }

  /** Without cents where there are none. */
  private String euros(long cents) {
    return texts.of(cents % 100 == 0 ? "programme.euros" : "programme.euros.cents", cents / 100.0);
  }
}
