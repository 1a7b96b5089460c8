package org.quartermatch.report.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quartermatch.MatchingEngine;
import org.quartermatch.fit.Bridge;
import org.quartermatch.fit.Fit;
import org.quartermatch.fit.Reason;
import org.quartermatch.fit.Reason.Fact;
import org.quartermatch.fit.Reason.Finding;
import org.quartermatch.fit.Sentences;
import org.quartermatch.fit.Verdict;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.report.page.ClarificationEntry;
import org.quartermatch.report.page.QuestionAbout;

/**
 * Gathers the open questions of all pairs: each once, with the number of pairs that it concerns and
 * that a good answer would open.
 *
 * <p>How it works: every pair with a question is explained, person by person, on all processors.
 * Questions are the same if the same person, company or provider is asked the same about the same
 * language, skill or paper; where the wording differs (B1 here, B2 there), the one of most pairs is
 * shown. A question opens a pair if the pair's bridges say so. Cost: one explanation for each open
 * pair.
 */
final class Clarifications {
  /** So many questions are kept; nobody asks more, and a page with more cannot be used. */
  static final int MOST_QUESTIONS = 1_000;

  private final MatchingEngine engine;
  private final Sentences sentences;
  private final Map<String, Opportunity> opportunities;
  private final Map<String, ChildcareProvider> providers;

  Clarifications(MatchingEngine engine, Sentences sentences, List<ChildcareProvider> providers) {
    this.engine = engine;
    this.sentences = sentences;
    this.opportunities =
        engine.opportunities().stream()
            .collect(Collectors.toMap(Opportunity::id, Function.identity()));
    this.providers =
        providers.stream().collect(Collectors.toMap(ChildcareProvider::id, Function.identity()));
  }

  /**
   * A question.
   *
   * @param what key of the sentence; of a host's own criterion the sentence itself
   * @param subject the language, skill or paper it is about
   */
  private record Question(
      String criterion, QuestionAbout about, String aboutId, String what, List<Fact> subject) {}

  /**
   * A question of one pair.
   *
   * @param wording of a question of its own text: none
   * @param opens whether the answer would make the pair eligible
   */
  private record Asked(Question question, Optional<Finding> wording, boolean opens) {}

  /** Somebody and the opportunities that leave a question. */
  private record Asking(Participant person, List<String> opportunityIds) {}

  /** How often a question is asked, of one person or of all. */
  private static final class Tally {
    int opens;
    int concerns;
    final Set<String> openedPeople = new HashSet<>();
    final Set<String> concernedPeople = new HashSet<>();
    final Map<Finding, Integer> wordings = new HashMap<>();

    /** In whatever order: the sums are the same. */
    synchronized void add(Tally other) {
      opens += other.opens;
      concerns += other.concerns;
      openedPeople.addAll(other.openedPeople);
      concernedPeople.addAll(other.concernedPeople);
      other.wordings.forEach((finding, times) -> wordings.merge(finding, times, Integer::sum));
    }
  }

  /** What can be said of a question before it is put into words. */
  private static final Comparator<Map.Entry<Question, Tally>> MOST_FIRST =
      Comparator.comparingInt((Map.Entry<Question, Tally> it) -> -it.getValue().opens)
          .thenComparingInt(it -> -it.getValue().concerns)
          .thenComparing(it -> it.getKey().aboutId());

  /** The {@link #MOST_QUESTIONS} questions that open and concern most pairs, in this order. */
  List<ClarificationEntry> of(List<PairFacts.OpenPair> pairs) {
    Map<String, Asking> byPerson = new LinkedHashMap<>();
    for (PairFacts.OpenPair pair : pairs) {
      byPerson
          .computeIfAbsent(
              pair.participant().id(), id -> new Asking(pair.participant(), new ArrayList<>()))
          .opportunityIds
          .add(pair.opportunityId());
    }
    // Each is added once: maps that are put together two by two add most of them a dozen times.
    ConcurrentHashMap<Question, Tally> all = new ConcurrentHashMap<>();
    byPerson.values().parallelStream()
        .forEach(
            asking ->
                questions(asking)
                    .forEach(
                        (question, tally) ->
                            all.computeIfAbsent(question, key -> new Tally()).add(tally)));
    List<Map.Entry<Question, Tally>> mostFirst = new ArrayList<>(all.entrySet());
    mostFirst.sort(MOST_FIRST);
    // Of those that are equal up to here the words decide.
    int kept = Math.min(MOST_QUESTIONS, mostFirst.size());
    while (kept > 0
        && kept < mostFirst.size()
        && MOST_FIRST.compare(mostFirst.get(kept - 1), mostFirst.get(kept)) == 0) {
      kept++;
    }
    return mostFirst.subList(0, kept).parallelStream()
        .map(it -> clarification(it.getKey(), it.getValue()))
        .sorted(
            Comparator.comparingInt((ClarificationEntry it) -> -it.opensPairs())
                .thenComparingInt(it -> -it.concernsPairs())
                .thenComparing(ClarificationEntry::aboutId)
                .thenComparing(ClarificationEntry::question))
        .limit(MOST_QUESTIONS)
        .toList();
  }

  private ClarificationEntry clarification(Question question, Tally tally) {
    String text =
        tally.wordings.entrySet().stream()
            .max(
                Map.Entry.<Finding, Integer>comparingByValue()
                    .thenComparing(it -> sentences.of(it.getKey()), Comparator.reverseOrder()))
            .map(it -> sentences.of(it.getKey()))
            .orElseGet(question::what);
    return new ClarificationEntry(
        question.criterion(),
        text,
        question.about(),
        question.aboutId(),
        tally.opens,
        tally.concerns,
        tally.openedPeople,
        tally.concernedPeople);
  }

  /** The questions of one person's pairs. */
  private Map<Question, Tally> questions(Asking asking) {
    Participant person = asking.person;
    Map<Question, Tally> tallies = new HashMap<>();
    for (Fit fit : engine.explain(person, asking.opportunityIds)) {
      for (Asked one : asked(fit)) {
        Tally tally = tallies.computeIfAbsent(one.question(), question -> new Tally());
        tally.concerns++;
        tally.concernedPeople.add(person.id());
        if (one.opens()) {
          tally.opens++;
          tally.openedPeople.add(person.id());
        }
        one.wording().ifPresent(finding -> tally.wordings.merge(finding, 1, Integer::sum));
      }
    }
    return tallies;
  }

  private List<Asked> asked(Fit fit) {
    boolean eligible = fit.bestOption().isPresent();
    List<Asked> result = new ArrayList<>();
    for (Reason reason : fit.reasons()) {
      for (Finding finding : reason.findings()) {
        if (finding.verdict() == Verdict.UNKNOWN) {
          boolean opens = !eligible && opens(fit, reason, finding);
          if (eligible || opens) {
            add(result, fit, reason, finding, opens);
          }
        }
      }
    }
    return result;
  }

  private static boolean opens(Fit fit, Reason reason, Finding finding) {
    return switch (finding) {
      case Finding.Own own -> false;
      case Finding.Standard standard ->
          standard.facts().stream()
              .flatMap(fact -> code(fact).stream())
              .anyMatch(
                  code -> fit.bridges().contains(new Bridge.Clarify(reason.criterion(), code)));
    };
  }

  private static Optional<String> code(Fact fact) {
    return switch (fact) {
      case Fact.Code it -> Optional.of(it.code());
      case Fact.LanguageCode it -> Optional.of(it.code());
      case Fact.Name it -> Optional.empty();
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

  private void add(List<Asked> result, Fit fit, Reason reason, Finding finding, boolean opens) {
    Opportunity opportunity = opportunity(fit);
    switch (WhomToAsk.of(finding, opportunity)) {
      case PARTICIPANT ->
          result.add(asked(reason, QuestionAbout.PARTICIPANT, fit.participantId(), finding, opens));
      case OPPORTUNITY ->
          result.add(asked(reason, QuestionAbout.OPPORTUNITY, fit.opportunityId(), finding, opens));
      case CHILDCARE ->
          fit.options().stream()
              .flatMap(option -> option.childcareProviderId().stream())
              .distinct()
              .filter(id -> names(finding, providers.get(id)))
              .map(id -> asked(reason, QuestionAbout.CHILDCARE, id, finding, opens))
              .forEach(result::add);
    }
  }

  private Asked asked(
      Reason reason, QuestionAbout about, String id, Finding finding, boolean opens) {
    return switch (finding) {
      case Finding.Own own ->
          new Asked(
              new Question(reason.criterion(), about, id, sentences.of(own), List.of()),
              Optional.empty(),
              opens);
      case Finding.Standard standard ->
          new Asked(
              new Question(
                  reason.criterion(), about, id, standard.key(), subject(standard.facts())),
              Optional.of(finding),
              opens);
    };
  }

  private static List<Fact> subject(List<Fact> facts) {
    return facts.stream()
        .filter(it -> it instanceof Fact.Name || it instanceof Fact.Child || code(it).isPresent())
        .toList();
  }

  private static boolean names(Finding finding, @Nullable ChildcareProvider provider) {
    return provider != null
        && finding instanceof Finding.Standard standard
        && standard.facts().contains(new Fact.Name(provider.nameOrId()));
  }

  private Opportunity opportunity(Fit fit) {
    Opportunity opportunity = opportunities.get(fit.opportunityId());
    if (opportunity == null) {
      throw new IllegalStateException(
          "opportunity " + fit.opportunityId() + " was taken out while the report was filled");
    }
    return opportunity;
  }
}
