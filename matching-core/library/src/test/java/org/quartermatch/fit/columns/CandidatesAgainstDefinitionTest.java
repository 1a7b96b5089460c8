package org.quartermatch.fit.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.files.csv.QuarterReader;
import org.quartermatch.files.csv.ReadOptions;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.model.Opportunity;
import org.quartermatch.testkit.random.RandomQuarters;

/**
 * The best participants for an opportunity, from a packed cohort, against the plain score, on
 * random Quarters that try every sentence of the semantics: ids, points and order of the best k and
 * of all, under changed policies, with forced ties, own criteria and own travel times.
 */
class CandidatesAgainstDefinitionTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 20261123L);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 24);

  @TempDir Path temp;

  private record Ranked(int points, String id) {}

  @Test
  void bestOfRandomQuarters() throws IOException {
    int eligible = 0;
    int none = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      Path directory = Files.createDirectory(temp.resolve("q" + round));
      RandomQuarters.write(directory, seed, 60, 30);
      QuarterData data = QuarterReader.read(directory, ReadOptions.strict(RandomQuarters.DATE));
      FitCalculator calculator = RandomCalculators.calculator(directory, data, new Random(seed));
      ParticipantColumns columns = ParticipantColumns.of(calculator, data.participants());
      List<PreparedParticipant> prepared =
          data.participants().stream().map(calculator::prepare).toList();
      for (Opportunity opportunity : data.opportunities()) {
        int found = check(calculator, columns, prepared, opportunity, seed);
        eligible += found;
        none += found == 0 ? 1 : 0;
      }
    }
    assertThat(eligible).as("eligible pairs that were compared").isGreaterThan(20 * ROUNDS);
    assertThat(none).as("opportunities for nobody").isPositive();
  }

  private static int check(
      FitCalculator calculator,
      ParticipantColumns columns,
      List<PreparedParticipant> participants,
      Opportunity record,
      long seed) {
    PreparedOpportunity opportunity = calculator.prepare(record);
    List<Ranked> expected = new ArrayList<>();
    for (PreparedParticipant participant : participants) {
      int points = calculator.points(participant, opportunity);
      if (points >= 0) {
        expected.add(new Ranked(points, participant.id()));
      }
    }
    expected.sort(
        Comparator.comparingInt(Ranked::points)
            .reversed()
            .thenComparing(Ranked::id, CodePointOrder.INSTANCE));
    int some = 1 + (int) Math.floorMod(seed + record.id().hashCode(), 5L);
    for (int k : new int[] {some, 60, Integer.MAX_VALUE}) {
      BestParticipants best = new BestParticipants(k);
      CandidateScan.eligible(new OpportunityTables(columns, opportunity), best);
      best.sort();
      List<Ranked> actual = new ArrayList<>();
      for (int i = 0; i < best.size(); i++) {
        actual.add(new Ranked(best.points(i), columns.participant(best.rank(i)).id()));
      }
      assertThat(actual)
          .as("-Dquartermatch.seed=%d -Dquartermatch.rounds=1, k %d, %s", seed, k, record.id())
          .isEqualTo(expected.subList(0, Math.min(k, expected.size())));
    }
    return expected.size();
  }
}
