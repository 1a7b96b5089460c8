package org.quartermatch;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.quartermatch.concessions.Concession;
import org.quartermatch.concessions.Concession.OtherTerms;
import org.quartermatch.concessions.Concession.SplitPlace;
import org.quartermatch.concessions.Concession.SupportPlace;
import org.quartermatch.concessions.ConcessionLimits;
import org.quartermatch.concessions.EmployerSheet;
import org.quartermatch.fit.OpportunityWarning;
import org.quartermatch.fit.Score;
import org.quartermatch.fit.StandardCriterion;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.Lifting;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.placement.WhatIf;
import org.quartermatch.placement.solver.insight.Gains;
import org.quartermatch.placement.solver.insight.Gains.Possible;

/**
 * Makes every concession of an opportunity, and says whom it opens and what it would make of a
 * plan's problem.
 *
 * <p>How it works: whoever is kept away by nothing but what a concession can change (by {@link
 * Lifting}) is judged again by the one definition of the fit. What that opens becomes options
 * beside those that are there; other places become other places.
 *
 * <p>Cost: O(people) judgements, and for each concession one for everybody whom it can concern.
 * Safe for use by several threads.
 */
final class ConcessionTrials {
  /** What times look at, those that are ruled out included. */
  private static final Set<StandardCriterion> OF_TIME =
      Set.of(
          StandardCriterion.HOURS,
          StandardCriterion.AVAILABILITY,
          StandardCriterion.COMMUTE,
          StandardCriterion.CHILDCARE,
          StandardCriterion.CONDITIONS);

  private final FitCalculator calculator;
  private final ConcessionLimits limits;
  private final Gains gains;
  private final List<PreparedParticipant> people;
  private final Map<String, PlacementOpportunity> planned = new HashMap<>();
  private final Map<String, List<PlacementOption>> optionsAt = new HashMap<>();
  private final Set<Veto> vetoes;
  private final Set<String> placed = new HashSet<>();
  private final Set<String> inHouseholds = new HashSet<>();

  /** Of what other times of the day, other hours and shared work can change. */
  private final long ofTime;

  /**
   * @param people of the plan's problem, made ready by the calculator
   * @param gains of the plan
   */
  ConcessionTrials(
      FitCalculator calculator,
      List<PreparedParticipant> people,
      PlacementPlan plan,
      Gains gains,
      ConcessionLimits limits) {
    this.calculator = calculator;
    this.people = people;
    this.gains = gains;
    this.limits = limits;
    ofTime = liftedByTime(calculator);
    PlacementProblem problem = plan.problem();
    problem.opportunities().forEach(it -> planned.put(it.id(), it));
    problem
        .options()
        .forEach(
            it -> optionsAt.computeIfAbsent(it.opportunityId(), id -> new ArrayList<>()).add(it));
    vetoes = Set.copyOf(problem.vetoes());
    plan.placements().forEach(it -> placed.add(it.participantId()));
    problem.households().forEach(it -> inHouseholds.addAll(it.participantIds()));
  }

  /** Whether the plan has it. */
  boolean knows(Opportunity opportunity) {
    return planned.containsKey(opportunity.id());
  }

  /**
   * A concession that may bring somebody, and what it would make of the plan's problem.
   *
   * @param whatIf without options where these can gain nothing
   * @param isWhole whether that is all that it would make of it
   */
  record Tried(
      Concession concession,
      Optional<String> companyId,
      Optional<String> opportunityId,
      List<String> candidateIds,
      WhatIf whatIf,
      boolean isWhole) {}

  /** An opportunity today, of a company or nobody's, and what was tried of it. */
  record Work(Optional<String> companyId, EmployerSheet.Work today, List<Tried> tried) {}

  /**
   * Somebody whom concessions of an opportunity may concern.
   *
   * @param blockers the criteria that block; 0: eligible today
   * @param hasOwnWay whether eligible today without a new childcare place
   */
  private record Person(PreparedParticipant participant, long blockers, boolean hasOwnWay) {
    boolean isEligible() {
      return blockers == 0;
    }

    /** Whether nothing else is in the way; what a host's own criteria look at, nobody knows. */
    boolean isKeptBy(long lifted) {
      return blockers != 0 && Lifting.mayLift(lifted, blockers);
    }
  }

  /** An opportunity today, and what concessions open of it. */
  Work tried(Opportunity opportunity) {
    PreparedOpportunity today = calculator.prepare(opportunity);
    return tried(opportunity, person -> calculator.blockers(people.get(person), today));
  }

  /**
   * The same of many: what they have in common is judged once for each person. In their order.
   * Holds a number for each of them and each person.
   */
  Function<Opportunity, Work> tried(List<Opportunity> opportunities) {
    Function<PreparedParticipant, long[]> blockersOf =
        calculator.blockers(opportunities.stream().map(calculator::prepare).toList());
    List<long[]> blockers = people.parallelStream().map(blockersOf).toList();
    Map<String, Integer> numbers = new HashMap<>();
    opportunities.forEach(it -> numbers.put(it.id(), numbers.size()));
    return opportunity -> {
      int number = Objects.requireNonNull(numbers.get(opportunity.id()), opportunity.id());
      return tried(opportunity, person -> blockers.get(person)[number]);
    };
  }

  /**
   * The same.
   *
   * @param blockersOf by the number of a person, what blocks
   */
  private Work tried(Opportunity opportunity, IntToLongFunction blockersOf) {
    String id = opportunity.id();
    Map<String, Boolean> eligible = new HashMap<>();
    optionsAt
        .getOrDefault(id, List.of())
        .forEach(
            it ->
                eligible.merge(
                    it.participantId(), it.childcareProviderId().isEmpty(), Boolean::logicalOr));
    List<Person> concerned = new ArrayList<>();
    for (int number = 0; number < people.size(); number++) {
      PreparedParticipant participant = people.get(number);
      if (vetoes.contains(new Veto(participant.id(), id))) {
        continue;
      }
      if (eligible.containsKey(participant.id())) {
        concerned.add(new Person(participant, 0, eligible.getOrDefault(participant.id(), false)));
      } else {
        long blockers = blockersOf.applyAsLong(number);
        if (blockers != 0) {
          concerned.add(new Person(participant, blockers, false));
        }
      }
    }
    List<String> candidates =
        EmployerSheets.sorted(
            concerned.stream().filter(Person::isEligible).map(it -> it.participant.id()));
    List<Tried> tried = new ArrayList<>();
    for (Concession concession : limits.of(opportunity)) {
      tried(opportunity, concession, concerned, candidates).ifPresent(tried::add);
    }
    return new Work(
        EmployerSheets.companyOf(opportunity),
        new EmployerSheet.Work(id, opportunity.position().places(), candidates),
        tried);
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
                  EmployerSheets.companyOf(opportunity),
                  Optional.of(opportunity.id()),
                  candidates.stream().filter(id -> !placed.contains(id)).toList(),
                  WhatIf.options(List.of()).opportunity(withAnotherPlace(planned(opportunity))),
                  true));
      case SupportPlace whole -> Optional.empty();
    };
  }

  /** Nothing is asked of a company that its work would be warned of (sentence 45). */
  private boolean isAllowed(Opportunity today, Opportunity changed) {
    return isAllowed(calculator, today, changed);
  }

  /** The same, for who knows no plan. */
  static boolean isAllowed(FitCalculator calculator, Opportunity today, Opportunity changed) {
    return calculator.warnings(today).stream()
        .map(OpportunityWarning::kind)
        .collect(Collectors.toSet())
        .containsAll(calculator.warnings(changed).stream().map(OpportunityWarning::kind).toList());
  }

  /** The criteria that a concession can lift. */
  private long liftedBy(OtherTerms terms) {
    return liftedBy(calculator, terms);
  }

  /** The criteria that other times of the day, other hours and shared work can lift. */
  static long liftedByTime(FitCalculator calculator) {
    return calculator.lifting().liftedBy(OF_TIME);
  }

  /** The same, for who knows no plan. */
  static long liftedBy(FitCalculator calculator, OtherTerms terms) {
    return calculator
        .lifting()
        .liftedBy(
            switch (terms) {
              case Concession.TrialFirst it -> Set.of(StandardCriterion.FORM);
              case Concession.LanguageTolerance it -> Set.of(StandardCriterion.LANGUAGES);
              case Concession.NiceSkill it -> Set.of(StandardCriterion.SKILLS);
              case Concession.Times it -> OF_TIME;
              case Concession.WeeklyHours it -> OF_TIME;
            });
  }

  /** Whoever is eligible today keeps the hours of today; own care instead of a new place is new. */
  private Optional<Tried> onOtherTerms(
      Opportunity opportunity, OtherTerms terms, Opportunity changed, List<Person> concerned) {
    long lifted = liftedBy(terms);
    boolean isOfTime = lifted == ofTime;
    PreparedOpportunity prepared = calculator.prepare(changed);
    List<Person> opened =
        concerned.stream()
            .filter(it -> it.isKeptBy(lifted))
            .filter(it -> calculator.isOpened(it.blockers, lifted, it.participant, prepared))
            .toList();
    List<Person> asked = new ArrayList<>(opened);
    concerned.stream()
        .filter(it -> isOfTime && it.isEligible() && !it.hasOwnWay)
        .forEach(asked::add);
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    // Who shares childcare at home must not work while the other does: the plan knows the shifts of
    // an opportunity, and these would be others.
    boolean hasOtherShifts =
        terms instanceof Concession.Times
            && opportunity.position().workingTime() instanceof WorkingTime.Fixed;
    Predicate<Person> isLeftOut =
        it -> hasOtherShifts && inHouseholds.contains(it.participant.id());
    boolean isWhole =
        asked.stream()
            .filter(isLeftOut)
            .allMatch(it -> options(it, opportunity.id(), prepared).isEmpty());
    List<PlacementOption> options = new ArrayList<>();
    // most lead to work that is taken, and nobody needs to know in which ways
    if (gains.mightGain(
        Lists.transform(
            asked,
            it ->
                new Possible(
                    it.participant.id(),
                    opportunity.id(),
                    () -> options(it, opportunity.id(), prepared))))) {
      asked.stream()
          .filter(isLeftOut.negate())
          .forEach(it -> options.addAll(options(it, opportunity.id(), prepared)));
    }
    return options.isEmpty() && opened.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Tried(
                terms,
                EmployerSheets.companyOf(opportunity),
                Optional.of(opportunity.id()),
                EmployerSheets.sorted(opened.stream().map(it -> it.participant.id())),
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
    List<Opportunity> halves = SharedPlace.halves(calculator, opportunity, split);
    Optional<PlacementOpportunity> left = SharedPlace.left(planned(opportunity));
    if (left.isEmpty()) {
      return Optional.empty();
    }
    Set<String> candidates = new TreeSet<>(CodePointOrder.INSTANCE);
    List<PlacementOption> options = new ArrayList<>();
    WhatIf places = WhatIf.options(List.of()).opportunity(left.get());
    Predicate<Person> isAsked = it -> it.isEligible() || it.isKeptBy(ofTime);
    int number = 1;
    for (Opportunity half : halves) {
      String id = SharedPlace.id(opportunity.id(), number++, planned.keySet());
      places =
          places.opportunity(
              PlacementAssembly.opportunity(id, half, !inHouseholds.isEmpty()).build());
      PreparedOpportunity prepared = calculator.prepare(half);
      for (Person person : concerned) {
        // all but the time is as it was
        if (!isAsked.test(person)
            || !calculator.isOpened(person.blockers, ofTime, person.participant, prepared)) {
          continue;
        }
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
                EmployerSheets.companyOf(opportunity),
                Optional.of(opportunity.id()),
                List.copyOf(candidates),
                new WhatIf(options, places.opportunities(), List.of(), List.of()),
                true));
  }

  private PlacementOpportunity planned(Opportunity opportunity) {
    return Objects.requireNonNull(planned.get(opportunity.id()));
  }

  /** One place more, and of a budget of hours what one place has on average. */
  static PlacementOpportunity withAnotherPlace(PlacementOpportunity before) {
    PlacementOpportunity.Builder more = before.toBuilder().places(before.places() + 1);
    before
        .budgetQuarterHours()
        .ifPresent(
            budget -> more.budgetQuarterHours(budget + budget / Math.max(1, before.places())));
    return more.build();
  }
}
