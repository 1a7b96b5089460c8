package org.quartermatch.report.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quartermatch.fit.Reason;
import org.quartermatch.fit.Reason.Finding;
import org.quartermatch.fit.Sentences;
import org.quartermatch.fit.StandardCriterion;
import org.quartermatch.fit.Verdict;
import org.quartermatch.model.Course;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;

/**
 * Lists what is to be done before work can start: papers and an approval to get, a first day to
 * agree on, a childcare place to apply for, courses that the judgement counts as passed.
 */
final class BeforeStart {
  private static final Set<String> STEPS =
      Set.of(
          StandardCriterion.QUALIFICATIONS.code(),
          StandardCriterion.ENTITLEMENTS.code(),
          StandardCriterion.PERMISSION.code(),
          StandardCriterion.START.code());

  private final Sentences sentences;
  private final QuarterTexts texts;
  private final OpenQuestions questions;

  BeforeStart(Sentences sentences, QuarterTexts texts, OpenQuestions questions) {
    this.sentences = sentences;
    this.questions = questions;
    this.texts = texts;
  }

  /**
   * One sentence for each step, the most decisive first.
   *
   * @param providerName where the children get a new place; empty: none is needed
   */
  List<String> of(
      Participant participant,
      Position position,
      List<Reason> reasons,
      Optional<String> providerName) {
    List<String> steps = new ArrayList<>();
    for (Reason reason : questions.decisiveFirst(reasons)) {
      if (STEPS.contains(reason.criterion())) {
        reason.findings().stream()
            .filter(BeforeStart::isStep)
            // What is to be got before what only ends one day.
            .sorted(Comparator.comparing(it -> it.verdict() != Verdict.PARTLY))
            .map(sentences::of)
            .forEach(steps::add);
      }
    }
    providerName.map(name -> texts.format("todo.place", name)).ifPresent(steps::add);
    steps.addAll(courses(participant, position));
    return steps;
  }

  /** What is only partly there, and a permission that ends. */
  static boolean isStep(Finding finding) {
    return finding.verdict() == Verdict.PARTLY
        || (finding instanceof Finding.Standard standard
            && standard.key().equals("permission.until"));
  }

  /** Courses that end in time and teach what is asked for (docs/semantics.md, sentence 35). */
  List<String> courses(Participant participant, Position position) {
    return participant.courses().stream()
        .filter(course -> counts(course, position))
        .map(course -> texts.format("todo.course", name(course), texts.day(course.endsOn())))
        .toList();
  }

  private static boolean counts(Course course, Position position) {
    boolean inTime = position.start().map(start -> !start.isBefore(course.endsOn())).orElse(false);
    return inTime
        && switch (course) {
          case Course.LanguageCourse it ->
              position.languages().items().stream().anyMatch(of -> of.code().equals(it.code()));
          case Course.SkillCourse it ->
              position.skills().items().stream().anyMatch(of -> of.code().equals(it.code()));
          case Course.QualificationCourse it ->
              position.qualifications().items().contains(it.code());
        };
  }

  private String name(Course course) {
    return switch (course) {
      case Course.LanguageCourse it ->
          it.level()
              .spoken()
              .map(level -> texts.language(it.code()) + " " + level)
              .orElseGet(() -> texts.language(it.code()));
      case Course.SkillCourse it -> sentences.label(it.code());
      case Course.QualificationCourse it -> sentences.label(it.code());
    };
  }
}
