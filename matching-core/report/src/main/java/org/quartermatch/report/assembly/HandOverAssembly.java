package org.quartermatch.report.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quartermatch.Match;
import org.quartermatch.NearMatch;
import org.quartermatch.fit.Bridge;
import org.quartermatch.fit.BridgePair;
import org.quartermatch.fit.Fit;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.Reason;
import org.quartermatch.fit.Reason.Fact;
import org.quartermatch.fit.Reason.Finding;
import org.quartermatch.fit.Sentences;
import org.quartermatch.fit.StandardCriterion;
import org.quartermatch.fit.Verdict;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Company;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.report.page.HandOver;
import org.quartermatch.report.page.QuestionAbout;

/**
 * Fills the page that one person takes home: what is known of each opportunity, what speaks for it,
 * what to ask the company, what to bring and to do. What only the person can know is for the talk
 * with the team, and is not there. Where nothing is eligible: what is nearest, and what blocks it.
 */
final class HandOverAssembly {
  private final Participant participant;
  private final Sentences sentences;
  private final QuarterTexts texts;
  private final PlannedPlaces planned;
  private final PayNotes pay;
  private final WorkNotes work;
  private final Map<String, ChildcareProvider> providers;
  private final ReasonTexts reasonTexts;
  private final OpenQuestions questions;
  private final BeforeStart beforeStart;

  HandOverAssembly(
      Participant participant,
      MatchingPolicy policy,
      Sentences sentences,
      QuarterTexts texts,
      PlannedPlaces planned,
      PayNotes pay,
      List<ChildcareProvider> providers) {
    this.participant = participant;
    this.sentences = sentences;
    this.texts = texts;
    this.planned = planned;
    this.pay = pay;
    work = new WorkNotes(sentences, texts);
    this.providers =
        providers.stream().collect(Collectors.toMap(ChildcareProvider::id, Function.identity()));
    reasonTexts =
        new ReasonTexts(
            sentences,
            texts,
            providers.stream()
                .collect(Collectors.toMap(ChildcareProvider::id, ChildcareProvider::nameOrId)));
    questions = new OpenQuestions(policy, sentences);
    beforeStart = new BeforeStart(sentences, texts, questions);
  }

  HandOver.Match match(Match match) {
    Position position = match.opportunity().position();
    Optional<Fit.Option> option =
        planned.option(participant.id(), match.fit()).or(() -> match.fit().bestOption());
    List<ChildcareProvider> care =
        planned.providerIds(match.fit(), option).stream()
            .flatMap(id -> Optional.ofNullable(providers.get(id)).stream())
            .toList();
    // Where several could be asked, the judgement speaks of all of them.
    List<Reason> reasons =
        option
            .filter(it -> care.size() < 2)
            .map(
                it ->
                    reasonTexts.used(
                        match.fit(), it.childcareProviderId(), it.agreedQuarterHours()))
            .orElseGet(() -> match.fit().reasons());
    return new HandOver.Match(
        position.title(),
        position.company().map(Company::name).orElse(""),
        ReportEntries.kind(match.opportunity()),
        planned.place(participant, match.opportunity()),
        terms(position, option, reasons),
        planned.childcare(participant, care),
        good(position, reasons),
        toAsk(match.opportunity(), care, reasons),
        papers(reasons).filter(this::isAtHand).flatMap(this::paper).toList(),
        toBring(position, reasons));
  }

  HandOver.Door door(NearMatch near) {
    Position position = near.opportunity().position();
    List<String> changes =
        near.changes() == 1
            ? near.fit().bridges().stream()
                .sorted(Comparator.comparing(Bridge::isAskedOfCompany))
                .map(sentences::of)
                .toList()
            : near.pairs().stream()
                .sorted(Comparator.comparing(BridgePair::isAskedOfCompany))
                .map(sentences::of)
                .toList();
    return new HandOver.Door(
        position.title(),
        position.company().map(Company::name).orElse(""),
        ReportEntries.kind(near.opportunity()),
        planned.place(participant, near.opportunity()),
        blocking(near.fit(), false),
        blocking(near.fit(), true),
        changes.stream().distinct().toList());
  }

  /**
   * What stands in the way.
   *
   * @param open what is not known, and only therefore blocks; else what is known to
   */
  private List<String> blocking(Fit fit, boolean open) {
    return fit.reasons().stream()
        .filter(Reason::blocks)
        .filter(reason -> (reason.verdict() == Verdict.UNKNOWN) == open)
        .flatMap(
            reason ->
                reason.findings().stream()
                    .filter(it -> it.verdict() == reason.verdict())
                    .map(sentences::of))
        .distinct()
        .toList();
  }

  private HandOver.Terms terms(
      Position position, Optional<Fit.Option> option, List<Reason> reasons) {
    return new HandOver.Terms(
        position.form().map(EmploymentForm::code).orElse(""),
        formNote(position),
        option.map(Fit.Option::agreedQuarterHours).orElse(null),
        orNull(position.hourlyPayCents()),
        pay.toPerson(position),
        work.toPerson(participant, position),
        timesKnown(position) ? WorkTimes.written(position.workingTime(), texts) : "",
        way(reasons),
        position.start().orElse(null),
        position.latestStart().orElse(null),
        position.validUntil().orElse(null),
        position.location().map(ReportEntries::point).orElse(null));
  }

  /** What keeps a step from being taken for a job; of jobs there is nothing to say. */
  private String formNote(Position position) {
    String key =
        switch (position.form().orElse(EmploymentForm.REGULAR)) {
          case WORK_OPPORTUNITY -> "form.work-opportunity";
          case INTERNSHIP ->
              position.hourlyPayCents().isPresent() ? "form.internship.paid" : "form.internship";
          case COURSE -> "form.course";
          case REGULAR, MINIJOB, SECTION_16E, SECTION_16I, APPRENTICESHIP -> "";
        };
    return key.isEmpty() ? "" : texts.format(key);
  }

  /** The question about unknown pay; empty where there is none to ask for in this form. */
  private Optional<String> askPay(Position position) {
    return switch (position.form().orElse(EmploymentForm.REGULAR)) {
      // What is to be known of these stands in their note.
      case WORK_OPPORTUNITY, INTERNSHIP, COURSE -> Optional.empty();
      case APPRENTICESHIP -> Optional.of(texts.format("ask.pay.month"));
      case REGULAR, MINIJOB, SECTION_16E, SECTION_16I -> Optional.of(texts.format("ask.pay"));
    };
  }

  private static @Nullable Integer orNull(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : null;
  }

  /** A roster over the whole week says nothing. */
  private static boolean timesKnown(Position position) {
    return !(position.workingTime() instanceof WorkingTime.Roster roster
        && roster.window().equals(WeekSchedule.always()));
  }

  /** What the judgement says of the direct way, and of the one by way of the childcare. */
  private List<String> way(List<Reason> reasons) {
    return reasons.stream()
        .filter(reason -> reason.criterion().equals(StandardCriterion.COMMUTE.code()))
        .flatMap(reason -> reason.findings().stream())
        .filter(finding -> finding.verdict() != Verdict.UNKNOWN)
        .map(sentences::of)
        .toList();
  }

  /** What gives most points first. What the page says elsewhere is left out. */
  private List<String> good(Position position, List<Reason> reasons) {
    return reasons.stream()
        .filter(reason -> !saidElsewhere(reason))
        // A start that nobody knows is asked for, and fits nothing yet.
        .filter(
            reason ->
                position.start().isPresent()
                    || !reason.criterion().equals(StandardCriterion.START.code()))
        .sorted(Comparator.comparingInt((Reason reason) -> -reason.points()))
        .flatMap(this::good)
        .toList();
  }

  private static boolean saidElsewhere(Reason reason) {
    return Stream.of(
            StandardCriterion.HOURS,
            StandardCriterion.COMMUTE,
            StandardCriterion.CHILDCARE,
            StandardCriterion.QUALIFICATIONS,
            StandardCriterion.PERMISSION,
            StandardCriterion.FRESHNESS)
        .anyMatch(criterion -> criterion.code().equals(reason.criterion()));
  }

  private Stream<String> good(Reason reason) {
    String key = "good." + reason.criterion();
    if (reason.findings().isEmpty() && reason.verdict() == Verdict.MET && reason.points() > 0) {
      return texts.has(key) ? Stream.of(texts.format(key)) : Stream.of();
    }
    return reason.findings().stream()
        .filter(finding -> finding.verdict() == Verdict.MET)
        .map(sentences::of);
  }

  private List<String> toAsk(
      Opportunity opportunity, List<ChildcareProvider> care, List<Reason> reasons) {
    LinkedHashSet<String> asked = new LinkedHashSet<>();
    Position position = opportunity.position();
    if (position.start().isEmpty()) {
      asked.add(texts.format("ask.start"));
    }
    if (position.hourlyPayCents().isEmpty()) {
      askPay(position).ifPresent(asked::add);
    }
    if (position.form().isEmpty()) {
      asked.add(texts.format("ask.form"));
    }
    if (!timesKnown(position)) {
      asked.add(texts.format("ask.times"));
    }
    for (Reason reason : questions.decisiveFirst(reasons)) {
      for (Finding finding : reason.findings()) {
        if (isForTheCompany(reason, finding, opportunity)) {
          asked.add(question(finding));
        }
      }
    }
    if (planned.exists()) {
      care.stream()
          .filter(it -> it.availableFrom().isEmpty())
          .map(it -> texts.format("ask.place", it.name()))
          .forEach(asked::add);
    }
    return List.copyOf(asked);
  }

  /** How old a survey is, whose Quarter it is and who pays support help nobody in an interview. */
  private static boolean isForTheCompany(Reason reason, Finding finding, Opportunity opportunity) {
    boolean early =
        reason.criterion().equals(StandardCriterion.START.code())
            && finding.verdict() == Verdict.PARTLY;
    boolean leftOut =
        Stream.of(
                StandardCriterion.FRESHNESS,
                StandardCriterion.LOCAL,
                StandardCriterion.ENTITLEMENTS,
                StandardCriterion.FORM,
                StandardCriterion.START)
            .anyMatch(criterion -> criterion.code().equals(reason.criterion()));
    return early
        || (!leftOut
            && finding.verdict() == Verdict.UNKNOWN
            && WhomToAsk.of(finding, opportunity) == QuestionAbout.OPPORTUNITY);
  }

  /** In the words of the person, where the sentence speaks of the person. */
  private String question(Finding finding) {
    if (finding instanceof Finding.Standard standard && texts.has("ask." + standard.key())) {
      return texts.format(
          "ask." + standard.key(),
          standard.facts().stream().map(this::named).flatMap(Optional::stream).toArray());
    }
    return sentences.of(finding);
  }

  private Optional<String> named(Fact fact) {
    return switch (fact) {
      case Fact.Code it -> Optional.of(sentences.label(it.code()));
      case Fact.Name it -> Optional.of(it.name());
      case Fact.Day it -> Optional.of(texts.day(it.day()));
      case Fact.LanguageCode it -> Optional.empty();
      case Fact.LanguageLevel it -> Optional.empty();
      case Fact.Hours it -> Optional.empty();
      case Fact.Range it -> Optional.empty();
      case Fact.Count it -> Optional.empty();
      case Fact.Times it -> Optional.empty();
      case Fact.Way it -> Optional.empty();
      case Fact.Money it -> Optional.empty();
      case Fact.Child it -> Optional.empty();
    };
  }

  private List<String> toBring(Position position, List<Reason> reasons) {
    List<String> needed =
        new ArrayList<>(papers(reasons).filter(it -> !isAtHand(it)).flatMap(this::paper).toList());
    reasons.stream()
        .filter(reason -> reason.criterion().equals(StandardCriterion.PERMISSION.code()))
        .flatMap(reason -> reason.findings().stream())
        .filter(BeforeStart::isStep)
        .map(sentences::of)
        .forEach(needed::add);
    needed.addAll(beforeStart.courses(participant, position));
    return needed;
  }

  private static Stream<Finding.Standard> papers(List<Reason> reasons) {
    return reasons.stream()
        .filter(reason -> reason.criterion().equals(StandardCriterion.QUALIFICATIONS.code()))
        .flatMap(reason -> reason.findings().stream())
        .filter(Finding.Standard.class::isInstance)
        .map(Finding.Standard.class::cast);
  }

  /** A paper that a course is to bring counts, and is not there yet. */
  private boolean isAtHand(Finding.Standard finding) {
    return finding.verdict() == Verdict.MET
        && finding.facts().stream()
            .allMatch(
                fact ->
                    fact instanceof Fact.Code code
                        && participant.qualifications().items().contains(code.code()));
  }

  private Stream<String> paper(Finding.Standard finding) {
    return finding.facts().stream()
        .flatMap(fact -> named(fact).stream())
        .map(paper -> texts.format("bring." + finding.verdict().name(), paper));
  }
}
