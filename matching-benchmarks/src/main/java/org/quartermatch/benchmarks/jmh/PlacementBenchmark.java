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
import org.quartermatch.PlacementSolver;
import org.quartermatch.benchmarks.generate.Town;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProblem;

/**
 * How long does a plan for 1,600 participants and 800 opportunities take?
 *
 * <p>Steps are fixed, so every call does the same work, and returns the same plan. With 0 steps it
 * is the bound, the start and the reasons; the difference to the other row is the search itself.
 * The options are the eligible pairs of the town, laid out before: judging is not in it.
 *
 * <pre>{@code matching-benchmarks/bench jmh PlacementBenchmark}</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class PlacementBenchmark {
  /** Size of the cohort. */
  @Param("1600")
  public int participants;

  /** Size of the index. */
  @Param("800")
  public int opportunities;

  /** Moves that are tried. */
  @Param({"0", "50000"})
  public long steps;

  private PlacementProblem problem;

  /** Lays out the options. */
  @Setup
  public void lay() {
    problem = Tables.problem(Town.of(participants, opportunities, Tables.SEED));
  }

  /** A plan. */
  @Benchmark
  public PlacementPlan solve() {
    return PlacementSolver.solve(
        problem, PlacementLimits.seconds(600).steps(steps).seed(Tables.SEED));
  }
}
