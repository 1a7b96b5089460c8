package org.quartermatch.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.testkit.oracle.Quarter.Opportunity;
import org.quartermatch.testkit.random.RandomQuarters;

/**
 * Who has more is never less eligible. The exceptions are facts of the semantics: {@link
 * MonotoneExceptionsTest} has one example of each.
 *
 * <p>About 5,000 pairs that were eligible before; {@code -Dquartermatch.rounds=100} tries 100,000.
 */
class MonotoneTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 20270201L);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 5);

  @TempDir Path folder;

  @Test
  void whoHasMoreStaysEligible() throws IOException {
    Map<Improvement, Integer> eligible = new EnumMap<>(Improvement.class);
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      Path before = folder.resolve("before-" + round);
      RandomQuarters.write(before, seed, 24, 24);
      Quarter quarter = QuarterReader.read(before, RandomQuarters.DATE);
      List<Fit> fits = fits(quarter, before);
      for (Improvement improvement : Improvement.values()) {
        Path after = Files.createDirectory(folder.resolve(improvement + "-" + round));
        Tables.copyFiles(before, after);
        improve(improvement, after, seed);
        List<Fit> improved = fits(QuarterReader.read(after, RandomQuarters.DATE), after);
        for (int i = 0; i < fits.size(); i++) {
          Opportunity opportunity = quarter.opportunities().get(i % quarter.opportunities().size());
          if (fits.get(i).eligible() && improvement.promisesAnythingFor(opportunity)) {
            eligible.merge(improvement, 1, Integer::sum);
            assertThat(improved.get(i).blockedBy())
                .as(
                    "-Dquartermatch.seed=%d -Dquartermatch.rounds=1, %s: %s at %s",
                    seed, improvement, fits.get(i).participantId(), opportunity.id())
                .isEmpty();
          }
        }
      }
    }
    assertThat(eligible)
        .as("pairs that were eligible before")
        .containsOnlyKeys(Improvement.values())
        .allSatisfy((improvement, pairs) -> assertThat(pairs).isGreaterThan(10 * ROUNDS));
  }

  private static List<Fit> fits(Quarter quarter, Path directory) throws IOException {
    Taxonomy taxonomy = Taxonomy.read(Optional.of(directory.resolve(RandomQuarters.TAXONOMY)));
    return Oracle.fits(quarter, taxonomy, RandomQuarters.DATE);
  }

  private static void improve(Improvement improvement, Path directory, long seed)
      throws IOException {
    Path file = directory.resolve(improvement.file);
    List<Map<String, String>> rows = Tables.read(file);
    for (Map<String, String> row : rows) {
      // The rows of a shared child have to agree (sentence 26).
      String id = Lookup.in(row, row.containsKey("childId") ? "childId" : "id");
      improvement.apply(row, new Random(seed + id.hashCode()));
    }
    Tables.write(file, rows);
  }
}
