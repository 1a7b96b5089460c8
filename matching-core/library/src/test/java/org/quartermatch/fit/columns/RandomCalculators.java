package org.quartermatch.fit.columns;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.OwnCriteria;
import org.quartermatch.fit.StandardCriterion;
import org.quartermatch.fit.TravelTimes;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.taxonomy.Taxonomy;
import org.quartermatch.testkit.random.RandomQuarters;

/**
 * Calculators for random Quarters whose policy, criteria and travel times differ from the defaults
 * now and then, so that columns are compared under what a host may set.
 */
final class RandomCalculators {
  private RandomCalculators() {}

  /** For a directory of {@link RandomQuarters}; one in four has own criteria, one in four ways. */
  static FitCalculator calculator(Path directory, QuarterData data, Random random)
      throws IOException {
    FitCalculator.Builder builder =
        FitCalculator.builder()
            .taxonomy(Taxonomy.load(directory.resolve(RandomQuarters.TAXONOMY)))
            .providers(data.childcareProviders())
            .policy(policy(random))
            .date(RandomQuarters.DATE);
    if (!data.givenMinutes().isEmpty()) {
      builder.travelTimes(TravelTimes.given(data.givenMinutes(), TravelTimes.greatCircle()));
    }
    if (random.nextInt(4) == 0) {
      builder.criteria(List.of(OwnCriteria.oddIds(), OwnCriteria.shortTitles()));
    }
    if (random.nextInt(4) == 0) {
      builder.travelTimes(
          (from, to, mode) ->
              (int) (1000 * Math.abs(from.latitude() - to.latitude())) + mode.name().length());
    }
    return builder.build();
  }

  private static MatchingPolicy policy(Random random) {
    MatchingPolicy.Builder policy = MatchingPolicy.defaults().toBuilder();
    switch (random.nextInt(4)) {
      case 0 -> {
        // Forced ties: everybody who is eligible has the same points.
        for (StandardCriterion criterion : StandardCriterion.values()) {
          policy.weight(criterion, 0);
        }
        policy.weight(StandardCriterion.START, 10_000);
      }
      case 1 ->
          policy.mustBeKnown(
              EnumSet.of(
                  StandardCriterion.LANGUAGES,
                  StandardCriterion.SKILLS,
                  StandardCriterion.ENTITLEMENTS));
      case 2 -> policy.breaks(false).schoolAgeMonths(40).settlingInDays(0);
      default -> {}
    }
    return policy.build();
  }
}
