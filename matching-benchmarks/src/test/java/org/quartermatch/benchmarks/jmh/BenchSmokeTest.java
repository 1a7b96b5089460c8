package org.quartermatch.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quartermatch.benchmarks.generate.Geography;
import org.quartermatch.benchmarks.generate.Town;
import org.quartermatch.benchmarks.lucene.TopTen;
import org.quartermatch.fit.columns.BestOpportunities;

/** Every benchmark runs once, on a small town, and returns something that was worked for. */
class BenchSmokeTest {
  @Test
  void pair() {
    for (Geography geography : Geography.values()) {
      for (PairBenchmark.Pairs pairs : PairBenchmark.Pairs.values()) {
        PairBenchmark benchmark = new PairBenchmark();
        benchmark.geography = geography;
        benchmark.pairs = pairs;
        benchmark.participants = 60;
        benchmark.opportunities = 400;
        benchmark.draw();
        assertThat(benchmark.points()).isBetween(-1, 10_000);
        assertThat(benchmark.streams()).isBetween(-1, 10_000);
        assertThat(benchmark.score().points()).isPositive();
        assertThat(benchmark.explain().reasons()).isNotEmpty();
      }
    }
  }

  @Test
  void memory() {
    MemoryBenchmark benchmark = new MemoryBenchmark();
    benchmark.fill();
    assertThat(benchmark.ints()).isNotZero();
    assertThat(benchmark.longs()).isNotZero();
  }

  @Test
  void topTenIsTheSameOnEveryWay() throws IOException {
    // three of each, since every call takes the next participant
    List<List<List<Integer>>> ways = new ArrayList<>();
    for (int way = 0; way < 4; way++) {
      TopTenBenchmark benchmark = new TopTenBenchmark();
      benchmark.geography = Geography.METRO;
      benchmark.many = 2_000;
      benchmark.open();
      List<List<Integer>> found = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        found.add(
            switch (way) {
              case 0 -> points(benchmark.luceneBruteForce());
              case 1 -> points(benchmark.luceneFilters());
              case 2 -> points(benchmark.fullScan());
              default -> points(benchmark.blocks());
            });
      }
      benchmark.close();
      ways.add(found);
    }
    assertThat(ways).containsOnly(ways.getFirst());
    assertThat(ways.getFirst()).anyMatch(ten -> !ten.isEmpty());
  }

  private static List<Integer> points(TopTen ten) {
    return IntStream.range(0, ten.size()).mapToObj(ten::points).toList();
  }

  private static List<Integer> points(BestOpportunities best) {
    return IntStream.range(0, best.size()).mapToObj(best::points).toList();
  }

  @Test
  void coldStart() throws IOException, InterruptedException {
    ColdStartBenchmark benchmark = new ColdStartBenchmark();
    benchmark.geography = Geography.METRO;
    benchmark.many = 500;
    benchmark.index();
    assertThat(benchmark.engine()).isNotEmpty();
    benchmark.process();
    benchmark.delete();
  }

  @Test
  void prepare() {
    PrepareBenchmark benchmark = new PrepareBenchmark();
    benchmark.size = 20;
    benchmark.draw();
    assertThat(benchmark.participant().id()).isEqualTo("p-1");
    assertThat(benchmark.opportunity().id()).isEqualTo("o-2");
  }

  @Test
  void match() {
    MatchBenchmark benchmark = new MatchBenchmark();
    benchmark.opportunities = 300;
    benchmark.open();
    long matches = 0;
    for (int i = 0; i < 20; i++) {
      matches += benchmark.top10().size();
    }
    benchmark.close();
    assertThat(matches).isPositive();
  }

  @Test
  void cohortGivesTheSameSumOnEveryWay() {
    CohortBenchmark benchmark = new CohortBenchmark();
    benchmark.participants = 100;
    benchmark.opportunities = 60;
    benchmark.open();
    assertThat(benchmark.engineScores())
        .isPositive()
        .isEqualTo(benchmark.scores())
        .isEqualTo(benchmark.points());
    benchmark.close();
  }

  @Test
  void bridges() {
    BridgesBenchmark benchmark = new BridgesBenchmark();
    benchmark.participants = 40;
    benchmark.opportunities = 30;
    benchmark.open();
    assertThat(benchmark.cohort()).hasSize(40);
    assertThat(benchmark.shared()).isNotEmpty();
    assertThat(benchmark.one()).isNotEmpty();
    assertThat(benchmark.openings()).isNotEmpty();
    benchmark.close();
  }

  @Test
  void index() {
    IndexBenchmark benchmark = new IndexBenchmark();
    benchmark.opportunities = 200;
    benchmark.draw();
    assertThat(benchmark.build()).isEqualTo(1);
  }

  @Test
  void textSearch() {
    TextSearchBenchmark benchmark = new TextSearchBenchmark();
    benchmark.opportunities = 300;
    benchmark.open();
    for (int i = 0; i < 8; i++) {
      assertThat(benchmark.top10()).as("text " + i).isNotEmpty();
    }
    benchmark.close();
  }

  @Test
  void placement() {
    PlacementBenchmark benchmark = new PlacementBenchmark();
    benchmark.participants = 80;
    benchmark.opportunities = 40;
    benchmark.steps = 1000;
    benchmark.lay();
    assertThat(benchmark.solve().placements()).isNotEmpty();
  }

  @Test
  void scale() {
    ScaleBenchmark benchmark = new ScaleBenchmark();
    ScaleBenchmark.Records records = new ScaleBenchmark.Records();
    records.participants = 60;
    records.opportunities = 40;
    records.draw();
    assertThat(benchmark.index(records)).isPositive();
    ScaleBenchmark.Indexed indexed = new ScaleBenchmark.Indexed();
    indexed.open(records);
    assertThat(benchmark.allFits(indexed)).isPositive();
    assertThat(benchmark.firstPlan(indexed).placements()).isNotEmpty();
    indexed.close();
    ScaleBenchmark.Large large = new ScaleBenchmark.Large();
    large.many = 500;
    large.draw();
    assertThat(benchmark.load(large)).isPositive();
    ScaleBenchmark.LargeIndexed largeIndexed = new ScaleBenchmark.LargeIndexed();
    largeIndexed.open(large);
    assertThat(benchmark.match(largeIndexed)).hasSizeLessThanOrEqualTo(10);
    largeIndexed.close();
  }

  @Test
  void theFirstOfATownDoNotDependOnItsSize() {
    Town small = Town.of(5, 5, 3);
    Town large = Town.of(50, 60, 3);
    assertThat(large.participants().subList(0, 5)).isEqualTo(small.participants());
    assertThat(large.opportunities().subList(0, 5)).isEqualTo(small.opportunities());
    assertThat(Town.of(5, 5, 4).participants()).isNotEqualTo(small.participants());
  }
}
