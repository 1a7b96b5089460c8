package org.quartermatch.benchmarks.jmh;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.quartermatch.MatchingEngine;
import org.quartermatch.Workers;
import org.quartermatch.benchmarks.generate.Geography;
import org.quartermatch.benchmarks.generate.Region;
import org.quartermatch.model.Opportunity;

/**
 * How long does a country wait for the best fifty of each of 100,000 participants, of 100,000
 * opportunities, on all processors?
 *
 * <p>Participants come from an iterator, drawn when they are asked for, and their matches go to a
 * sink, which adds their points: memory holds some thousands of them at a time. Measured once in a
 * new process, in which nothing has been asked before.
 *
 * <pre>{@code
 * matching-benchmarks/bench jmh MatchAllBenchmark -p geography=COUNTRY,METRO
 * matching-benchmarks/bench jmh MatchAllBenchmark -p opportunities=20000 -p participants=10000
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class MatchAllBenchmark {
  private static final int PUT_AT_A_TIME = 20_000;

  /** Where people and work are. */
  @Param public Geography geography = Geography.COUNTRY;

  /** Size of the cohort. */
  @Param("100000")
  public int participants;

  /** Size of the index. */
  @Param("100000")
  public int opportunities;

  /** How many each wants. */
  @Param("50")
  public int k;

  private Region region;
  private MatchingEngine engine;

  /** Draws the region and fills the index. */
  @Setup
  public void open() {
    region = Region.of(geography, Tables.SEED);
    engine =
        MatchingEngine.builder()
            .taxonomy(region.taxonomy())
            .childcare(region.providers(Tables.PROVIDERS))
            .date(region.date())
            .build();
    List<Opportunity> next = new ArrayList<>(PUT_AT_A_TIME);
    for (int number = 0; number < opportunities; number++) {
      next.add(region.opportunity(number));
      if (next.size() == PUT_AT_A_TIME || number == opportunities - 1) {
        engine.put(next);
        next.clear();
      }
    }
    engine.commit();
    engine.match(region.participant(0), 1);
  }

  /** Closes the index. */
  @TearDown
  public void close() {
    engine.close();
  }

  /** All of them; the sum of their points. */
  @Benchmark
  public long matchAll() {
    long[] points = new long[1];
    engine.matchAll(
        region.participants(participants).iterator(),
        k,
        Workers.all(),
        (participant, best) -> {
          best.forEach(each -> points[0] += each.points());
          return true;
        });
    return points[0];
  }
}
