package org.quartermatch.benchmarks.jmh;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.quartermatch.MatchingEngine;
import org.quartermatch.benchmarks.generate.Region;
import org.quartermatch.benchmarks.generate.Town;
import org.quartermatch.fit.Fit;
import org.quartermatch.fit.Score;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Vacancy;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementOption.ChildPlace;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProvider;

/** What the benchmarks lay out before they measure. */
final class Tables {
  /** One seed for all, so that the figures of two classes concern the same town. */
  static final long SEED = 2026;

  /** Childcare providers of a region: as many as one programme works with. */
  static final int PROVIDERS = 20;

  private Tables() {}

  static FitCalculator calculator(Region region) {
    return FitCalculator.builder()
        .taxonomy(region.taxonomy())
        .providers(region.providers(PROVIDERS))
        .date(region.date())
        .build();
  }

  static FitCalculator calculator(Town town) {
    return FitCalculator.builder()
        .taxonomy(town.taxonomy())
        .providers(town.providers())
        .date(town.date())
        .build();
  }

  /** An engine in memory, still empty. */
  static MatchingEngine emptyEngine(Town town) {
    return MatchingEngine.builder()
        .taxonomy(town.taxonomy())
        .childcare(town.providers())
        .date(town.date())
        .build();
  }

  static MatchingEngine engine(Town town) {
    MatchingEngine engine = emptyEngine(town);
    engine.put(town.opportunities());
    engine.commit();
    return engine;
  }

  /** The eligible pairs of the town as a problem of its own, so that only the search is timed. */
  static PlacementProblem problem(Town town) {
    PlacementProblem.Builder problem = PlacementProblem.builder();
    for (Participant participant : town.participants()) {
      problem.participant(PlacementParticipant.of(participant.id()));
    }
    for (Opportunity opportunity : town.opportunities()) {
      PlacementOpportunity.Builder work =
          PlacementOpportunity.builder(opportunity.id()).places(opportunity.position().places());
      budget(opportunity).ifPresent(work::budgetQuarterHours);
      problem.opportunity(work.build());
    }
    for (ChildcareProvider provider : town.providers()) {
      problem.provider(
          new PlacementProvider(
              provider.id(),
              provider.placesUnder3(),
              provider.places3AndOver(),
              provider.placesSchool()));
    }
    FitCalculator calculator = calculator(town);
    try (MatchingEngine engine = engine(town)) {
      engine.scores(
          town.participants(),
          (participant, opportunity, score) ->
              options(calculator, participant, opportunity, score).forEach(problem::option));
    }
    return problem.build();
  }

  private static OptionalInt budget(Opportunity opportunity) {
    return switch (opportunity) {
      case Vacancy vacancy -> OptionalInt.empty();
      case JobPotential potential -> potential.budgetQuarterHours();
    };
  }

  private static List<PlacementOption> options(
      FitCalculator calculator, Participant participant, Opportunity opportunity, Score score) {
    List<PlacementOption> options = new ArrayList<>();
    for (Fit.Option option : score.options()) {
      PlacementOption.Builder builder =
          PlacementOption.builder(participant.id(), opportunity.id())
              .agreedQuarterHours(option.agreedQuarterHours())
              .minimumQuarterHours(option.minimumQuarterHours())
              .points(score.points());
      if (option.childcareProviderId().isPresent()) {
        builder.childcare(option.childcareProviderId().get(), children(calculator, participant));
      }
      options.add(builder.build());
    }
    return options;
  }

  private static List<ChildPlace> children(FitCalculator calculator, Participant participant) {
    return calculator.prepare(participant).times().childrenForNewPlaces().stream()
        .filter(child -> child.ageMonths().isPresent())
        .map(child -> new ChildPlace(child.id(), calculator.policy().ageGroup(child)))
        .toList();
  }
}
