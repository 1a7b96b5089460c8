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
import org.quartermatch.CohortMatches;
import org.quartermatch.MatchingEngine;
import org.quartermatch.benchmarks.generate.Town;
import org.quartermatch.benchmarks.packed.Packed;
import org.quartermatch.fit.columns.Scan;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.fit.judge.PreparedParticipant;

/**
 * How long does the judgement of a whole cohort take: 1,600 participants × 800 opportunities?
 *
 * <p>{@code engineScores} is what a host calls, from records to a score of every pair, on all
 * processors. Beside it, on one thread: {@code scores}, the same without the engine, and {@code
 * points}, only the ranking's number. {@code packed} is {@code points} over columns, packed
 * beforehand as the engine has them. {@code matchAll} is what a host calls for the best ten of each
 * participant, on all processors. All prepare the participants, and add up what they found, so that
 * nothing can be left out; the sums of {@code engineScores} and {@code scores} are equal, as are
 * those of {@code points} and {@code packed}.
 *
 * <pre>{@code matching-benchmarks/bench jmh CohortBenchmark}</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class CohortBenchmark {
  /** Size of the cohort. */
  @Param("1600")
  public int participants;

  /** Size of the index. */
  @Param("800")
  public int opportunities;

  private Town town;
  private FitCalculator calculator;
  private List<PreparedOpportunity> work;
  private MatchingEngine engine;
  private Packed packed;

  /** Fills the index. */
  @Setup
  public void open() {
    town = Town.of(participants, opportunities, Tables.SEED);
    calculator = Tables.calculator(town);
    work = town.opportunities().stream().map(calculator::prepare).toList();
    engine = Tables.engine(town);
    packed = Packed.of(calculator, town.opportunities()::get, opportunities);
  }

  /** Closes the index. */
  @TearDown
  public void close() {
    engine.close();
  }

  /** The sum of the points of all eligible pairs, through the engine. */
  @Benchmark
  public long engineScores() {
    long[] sum = new long[1];
    engine.scores(
        town.participants(),
        (participant, opportunity, score) -> {
          if (!score.options().isEmpty()) {
            sum[0] += score.points();
          }
        });
    return sum[0];
  }

  /** The same on one thread, without the engine. */
  @Benchmark
  public long scores() {
    long sum = 0;
    for (var participant : town.participants()) {
      PreparedParticipant prepared = calculator.prepare(participant);
      for (PreparedOpportunity opportunity : work) {
        var score = calculator.score(prepared, opportunity);
        if (!score.options().isEmpty()) {
          sum += score.points();
        }
      }
    }
    return sum;
  }

  /** The same from points alone. */
  @Benchmark
  public long points() {
    long sum = 0;
    for (var participant : town.participants()) {
      PreparedParticipant prepared = calculator.prepare(participant);
      for (PreparedOpportunity opportunity : work) {
        sum += Math.max(0, calculator.points(prepared, opportunity));
      }
    }
    return sum;
  }

  /** The same from columns. */
  @Benchmark
  public long packed() {
    Scan scan = new Scan();
    long sum = 0;
    for (var participant : town.participants()) {
      sum += packed.sum(calculator.prepare(participant), scan);
    }
    return sum;
  }

  /** The best ten of every participant, through the engine. */
  @Benchmark
  public CohortMatches matchAll() {
    return engine.matchAll(town.participants(), 10);
  }
}
