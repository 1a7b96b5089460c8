package org.quartermatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.quartermatch.fit.Fit;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.Score;
import org.quartermatch.fit.columns.CohortAnswers;
import org.quartermatch.fit.columns.ColumnsBuilder;
import org.quartermatch.fit.columns.OpportunityColumns;
import org.quartermatch.fit.columns.OptionRow;
import org.quartermatch.fit.columns.ParticipantTables;
import org.quartermatch.fit.columns.Scan;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Company;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.model.WorkingTime.Shifts;
import org.quartermatch.placement.PlacementCompany;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementOption.ChildPlace;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementParticipant.Current;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.placement.PlacementProvider;
import org.quartermatch.placement.PlacementWeights;

/** Writes eligible pairs as the options of a placement problem. */
final class PlacementAssembly {
  private PlacementAssembly() {}

  /**
   * The problem of a request.
   *
   * @param calculator with the providers of the request
   * @param work by id; made ready by a calculator that differs in providers only
   */
  static PlacementProblem problem(
      FitCalculator calculator, List<PreparedOpportunity> work, PlacementRequest request) {
    MatchingPolicy policy = calculator.policy();
    PlacementRules rules = request.rules();
    PlacementProblem.Builder problem = PlacementProblem.builder().weights(weights(policy, rules));
    ColumnsBuilder builder = new ColumnsBuilder(calculator);
    List<Opportunity> opportunities = new ArrayList<>(work.size());
    for (PreparedOpportunity each : work) {
      builder.add(opportunities.size(), each);
      opportunities.add(each.opportunity());
      problem.opportunity(opportunity(each.opportunity(), rules));
    }
    companies(opportunities, rules, policy).forEach(problem::company);
    rules.households().forEach(problem::household);
    rules.tandems().forEach(problem::tandem);
    OpportunityColumns columns = builder.build();
    request.knownProviders().forEach(each -> problem.provider(provider(each)));
    Set<String> there = new HashSet<>();
    opportunities.forEach(opportunity -> there.add(opportunity.id()));
    participants(request, there).forEach(problem::participant);
    options(calculator, request, opportunities, columns)
        .forEach(each -> each.forEach(problem::option));
    for (Veto veto : request.vetoes()) {
      // A veto against an opportunity that is gone forbids nothing (docs/semantics.md, sentence
      // 44).
      if (there.contains(veto.opportunityId())) {
        problem.veto(veto);
      }
    }
    return problem.build();
  }

  static PlacementProvider provider(ChildcareProvider provider) {
    return new PlacementProvider(
        provider.id(), provider.placesUnder3(), provider.places3AndOver(), provider.placesSchool());
  }

  private static PlacementWeights weights(MatchingPolicy policy, PlacementRules rules) {
    PlacementWeights weights =
        new PlacementWeights(
            policy.placementWeight(), policy.stabilityPenalty(), policy.fairnessWeight());
    return rules
        .fairShare()
        .map(weights::withFairShare)
        .orElse(weights)
        .withWishPoints(rules.wishPoints());
  }

  /** With its shifts only where somebody shares childcare: nothing else looks at them. */
  static PlacementOpportunity opportunity(Opportunity opportunity, PlacementRules rules) {
    return opportunity(opportunity.id(), opportunity, !rules.households().isEmpty())
        .minimumPlaces(rules.minimumPlaces().getOrDefault(opportunity.id(), 0))
        .build();
  }

  /**
   * An opportunity of any id.
   *
   * @param withShifts whether somebody shares childcare
   */
  static PlacementOpportunity.Builder opportunity(
      String id, Opportunity opportunity, boolean withShifts) {
    PlacementOpportunity.Builder builder =
        PlacementOpportunity.builder(id).places(opportunity.position().places());
    budget(opportunity).ifPresent(builder::budgetQuarterHours);
    opportunity.position().company().ifPresent(company -> builder.companyId(company.id()));
    if (withShifts && opportunity.position().workingTime() instanceof WorkingTime.Fixed fixed) {
      builder.shifts(fixed.weeks().stream().map(Shifts::roundedOutwards).toList());
    }
    return builder;
  }

  /** All that opportunities name, with the limits that the host wants to count. */
  private static Collection<PlacementCompany> companies(
      List<Opportunity> opportunities, PlacementRules rules, MatchingPolicy policy) {
    Map<String, PlacementCompany> companies = new LinkedHashMap<>();
    for (Opportunity opportunity : opportunities) {
      opportunity
          .position()
          .company()
          .ifPresent(c -> companies.computeIfAbsent(c.id(), id -> company(c, policy)));
    }
    rules
        .supportPlaces()
        .forEach(
            (id, places) -> companies.computeIfPresent(id, (x, c) -> c.withSupportPlaces(places)));
    return companies.values();
  }

  private static PlacementCompany company(Company company, MatchingPolicy policy) {
    PlacementCompany limits = PlacementCompany.of(company.id());
    return policy.respectContacts() && company.contactsPerMonth().isPresent()
        ? limits.withContacts(company.contactsPerMonth().getAsInt())
        : limits;
  }

  /** What a request says of its people. */
  static Collection<PlacementParticipant> participants(
      PlacementRequest request, Set<String> there) {
    PlacementRules rules = request.rules();
    Map<String, PlacementRequest.Current> current = new HashMap<>();
    for (var row : request.current()) {
      if (current.put(row.participantId(), row) != null) {
        throw new IllegalArgumentException(
            "participant "
                + row.participantId()
                + " has two current placements, allowed: one row of each participant");
      }
    }
    Set<String> ids = new HashSet<>();
    List<PlacementParticipant> participants = new ArrayList<>();
    for (Participant participant : request.cohort()) {
      var row = Optional.ofNullable(current.remove(participant.id()));
      PlacementParticipant.Builder builder =
          PlacementParticipant.builder(participant.id())
              .priority(participant.priority())
              .groups(List.copyOf(request.groups().getOrDefault(participant.id(), Set.of())));
      pin(participant.id(), row, rules).ifPresent(builder::pin);
      row.ifPresent(
          r ->
              builder.current(
                  new Current(r.opportunityId(), r.childcareProviderId(), r.proposed())));
      builder.needsSupport(rules.needingSupport().contains(participant.id()));
      // a wish for an opportunity that is gone is passed over, as a veto against it is
      builder.wishes(
          rules.wishes().getOrDefault(participant.id(), List.of()).stream()
              .filter(there::contains)
              .toList());
      ids.add(participant.id());
      participants.add(builder.build());
    }
    requireKnown(ids, rules.pins().keySet(), "pins");
    requireKnown(ids, rules.needingSupport(), "needs of support");
    requireKnown(ids, rules.wishes().keySet(), "wishes");
    if (!current.isEmpty()) {
      throw new IllegalArgumentException(
          "current placements name participants who are not in the cohort: "
              + current.keySet().stream().sorted().toList());
    }
    return participants;
  }

  private static Optional<String> pin(
      String participantId, Optional<PlacementRequest.Current> row, PlacementRules rules) {
    Optional<String> inRow = row.filter(r -> r.pinned()).map(r -> r.opportunityId());
    Optional<String> inRules = Optional.ofNullable(rules.pins().get(participantId));
    if (inRow.isPresent() && inRules.isPresent() && !inRow.equals(inRules)) {
      throw new IllegalArgumentException(
          "participant "
              + participantId
              + " has a pin to "
              + inRow.get()
              + " and one to "
              + inRules.get()
              + ", allowed: one");
    }
    return inRow.or(() -> inRules);
  }

  private static void requireKnown(Set<String> ids, Set<String> named, String what) {
    List<String> unknown = named.stream().filter(id -> !ids.contains(id)).sorted().toList();
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          what + " name participants who are not in the cohort: " + unknown);
    }
  }

  private static OptionalInt budget(Opportunity opportunity) {
    return switch (opportunity) {
      case Vacancy vacancy -> OptionalInt.empty();
      case JobPotential potential -> potential.budgetQuarterHours();
    };
  }

  /** How likely it becomes work, 0 to 100: by the policy where nobody has said. */
  static int certaintyPercent(Opportunity opportunity, MatchingPolicy policy) {
    return switch (opportunity) {
      case Vacancy vacancy -> 100;
      case JobPotential potential -> potential.certaintyPercent().orElse(policy.certaintyPercent());
    };
  }

  /** The options of a pair, by its score. */
  static List<PlacementOption> options(
      FitCalculator calculator,
      PreparedParticipant participant,
      Opportunity opportunity,
      Score score) {
    return options(calculator, participant, opportunity.id(), opportunity, score);
  }

  /** The same where it goes by another id in the problem. */
  static List<PlacementOption> options(
      FitCalculator calculator,
      PreparedParticipant participant,
      String opportunityId,
      Opportunity opportunity,
      Score score) {
    List<ChildPlace> children = children(calculator, participant);
    List<PlacementOption> options = new ArrayList<>(score.options().size());
    for (Fit.Option option : score.options()) {
      PlacementOption.Builder placement =
          option(calculator, participant.id(), opportunityId, opportunity)
              .agreedQuarterHours(option.agreedQuarterHours())
              .minimumQuarterHours(option.minimumQuarterHours())
              .points(score.points());
      option.childcareProviderId().ifPresent(id -> placement.childcare(id, children));
      options.add(placement.build());
    }
    return options;
  }

  private static PlacementOption.Builder option(
      FitCalculator calculator, String participantId, String id, Opportunity opportunity) {
    return PlacementOption.builder(participantId, id)
        .certaintyPercent(certaintyPercent(opportunity, calculator.policy()))
        .formValuePercent(calculator.policy().formValuePercent(opportunity.position().form()));
  }

  /** Those who would take a new place. */
  private static List<ChildPlace> children(
      FitCalculator calculator, PreparedParticipant participant) {
    return participant.times().childrenForNewPlaces().stream()
        .map(child -> new ChildPlace(child.id(), calculator.policy().ageGroup(child)))
        .toList();
  }

  /** The options of each participant, in their order. */
  private static List<List<PlacementOption>> options(
      FitCalculator calculator,
      PlacementRequest request,
      List<Opportunity> opportunities,
      OpportunityColumns columns) {
    List<Participant> cohort = request.cohort();
    CohortAnswers answers = new CohortAnswers(columns);
    List<List<PlacementOption>> options =
        new ArrayList<>(Collections.nCopies(cohort.size(), List.of()));
    request
        .workers()
        .forEachParticipant(
            cohort.size(),
            request.listener()::options,
            () -> {
              Scan scan = new Scan();
              return i -> {
                PreparedParticipant participant = calculator.prepare(cohort.get(i));
                options.set(i, options(calculator, participant, opportunities, answers, scan));
              };
            });
    return options;
  }

  private static List<PlacementOption> options(
      FitCalculator calculator,
      PreparedParticipant participant,
      List<Opportunity> opportunities,
      CohortAnswers answers,
      Scan scan) {
    ParticipantTables tables = answers.tables(participant);
    OptionRow row = new OptionRow(tables);
    scan.eligible(
        tables,
        index -> true,
        index -> calculator.ownPoints(participant.participant(), opportunities.get(index)),
        row);
    List<ChildPlace> children = children(calculator, participant);
    List<PlacementOption> options = new ArrayList<>(row.size());
    for (int index : row.byDocument()) {
      Opportunity opportunity = opportunities.get(row.document(index));
      PlacementOption.Builder placement =
          option(calculator, participant.id(), opportunity.id(), opportunity)
              .agreedQuarterHours(row.agreedQuarterHours(index))
              .minimumQuarterHours(row.minimumQuarterHours(index))
              .points(row.points(index));
      if (row.provider(index) != OptionRow.NO_PROVIDER) {
        placement.childcare(calculator.providers().get(row.provider(index)).id(), children);
      }
      options.add(placement.build());
    }
    return options;
  }
}
