package org.quartermatch.benchmarks.jmh;

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
import org.quartermatch.Match;
import org.quartermatch.MatchingEngine;
import org.quartermatch.benchmarks.generate.Town;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementPlan;

/**
 * What does a user wait for at first, in a program that has just started?
 *
 * <p>Each is measured once in a new process, without warming up: {@code index} of 800 vacancies and
 * potentials, {@code allFits} of 1,600 participants with them, {@code firstPlan} from records to a
 * feasible plan with its bound and reasons, {@code load} of 100,000 opportunities, and {@code
 * match}, the first question to them. What comes before a step is done before the clock starts, and
 * warms the classes that it uses.
 *
 * <pre>{@code matching-benchmarks/bench jmh ScaleBenchmark}</pre>
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 5, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ScaleBenchmark {
  /** A neighbourhood with an empty engine. */
  @State(Scope.Benchmark)
  public static class Records {
    /** Size of the cohort. */
    @Param("1600")
    public int participants;

    /** Size of the index. */
    @Param("800")
    public int opportunities;

    Town town;

    /** Draws the town. */
    @Setup
    public void draw() {
      town = Town.of(participants, opportunities, Tables.SEED);
    }
  }

  /** A neighbourhood with a full engine. */
  @State(Scope.Benchmark)
  public static class Indexed {
    Town town;
    MatchingEngine engine;

    /** Fills the index. */
    @Setup
    public void open(Records records) {
      town = records.town;
      engine = Tables.engine(town);
    }

    /** Closes the index. */
    @TearDown
    public void close() {
      engine.close();
    }
  }

  /** A country's opportunities. */
  @State(Scope.Benchmark)
  public static class Large {
    /** Size of the index. */
    @Param("100000")
    public int many;

    Town town;

    /** Draws the opportunities. */
    @Setup
    public void draw() {
      town = Town.of(1, many, Tables.SEED);
    }
  }

  /** A country's opportunities, indexed. */
  @State(Scope.Benchmark)
  public static class LargeIndexed {
    Town town;
    MatchingEngine engine;

    /** Fills the index. */
    @Setup
    public void open(Large large) {
      town = large.town;
      engine = Tables.engine(town);
    }

    /** Closes the index. */
    @TearDown
    public void close() {
      engine.close();
    }
  }

  /** Opens an engine, and indexes 800 opportunities. */
  @Benchmark
  public long index(Records records) {
    try (MatchingEngine engine = Tables.engine(records.town)) {
      return engine.generation();
    }
  }

  /** Scores every pair of 1,600 × 800. */
  @Benchmark
  public long allFits(Indexed indexed) {
    long[] sum = new long[1];
    indexed.engine.scores(
        indexed.town.participants(), (participant, opportunity, score) -> sum[0] += score.points());
    return sum[0];
  }

  /** Judges and plans, without a search. */
  @Benchmark
  public PlacementPlan firstPlan(Indexed indexed) {
    return indexed.engine.place(
        indexed.town.participants(),
        indexed.town.providers(),
        PlacementLimits.seconds(600).steps(0).seed(Tables.SEED));
  }

  /** Indexes 100,000 opportunities. */
  @Benchmark
  public long load(Large large) {
    try (MatchingEngine engine = Tables.engine(large.town)) {
      return engine.generation();
    }
  }

  /** The best ten of 100,000, asked for the first time. */
  @Benchmark
  public List<Match> match(LargeIndexed indexed) {
    return indexed.engine.match(indexed.town.participants().getFirst(), 10);
  }
}
