package org.quartermatch.report.assembly;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.quartermatch.MatchingEngine;
import org.quartermatch.PairConsumer;
import org.quartermatch.fit.Fit;
import org.quartermatch.fit.Fit.Eligibility;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.Score;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.model.Child;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.placement.PlacementCapacity;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.taxonomy.Taxonomy;

/**
 * What a report needs of every pair, collected in one pass over the scores.
 *
 * <p>Kept are counts, the pairs that leave something to ask, and for each participant without a
 * placement the {@link NearestDoors#MOST_TRIED} best opportunities that are not open: linear in
 * people, opportunities and open questions, not in pairs. Not thread-safe.
 */
final class PairFacts implements PairConsumer {
  /** A pair that leaves something to ask. */
  record OpenPair(Participant participant, String opportunityId) {}

  private record Miss(int points, String opportunityId) {}

  /** The better one last, so that the worst is at the head of a queue. */
  private static final Comparator<Miss> WORST_FIRST =
      Comparator.comparingInt(Miss::points)
          .thenComparing(Miss::opportunityId, CodePointOrder.INSTANCE.reversed());

  /** What stands between one participant and the opportunities. */
  private static final class Misses {
    final PriorityQueue<Miss> best = new PriorityQueue<>(WORST_FIRST);
    final Map<String, Integer> against = new TreeMap<>();
    final Map<String, Integer> open = new TreeMap<>();

    void add(String opportunityId, Score score, boolean isRefused) {
      for (String criterion : score.blockedBy()) {
        (score.toClarify().contains(criterion) ? open : against).merge(criterion, 1, Integer::sum);
      }
      if (isRefused) {
        return;
      }
      best.add(new Miss(score.points(), opportunityId));
      if (best.size() > NearestDoors.MOST_TRIED) {
        best.remove();
      }
    }
  }

  private final MatchingPolicy policy;
  private final Map<String, Integer> eligibleOpportunities = new HashMap<>();
  private final Map<String, Integer> eligibleParticipants = new HashMap<>();
  private final Map<String, Integer> fixedQuarterHours = new HashMap<>();
  private final Map<String, Misses> misses = new HashMap<>();
  private final Map<String, List<Child>> newPlaces = new HashMap<>();
  private final Map<PlacementCapacity.CarePlaces, Set<String>> demand = new HashMap<>();
  private final Map<PlacementCapacity.CarePlaces, Set<String>> demandedBy = new HashMap<>();
  private final List<OpenPair> openPairs = new ArrayList<>();
  private final Set<Veto> vetoes;
  private final Taxonomy taxonomy;
  private final Map<String, Integer> eligibleByField = new HashMap<>();

  /** Whose pairs come, one person after the other, and in which fields there was something. */
  private String current = "";

  private final Set<String> currentFields = new HashSet<>();

  private PairFacts(
      MatchingEngine engine, Taxonomy taxonomy, Set<String> unplaced, Collection<Veto> vetoes) {
    this.vetoes = Set.copyOf(vetoes);
    this.taxonomy = taxonomy;
    // Which children want a new place is a question of the policy alone.
    policy = engine.policy();
    unplaced.forEach(id -> misses.put(id, new Misses()));
  }

  /**
   * Judges every pair.
   *
   * @param vetoes pairs that must not be proposed: they are no way to anything, and not asked about
   *     to open them
   */
  static PairFacts of(
      MatchingEngine engine,
      Taxonomy taxonomy,
      List<Participant> cohort,
      Set<String> unplaced,
      Collection<Veto> vetoes) {
    PairFacts facts = new PairFacts(engine, taxonomy, unplaced, vetoes);
    engine.scores(cohort, facts);
    return facts;
  }

  @Override
  public void accept(Participant participant, Opportunity opportunity, Score score) {
    if (score.eligibility() == Eligibility.NO) {
      boolean isRefused =
          !vetoes.isEmpty() && vetoes.contains(new Veto(participant.id(), opportunity.id()));
      Misses missed = misses.get(participant.id());
      if (missed != null) {
        missed.add(opportunity.id(), score, isRefused);
      }
      boolean onlyAsking =
          !isRefused
              && score.blockedBy().size() == 1
              && score.toClarify().contains(score.blockedBy().getFirst());
      if (onlyAsking) {
        openPairs.add(new OpenPair(participant, opportunity.id()));
      }
      return;
    }
    eligibleOpportunities.merge(participant.id(), 1, Integer::sum);
    eligibleParticipants.merge(opportunity.id(), 1, Integer::sum);
    field(participant, opportunity);
    if (opportunity.position().workingTime() instanceof WorkingTime.Fixed) {
      fixedQuarterHours.put(
          opportunity.id(), score.bestOption().orElseThrow().agreedQuarterHours());
    }
    score.options().stream()
        .map(Fit.Option::childcareProviderId)
        .flatMap(Optional::stream)
        .forEach(provider -> demand(provider, participant));
    if (!score.toClarify().isEmpty()) {
      openPairs.add(new OpenPair(participant, opportunity.id()));
    }
  }

  private void field(Participant participant, Opportunity opportunity) {
    if (!participant.id().equals(current)) {
      current = participant.id();
      currentFields.clear();
    }
    if (opportunity.position().places() > 0) {
      ReportEntries.field(opportunity, taxonomy)
          .filter(currentFields::add)
          .ifPresent(field -> eligibleByField.merge(field, 1, Integer::sum));
    }
  }

  /** How many participants are eligible for some work of the field that has a place. */
  int eligibleInField(String field) {
    return eligibleByField.getOrDefault(field, 0);
  }

  private void demand(String providerId, Participant participant) {
    List<Child> children =
        newPlaces.computeIfAbsent(
            participant.id(),
            id ->
                participant.children().stream()
                    .filter(policy::needsCare)
                    .filter(Child::needsPlace)
                    .toList());
    for (Child child : children) {
      if (child.ageMonths().isPresent()) {
        var places = new PlacementCapacity.CarePlaces(providerId, policy.ageGroup(child));
        demand.computeIfAbsent(places, id -> new LinkedHashSet<>()).add(child.id());
        demandedBy.computeIfAbsent(places, id -> new LinkedHashSet<>()).add(participant.id());
      }
    }
  }

  /** For how many opportunities the participant is eligible. */
  int eligibleOpportunities(String participantId) {
    return eligibleOpportunities.getOrDefault(participantId, 0);
  }

  /** How many participants are eligible for the opportunity. */
  int eligibleParticipants(String opportunityId) {
    return eligibleParticipants.getOrDefault(opportunityId, 0);
  }

  /** Weekly quarter hours of fixed work, the same for everybody; empty if nobody is eligible. */
  OptionalInt fixedQuarterHours(String opportunityId) {
    Integer quarterHours = fixedQuarterHours.get(opportunityId);
    return quarterHours == null ? OptionalInt.empty() : OptionalInt.of(quarterHours);
  }

  /** Children with a way to work that needs a place at the provider; a shared child is one. */
  int demanded(String providerId, AgeGroup group) {
    return demand
        .getOrDefault(new PlacementCapacity.CarePlaces(providerId, group), Set.of())
        .size();
  }

  /** People whose children these are. */
  int demandedBy(String providerId, AgeGroup group) {
    return demandedBy
        .getOrDefault(new PlacementCapacity.CarePlaces(providerId, group), Set.of())
        .size();
  }

  /**
   * The best opportunities that are not open to a participant without a placement, most points
   * first.
   */
  List<String> nearMisses(String participantId) {
    Misses missed = misses.get(participantId);
    return missed == null
        ? List.of()
        : missed.best.stream().sorted(WORST_FIRST.reversed()).map(Miss::opportunityId).toList();
  }

  /**
   * What speaks against most opportunities for a participant without a placement: criteria with the
   * number of opportunities, most first.
   */
  Stream<Map.Entry<String, Integer>> against(String participantId) {
    Misses missed = misses.get(participantId);
    return missed == null ? Stream.of() : mostFirst(missed.against);
  }

  /** The same of what is not known, and only therefore blocks. */
  Stream<Map.Entry<String, Integer>> open(String participantId) {
    Misses missed = misses.get(participantId);
    return missed == null ? Stream.of() : mostFirst(missed.open);
  }

  private static Stream<Map.Entry<String, Integer>> mostFirst(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()));
  }

  /**
   * Eligible pairs with a question, and pairs that nothing but one unknown criterion makes
   * ineligible; in the order of the cohort.
   */
  List<OpenPair> openPairs() {
    return List.copyOf(openPairs);
  }
}
