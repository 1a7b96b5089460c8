package org.quartermatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementCompany;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementOption.ChildPlace;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.placement.PlacementProvider;
import org.quartermatch.placement.WhatIf;

/**
 * The most people of any plan, by trying all: places, hours, contacts, support places, care places,
 * one provider for a child, pins and vetoes, written from the semantics. For a handful of people.
 */
final class AllPlans {
  private final PlacementProblem problem;
  private final List<PlacementOption> options;
  private final Map<String, PlacementOpportunity> opportunities = new HashMap<>();
  private final Map<String, PlacementProvider> providers = new HashMap<>();
  private final Map<String, PlacementCompany> companies = new HashMap<>();

  /** What must hold of the options of a plan besides. */
  private Predicate<List<PlacementOption>> also = it -> true;

  /**
   * @param changed providers, in place of those of the problem
   */
  AllPlans(
      PlacementProblem problem, List<PlacementOption> options, List<PlacementProvider> changed) {
    this.problem = problem;
    this.options = options;
    problem.opportunities().forEach(it -> opportunities.put(it.id(), it));
    problem.providers().forEach(it -> providers.put(it.id(), it));
    changed.forEach(it -> providers.put(it.id(), it));
    problem.companies().forEach(it -> companies.put(it.id(), it));
  }

  /** The problem with a change; options for a pair and a provider that it has are passed over. */
  AllPlans(PlacementProblem problem, WhatIf change) {
    this(problem, options(problem, change), change.providers());
    change.opportunities().forEach(it -> opportunities.put(it.id(), it));
    change.companies().forEach(it -> companies.put(it.id(), it));
  }

  /** With one more rule. */
  AllPlans where(Predicate<List<PlacementOption>> rule) {
    also = rule;
    return this;
  }

  private static List<PlacementOption> options(PlacementProblem problem, WhatIf change) {
    List<PlacementOption> all = new ArrayList<>(problem.options());
    Set<List<Object>> there = new HashSet<>();
    all.forEach(it -> there.add(way(it)));
    change.options().stream().filter(it -> !there.contains(way(it))).forEach(all::add);
    return all;
  }

  private static List<Object> way(PlacementOption option) {
    return List.of(option.participantId(), option.opportunityId(), option.childcareProviderId());
  }

  private record Line(PlacementOption option, int quarterHours) {}

  /** Whether these can stand together. */
  boolean allows(Collection<Placement> placements) {
    return isPossible(
        placements.stream().map(it -> new Line(it.option(), it.quarterHours())).toList());
  }

  /** With these people placed; -1: there is no such plan. */
  int most(Set<String> kept) {
    return most(kept, 0, new ArrayList<>());
  }

  private int most(Set<String> kept, int i, List<Line> plan) {
    if (!isPossible(plan)) {
      return -1;
    }
    if (i == problem.participants().size()) {
      return plan.size();
    }
    PlacementParticipant person = problem.participants().get(i);
    boolean must = kept.contains(person.id()) || person.pinnedOpportunityId().isPresent();
    int best = must ? -1 : most(kept, i + 1, plan);
    for (PlacementOption option : options) {
      if (!option.participantId().equals(person.id())
          || problem.vetoes().contains(new Veto(person.id(), option.opportunityId()))
          || person
              .pinnedOpportunityId()
              .filter(pin -> !pin.equals(option.opportunityId()))
              .isPresent()) {
        continue;
      }
      for (int hours :
          option.agreedQuarterHours() == option.minimumQuarterHours()
              ? List.of(option.agreedQuarterHours())
              : List.of(option.agreedQuarterHours(), option.minimumQuarterHours())) {
        plan.add(new Line(option, hours));
        best = Math.max(best, most(kept, i + 1, plan));
        plan.removeLast();
      }
    }
    return best;
  }

  private boolean isPossible(List<Line> plan) {
    Map<String, Integer> people = new HashMap<>();
    Map<String, Integer> hours = new HashMap<>();
    Map<String, Integer> contacts = new HashMap<>();
    Map<String, Integer> supported = new HashMap<>();
    Map<String, String> providerOf = new HashMap<>();
    Map<String, Set<String>> children = new HashMap<>();
    for (Line line : plan) {
      PlacementOption option = line.option;
      PlacementOpportunity work = Objects.requireNonNull(opportunities.get(option.opportunityId()));
      if (people.merge(work.id(), 1, Integer::sum) > work.places()
          || (work.budgetQuarterHours().isPresent()
              && hours.merge(work.id(), line.quarterHours, Integer::sum)
                  > work.budgetQuarterHours().getAsInt())
          || !hasContact(option, work, contacts)
          || !hasSupport(option, work, supported)) {
        return false;
      }
      for (ChildPlace child : option.children()) {
        String provider = option.childcareProviderId().orElseThrow();
        if (!provider.equals(providerOf.computeIfAbsent(child.childId(), any -> provider))) {
          return false;
        }
        Set<String> there =
            children.computeIfAbsent(provider + child.group(), any -> new HashSet<>());
        there.add(child.childId());
        if (there.size() > places(provider, child.group())) {
          return false;
        }
      }
    }
    return also.test(plan.stream().map(Line::option).toList());
  }

  private int places(String provider, AgeGroup group) {
    return Objects.requireNonNull(providers.get(provider)).places(group);
  }

  private boolean hasContact(
      PlacementOption option, PlacementOpportunity work, Map<String, Integer> contacts) {
    PlacementCompany company = work.companyId().map(companies::get).orElse(null);
    if (company == null || company.contacts().isEmpty()) {
      return true;
    }
    boolean stays =
        problem.participants().stream()
            .filter(it -> it.id().equals(option.participantId()))
            .flatMap(it -> it.current().stream())
            .anyMatch(current -> current.keptWithoutContact(option));
    return stays || contacts.merge(company.id(), 1, Integer::sum) <= company.contacts().getAsInt();
  }

  private boolean hasSupport(
      PlacementOption option, PlacementOpportunity work, Map<String, Integer> supported) {
    PlacementCompany company = work.companyId().map(companies::get).orElse(null);
    if (company == null || company.supportPlaces().isEmpty()) {
      return true;
    }
    boolean needs =
        problem.participants().stream()
            .anyMatch(it -> it.id().equals(option.participantId()) && it.needsSupport());
    return !needs
        || supported.merge(company.id(), 1, Integer::sum) <= company.supportPlaces().getAsInt();
  }
}
