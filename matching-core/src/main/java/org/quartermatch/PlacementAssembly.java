package org.quartermatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.quartermatch.fit.FitCalculator;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.PreparedParticipant;
import org.quartermatch.fit.columns.ColumnsBuilder;
import org.quartermatch.fit.columns.Definition;
import org.quartermatch.fit.columns.Kernels;
import org.quartermatch.fit.columns.OpportunityColumns;
import org.quartermatch.fit.columns.OptionRow;
import org.quartermatch.fit.columns.Options;
import org.quartermatch.fit.columns.ParticipantTables;
import org.quartermatch.fit.columns.Scan;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.Veto;
import org.quartermatch.placement.ChildPlace;
import org.quartermatch.placement.CurrentPlacement;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProvider;
import org.quartermatch.placement.PlacementVeto;
import org.quartermatch.placement.PlacementWeights;

/** Writes eligible pairs as the options of a placement problem. */
final class PlacementAssembly {
  private PlacementAssembly() {}

  static PlacementProblem problem(
      FitCalculator calculator, List<Opportunity> opportunities, PlacementRequest request) {
    MatchingPolicy policy = calculator.policy();
    PlacementProblem.Builder problem =
        PlacementProblem.builder()
            .weights(
                new PlacementWeights(
                    policy.placementWeight(), policy.stabilityPenalty(), policy.fairnessWeight()));
    Definition definition = calculator.definition();
    ColumnsBuilder builder = new ColumnsBuilder(definition);
    for (int i = 0; i < opportunities.size(); i++) {
      Opportunity opportunity = opportunities.get(i);
      builder.add(i, calculator.prepare(opportunity));
      problem.opportunity(
          PlacementOpportunity.builder(opportunity.id())
              .places(opportunity.position().places())
              .budgetQuarterHours(budget(opportunity))
              .build());
    }
    OpportunityColumns columns = builder.build();
    for (ChildcareProvider provider : request.providers()) {
      problem.provider(
          new PlacementProvider(provider.id(), provider.placesUnder3(), provider.places3AndOver()));
    }
    participants(request).forEach(problem::participant);
    request.cohort().parallelStream()
        .map(participant -> options(calculator, participant, opportunities, columns))
        .toList()
        .forEach(options -> options.forEach(problem::option));
    Set<String> there = new java.util.HashSet<>();
    opportunities.forEach(opportunity -> there.add(opportunity.id()));
    for (Veto veto : request.vetoes()) {
      // A veto against an opportunity that is gone forbids nothing (SEMANTICS.md, sentence 44).
      if (there.contains(veto.opportunityId())) {
        problem.veto(new PlacementVeto(veto.participantId(), veto.opportunityId()));
      }
    }
    return problem.build();
  }

  private static Collection<PlacementParticipant> participants(PlacementRequest request) {
    Map<String, org.quartermatch.model.CurrentPlacement> current = new HashMap<>();
    for (var row : request.current()) {
      if (current.put(row.participantId(), row) != null) {
        throw new IllegalArgumentException(
            "participant "
                + row.participantId()
                + " has two current placements, allowed: one row of each participant");
      }
    }
    List<PlacementParticipant> participants = new ArrayList<>();
    for (Participant participant : request.cohort()) {
      var row = Optional.ofNullable(current.remove(participant.id()));
      PlacementParticipant.Builder builder =
          PlacementParticipant.builder(participant.id())
              .priority(participant.priority())
              .pin(row.filter(r -> r.pinned()).map(r -> r.opportunityId()));
      row.ifPresent(
          r -> builder.current(new CurrentPlacement(r.opportunityId(), r.childcareProviderId())));
      request.groups().getOrDefault(participant.id(), Set.of()).forEach(builder::group);
      participants.add(builder.build());
    }
    if (!current.isEmpty()) {
      throw new IllegalArgumentException(
          "current placements name participants who are not in the cohort: "
              + current.keySet().stream().sorted().toList());
    }
    return participants;
  }

  private static OptionalInt budget(Opportunity opportunity) {
    return switch (opportunity) {
      case Vacancy vacancy -> OptionalInt.empty();
      case JobPotential potential -> potential.budgetQuarterHours();
    };
  }

  private static int certaintyPercent(Opportunity opportunity, MatchingPolicy policy) {
    return switch (opportunity) {
      case Vacancy vacancy -> 100;
      case JobPotential potential -> potential.certaintyPercent().orElse(policy.certaintyPercent());
    };
  }

  private static List<PlacementOption> options(
      FitCalculator calculator,
      Participant participant,
      List<Opportunity> opportunities,
      OpportunityColumns columns) {
    PreparedParticipant prepared = calculator.prepare(participant);
    ParticipantTables tables = new ParticipantTables(columns, prepared);
    OptionRow row = new OptionRow(tables);
    Definition definition = calculator.definition();
    new Scan(Kernels.best())
        .eligible(
            tables,
            index -> true,
            index -> definition.ownPoints(participant, opportunities.get(index)),
            row);
    List<ChildPlace> children =
        prepared.childrenForNewPlaces().stream()
            .filter(child -> child.ageMonths().isPresent())
            .map(child -> new ChildPlace(child.id(), PreparedParticipant.isUnder3(child)))
            .toList();
    List<PlacementOption> options = new ArrayList<>(row.size());
    for (int index : row.byDocument()) {
      Opportunity opportunity = opportunities.get(row.document(index));
      PlacementOption.Builder placement =
          PlacementOption.builder(participant.id(), opportunity.id())
              .quarterHours(row.agreedQuarterHours(index))
              .minimumQuarterHours(row.minimumQuarterHours(index))
              .points(row.points(index))
              .certaintyPercent(certaintyPercent(opportunity, calculator.policy()));
      if (row.provider(index) != Options.NO_PROVIDER) {
        placement.childcare(calculator.providers().get(row.provider(index)).id(), children);
      }
      options.add(placement.build());
    }
    return options;
  }
}
