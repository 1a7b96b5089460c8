package org.quartermatch.benchmarks.jmh;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.quartermatch.benchmarks.generate.Geography;
import org.quartermatch.benchmarks.generate.Region;
import org.quartermatch.benchmarks.packed.Packed;
import org.quartermatch.fit.columns.Scan;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.fit.judge.PreparedParticipant;

/**
 * What does a pair cost where all pairs of 64 participants and 10,000 opportunities are judged, on
 * one thread?
 *
 * <p>{@code tidy} asks the plain definition over prepared objects, pair by pair. {@code scanScalar}
 * goes through the columns for one participant after the other. Both have the participants
 * prepared, the packed way makes its tables within; both add up the points of the eligible pairs,
 * to the same sum. A result is the time of one pair, eligible or not.
 *
 * <pre>{@code matching-benchmarks/bench jmh BulkBenchmark}</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
public class BulkBenchmark {
  private static final int PARTICIPANTS = 64;
  private static final int OPPORTUNITIES = 10_000;
  private static final int PAIRS = PARTICIPANTS * OPPORTUNITIES;

  /** Where people and work are. */
  @Param public Geography geography = Geography.METRO;

  private FitCalculator calculator;
  private List<PreparedParticipant> people;
  private List<PreparedOpportunity> work;
  private Packed packed;

  /** Prepares both sides, and sees that both ways agree. */
  @Setup
  public void draw() {
    Region region = Region.of(geography, Tables.SEED);
    calculator = Tables.calculator(region);
    people = region.participants(PARTICIPANTS).map(calculator::prepare).toList();
    work = region.opportunities(OPPORTUNITIES).map(calculator::prepare).toList();
    packed = Packed.of(calculator, region::opportunity, OPPORTUNITIES);
    long sum = tidy();
    long other = scanScalar();
    if (other != sum) {
      throw new IllegalStateException("sum of points is " + other + ", by the definition " + sum);
    }
  }

  /** The plain definition. */
  @Benchmark
  @OperationsPerInvocation(PAIRS)
  public long tidy() {
    long sum = 0;
    for (PreparedParticipant participant : people) {
      for (PreparedOpportunity opportunity : work) {
        sum += Math.max(0, calculator.points(participant, opportunity));
      }
    }
    return sum;
  }

  /** Columns, one participant at a time. */
  @Benchmark
  @OperationsPerInvocation(PAIRS)
  public long scanScalar() {
    Scan scan = new Scan();
    long sum = 0;
    for (PreparedParticipant participant : people) {
      sum += packed.sum(participant, scan);
    }
    return sum;
  }
}
