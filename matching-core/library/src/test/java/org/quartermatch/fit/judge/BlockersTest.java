package org.quartermatch.fit.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.RandomQuarter;
import org.quartermatch.model.Participant;
import org.quartermatch.testkit.random.RandomQuarters;

/** What blocks many pairs at once is what blocks each by itself, by the plain sum. */
class BlockersTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 12_300L);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 10);

  @TempDir Path temp;

  @Test
  void manyAtOnceAreBlockedAsEachIs() throws IOException {
    Set<Long> kinds = new HashSet<>();
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      RandomQuarter quarter = RandomQuarter.in(temp.resolve("q" + round), seed, 30, 30);
      FitCalculator calculator = quarter.calculator().date(RandomQuarters.DATE).build();
      List<PreparedOpportunity> opportunities =
          quarter.data().opportunities().stream().map(calculator::prepare).toList();
      Function<PreparedParticipant, long[]> blockersOf = calculator.blockers(opportunities);
      for (Participant participant : quarter.data().participants()) {
        long[] blockers = blockersOf.apply(calculator.prepare(participant));
        assertThat(blockers).hasSize(opportunities.size());
        for (int at = 0; at < blockers.length; at++) {
          PreparedParticipant anew = calculator.prepare(participant);
          PreparedOpportunity alone = calculator.prepare(opportunities.get(at).opportunity());
          List<String> expected = calculator.score(anew, alone).blockedBy();
          assertThat(
                  calculator.places(blockers[at]).stream()
                      .map(it -> calculator.table().entries().get(it).id().code()))
              .as(
                  "-Dquartermatch.rounds=1 -Dquartermatch.seed=%s, %s %s",
                  seed, participant.id(), alone.id())
              .isEqualTo(expected);
          kinds.add(blockers[at]);
        }
      }
    }
    assertThat(kinds).contains(0L).hasSizeGreaterThan(20);
  }
}
