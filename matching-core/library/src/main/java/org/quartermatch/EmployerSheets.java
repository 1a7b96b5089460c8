package org.quartermatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.quartermatch.ConcessionTrials.Tried;
import org.quartermatch.ConcessionTrials.Work;
import org.quartermatch.concessions.Concession;
import org.quartermatch.concessions.Concession.SupportPlace;
import org.quartermatch.concessions.ConcessionLimits;
import org.quartermatch.concessions.ConcessionYield;
import org.quartermatch.concessions.EmployerSheet;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Company;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.placement.PlacementCompany;
import org.quartermatch.placement.PlacementGain;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.WhatIf;
import org.quartermatch.placement.solver.insight.Gains;

/**
 * Finds what concessions of companies are worth in a plan.
 *
 * <p>How it works: {@link ConcessionTrials} says of every concession what it would make of the
 * plan's problem, and {@link Gains} what that yields, for many companies at once. Then only the
 * smallest of each kind that brings as many is kept.
 *
 * <p>Cost: O(opportunities × people) judgements, for each concession one for everybody whom it can
 * concern, and O(options of the plan's problem) for each concession that opens something.
 */
final class EmployerSheets {
  /** So many opportunities are judged at once, if not of one company. */
  private static final int AT_A_TIME = 32;

  /** So many pairs of a person and an opportunity are judged together, for the sake of memory. */
  private static final int MOST_PAIRS = 4_000_000;

  /** What concessions make of a problem is looked at as soon as there are so many new options. */
  private static final int MOST_OPTIONS = 400_000;

  private final PlacementPlan plan;
  private final List<PreparedParticipant> people;
  private final Gains gains;
  private final ConcessionTrials trials;
  private final Set<String> placed = new HashSet<>();
  private final Set<String> needingSupport = new HashSet<>();

  private EmployerSheets(
      FitCalculator calculator,
      Collection<Participant> cohort,
      PlacementPlan plan,
      ConcessionLimits limits) {
    this.plan = plan;
    PlacementProblem problem = plan.problem();
    requireSame(cohort, problem);
    people = cohort.stream().map(calculator::prepare).toList();
    gains = new Gains(plan);
    trials = new ConcessionTrials(calculator, people, plan, gains, limits);
    plan.placements().forEach(it -> placed.add(it.participantId()));
    problem.participants().stream()
        .filter(PlacementParticipant::needsSupport)
        .forEach(it -> needingSupport.add(it.id()));
  }

  /** Refuses a cohort that is not the plan's. */
  static void requireSame(Collection<Participant> cohort, PlacementProblem problem) {
    Set<String> asked = new TreeSet<>(CodePointOrder.INSTANCE);
    cohort.forEach(it -> asked.add(it.id()));
    Set<String> known = new TreeSet<>(CodePointOrder.INSTANCE);
    problem.participants().forEach(it -> known.add(it.id()));
    if (!asked.equals(known) || asked.size() != cohort.size()) {
      Set<String> differing = new LinkedHashSet<>(asked);
      differing.removeAll(known);
      known.stream().filter(it -> !asked.contains(it)).forEach(differing::add);
      throw new IllegalArgumentException(
          "the cohort is not that of the plan, allowed: the same people, each once; differing: "
              + differing);
    }
  }

  /** The sheets of all companies with an opportunity, by id. */
  static List<EmployerSheet> of(
      FitCalculator calculator,
      List<Opportunity> opportunities,
      Collection<Participant> cohort,
      PlacementPlan plan,
      ConcessionLimits limits) {
    return of(calculator, opportunities, cohort, plan, limits, MOST_PAIRS);
  }

  /** The same; what is held on the way is of so many pairs, but for the last company's. */
  static List<EmployerSheet> of(
      FitCalculator calculator,
      List<Opportunity> opportunities,
      Collection<Participant> cohort,
      PlacementPlan plan,
      ConcessionLimits limits,
      int mostPairs) {
    return new EmployerSheets(calculator, cohort, plan, limits).sheets(opportunities, mostPairs);
  }

  /**
   * The sheet of one company.
   *
   * @throws IllegalArgumentException if it has no opportunity
   */
  static EmployerSheet ofCompany(
      FitCalculator calculator,
      List<Opportunity> opportunities,
      String companyId,
      Collection<Participant> cohort,
      PlacementPlan plan,
      ConcessionLimits limits) {
    List<Opportunity> own =
        opportunities.stream().filter(it -> companyOf(it).equals(Optional.of(companyId))).toList();
    List<EmployerSheet> sheets = of(calculator, own, cohort, plan, limits);
    if (sheets.isEmpty()) {
      throw new IllegalArgumentException(
          "company "
              + companyId
              + " has no opportunity that counts on "
              + calculator.date()
              + " and that the plan knows");
    }
    return sheets.getFirst();
  }

  /** The concessions of one opportunity that bring somebody. */
  static List<ConcessionYield> ofOpportunity(
      FitCalculator calculator,
      Opportunity opportunity,
      Collection<Participant> cohort,
      PlacementPlan plan,
      ConcessionLimits limits) {
    EmployerSheets search = new EmployerSheets(calculator, cohort, plan, limits);
    if (!search.trials.knows(opportunity)) {
      throw new IllegalArgumentException(
          "the plan does not know opportunity " + opportunity.id() + ": make it anew");
    }
    return search.yields(search.trials.tried(opportunity).tried()).stream()
        .map(Found::yield)
        .toList();
  }

  static Optional<String> companyOf(Opportunity opportunity) {
    return opportunity.position().company().map(Company::id);
  }

  private record Found(Optional<String> companyId, ConcessionYield yield) {}

  private List<EmployerSheet> sheets(List<Opportunity> opportunities, int mostPairs) {
    Map<String, List<Opportunity>> byCompany = new TreeMap<>(CodePointOrder.INSTANCE);
    for (Opportunity opportunity : opportunities) {
      companyOf(opportunity)
          .filter(id -> trials.knows(opportunity))
          .ifPresent(id -> byCompany.computeIfAbsent(id, it -> new ArrayList<>()).add(opportunity));
    }
    Map<String, List<EmployerSheet.Work>> works = new HashMap<>();
    Map<Optional<String>, List<ConcessionYield>> yields = new HashMap<>();
    List<Tried> tried = new ArrayList<>();
    int options = 0;
    Function<Opportunity, Work> triedOf = trials.tried(List.of());
    int judged = 0;
    List<List<Opportunity>> parts = together(byCompany.values());
    for (int x = 0; x < parts.size(); x++) {
      List<Opportunity> some = parts.get(x);
      if (x == judged) {
        judged = endOfRun(parts, x, mostPairs);
        triedOf = trials.tried(parts.subList(x, judged).stream().flatMap(List::stream).toList());
      }
      for (Work work : some.parallelStream().map(triedOf).toList()) {
        work.companyId()
            .ifPresent(id -> works.computeIfAbsent(id, it -> new ArrayList<>()).add(work.today()));
        tried.addAll(work.tried());
        options += work.tried().stream().mapToInt(it -> it.whatIf().options().size()).sum();
      }
      Set<String> ids = new LinkedHashSet<>();
      some.forEach(it -> companyOf(it).ifPresent(ids::add));
      ids.forEach(id -> supportPlace(id, works.getOrDefault(id, List.of())).ifPresent(tried::add));
      if (options > MOST_OPTIONS) {
        keep(yields(tried), yields);
        tried.clear();
        options = 0;
      }
    }
    keep(yields(tried), yields);
    List<String> withoutPlace =
        people.stream()
            .map(PreparedParticipant::id)
            .filter(id -> !placed.contains(id))
            .sorted(CodePointOrder.INSTANCE)
            .toList();
    return byCompany.keySet().stream()
        .map(
            id ->
                new EmployerSheet(
                    id,
                    works.getOrDefault(id, List.of()),
                    yields.getOrDefault(Optional.of(id), List.of()),
                    withoutPlace))
        .toList();
  }

  /** One part at the least. */
  private int endOfRun(List<List<Opportunity>> parts, int first, int mostPairs) {
    int end = first;
    long pairs = 0;
    while (end == first || (end < parts.size() && pairs < mostPairs)) {
      pairs += (long) parts.get(end).size() * people.size();
      end++;
    }
    return end;
  }

  /** Whole companies, so many that it is worth to judge their work at once. */
  private static List<List<Opportunity>> together(Collection<List<Opportunity>> companies) {
    List<List<Opportunity>> all = new ArrayList<>();
    List<Opportunity> some = new ArrayList<>();
    for (List<Opportunity> own : companies) {
      some.addAll(own);
      if (some.size() >= AT_A_TIME) {
        all.add(some);
        some = new ArrayList<>();
      }
    }
    all.add(some);
    return all;
  }

  private static void keep(
      List<Found> found, Map<Optional<String>, List<ConcessionYield>> byCompany) {
    found.forEach(
        it -> byCompany.computeIfAbsent(it.companyId, id -> new ArrayList<>()).add(it.yield));
  }

  /** Those that bring somebody, the smallest of each kind that bring as many, best first. */
  private List<Found> yields(List<Tried> tried) {
    List<PlacementGain> gained = gains.of(tried.stream().map(Tried::whatIf).toList());
    Map<Optional<String>, List<Found>> byWork = new LinkedHashMap<>();
    for (int x = 0; x < tried.size(); x++) {
      Tried it = tried.get(x);
      PlacementGain gain = it.isWhole() ? gained.get(x) : atMostAll(gained.get(x));
      if (!it.candidateIds().isEmpty() || gain.placedMore() > 0) {
        byWork
            .computeIfAbsent(it.opportunityId(), id -> new ArrayList<>())
            .add(
                new Found(
                    it.companyId(),
                    new ConcessionYield(
                        it.concession(), it.opportunityId(), it.candidateIds(), gain)));
      }
    }
    return byWork.values().stream()
        .flatMap(
            all ->
                all.stream()
                    .filter(it -> all.stream().noneMatch(other -> isEnough(other.yield, it.yield))))
        .sorted(Comparator.comparing(Found::yield, bestFirst()))
        .toList();
  }

  /** Where not all that a concession makes possible could be looked at: nothing less is proved. */
  private PlacementGain atMostAll(PlacementGain gain) {
    int unplaced = people.size() - placed.size();
    return new PlacementGain(
        gain.placedMore(), Math.max(gain.placedMoreAtMost(), unplaced), gain.placements());
  }

  /** Whether a smaller concession brings as many. */
  private static boolean isEnough(ConcessionYield smaller, ConcessionYield yield) {
    return smaller.concession().isLessThan(yield.concession())
        && smaller.opportunityId().equals(yield.opportunityId())
        && smaller.candidatesMore() >= yield.candidatesMore()
        && smaller.gain().placedMore() >= yield.gain().placedMore();
  }

  private static Comparator<ConcessionYield> bestFirst() {
    return Comparator.comparingInt((ConcessionYield it) -> -it.gain().placedMore())
        .thenComparingInt(it -> -it.candidatesMore())
        .thenComparing(ConcessionYield::concession, Concession.LEAST_ASKED)
        .thenComparing(it -> it.opportunityId().orElse(""), CodePointOrder.INSTANCE);
  }

  /** Whom a place for one more person with need of support concerns, where these are limited. */
  private Optional<Tried> supportPlace(String companyId, List<EmployerSheet.Work> works) {
    return plan.problem().companies().stream()
        .filter(it -> it.id().equals(companyId) && it.supportPlaces().isPresent())
        .findFirst()
        .map(
            it -> {
              PlacementCompany more = it.withSupportPlaces(it.supportPlaces().orElse(0) + 1);
              return new Tried(
                  new SupportPlace(),
                  Optional.of(companyId),
                  Optional.empty(),
                  sorted(
                      works.stream()
                          .flatMap(work -> work.candidateIds().stream())
                          .filter(id -> needingSupport.contains(id) && !placed.contains(id))),
                  WhatIf.options(List.of()).company(more),
                  true);
            });
  }

  static List<String> sorted(Stream<String> ids) {
    return ids.distinct().sorted(CodePointOrder.INSTANCE).toList();
  }
}
