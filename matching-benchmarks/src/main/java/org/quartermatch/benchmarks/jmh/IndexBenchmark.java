package org.quartermatch.benchmarks.jmh;

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
import org.openjdk.jmh.annotations.Warmup;
import org.quartermatch.MatchingEngine;
import org.quartermatch.benchmarks.generate.Town;

/**
 * How long does it take to index opportunities, until they are committed and can be found?
 *
 * <p>An engine in memory is opened, filled, committed, asked once, and closed.
 *
 * <pre>{@code matching-benchmarks/bench jmh IndexBenchmark}</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class IndexBenchmark {
  /** Size of the index. */
  @Param({"800", "10000"})
  public int opportunities;

  private Town town;

  /** Draws the opportunities. */
  @Setup
  public void draw() {
    town = Town.of(1, opportunities, Tables.SEED);
  }

  /** Builds the index and finds the best opportunity of one participant. */
  @Benchmark
  public int build() {
    try (MatchingEngine engine = Tables.engine(town)) {
      return engine.match(town.participants().getFirst(), 1).size();
    }
  }
}
