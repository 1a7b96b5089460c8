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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.quartermatch.MatchingEngine;
import org.quartermatch.benchmarks.generate.Town;

/**
 * How long does it take to index opportunities, until they are committed and can be found, and to
 * show an update of a hundred of them?
 *
 * <p>For the first, an engine in memory is opened, filled, committed, asked once, and closed. For
 * the second, a hundred opportunities of an engine that was filled before are put again, and one
 * participant asks for the best opportunity of each state: so it includes a match, which {@code
 * MatchBenchmark} measures alone.
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

  private static final int UPDATE = 100;

  private Town town;
  private MatchingEngine filled;
  private int next;

  /** Draws the opportunities, and fills the engine to be updated. */
  @Setup
  public void draw() {
    town = Town.of(1, opportunities, Tables.SEED);
    filled = Tables.engine(town);
    filled.match(town.participants().getFirst(), 1);
  }

  /** Closes the engine. */
  @TearDown
  public void close() {
    filled.close();
  }

  /** Puts a hundred opportunities again, and finds the best one of one participant. */
  @Benchmark
  public int updateAndMatch() {
    next = next + UPDATE <= opportunities - UPDATE ? next + UPDATE : 0;
    filled.put(town.opportunities().subList(next, next + UPDATE));
    return filled.match(town.participants().getFirst(), 1).size();
  }

  /** Builds the index and finds the best opportunity of one participant. */
  @Benchmark
  public int build() {
    try (MatchingEngine engine = Tables.engine(town)) {
      return engine.match(town.participants().getFirst(), 1).size();
    }
  }
}
