package org.quartermatch.report.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quartermatch.Match;
import org.quartermatch.fit.Fit;
import org.quartermatch.fit.Reason;
import org.quartermatch.fit.Reason.Fact;
import org.quartermatch.fit.Reason.Finding;
import org.quartermatch.fit.Sentences;
import org.quartermatch.fit.StandardCriterion;
import org.quartermatch.fit.Verdict;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Company;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.report.page.HandOver;

/**
 * Fills the page that one person takes home: what speaks for each opportunity, what to ask the
 * company, what to bring. What only the person can know is for the talk with the team, and is not
 * there.
 */
final class HandOverAssembly {
  private final Participant participant;
  private final Sentences sentences;
  private final QuarterTexts texts;
  private final Map<String, ChildcareProvider> providers;
  private final ReasonTexts reasonTexts;

  HandOverAssembly(
      Participant participant,
      Sentences sentences,
      QuarterTexts texts,
      List<ChildcareProvider> providers) {
    this.participant = participant;
    this.sentences = sentences;
    this.texts = texts;
    this.providers =
        providers.stream().collect(Collectors.toMap(ChildcareProvider::id, Function.identity()));
    reasonTexts =
        new ReasonTexts(
            sentences,
            texts,
            providers.stream()
                .collect(Collectors.toMap(ChildcareProvider::id, ChildcareProvider::name)));
  }

  HandOver.Match match(Match match) {
    Position position = match.opportunity().position();
    Optional<Fit.Option> option = match.fit().bestOption();
    List<Reason> reasons =
        option
            .map(
                it ->
                    reasonTexts.used(
                        match.fit(), it.childcareProviderId(), it.agreedQuarterHours()))
            .orElseGet(() -> match.fit().reasons());
    Optional<ChildcareProvider> provider =
        option.flatMap(Fit.Option::childcareProviderId).map(providers::get);
    return new HandOver.Match(
        position.title(),
        position.company().map(Company::name).orElse(""),
        ReportEntries.kind(match.opportunity()),
        option.map(Fit.Option::agreedQuarterHours).orElse(null),
        WorkTimes.written(position.workingTime(), texts),
        way(match, option),
        position.start().orElse(null),
        provider.map(ChildcareProvider::name).orElse(""),
        good(reasons),
        toAsk(match.opportunity(), provider, reasons),
        toBring(reasons));
  }

  /** With its childcare; where home, work place or mode is not known, there is none to tell. */
  private HandOver.@Nullable Way way(Match match, Optional<Fit.Option> option) {
    boolean unknown = match.fit().toClarify().contains(StandardCriterion.COMMUTE.code());
    return unknown || option.isEmpty() || participant.mode().isEmpty()
        ? null
        : new HandOver.Way(
            option.get().wayMinutes(), participant.mode().get().name().toLowerCase(Locale.ROOT));
  }

  /** What gives most points first. What the page says elsewhere is left out. */
  private List<String> good(List<Reason> reasons) {
    return reasons.stream()
        .filter(reason -> !saidElsewhere(reason))
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
      Opportunity opportunity, Optional<ChildcareProvider> provider, List<Reason> reasons) {
    LinkedHashSet<String> questions = new LinkedHashSet<>();
    for (Reason reason : reasons) {
      for (Finding finding : reason.findings()) {
        if (finding.verdict() == Verdict.UNKNOWN) {
          switch (WhomToAsk.of(finding, opportunity)) {
            case OPPORTUNITY -> questions.add(question(finding));
            case CHILDCARE -> questions.addAll(firstDays(opportunity, provider));
            case PARTICIPANT -> {
              // For the talk with the team.
            }
          }
        }
      }
    }
    return List.copyOf(questions);
  }

  private List<String> firstDays(Opportunity opportunity, Optional<ChildcareProvider> provider) {
    List<String> questions = new ArrayList<>();
    if (opportunity.position().start().isEmpty()) {
      questions.add(texts.format("ask.start"));
    }
    provider
        .filter(it -> it.availableFrom().isEmpty())
        .map(it -> texts.format("ask.place", it.name()))
        .ifPresent(questions::add);
    return questions;
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
      case Fact.LanguageCode it -> Optional.empty();
      case Fact.LanguageLevel it -> Optional.empty();
      case Fact.Hours it -> Optional.empty();
      case Fact.Range it -> Optional.empty();
      case Fact.Count it -> Optional.empty();
      case Fact.Times it -> Optional.empty();
      case Fact.Day it -> Optional.empty();
      case Fact.Way it -> Optional.empty();
      case Fact.Money it -> Optional.empty();
      case Fact.Child it -> Optional.empty();
    };
  }

  private List<String> toBring(List<Reason> reasons) {
    List<String> papers = new ArrayList<>();
    for (Reason reason : reasons) {
      if (reason.criterion().equals(StandardCriterion.QUALIFICATIONS.code())) {
        for (Finding finding : reason.findings()) {
          if (finding instanceof Finding.Standard standard) {
            standard.facts().stream()
                .flatMap(fact -> named(fact).stream())
                .map(paper -> texts.format("bring." + standard.verdict().name(), paper))
                .forEach(papers::add);
          }
        }
      }
    }
    return papers;
  }
}
