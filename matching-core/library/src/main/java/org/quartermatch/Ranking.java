package org.quartermatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.quartermatch.fit.columns.BestOpportunities;
import org.quartermatch.fit.columns.Hits;
import org.quartermatch.fit.columns.OpportunityColumns;
import org.quartermatch.fit.columns.ParticipantTables;
import org.quartermatch.fit.columns.Scan;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.search.Filter;
import org.quartermatch.search.Located;
import org.quartermatch.search.Segment;
import org.quartermatch.search.Snapshot;
import org.quartermatch.search.TextHit;
import org.quartermatch.taxonomy.Taxonomy;

/** Asks the index with the score, and names the best. Safe for use by several threads. */
final class Ranking {
  private final FitCalculator calculator;
  private final PreparedOpportunities prepared;

  Ranking(FitCalculator calculator) {
    this.calculator = calculator;
    prepared = new PreparedOpportunities(calculator);
  }

  FitCalculator calculator() {
    return calculator;
  }

  private boolean isValid(Opportunity opportunity) {
    return ColumnsPacker.isValid(opportunity, calculator.date());
  }

  /** All that count, by id. */
  List<Opportunity> valid(Snapshot<OpportunityColumns> snapshot) {
    return prepared(snapshot).stream().map(PreparedOpportunity::opportunity).toList();
  }

  /** All that count, by id, made ready. */
  List<PreparedOpportunity> prepared(Snapshot<OpportunityColumns> snapshot) {
    return snapshot.where(Filter.on(calculator.date())).stream().map(prepared::of).toList();
  }

  /** Those that count, made ready. */
  List<PreparedOpportunity> valid(List<Located<OpportunityColumns>> changed) {
    return changed.stream()
        .map(Located::opportunity)
        .filter(this::isValid)
        .map(calculator::prepare)
        .toList();
  }

  Optional<PreparedOpportunity> find(Snapshot<OpportunityColumns> snapshot, String opportunityId) {
    return prepared.find(snapshot, opportunityId).filter(it -> isValid(it.opportunity()));
  }

  PreparedOpportunity require(Snapshot<OpportunityColumns> snapshot, String opportunityId) {
    return find(snapshot, opportunityId)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "opportunity id is "
                        + opportunityId
                        + ", allowed: one that was put and is valid on "
                        + calculator.date()));
  }

  List<Opportunity> search(Snapshot<OpportunityColumns> snapshot, String text, int k) {
    return snapshot.textSearch(text, Filter.on(calculator.date()), k).stream()
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

  /** Finds every eligible opportunity that the hits still want. */
  void eligible(
      Snapshot<OpportunityColumns> snapshot,
      PreparedParticipant participant,
      Scan scan,
      Hits hits) {
    snapshot.pack();
    for (Segment<OpportunityColumns> segment : snapshot.segments()) {
      IntUnaryOperator own =
          document ->
              calculator.ownPoints(participant.participant(), segment.opportunity(document));
      scan.eligible(
          new ParticipantTables(segment.packed(), participant), segment::isLive, own, hits);
    }
  }

  private BestOpportunities best(
      Snapshot<OpportunityColumns> snapshot, PreparedParticipant participant, int k) {
    checkK(k);
    BestOpportunities best = new BestOpportunities(k);
    eligible(snapshot, participant, new Scan(), best);
    best.sort();
    return best;
  }

  List<Match> matches(Snapshot<OpportunityColumns> snapshot, Participant participant, int k) {
    PreparedParticipant prepared = calculator.prepare(participant);
    BestOpportunities best = best(snapshot, prepared, k);
    List<Match> matches = new ArrayList<>(best.size());
    for (int rank = 0; rank < best.size(); rank++) {
      matches.add(match(snapshot, prepared, best, rank, rank + 1));
    }
    return matches;
  }

  private Match match(
      Snapshot<OpportunityColumns> snapshot,
      PreparedParticipant participant,
      BestOpportunities best,
      int at,
      int rank) {
    PreparedOpportunity opportunity = opportunity(snapshot, best.columns(at), best.position(at));
    return new Match(rank, opportunity.opportunity(), calculator.explain(participant, opportunity));
  }

  @SuppressWarnings("ReferenceEquality") // a segment's columns are one object
  private PreparedOpportunity opportunity(
      Snapshot<OpportunityColumns> snapshot, OpportunityColumns columns, int position) {
    for (Segment<OpportunityColumns> segment : snapshot.segments()) {
      if (segment.packed() == columns) {
        return prepared.of(new Located<>(segment, columns.document(position)));
      }
    }
    throw new IllegalStateException("columns are of another snapshot");
  }

  List<CompanyMatch> companies(
      Snapshot<OpportunityColumns> snapshot, Participant participant, int k) {
    checkK(k);
    PreparedParticipant prepared = calculator.prepare(participant);
    BestOpportunities best = best(snapshot, prepared, Integer.MAX_VALUE);
    record Offers(String companyId, List<Integer> ranks) {}

    Map<String, Offers> byCompany = new HashMap<>();
    for (int rank = 0; rank < best.size(); rank++) {
      Optional<String> company = best.columns(rank).companyId(best.position(rank));
      if (company.isPresent()) {
        byCompany
            .computeIfAbsent(company.get(), id -> new Offers(id, new ArrayList<>()))
            .ranks
            .add(rank);
      }
    }
    List<Offers> companies = new ArrayList<>(byCompany.values());
    companies.sort(
        Comparator.comparingInt((Offers offers) -> -best.points(offers.ranks.getFirst()))
            .thenComparing(Offers::companyId, CodePointOrder.INSTANCE));
    List<CompanyMatch> matches = new ArrayList<>();
    for (Offers offers : companies.subList(0, Math.min(k, companies.size()))) {
      List<Match> ofCompany = new ArrayList<>();
      for (int at : offers.ranks) {
        ofCompany.add(match(snapshot, prepared, best, at, ofCompany.size() + 1));
      }
      matches.add(
          new CompanyMatch(
              matches.size() + 1,
              ofCompany.getFirst().opportunity().position().company().orElseThrow(),
              ofCompany));
    }
    return matches;
  }

  static void checkK(int k) {
    if (k < 1) {
      throw new IllegalArgumentException("k is " + k + ", allowed: 1 or more");
    }
  }
}
