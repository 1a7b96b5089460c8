package org.quartermatch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.quartermatch.fit.FitCalculator;
import org.quartermatch.fit.PreparedOpportunity;
import org.quartermatch.fit.PreparedParticipant;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Company;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.search.Filter;
import org.quartermatch.search.Points;
import org.quartermatch.search.Ranked;
import org.quartermatch.search.Snapshot;
import org.quartermatch.taxonomy.Taxonomy;

/** Asks the index with the score, and names the best. */
final class Ranking {
  private Ranking() {}

  static List<PreparedOpportunity> valid(Snapshot<PreparedOpportunity> snapshot, LocalDate date) {
    return snapshot.all(Filter.on(date));
  }

  static Optional<PreparedOpportunity> find(
      Snapshot<PreparedOpportunity> snapshot, String opportunityId, LocalDate date) {
    return snapshot
        .get(opportunityId)
        .filter(
            found ->
                found
                    .opportunity()
                    .position()
                    .validUntil()
                    .map(last -> !last.isBefore(date))
                    .orElse(true));
  }

  static PreparedOpportunity require(
      Snapshot<PreparedOpportunity> snapshot, String opportunityId, LocalDate date) {
    return find(snapshot, opportunityId, date)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "opportunity id is "
                        + opportunityId
                        + ", allowed: one that was put and is valid on "
                        + date));
  }

  static List<Opportunity> search(
      Snapshot<PreparedOpportunity> snapshot, String text, LocalDate date, int k) {
    return snapshot.textSearch(text, Filter.on(date), k).stream()
        .map(hit -> hit.opportunity().opportunity())
        .toList();
  }

  /** Labels of occupations, whose words help to take compounds apart. */
  static List<String> vocabulary(Taxonomy taxonomy) {
    return taxonomy.occupations().stream()
        .flatMap(code -> taxonomy.label(code, Locale.GERMAN).stream())
        .sorted()
        .toList();
  }

  private static List<Ranked<PreparedOpportunity>> best(
      FitCalculator calculator,
      Snapshot<PreparedOpportunity> snapshot,
      PreparedParticipant participant,
      int k) {
    Filter filter = Filter.on(calculator.date());
    var forms = participant.participant().forms();
    if (forms.complete()) {
      filter = filter.accepting(enumSet(forms.items()));
    }
    return snapshot.top(
        filter,
        opportunity -> {
          int points = calculator.points(participant, opportunity);
          return points < 0 ? Points.NOT_ELIGIBLE : points;
        },
        k);
  }

  private static EnumSet<EmploymentForm> enumSet(List<EmploymentForm> forms) {
    var set = EnumSet.noneOf(EmploymentForm.class);
    set.addAll(forms);
    return set;
  }

  static List<Match> matches(
      FitCalculator calculator,
      Snapshot<PreparedOpportunity> snapshot,
      Participant participant,
      int k) {
    PreparedParticipant prepared = calculator.prepare(participant);
    return matches(calculator, prepared, best(calculator, snapshot, prepared, k));
  }

  private static List<Match> matches(
      FitCalculator calculator,
      PreparedParticipant participant,
      List<Ranked<PreparedOpportunity>> ranked) {
    List<Match> matches = new ArrayList<>(ranked.size());
    for (Ranked<PreparedOpportunity> one : ranked) {
      matches.add(
          new Match(
              matches.size() + 1,
              one.opportunity().opportunity(),
              calculator.explain(participant, one.opportunity())));
    }
    return matches;
  }

  static List<CompanyMatch> companies(
      FitCalculator calculator,
      Snapshot<PreparedOpportunity> snapshot,
      Participant participant,
      int k) {
    checkK(k);
    PreparedParticipant prepared = calculator.prepare(participant);
    Map<String, List<Ranked<PreparedOpportunity>>> byCompany = new HashMap<>();
    for (var one : best(calculator, snapshot, prepared, Integer.MAX_VALUE)) {
      company(one)
          .ifPresent(c -> byCompany.computeIfAbsent(c.id(), id -> new ArrayList<>()).add(one));
    }
    List<List<Ranked<PreparedOpportunity>>> ranked = new ArrayList<>(byCompany.values());
    ranked.sort(
        Comparator.comparingLong(
                (List<Ranked<PreparedOpportunity>> list) -> -list.getFirst().points())
            .thenComparing(
                list -> company(list.getFirst()).orElseThrow().id(), CodePointOrder.INSTANCE));
    List<CompanyMatch> companies = new ArrayList<>();
    for (var list : ranked.subList(0, Math.min(k, ranked.size()))) {
      companies.add(
          new CompanyMatch(
              companies.size() + 1,
              company(list.getFirst()).orElseThrow(),
              matches(calculator, prepared, list)));
    }
    return companies;
  }

  private static Optional<Company> company(Ranked<PreparedOpportunity> ranked) {
    return ranked.opportunity().opportunity().position().company();
  }

  static List<CandidateMatch> candidates(
      FitCalculator calculator,
      PreparedOpportunity opportunity,
      Collection<Participant> cohort,
      int k) {
    checkK(k);
    record Candidate(PreparedParticipant participant, int points) {}

    List<Candidate> eligible =
        new ArrayList<>(
            cohort.parallelStream()
                .map(
                    participant -> {
                      PreparedParticipant prepared = calculator.prepare(participant);
                      return new Candidate(prepared, calculator.points(prepared, opportunity));
                    })
                .filter(candidate -> candidate.points >= 0)
                .toList());
    eligible.sort(
        Comparator.comparingInt((Candidate candidate) -> -candidate.points)
            .thenComparing(candidate -> candidate.participant.id(), CodePointOrder.INSTANCE));
    List<CandidateMatch> matches = new ArrayList<>();
    for (Candidate candidate : eligible.subList(0, Math.min(k, eligible.size()))) {
      matches.add(
          new CandidateMatch(
              matches.size() + 1,
              candidate.participant.participant(),
              calculator.explain(candidate.participant, opportunity)));
    }
    return matches;
  }

  private static void checkK(int k) {
    if (k < 1) {
      throw new IllegalArgumentException("k is " + k + ", allowed: 1 or more");
    }
  }
}
