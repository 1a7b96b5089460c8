package org.quartermatch.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartermatch.files.csv.BadInputException;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.files.csv.QuarterReader;
import org.quartermatch.files.csv.ReadOptions;
import org.quartermatch.files.result.FitRows;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.taxonomy.Taxonomy;
import org.quartermatch.testkit.Shared;
import org.quartermatch.testkit.oracle.Oracle;
import org.quartermatch.testkit.random.RandomQuarters;

/**
 * Every fit of published and of random Quarters, column by column: against the contract's expected
 * rows, and against an independent program that computes them from the files minute by minute.
 */
class FitsAgainstOracleTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 20261201L);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 24);

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(strings = {"quarter-11", "quarter-12"})
  void expectedFitsOfTheContract(String name) throws IOException {
    Path directory = Shared.quarter(name);
    List<String> expected =
        Files.readAllLines(directory.resolve("expected-fits.csv")).stream().skip(1).toList();
    assertThat(fits(directory, directory.resolve("taxonomy.csv"), LocalDate.of(2026, 12, 1)))
        .containsExactlyElementsOf(expected);
  }

  @Test
  void fitsOfRandomQuarters() throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      Path directory = Files.createDirectory(temp.resolve("q" + round));
      RandomQuarters.write(directory, seed, 24, 24);
      Path taxonomy = directory.resolve(RandomQuarters.TAXONOMY);
      List<String> expected =
          Oracle.csv(Oracle.fits(directory, Optional.of(taxonomy), RandomQuarters.DATE))
              .lines()
              .skip(1)
              .toList();
      String rerun = "-Dquartermatch.seed=" + seed + " -Dquartermatch.rounds=1";
      try {
        assertThat(fits(directory, taxonomy, RandomQuarters.DATE))
            .as(rerun)
            .containsExactlyElementsOf(expected);
      } catch (BadInputException e) {
        throw new AssertionError(rerun + ": " + e.problems(), e);
      }
    }
  }

  private static List<String> fits(Path directory, Path taxonomy, LocalDate date)
      throws IOException {
    QuarterData data = QuarterReader.read(directory, ReadOptions.strict(date));
    FitCalculator calculator =
        FitCalculator.builder()
            .taxonomy(Taxonomy.load(taxonomy))
            .providers(data.childcareProviders())
            .travelTimes(TravelTimes.given(data.givenMinutes(), TravelTimes.greatCircle()))
            .date(date)
            .build();
    List<PreparedOpportunity> opportunities =
        data.opportunities().stream()
            .filter(o -> o.position().validUntil().map(d -> !d.isBefore(date)).orElse(true))
            .map(calculator::prepare)
            .sorted(Comparator.comparing(PreparedOpportunity::id, CodePointOrder.INSTANCE))
            .toList();
    List<PreparedParticipant> participants =
        data.participants().stream()
            .map(calculator::prepare)
            .sorted(Comparator.comparing(PreparedParticipant::id, CodePointOrder.INSTANCE))
            .toList();
    List<String> rows = new ArrayList<>();
    for (PreparedParticipant participant : participants) {
      for (PreparedOpportunity opportunity : opportunities) {
        var score = calculator.score(participant, opportunity);
        rows.add(String.join(",", FitRows.row(participant.id(), opportunity.id(), score)));
        int points = calculator.points(participant, opportunity);
        assertThat(points).isEqualTo(score.options().isEmpty() ? -1 : score.points());
        var fit = calculator.explain(participant, opportunity);
        assertThat(fit.points()).isEqualTo(score.points());
        assertThat(fit.options()).isEqualTo(score.options());
        assertThat(fit.blockedBy()).isEqualTo(score.blockedBy());
        assertThat(fit.toClarify()).isEqualTo(score.toClarify());
        assertThat(fit.reasons().stream().mapToInt(r -> r.points()).sum())
            .isEqualTo(score.points());
      }
    }
    return rows;
  }
}
