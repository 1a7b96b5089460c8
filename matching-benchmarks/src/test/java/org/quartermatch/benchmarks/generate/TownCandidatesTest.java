package org.quartermatch.benchmarks.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quartermatch.fit.columns.BestParticipants;
import org.quartermatch.fit.columns.CandidateScan;
import org.quartermatch.fit.columns.OpportunityTables;
import org.quartermatch.fit.columns.ParticipantColumns;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.fit.judge.PreparedParticipant;

/** A packed cohort of many blocks in a town gives the plain points. */
class TownCandidatesTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 20261124L);

  @Test
  void packedCohortGivesPlainPoints() {
    Town town = Town.of(4_000, 60, SEED);
    FitCalculator calculator =
        FitCalculator.builder()
            .taxonomy(town.taxonomy())
            .providers(town.providers())
            .date(town.date())
            .build();
    ParticipantColumns columns = ParticipantColumns.of(calculator, town.participants());
    List<PreparedParticipant> prepared =
        town.participants().stream().map(calculator::prepare).toList();
    int eligible = 0;
    for (PreparedOpportunity opportunity :
        town.opportunities().stream().map(calculator::prepare).toList()) {
      Map<String, Integer> expected = new HashMap<>();
      for (PreparedParticipant participant : prepared) {
        int points = calculator.points(participant, opportunity);
        if (points >= 0) {
          expected.put(participant.id(), points);
        }
      }
      eligible += expected.size();
      Map<String, Integer> actual = best(columns, opportunity, Integer.MAX_VALUE);
      assertThat(actual)
          .as("-Dquartermatch.seed=%d, %s", SEED, opportunity.id())
          .isEqualTo(expected);
      Map<String, Integer> ten = best(columns, opportunity, 10);
      assertThat(ten.values().stream().sorted().toList())
          .as("-Dquartermatch.seed=%d, best 10, %s", SEED, opportunity.id())
          .isEqualTo(
              expected.values().stream().sorted().skip(Math.max(0, expected.size() - 10)).toList());
    }
    assertThat(eligible).as("eligible pairs that were compared").isGreaterThan(1_000);
  }

  private static Map<String, Integer> best(
      ParticipantColumns columns, PreparedOpportunity opportunity, int k) {
    BestParticipants best = new BestParticipants(k);
    CandidateScan.eligible(new OpportunityTables(columns, opportunity), best);
    best.sort();
    Map<String, Integer> found = new HashMap<>();
    for (int i = 0; i < best.size(); i++) {
      found.put(columns.participant(best.rank(i)).id(), best.points(i));
    }
    return found;
  }
}
