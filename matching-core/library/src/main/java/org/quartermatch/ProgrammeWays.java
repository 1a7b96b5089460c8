package org.quartermatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.quartermatch.CourseChains.Chain;
import org.quartermatch.ProgrammeCatalogue.Half;
import org.quartermatch.ProgrammeCatalogue.Terms;
import org.quartermatch.concessions.Concession;
import org.quartermatch.fit.Score;
import org.quartermatch.fit.StandardCriterion;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.Lifting;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementOption.Way;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.programme.Programme.Step;

/**
 * Finds what measures open: each way to place somebody that the plan's problem does not have, with
 * the smallest sets of measures that it takes.
 *
 * <p>How it works: who is kept from an opportunity by nothing but what measures can lift (by {@link
 * Lifting}) is judged again after each chain of courses and on all other terms; childcare that
 * measures bring is tried by the judgement itself. Courses are for those whom the plan does not
 * place. O(people × opportunities) judgements, and for each pair that measures can concern one for
 * each chain and all terms.
 */
final class ProgrammeWays {
  private final ProgrammeCatalogue catalogue;
  private final FitCalculator calculator;
  private final CourseChains chains;
  private final List<PreparedOpportunity> opportunities = new ArrayList<>();
  private final Set<Veto> vetoes;
  private final Set<Way> there = new HashSet<>();
  private final Set<String> placed = new HashSet<>();
  private final Set<String> inHouseholds = new HashSet<>();
  private final long ofTime;

  /**
   * An option that is there with some measures.
   *
   * @param steps courses on the way
   * @param concessions on which the work is offered then
   * @param toClarify criteria of which too little is known, of the work or of a course; by code
   */
  record Opened(
      PlacementOption option,
      long needs,
      List<Step> steps,
      List<Concession> concessions,
      List<String> toClarify) {
    /** Whether it is there whenever the other is, and with as few hours. */
    boolean isBetterThan(Opened other) {
      return (needs & ~other.needs) == 0
          && option.minimumQuarterHours() <= other.option.minimumQuarterHours();
    }
  }

  private ProgrammeWays(
      ProgrammeCatalogue catalogue, Collection<Opportunity> counting, PlacementPlan plan) {
    this.catalogue = catalogue;
    calculator = catalogue.calculator();
    chains = new CourseChains(catalogue);
    PlacementProblem problem = plan.problem();
    Set<String> planned = new HashSet<>();
    problem.opportunities().forEach(it -> planned.add(it.id()));
    counting.stream()
        .filter(it -> planned.contains(it.id()))
        .forEach(it -> opportunities.add(calculator.prepare(it)));
    vetoes = Set.copyOf(problem.vetoes());
    problem.options().forEach(it -> there.add(it.way()));
    plan.placements().forEach(it -> placed.add(it.participantId()));
    problem.households().forEach(it -> inHouseholds.addAll(it.participantIds()));
    ofTime = calculator.lifting().of(StandardCriterion.HOURS);
  }

  /**
   * All ways that measures open, each with the smallest sets, those of few hours first.
   *
   * @param opportunities that count on the engine's date
   */
  static Map<Way, List<Opened>> of(
      ProgrammeCatalogue catalogue,
      Collection<Opportunity> opportunities,
      Collection<Participant> cohort,
      PlacementPlan plan) {
    ProgrammeWays search = new ProgrammeWays(catalogue, opportunities, plan);
    Map<Way, List<Opened>> all = new LinkedHashMap<>();
    cohort.parallelStream().map(search::of).toList().forEach(all::putAll);
    return all;
  }

  private Map<Way, List<Opened>> of(Participant participant) {
    PreparedParticipant today = calculator.prepare(participant);
    List<Chain> own = placed.contains(participant.id()) ? List.of() : chains.of(participant);
    Map<Way, List<Opened>> opened = new LinkedHashMap<>();
    for (PreparedOpportunity opportunity : opportunities) {
      String id = opportunity.id();
      if (vetoes.contains(new Veto(participant.id(), id))) {
        continue;
      }
      Chain none = Chain.none(today);
      if (!there.contains(new Way(participant.id(), id, Optional.empty()))) {
        open(none, own, opportunity, opened);
      }
      share(none, own, opportunity, opened);
    }
    Map<Way, List<Opened>> smallest = new HashMap<>();
    opened.forEach((way, all) -> smallest.put(way, smallest(all)));
    return smallest;
  }

  private void open(
      Chain today,
      List<Chain> own,
      PreparedOpportunity opportunity,
      Map<Way, List<Opened>> opened) {
    long blockers = calculator.blockers(today.after(), opportunity);
    if (blockers == 0) {
      add(today, opportunity, opened);
    }
    for (Terms terms : catalogue.terms(opportunity.id())) {
      boolean isAsked =
          blockers == 0 ? (terms.lifts() & ofTime) != 0 : Lifting.mayLift(terms.lifts(), blockers);
      if (isAsked) {
        addOn(terms, today, opened);
      }
    }
    if (blockers == 0) {
      return;
    }
    for (Chain chain : own) {
      if (calculator.isOpened(blockers, chain.lifts(), chain.after(), opportunity)) {
        add(chain, opportunity, opened);
      }
      for (Terms terms : catalogue.terms(opportunity.id())) {
        if (Lifting.mayLift(chain.lifts() | terms.lifts(), blockers)) {
          addOn(terms, chain, opened);
        }
      }
    }
  }

  /**
   * Halves of a place are there for whom nothing but time keeps from the whole, or what is lifted.
   */
  private void share(
      Chain today,
      List<Chain> own,
      PreparedOpportunity opportunity,
      Map<Way, List<Opened>> opened) {
    List<Half> halves = catalogue.halves(opportunity.id());
    if (halves.isEmpty()) {
      return;
    }
    long blockers = calculator.blockers(today.after(), opportunity);
    List<Chain> chains = new ArrayList<>(List.of(today));
    if (blockers != 0) {
      chains.addAll(own);
    }
    for (Half half : halves) {
      for (Chain chain : chains) {
        for (Terms terms : half.terms()) {
          if (blockers == 0 || Lifting.mayLift(chain.lifts() | terms.lifts(), blockers)) {
            add(chain, half.id(), terms, opened);
          }
        }
      }
    }
  }

  /** The plan knows today's shifts: who shares childcare at home keeps to these. */
  private void addOn(Terms terms, Chain chain, Map<Way, List<Opened>> opened) {
    if (!terms.hasOtherShifts() || !inHouseholds.contains(chain.after().id())) {
      add(chain, terms.changed().id(), terms, opened);
    }
  }

  private void add(Chain chain, PreparedOpportunity work, Map<Way, List<Opened>> opened) {
    add(chain, work.id(), Terms.asToday(work), opened);
  }

  private void add(Chain chain, String id, Terms terms, Map<Way, List<Opened>> opened) {
    PreparedOpportunity work = terms.changed();
    Score score = calculator.score(chain.after(), work);
    List<String> toClarify =
        Stream.concat(chain.toClarify().stream(), score.toClarify().stream())
            .distinct()
            .sorted(CodePointOrder.INSTANCE)
            .toList();
    for (PlacementOption option :
        PlacementAssembly.options(calculator, chain.after(), id, work.opportunity(), score)) {
      long needs = chain.needs() | terms.needs();
      Optional<BroughtCare.Way> care = option.childcareProviderId().map(catalogue::careWay);
      if (care.isEmpty()) {
        if (chain.care().isFree()) {
          add(new Opened(option, needs, chain.steps(), terms.concessions(), toClarify), opened);
        }
        continue;
      }
      String provider = care.get().providerId();
      Set<Long> during =
          chain.care().isFree() ? Set.of(0L) : chain.care().at().getOrDefault(provider, Set.of());
      for (long also : during) {
        add(
            new Opened(
                option.toBuilder().childcare(provider, option.children()).build(),
                needs | care.get().needs() | also,
                chain.steps(),
                terms.concessions(),
                toClarify),
            opened);
      }
    }
  }

  private void add(Opened way, Map<Way, List<Opened>> opened) {
    if (!there.contains(way.option.way())) {
      opened.computeIfAbsent(way.option.way(), it -> new ArrayList<>()).add(way);
    }
  }

  /** Without what is there only with more measures, for no fewer hours. */
  private static List<Opened> smallest(List<Opened> all) {
    List<Opened> kept = new ArrayList<>();
    all.stream()
        .sorted(
            Comparator.comparingInt((Opened it) -> it.option.minimumQuarterHours())
                .thenComparingInt(it -> Long.bitCount(it.needs))
                .thenComparingLong(Opened::needs)
                .thenComparingInt(it -> it.option.agreedQuarterHours()))
        .forEach(
            it -> {
              if (kept.stream().noneMatch(other -> other.isBetterThan(it))) {
                kept.add(it);
              }
            });
    return List.copyOf(kept);
  }
}
