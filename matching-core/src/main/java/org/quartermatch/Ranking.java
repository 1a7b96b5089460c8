package org.quartermatch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.quartermatch.fit.FitCalculator;
import org.quartermatch.fit.PreparedOpportunity;
import org.quartermatch.fit.PreparedParticipant;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Company;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.search.Filter;
import org.quartermatch.search.Segment;
import org.quartermatch.search.SegmentPacker;
import org.quartermatch.search.Snapshot;
import org.quartermatch.search.TextHit;
import org.quartermatch.taxonomy.Taxonomy;

/** Asks the index with the score, and names the best. */
final class Ranking {
  private Ranking() {}

  /** What is kept of a segment: every opportunity made ready, by document number. */
  static SegmentPacker<PreparedOpportunity[]> packer(FitCalculator calculator) {
    return records -> {
      PreparedOpportunity[] packed = new PreparedOpportunity[records.size()];
      records.forEach(
          (document, opportunity) -> packed[document] = calculator.prepare(opportunity));
      return packed;
    };
  }

  static List<PreparedOpportunity> valid(Snapshot<PreparedOpportunity[]> snapshot, LocalDate date) {
    List<PreparedOpportunity> valid = new ArrayList<>();
    forEachValid(snapshot, date, valid::add);
    valid.sort(Comparator.comparing(PreparedOpportunity::id, CodePointOrder.INSTANCE));
    return valid;
  }

  private static void forEachValid(
      Snapshot<PreparedOpportunity[]> snapshot,
      LocalDate date,
      Consumer<PreparedOpportunity> visitor) {
    for (Segment<PreparedOpportunity[]> segment : snapshot.segments()) {
      PreparedOpportunity[] packed = segment.packed();
      for (int document = 0; document < packed.length; document++) {
        if (segment.isLive(document) && isValid(packed[document], date)) {
          visitor.accept(packed[document]);
        }
      }
    }
  }

  private static boolean isValid(PreparedOpportunity opportunity, LocalDate date) {
    Optional<LocalDate> last = opportunity.opportunity().position().validUntil();
    return last.isEmpty() || !last.get().isBefore(date);
  }

  static Optional<PreparedOpportunity> find(
      Snapshot<PreparedOpportunity[]> snapshot, String opportunityId, LocalDate date) {
    return snapshot
        .find(opportunityId)
        .map(found -> found.segment().packed()[found.document()])
        .filter(found -> isValid(found, date));
  }

  static PreparedOpportunity require(
      Snapshot<PreparedOpportunity[]> snapshot, String opportunityId, LocalDate date) {
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
      Snapshot<PreparedOpportunity[]> snapshot, String text, LocalDate date, int k) {
    return snapshot.textSearch(text, Filter.on(date), k).stream()
        .map(TextHit::opportunity)
        .toList();
  }

  /** Labels of occupations, whose words help to take compounds apart. */
  static List<String> vocabulary(Taxonomy taxonomy) {
    return taxonomy.occupations().stream()
        .flatMap(code -> taxonomy.label(code, Locale.GERMAN).stream())
        .sorted()
        .toList();
  }

  private record Ranked(PreparedOpportunity opportunity, int points) {
    static final Comparator<Ranked> BEST_FIRST =
        Comparator.comparingInt((Ranked ranked) -> -ranked.points)
            .thenComparing(ranked -> ranked.opportunity.id(), CodePointOrder.INSTANCE);
  }

  /** The best k: a heap whose top is the worst kept, so that most candidates cost a comparison. */
  private static List<Ranked> best(
      FitCalculator calculator,
      Snapshot<PreparedOpportunity[]> snapshot,
      PreparedParticipant participant,
      int k) {
    checkK(k);
    PriorityQueue<Ranked> best = new PriorityQueue<>(Ranked.BEST_FIRST.reversed());
    forEachValid(
        snapshot,
        calculator.date(),
        opportunity -> {
          int points = calculator.points(participant, opportunity);
          if (points < 0 || (best.size() == k && points < best.element().points)) {
            return;
          }
          best.add(new Ranked(opportunity, points));
          if (best.size() > k) {
            best.remove();
          }
        });
    return best.stream().sorted(Ranked.BEST_FIRST).toList();
  }

  static List<Match> matches(
      FitCalculator calculator,
      Snapshot<PreparedOpportunity[]> snapshot,
      Participant participant,
      int k) {
    PreparedParticipant prepared = calculator.prepare(participant);
    return matches(calculator, prepared, best(calculator, snapshot, prepared, k));
  }

  private static List<Match> matches(
      FitCalculator calculator, PreparedParticipant participant, List<Ranked> ranked) {
    List<Match> matches = new ArrayList<>(ranked.size());
    for (Ranked one : ranked) {
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
      Snapshot<PreparedOpportunity[]> snapshot,
      Participant participant,
      int k) {
    checkK(k);
    PreparedParticipant prepared = calculator.prepare(participant);
    Map<String, List<Ranked>> byCompany = new HashMap<>();
    for (var one : best(calculator, snapshot, prepared, Integer.MAX_VALUE)) {
      company(one)
          .ifPresent(c -> byCompany.computeIfAbsent(c.id(), id -> new ArrayList<>()).add(one));
    }
    List<List<Ranked>> ranked = new ArrayList<>(byCompany.values());
    ranked.sort(
        Comparator.comparingInt((List<Ranked> list) -> -list.getFirst().points())
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

  private static Optional<Company> company(Ranked ranked) {
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
