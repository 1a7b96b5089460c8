package org.quartermatch.benchmarks.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quartermatch.benchmarks.generate.Geography;
import org.quartermatch.benchmarks.generate.Region;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.model.Participant;

class LuceneBaselineTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 5);
  private static final int OPPORTUNITIES = 10_000;
  private static final int PARTICIPANTS = 40;

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void everyWayGivesTheTenThatASortGives(Geography geography) throws IOException {
    Region region = Region.of(geography, SEED);
    FitCalculator calculator =
        FitCalculator.builder()
            .taxonomy(region.taxonomy())
            .providers(region.providers(5))
            .date(region.date())
            .build();
    PairKernel kernel = PairKernel.tidyObjects(calculator, region.opportunities(OPPORTUNITIES));
    long filtered = 0;
    int full = 0;
    try (LuceneBaseline lucene =
        LuceneBaseline.write(directory, region.opportunities(OPPORTUNITIES))) {
      for (Participant person : region.participants(PARTICIPANTS).toList()) {
        String who = "seed " + SEED + ", " + person.id();
        PairPoints points = kernel.apply(person);
        TopTen expected = bySort(points, OPPORTUNITIES);
        assertThat(TopTen.byScan(points, OPPORTUNITIES)).as(who).isEqualTo(expected);
        assertThat(lucene.bruteForce(points)).as(who).isEqualTo(expected);
        assertThat(lucene.filtered(person, points)).as(who).isEqualTo(expected);
        filtered += lucene.countFiltered(person);
        full += expected.size() == TopTen.K ? 1 : 0;
      }
    }
    assertThat(full).as("participants with ten or more").isPositive();
    // the filters do filter
    assertThat(filtered).isLessThan((long) PARTICIPANTS * OPPORTUNITIES * 6 / 10);
  }

  @Test
  void orderOfIdsDecidesWherePointsAreEqual() throws IOException {
    Region region = Region.of(Geography.METRO, SEED);
    try (LuceneBaseline lucene = LuceneBaseline.write(directory, region.opportunities(3_000))) {
      PairPoints coarse = ordinal -> ordinal % 3 == 0 ? -1 : ordinal % 7 == 1 ? 1 : 0;
      assertThat(lucene.bruteForce(coarse)).isEqualTo(bySort(coarse, 3_000));
      assertThat(TopTen.byScan(coarse, 3_000)).isEqualTo(bySort(coarse, 3_000));
      PairPoints four = ordinal -> ordinal < 2996 ? -1 : 0;
      assertThat(lucene.bruteForce(four).size()).isEqualTo(4);
      assertThat(lucene.bruteForce(four)).isEqualTo(TopTen.byScan(four, 3_000));
      assertThat(lucene.bruteForce(ordinal -> -1).size()).isZero();
      assertThat(lucene.bruteForce(four)).hasToString("TopTen[2996: 0, 2997: 0, 2998: 0, 2999: 0]");
    }
  }

  private static TopTen bySort(PairPoints points, int opportunities) {
    List<int[]> eligible = new ArrayList<>();
    IntStream.range(0, opportunities)
        .mapToObj(ordinal -> new int[] {points.points(ordinal), ordinal})
        .filter(pair -> pair[0] >= 0)
        .forEach(eligible::add);
    eligible.sort(
        Comparator.<int[]>comparingInt(pair -> -pair[0]).thenComparingInt(pair -> pair[1]));
    return new TopTen(
        eligible.stream()
            .limit(TopTen.K)
            .mapToLong(pair -> TopTen.entry(pair[0], pair[1]))
            .toArray());
  }
}
