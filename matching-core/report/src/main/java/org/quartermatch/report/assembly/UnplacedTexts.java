package org.quartermatch.report.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quartermatch.MatchingEngine;
import org.quartermatch.fit.Fit;
import org.quartermatch.fit.Reason;
import org.quartermatch.fit.Sentences;
import org.quartermatch.fit.StandardCriterion;
import org.quartermatch.fit.Verdict;
import org.quartermatch.model.Company;
import org.quartermatch.model.Opportunity;
import org.quartermatch.placement.PlacementCapacity;
import org.quartermatch.placement.Unplaced;
import org.quartermatch.placement.Unplaced.Capacity;
import org.quartermatch.placement.Unplaced.Contest;
import org.quartermatch.report.page.UnplacedReason;

/** Writes why somebody has no proposal. */
final class UnplacedTexts {
  /** So many opportunities, people or criteria are named; more do not help. */
  private static final int MOST_NAMED = 3;

  private final Sentences sentences;
  private final QuarterTexts texts;
  private final PairFacts facts;
  private final Map<String, String> providerNames;
  private final Map<String, Opportunity> opportunities;

  /**
   * @param providerNames of all childcare providers by id
   */
  UnplacedTexts(
      MatchingEngine engine,
      Sentences sentences,
      QuarterTexts texts,
      PairFacts facts,
      Map<String, String> providerNames) {
    this.sentences = sentences;
    this.providerNames = Map.copyOf(providerNames);
    this.texts = texts;
    this.facts = facts;
    this.opportunities =
        engine.opportunities().stream()
            .collect(Collectors.toMap(Opportunity::id, Function.identity()));
  }

  static UnplacedReason reason(Unplaced unplaced) {
    return switch (unplaced) {
      case Unplaced.NoEligibleOpportunity it -> UnplacedReason.NO_ELIGIBLE_OPPORTUNITY;
      // no opportunity is eligible for the two together; the detail says so
      case Unplaced.TandemApart it -> UnplacedReason.NO_ELIGIBLE_OPPORTUNITY;
      case Unplaced.Vetoed it -> UnplacedReason.VETOED;
      case Unplaced.Contested it -> UnplacedReason.CONTESTED;
      case Unplaced.NotWorthwhile it -> UnplacedReason.NOT_WORTHWHILE;
    };
  }

  /** One or two sentences; empty where there is nothing to add to the reason. */
  String detail(Unplaced unplaced) {
    return switch (unplaced) {
      case Unplaced.NoEligibleOpportunity it -> blockers(it.participantId());
      case Unplaced.TandemApart it -> texts.format("unplaced.tandem-apart", it.partnerId());
      case Unplaced.Vetoed it ->
          texts.format("unplaced.vetoed", named(it.opportunityIds(), this::title));
      case Unplaced.Contested it -> it.contests().isEmpty() ? "" : contested(it.contests());
      case Unplaced.NotWorthwhile it ->
          texts.format("unplaced.not-worthwhile", facts.eligibleOpportunities(it.participantId()));
    };
  }

  private String blockers(String participantId) {
    return Stream.of(
            counted("unplaced.blockers", facts.against(participantId)),
            counted("unplaced.open", facts.open(participantId)),
            isAgainst(participantId, StandardCriterion.PERMISSION)
                ? texts.format("unplaced.permission")
                : "")
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private boolean isAgainst(String participantId, StandardCriterion criterion) {
    return facts.against(participantId).anyMatch(it -> it.getKey().equals(criterion.code()));
  }

  /** A sentence about the criteria that stand in the way most often; empty if none does. */
  private String counted(String key, Stream<Map.Entry<String, Integer>> criteria) {
    String named =
        criteria
            .limit(MOST_NAMED)
            .map(
                it ->
                    texts.format(
                        "unplaced.blocker", sentences.criterion(it.getKey()), it.getValue()))
            .collect(Collectors.joining(", "));
    return named.isEmpty() ? "" : texts.format(key, named, opportunities.size());
  }

  /** Why a pair is not eligible today: what speaks against it, and what is only open. */
  String blocked(Fit fit) {
    return Stream.of(blocked("change.against", fit, false), blocked("change.open", fit, true))
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private String blocked(String key, Fit fit, boolean open) {
    String named =
        fit.reasons().stream()
            .filter(Reason::blocks)
            .filter(reason -> (reason.verdict() == Verdict.UNKNOWN) == open)
            .map(reason -> sentences.criterion(reason.criterion()))
            .collect(Collectors.joining(", "));
    return named.isEmpty() ? "" : texts.format(key, named);
  }

  /**
   * What would have to be there, the nearest first, and never who has it now. Where an opportunity
   * lacks several things, one alone is not enough, so they are named together.
   */
  private String contested(List<Contest> contests) {
    List<String> ways = contests.stream().map(this::missing).distinct().limit(MOST_NAMED).toList();
    String named = String.join(texts.format("list.or"), ways);
    return texts.format("unplaced.contested", named, contests.size());
  }

  /** What an opportunity lacks for somebody for whom it fits, and never who has it now. */
  String missing(Contest contest) {
    List<String> parts = new ArrayList<>();
    for (Capacity capacity : contest.lacking()) {
      if (capacity == Capacity.CHILDCARE_PLACES) {
        parts.addAll(carePlaces(contest));
      } else {
        parts.add(
            texts.format(
                "unplaced.lacking." + capacity.name(),
                title(contest.opportunityId()),
                company(contest.opportunityId())));
      }
    }
    return String.join(texts.format("list.and"), parts);
  }

  private List<String> carePlaces(Contest contest) {
    List<String> places =
        contest.bindings().stream()
            .map(Unplaced.Binding::capacity)
            .flatMap(
                capacity ->
                    capacity instanceof PlacementCapacity.CarePlaces care
                        ? Stream.of(care)
                        : Stream.of())
            .map(
                care ->
                    texts.format(
                        "unplaced.lacking.care." + care.group().name(),
                        providerNames.getOrDefault(
                            care.childcareProviderId(), care.childcareProviderId())))
            .toList();
    return places.isEmpty() ? List.of(texts.format("unplaced.lacking.care")) : places;
  }

  private String named(List<String> ids, Function<String, String> name) {
    String named = ids.stream().limit(MOST_NAMED).map(name).collect(Collectors.joining(", "));
    return ids.size() <= MOST_NAMED
        ? named
        : texts.format("list.more", named, ids.size() - MOST_NAMED);
  }

  private String title(String opportunityId) {
    Opportunity opportunity = opportunities.get(opportunityId);
    return opportunity == null ? opportunityId : texts.title(opportunity);
  }

  private String company(String opportunityId) {
    return Optional.ofNullable(opportunities.get(opportunityId))
        .flatMap(it -> it.position().company())
        .map(Company::name)
        .filter(name -> !name.isEmpty())
        .orElseGet(() -> texts.format("company.unknown"));
  }
}
