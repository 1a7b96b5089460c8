package org.quartermatch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quartermatch.concessions.Concession;
import org.quartermatch.concessions.Concession.OtherTerms;
import org.quartermatch.concessions.Concession.SplitPlace;
import org.quartermatch.concessions.Concession.SupportPlace;
import org.quartermatch.concessions.ConcessionLimits;
import org.quartermatch.concessions.ConcessionYield;
import org.quartermatch.concessions.EmployerSheet;
import org.quartermatch.fit.OpportunityWarning;
import org.quartermatch.fit.Score;
import org.quartermatch.fit.StandardCriterion;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Company;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.placement.PlacementCompany;
import org.quartermatch.placement.PlacementGain;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.placement.WhatIf;

/**
 * Finds what concessions of companies are worth in a plan.
 *
 * <p>How it works: every concession of every opportunity is made, and whoever is kept away by
 * nothing but what it can change is judged again by the one definition of the fit. What that opens
 * becomes options of the plan's problem, beside those that are there; other places become other
 * places; and {@link PlacementSolver#gains} says what they yield, for all companies at once. Then
 * only the smallest of each kind that brings as many is kept.
 *
 * <p>Cost: O(opportunities × people) judgements, for each concession one for everybody whom it can
 * concern, and O(options of the plan's problem) for each concession that opens something.
 */
final class EmployerSheets {
  /** What other times of the day, other hours and shared work can change. */
  private static final Set<String> OF_TIME =
      codes(
          StandardCriterion.HOURS,
          StandardCriterion.AVAILABILITY,
          StandardCriterion.COMMUTE,
          StandardCriterion.CHILDCARE,
          // some exclusions are of times
          StandardCriterion.CONDITIONS);

  private static final Set<String> STANDARD = codes(StandardCriterion.values());

  private final FitCalculator calculator;
  private final PlacementPlan plan;
  private final ConcessionLimits limits;
  private final List<PreparedParticipant> people;
  private final Map<String, PlacementOpportunity> planned = new HashMap<>();
  private final Map<String, List<PlacementOption>> optionsAt = new HashMap<>();
  private final Set<Veto> vetoes;
  private final Set<String> placed = new HashSet<>();
  private final Set<String> inHouseholds = new HashSet<>();
  private final Set<String> needingSupport = new HashSet<>();

  private EmployerSheets(
      FitCalculator calculator,
      Collection<Participant> cohort,
      PlacementPlan plan,
      ConcessionLimits limits) {
    this.calculator = calculator;
    this.plan = plan;
    this.limits = limits;
    PlacementProblem problem = plan.problem();
    requireSame(cohort, problem);
    people = cohort.stream().map(calculator::prepare).toList();
    problem.opportunities().forEach(it -> planned.put(it.id(), it));
    problem
        .options()
        .forEach(
            it -> optionsAt.computeIfAbsent(it.opportunityId(), id -> new ArrayList<>()).add(it));
    vetoes = Set.copyOf(problem.vetoes());
    plan.placements().forEach(it -> placed.add(it.participantId()));
    problem.households().forEach(it -> inHouseholds.addAll(it.participantIds()));
    problem.participants().stream()
        .filter(PlacementParticipant::needsSupport)
        .forEach(it -> needingSupport.add(it.id()));
  }

  private static Set<String> codes(StandardCriterion... criteria) {
    return Arrays.stream(criteria).map(StandardCriterion::code).collect(Collectors.toSet());
  }

  private static void requireSame(Collection<Participant> cohort, PlacementProblem problem) {
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
    return new EmployerSheets(calculator, cohort, plan, limits).sheets(opportunities);
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
    if (!search.planned.containsKey(opportunity.id())) {
      throw new IllegalArgumentException(
          "the plan does not know opportunity " + opportunity.id() + ": make it anew");
    }
    return search.yields(search.tried(opportunity).tried).stream().map(Found::yield).toList();
  }

  private static Optional<String> companyOf(Opportunity opportunity) {
    return opportunity.position().company().map(Company::id);
  }

  /**
   * A concession that may bring somebody, and what it would make of the plan's problem.
   *
   * @param isWhole whether that is all that it would make of it
   */
  private record Tried(
      Concession concession,
      Optional<String> companyId,
      Optional<String> opportunityId,
      List<String> candidateIds,
      WhatIf whatIf,
      boolean isWhole) {}

  /** An opportunity today, and what was tried of it. */
  private record Work(EmployerSheet.Work today, List<Tried> tried) {}

  private record Found(Optional<String> companyId, ConcessionYield yield) {}

  private List<EmployerSheet> sheets(List<Opportunity> opportunities) {
    Map<String, List<Opportunity>> byCompany = new TreeMap<>(CodePointOrder.INSTANCE);
    for (Opportunity opportunity : opportunities) {
      companyOf(opportunity)
          .filter(id -> planned.containsKey(opportunity.id()))
          .ifPresent(id -> byCompany.computeIfAbsent(id, it -> new ArrayList<>()).add(opportunity));
    }
    Map<String, List<EmployerSheet.Work>> works = new HashMap<>();
    List<Tried> tried = new ArrayList<>();
    byCompany.forEach(
        (id, own) -> {
          List<Work> all = own.parallelStream().map(this::tried).toList();
          List<EmployerSheet.Work> today = all.stream().map(Work::today).toList();
          works.put(id, today);
          all.forEach(it -> tried.addAll(it.tried));
          supportPlace(id, today).ifPresent(tried::add);
        });
    Map<Optional<String>, List<ConcessionYield>> yields = new HashMap<>();
    for (Found found : yields(tried)) {
      yields.computeIfAbsent(found.companyId, id -> new ArrayList<>()).add(found.yield);
    }
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

  /** Those that bring somebody, the smallest of each kind that bring as many, best first. */
  private List<Found> yields(List<Tried> tried) {
    List<PlacementGain> gains =
        PlacementSolver.gains(plan, tried.stream().map(Tried::whatIf).toList());
    Map<Optional<String>, List<Found>> byWork = new LinkedHashMap<>();
    for (int x = 0; x < tried.size(); x++) {
      Tried it = tried.get(x);
      PlacementGain gain = it.isWhole ? gains.get(x) : atMostAll(gains.get(x));
      if (!it.candidateIds.isEmpty() || gain.placedMore() > 0) {
        byWork
            .computeIfAbsent(it.opportunityId, id -> new ArrayList<>())
            .add(
                new Found(
                    it.companyId,
                    new ConcessionYield(it.concession, it.opportunityId, it.candidateIds, gain)));
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

  private static List<String> sorted(Stream<String> ids) {
    return ids.distinct().sorted(CodePointOrder.INSTANCE).toList();
  }

  /**
   * Somebody whom concessions of an opportunity may concern.
   *
   * @param blockedBy empty: eligible today
   * @param hasOwnWay whether eligible today without a new childcare place
   */
  private record Person(PreparedParticipant participant, Set<String> blockedBy, boolean hasOwnWay) {
    boolean isEligible() {
      return blockedBy.isEmpty();
    }

    /** Whether nothing else is in the way; what a host's own criteria look at, nobody knows. */
    boolean isKeptBy(Set<String> codes) {
      return !blockedBy.isEmpty()
          && blockedBy.stream().allMatch(it -> codes.contains(it) || !STANDARD.contains(it));
    }
  }

  private Work tried(Opportunity opportunity) {
    String id = opportunity.id();
    PreparedOpportunity today = calculator.prepare(opportunity);
    Map<String, Boolean> eligible = new HashMap<>();
    optionsAt
        .getOrDefault(id, List.of())
        .forEach(
            it ->
                eligible.merge(
                    it.participantId(), it.childcareProviderId().isEmpty(), Boolean::logicalOr));
    List<Person> concerned = new ArrayList<>();
    for (PreparedParticipant participant : people) {
      if (vetoes.contains(new Veto(participant.id(), id))) {
        continue;
      }
      if (eligible.containsKey(participant.id())) {
        concerned.add(
            new Person(participant, Set.of(), eligible.getOrDefault(participant.id(), false)));
      } else {
        Set<String> blockedBy = Set.copyOf(calculator.score(participant, today).blockedBy());
        if (!blockedBy.isEmpty()) {
          concerned.add(new Person(participant, blockedBy, false));
        }
      }
    }
    List<String> candidates =
        sorted(concerned.stream().filter(Person::isEligible).map(it -> it.participant.id()));
    List<Tried> tried = new ArrayList<>();
    for (Concession concession : limits.of(opportunity)) {
      tried(opportunity, concession, concerned, candidates).ifPresent(tried::add);
    }
    return new Work(new EmployerSheet.Work(id, opportunity.position().places(), candidates), tried);
  }

  private Optional<Tried> tried(
      Opportunity opportunity,
      Concession concession,
      List<Person> concerned,
      List<String> candidates) {
    return switch (concession) {
      case OtherTerms terms ->
          terms
              .applyTo(opportunity)
              .filter(it -> isAllowed(opportunity, it))
              .flatMap(it -> onOtherTerms(opportunity, terms, it, concerned));
      case SplitPlace split -> split(opportunity, split, concerned);
      case Concession.AnotherPlace another ->
          Optional.of(
              new Tried(
                  another,
                  companyOf(opportunity),
                  Optional.of(opportunity.id()),
                  candidates.stream().filter(id -> !placed.contains(id)).toList(),
                  WhatIf.options(List.of()).opportunity(withAnotherPlace(planned(opportunity))),
                  true));
      case SupportPlace whole -> Optional.empty();
    };
  }

  /** Nothing is asked of a company that its work would be warned of (sentence 45). */
  private boolean isAllowed(Opportunity today, Opportunity changed) {
    return calculator.warnings(today).stream()
        .map(OpportunityWarning::kind)
        .collect(Collectors.toSet())
        .containsAll(calculator.warnings(changed).stream().map(OpportunityWarning::kind).toList());
  }

  /** The criteria that a concession can change. */
  private static Set<String> liftedBy(OtherTerms terms) {
    return switch (terms) {
      case Concession.TrialFirst it -> codes(StandardCriterion.FORM);
      case Concession.LanguageTolerance it -> codes(StandardCriterion.LANGUAGES);
      case Concession.NiceSkill it -> codes(StandardCriterion.SKILLS);
      case Concession.Times it -> OF_TIME;
      case Concession.WeeklyHours it -> OF_TIME;
    };
  }

  /** Whoever is eligible today keeps the hours of today; own care instead of a new place is new. */
  private Optional<Tried> onOtherTerms(
      Opportunity opportunity, OtherTerms terms, Opportunity changed, List<Person> concerned) {
    Set<String> lifted = liftedBy(terms);
    boolean isOfTime = lifted.equals(OF_TIME);
    // Who shares childcare at home must not work while the other does: the plan knows the shifts of
    // an opportunity, and these would be others.
    boolean hasOtherShifts =
        terms instanceof Concession.Times
            && opportunity.position().workingTime() instanceof WorkingTime.Fixed;
    PreparedOpportunity prepared = calculator.prepare(changed);
    List<PlacementOption> options = new ArrayList<>();
    List<String> candidates = new ArrayList<>();
    boolean isWhole = true;
    for (Person person : concerned) {
      boolean isNew = person.isKeptBy(lifted);
      if (!isNew && !(isOfTime && person.isEligible() && !person.hasOwnWay)) {
        continue;
      }
      List<PlacementOption> own = options(person, opportunity.id(), prepared);
      if (isNew && !own.isEmpty()) {
        candidates.add(person.participant.id());
      }
      if (hasOtherShifts && inHouseholds.contains(person.participant.id())) {
        isWhole &= own.isEmpty();
      } else {
        options.addAll(own);
      }
    }
    return options.isEmpty() && candidates.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Tried(
                terms,
                companyOf(opportunity),
                Optional.of(opportunity.id()),
                sorted(candidates.stream()),
                WhatIf.options(options),
                isWhole));
  }

  private List<PlacementOption> options(Person person, String id, PreparedOpportunity opportunity) {
    Score score = calculator.score(person.participant, opportunity);
    return PlacementAssembly.options(
        calculator, person.participant, id, opportunity.opportunity(), score);
  }

  /** One place less, and two halves of one beside. */
  private Optional<Tried> split(Opportunity opportunity, SplitPlace split, List<Person> concerned) {
    List<Opportunity> halves = split.halves(opportunity);
    PlacementOpportunity before = planned(opportunity);
    int left = before.places() - 1;
    if (left < 0
        || (before.minimumPlaces() > 1 && before.minimumPlaces() > left)
        || !halves.stream().allMatch(it -> isAllowed(opportunity, it))) {
      return Optional.empty();
    }
    Set<String> candidates = new TreeSet<>(CodePointOrder.INSTANCE);
    List<PlacementOption> options = new ArrayList<>();
    WhatIf places =
        WhatIf.options(List.of())
            .opportunity(
                before.toBuilder()
                    .places(left)
                    .minimumPlaces(Math.min(before.minimumPlaces(), left))
                    .build());
    Predicate<Person> isAsked = it -> it.isEligible() || it.isKeptBy(OF_TIME);
    int number = 1;
    for (Opportunity half : halves) {
      String id = freeId(opportunity.id() + "/" + number++);
      places =
          places.opportunity(
              PlacementAssembly.opportunity(id, half, !inHouseholds.isEmpty()).build());
      PreparedOpportunity prepared = calculator.prepare(half);
      for (Person person : concerned.stream().filter(isAsked).toList()) {
        List<PlacementOption> own = options(person, id, prepared);
        options.addAll(own);
        if (!own.isEmpty() && !person.isEligible()) {
          candidates.add(person.participant.id());
        }
      }
    }
    return options.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Tried(
                split,
                companyOf(opportunity),
                Optional.of(opportunity.id()),
                List.copyOf(candidates),
                new WhatIf(options, places.opportunities(), List.of(), List.of()),
                true));
  }

  private String freeId(String wanted) {
    return planned.containsKey(wanted) ? freeId(wanted + "/") : wanted;
  }

  private PlacementOpportunity planned(Opportunity opportunity) {
    return Objects.requireNonNull(planned.get(opportunity.id()));
  }

  private static PlacementOpportunity withAnotherPlace(PlacementOpportunity before) {
    PlacementOpportunity.Builder more = before.toBuilder().places(before.places() + 1);
    before
        .budgetQuarterHours()
        .ifPresent(
            budget -> more.budgetQuarterHours(budget + budget / Math.max(1, before.places())));
    return more.build();
  }
}
