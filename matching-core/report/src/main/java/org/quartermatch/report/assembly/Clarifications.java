package org.quartermatch.report.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.stream.Collectors;
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

  /** Providers by what findings call them: several can have one name. */
  private final Map<Fact, List<String>> providerIds;

  Clarifications(MatchingEngine engine, Sentences sentences, List<ChildcareProvider> providers) {
    this.engine = engine;
    this.sentences = sentences;
    this.opportunities =
        engine.opportunities().stream()
            .collect(Collectors.toMap(Opportunity::id, Function.identity()));
    this.providerIds =
        providers.stream()
            .collect(
                Collectors.groupingBy(
                    provider -> new Fact.Name(provider.nameOrId()),
                    Collectors.mapping(ChildcareProvider::id, Collectors.toList())));
  }

  /**
   * A question.
   *
   * @param what key of the sentence; of a host's own criterion the sentence itself
   * @param subject the language, skill or paper it is about
   */
  private record Question(
      String criterion, QuestionAbout about, String aboutId, String what, List<Fact> subject) {}

  /** Somebody and the opportunities that leave a question. */
  private record Asking(Participant person, List<String> opportunityIds) {}

  /** How often a question is asked, of one person or of all. */
  private static final class Tally {
    int opens;
    int concerns;

    /** Some may be there more than once: of most questions nobody ever asks who they are. */
    final List<String> openedPeople = new ArrayList<>(1);

    final List<String> concernedPeople = new ArrayList<>(1);
    final Map<Finding, Integer> wordings = HashMap.newHashMap(1);

    /**
     * Counts one pair.
     *
     * @param opens whether the answer would make the pair eligible
     */
    synchronized void add(String personId, boolean opens, Finding finding) {
      concerns++;
      concernedPeople.add(personId);
      if (opens) {
        this.opens++;
        openedPeople.add(personId);
      }
      if (finding instanceof Finding.Standard) {
        wordings.merge(finding, 1, Integer::sum);
      }
    }

    /** In whatever order: the sums are the same. */
    synchronized void add(String personId, Tally other) {
      opens += other.opens;
      concerns += other.concerns;
      concernedPeople.add(personId);
      if (other.opens > 0) {
        openedPeople.add(personId);
      }
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
    byPerson.values().parallelStream().forEach(asking -> count(asking, all));
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
        Set.copyOf(tally.openedPeople),
        Set.copyOf(tally.concernedPeople));
  }

  /** Counts the questions of one person's pairs. */
  private void count(Asking asking, ConcurrentMap<Question, Tally> all) {
    Counting counting = new Counting(asking.person.id(), all);
    for (Fit fit : engine.explain(asking.person, asking.opportunityIds)) {
      boolean eligible = fit.bestOption().isPresent();
      for (Reason reason : fit.reasons()) {
        for (Finding finding : reason.findings()) {
          if (finding.verdict() == Verdict.UNKNOWN) {
            boolean opens = !eligible && opens(fit, reason, finding);
            if (eligible || opens) {
              add(counting, fit, reason, finding, opens);
            }
          }
        }
      }
    }
    counting.ofPerson.forEach(
        (question, tally) ->
            all.computeIfAbsent(question, key -> new Tally()).add(counting.personId, tally));
  }

  /** Counts the questions of one person: those that many pairs share first for the person alone. */
  private record Counting(
      String personId, Map<Question, Tally> ofPerson, ConcurrentMap<Question, Tally> all) {
    Counting(String personId, ConcurrentMap<Question, Tally> all) {
      this(personId, new HashMap<>(), all);
    }

    void add(Question question, boolean opens, Finding finding) {
      // An opportunity is one pair of the person: nothing is gained by counting it twice.
      Map<Question, Tally> tallies = question.about == QuestionAbout.OPPORTUNITY ? all : ofPerson;
      tallies.computeIfAbsent(question, key -> new Tally()).add(personId, opens, finding);
    }
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

  private void add(Counting counting, Fit fit, Reason reason, Finding finding, boolean opens) {
    QuestionAbout about = WhomToAsk.of(finding, opportunity(fit));
    switch (about) {
      case PARTICIPANT ->
          counting.add(question(reason, about, fit.participantId(), finding), opens, finding);
      case OPPORTUNITY ->
          counting.add(question(reason, about, fit.opportunityId(), finding), opens, finding);
      case CHILDCARE -> {
        for (String id : named(finding)) {
          if (offers(fit, id)) {
            counting.add(question(reason, about, id, finding), opens, finding);
          }
        }
      }
    }
  }

  private Question question(Reason reason, QuestionAbout about, String id, Finding finding) {
    return switch (finding) {
      case Finding.Own own ->
          new Question(reason.criterion(), about, id, sentences.of(own), List.of());
      case Finding.Standard standard ->
          new Question(reason.criterion(), about, id, standard.key(), subject(standard.facts()));
    };
  }

  private static List<Fact> subject(List<Fact> facts) {
    if (facts.isEmpty()) {
      return facts;
    }
    List<Fact> subject = new ArrayList<>(facts.size());
    for (Fact it : facts) {
      if (it instanceof Fact.Name || it instanceof Fact.Child || code(it).isPresent()) {
        subject.add(it);
      }
    }
    return subject;
  }

  /** The providers that a finding names. */
  private List<String> named(Finding finding) {
    if (finding instanceof Finding.Standard standard) {
      for (Fact fact : standard.facts()) {
        if (fact instanceof Fact.Name) {
          return providerIds.getOrDefault(fact, List.of());
        }
      }
    }
    return List.of();
  }

  private static boolean offers(Fit fit, String providerId) {
    for (Fit.Option option : fit.options()) {
      if (option.childcareProviderId().filter(providerId::equals).isPresent()) {
        return true;
      }
    }
    return false;
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
