package org.quartermatch.benchmarks.peers;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementCapacity.CarePlaces;
import org.quartermatch.placement.PlacementCompany;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementOption.ChildPlace;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProblem.Household;
import org.quartermatch.placement.PlacementProblem.Tandem;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.placement.PlacementProvider;
import org.quartermatch.placement.PlacementWeights;

/**
 * Judges plans by what the problem's Javadoc says: whether a plan is feasible, and its objective.
 * One judge for all solvers, Quartermatch's among them, that shares no code with any of them; plain
 * and slow, with maps and exact arithmetic. Thread-safe.
 */
public final class PlanCheck {
  /**
   * What a plan is worth.
   *
   * @param faults what makes the plan infeasible, in words; empty: it is feasible
   * @param objective in the problem's points; without meaning where there are faults
   */
  public record Verdict(List<String> faults, long objective) {
    public Verdict {
      faults = List.copyOf(faults);
    }

    public boolean isFeasible() {
      return faults.isEmpty();
    }
  }

  private final PlacementProblem problem;
  private final Map<String, PlacementParticipant> participants = new HashMap<>();
  private final Map<String, PlacementOpportunity> opportunities = new HashMap<>();
  private final Map<String, PlacementProvider> providers = new HashMap<>();
  private final Map<String, List<PlacementOption>> options = new HashMap<>();
  private final Set<Veto> vetoes;

  public PlanCheck(PlacementProblem problem) {
    this.problem = problem;
    problem.participants().forEach(p -> participants.put(p.id(), p));
    problem.opportunities().forEach(o -> opportunities.put(o.id(), o));
    problem.providers().forEach(k -> providers.put(k.id(), k));
    vetoes = new HashSet<>(problem.vetoes());
    List<PlacementOption> all = problem.options();
    // they are sorted by participant
    for (int from = 0, to = 0; from < all.size(); from = to) {
      String id = all.get(from).participantId();
      while (to < all.size() && all.get(to).participantId().equals(id)) {
        to++;
      }
      options.put(id, all.subList(from, to));
    }
  }

  /** Judges a plan; the order of its placements means nothing, nor does what they say of change. */
  public Verdict check(Collection<Placement> plan) {
    List<String> faults = new ArrayList<>();
    Map<String, Placement> placed = new HashMap<>();
    for (Placement placement : plan) {
      if (!options
          .getOrDefault(placement.participantId(), List.of())
          .contains(placement.option())) {
        faults.add(name(placement) + " is no option of the problem");
      } else if (placed.put(placement.participantId(), placement) != null) {
        faults.add("participant " + placement.participantId() + " is placed more than once");
      }
    }
    if (!faults.isEmpty()) {
      return new Verdict(faults, 0);
    }
    counsellor(placed, faults);
    work(placed.values(), faults);
    care(placed.values(), faults);
    companies(placed.values(), faults);
    together(placed, faults);
    return new Verdict(faults, objective(placed));
  }

  private void counsellor(Map<String, Placement> placed, List<String> faults) {
    for (Placement placement : placed.values()) {
      if (vetoes.contains(new Veto(placement.participantId(), placement.opportunityId()))) {
        faults.add(name(placement) + " is vetoed");
      }
    }
    for (PlacementParticipant participant : problem.participants()) {
      if (participant.pinnedOpportunityId().isPresent()) {
        String pin = participant.pinnedOpportunityId().get();
        Placement placement = placed.get(participant.id());
        if (placement == null || !placement.opportunityId().equals(pin)) {
          faults.add(
              "participant " + participant.id() + " is pinned to " + pin + ", and not there");
        }
      }
    }
  }

  private void work(Collection<Placement> plan, List<String> faults) {
    Map<String, Integer> people = new HashMap<>();
    Map<String, Long> quarterHours = new HashMap<>();
    for (Placement placement : plan) {
      PlacementOption option = placement.option();
      PlacementOpportunity opportunity = opportunity(placement.opportunityId());
      boolean least =
          opportunity.budgetQuarterHours().isPresent()
              && placement.quarterHours() == option.minimumQuarterHours();
      if (!least && placement.quarterHours() != option.agreedQuarterHours()) {
        faults.add(name(placement) + " has " + placement.quarterHours() + " quarter hours");
      }
      people.merge(opportunity.id(), 1, Integer::sum);
      quarterHours.merge(opportunity.id(), (long) placement.quarterHours(), Long::sum);
    }
    people.forEach(
        (id, count) -> {
          PlacementOpportunity opportunity = opportunity(id);
          atMost(opportunity.places(), count, "people at opportunity " + id, faults);
          opportunity
              .budgetQuarterHours()
              .ifPresent(
                  budget ->
                      atMost(
                          budget,
                          quarterHours.getOrDefault(id, 0L),
                          "quarter hours at opportunity " + id,
                          faults));
        });
  }

  private void care(Collection<Placement> plan, List<String> faults) {
    Map<String, String> providerOfChild = new HashMap<>();
    Map<CarePlaces, Set<String>> taken = new HashMap<>();
    for (Placement placement : plan) {
      for (ChildPlace child : placement.option().children()) {
        String provider = placement.option().childcareProviderId().orElseThrow();
        String other = providerOfChild.putIfAbsent(child.childId(), provider);
        if (other != null && !other.equals(provider)) {
          faults.add("child " + child.childId() + " is at " + other + " and at " + provider);
        }
        taken
            .computeIfAbsent(new CarePlaces(provider, child.group()), k -> new HashSet<>())
            .add(child.childId());
      }
    }
    for (PlacementProvider provider : providers.values()) {
      for (AgeGroup group : AgeGroup.values()) {
        int children = taken.getOrDefault(new CarePlaces(provider.id(), group), Set.of()).size();
        String what = "children of age group " + group + " at provider " + provider.id();
        atMost(provider.places(group), children, what, faults);
      }
    }
  }

  private void companies(Collection<Placement> plan, List<String> faults) {
    Map<String, Integer> contacts = new HashMap<>();
    Map<String, Integer> support = new HashMap<>();
    for (Placement placement : plan) {
      PlacementParticipant participant = participant(placement.participantId());
      boolean stays =
          participant
              .current()
              .map(now -> now.keptWithoutContact(placement.option()))
              .orElse(false);
      opportunity(placement.opportunityId())
          .companyId()
          .ifPresent(
              id -> {
                contacts.merge(id, stays ? 0 : 1, Integer::sum);
                support.merge(id, participant.needsSupport() ? 1 : 0, Integer::sum);
              });
    }
    for (PlacementCompany company : problem.companies()) {
      String at = " at company " + company.id();
      company
          .contacts()
          .ifPresent(
              most ->
                  atMost(most, contacts.getOrDefault(company.id(), 0), "contacts" + at, faults));
      company
          .supportPlaces()
          .ifPresent(
              most ->
                  atMost(most, support.getOrDefault(company.id(), 0), "with support" + at, faults));
    }
  }

  /** Minima, tandems, and households. */
  private void together(Map<String, Placement> placed, List<String> faults) {
    Map<String, Integer> people = new HashMap<>();
    placed.values().forEach(placement -> people.merge(placement.opportunityId(), 1, Integer::sum));
    people.forEach(
        (id, count) -> {
          if (count < opportunity(id).minimumPlaces()) {
            faults.add(count + " people at opportunity " + id + " are too few");
          }
        });
    for (Tandem tandem : problem.tandems()) {
      String there = at(placed, tandem.first());
      if (!there.equals(at(placed, tandem.second()))) {
        faults.add("tandem of " + tandem.first() + " and " + tandem.second() + " is apart");
      }
    }
    for (Household household : problem.households()) {
      List<String> ids = household.participantIds();
      for (int x = 0; x < ids.size(); x++) {
        for (int y = x + 1; y < ids.size(); y++) {
          if (placed.containsKey(ids.get(x))
              && placed.containsKey(ids.get(y))
              && clash(at(placed, ids.get(x)), at(placed, ids.get(y)))) {
            faults.add(ids.get(x) + " and " + ids.get(y) + " work at the same time");
          }
        }
      }
    }
  }

  private static String at(Map<String, Placement> placed, String participantId) {
    Placement placement = placed.get(participantId);
    return placement == null ? "" : placement.opportunityId();
  }

  private boolean clash(String opportunityId, String other) {
    return opportunity(opportunityId).shifts().stream()
        .anyMatch(week -> opportunity(other).shifts().stream().anyMatch(week::intersects));
  }

  /** priority × (wish points × (k + 1 − rank) ÷ k, rounded down) for k wishes. */
  private long wish(PlacementParticipant participant, String opportunityId) {
    int k = participant.wishes().size();
    int place = participant.wishes().indexOf(opportunityId);
    return place < 0
        ? 0
        : participant.priority() * (problem.weights().wishPoints() * (k - place) / k);
  }

  private long objective(Map<String, Placement> placed) {
    PlacementWeights weights = problem.weights();
    long objective = 0;
    for (PlacementParticipant participant : problem.participants()) {
      Placement placement = placed.get(participant.id());
      if (placement != null) {
        PlacementOption option = placement.option();
        // whole points for the placement, rounded down, then the fit's
        objective +=
            Math.floorDiv(
                    participant.priority()
                        * weights.placementWeight()
                        * option.certaintyPercent()
                        * option.formValuePercent(),
                    10_000L)
                + participant.priority() * option.points()
                + wish(participant, placement.opportunityId());
      }
      boolean moved =
          participant.current().isPresent()
              && (placement == null || participant.current().get().changedBy(placement.option()));
      objective -= moved ? weights.stabilityPenalty() : 0;
    }
    return objective - fairness(placed);
  }

  /** weight × Σ over groups of (placed_g − placed × n_g ÷ N)², rounded up. */
  private long fairness(Map<String, Placement> placed) {
    Map<String, Integer> size = new HashMap<>();
    Map<String, Integer> placedOfGroup = new HashMap<>();
    for (PlacementParticipant participant : problem.participants()) {
      for (String group : participant.groups()) {
        size.merge(group, 1, Integer::sum);
        placedOfGroup.merge(group, placed.containsKey(participant.id()) ? 1 : 0, Integer::sum);
      }
    }
    BigInteger all = BigInteger.valueOf(problem.participants().size());
    BigInteger squares = BigInteger.ZERO;
    for (Map.Entry<String, Integer> group : size.entrySet()) {
      BigInteger own =
          BigInteger.valueOf(placedOfGroup.getOrDefault(group.getKey(), 0)).multiply(all);
      BigInteger share =
          BigInteger.valueOf(placed.size()).multiply(BigInteger.valueOf(group.getValue()));
      squares = squares.add(own.subtract(share).pow(2));
    }
    if (squares.signum() == 0) {
      return 0;
    }
    return new BigDecimal(squares.multiply(BigInteger.valueOf(problem.weights().fairnessWeight())))
        .divide(new BigDecimal(all.pow(2)), 0, RoundingMode.CEILING)
        .longValueExact();
  }

  private PlacementParticipant participant(String id) {
    return Objects.requireNonNull(participants.get(id), id);
  }

  private PlacementOpportunity opportunity(String id) {
    PlacementOpportunity opportunity = opportunities.get(id);
    if (opportunity == null) {
      throw new IllegalArgumentException("the problem has no opportunity " + id);
    }
    return opportunity;
  }

  private static void atMost(long most, long value, String what, List<String> faults) {
    if (value > most) {
      faults.add(value + " " + what + ", where " + most + " are allowed");
    }
  }

  private static String name(Placement placement) {
    return placement.participantId() + " at " + placement.opportunityId();
  }
}
