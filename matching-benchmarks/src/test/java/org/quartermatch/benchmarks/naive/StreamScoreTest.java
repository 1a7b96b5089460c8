package org.quartermatch.benchmarks.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quartermatch.benchmarks.generate.Geography;
import org.quartermatch.benchmarks.generate.Region;
import org.quartermatch.fit.Score;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.model.Participant;

class StreamScoreTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 11);
  private static final int PARTICIPANTS = 150;
  private static final int OPPORTUNITIES = 600;

  /** What {@link StreamScore} does not judge, or, of commute, not wholly. */
  private static final Set<String> OF_TIME =
      Set.of("hours", "availability", "childcare", "commute");

  @ParameterizedTest
  @EnumSource
  void eligiblePairsHaveTheSamePointsAndFiltersBlockTheSame(Geography geography) {
    Region region = Region.of(geography, SEED);
    FitCalculator calculator =
        FitCalculator.builder()
            .taxonomy(region.taxonomy())
            .providers(region.providers(5))
            .date(region.date())
            .build();
    StreamScore naive = new StreamScore(region.taxonomy(), region.date());
    List<PreparedOpportunity> work =
        region.opportunities(OPPORTUNITIES).map(calculator::prepare).toList();
    int eligible = 0;
    int blocked = 0;
    for (Participant person : region.participants(PARTICIPANTS).toList()) {
      PreparedParticipant prepared = calculator.prepare(person);
      for (PreparedOpportunity opportunity : work) {
        String pair = "seed " + SEED + ": " + person.id() + " with " + opportunity.id();
        int points = naive.points(person, opportunity.opportunity());
        Score score = calculator.score(prepared, opportunity);
        if (points >= 0) {
          assertThat(OF_TIME).as(pair).containsAll(score.blockedBy());
          assertThat(points).as(pair).isEqualTo(score.points());
          eligible += score.blockedBy().isEmpty() ? 1 : 0;
        } else {
          assertThat(score.blockedBy())
              .as(pair)
              .anyMatch(code -> !OF_TIME.contains(code) || code.equals("commute"));
          blocked++;
        }
      }
    }
    assertThat(eligible).isGreaterThan(50);
    assertThat(blocked).isGreaterThan(1_000);
  }
}
