package org.quartermatch.benchmarks.jmh;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
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
import org.quartermatch.benchmarks.generate.Geography;
import org.quartermatch.benchmarks.generate.Region;
import org.quartermatch.benchmarks.naive.StreamScore;
import org.quartermatch.fit.Fit;
import org.quartermatch.fit.Score;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.fit.judge.PreparedParticipant;

/**
 * What does it cost to judge one pair?
 *
 * <p>{@code points} is what a ranking needs, {@code score} what a plan needs, {@code explain} what
 * a person reads: reasons, and bridges where the pair is not eligible. {@code streams} is the naive
 * way, with nothing prepared; it leaves out the judgement of time, so a whole naive score takes
 * longer still ({@link StreamScore}). All judge the same pairs, so their ratios hold. Every call
 * takes the next of 4,096 pairs drawn at random, so that no branch is learnt by heart: {@code any}
 * pairs, of which most are blocked, or {@code eligible} ones only. In a country most eligible pairs
 * are of people whose home or mode of travel is not known. Preparing is not in it, other than in
 * {@code streams}; see {@link PrepareBenchmark}.
 *
 * <pre>{@code matching-benchmarks/bench jmh PairBenchmark}</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class PairBenchmark {
  private static final int PAIRS = 4096;

  /** Which pairs are drawn. */
  public enum Pairs {
    /** As they come. */
    ANY,
    /** Those with points. */
    ELIGIBLE
  }

  /** Which pairs are judged. */
  @Param public Pairs pairs = Pairs.ANY;

  /** Where people and work are. */
  @Param public Geography geography = Geography.METRO;

  /** Size of the cohort. */
  @Param("1600")
  public int participants;

  /** Size of the index. */
  @Param("10000")
  public int opportunities;

  private FitCalculator calculator;
  private StreamScore naive;
  private PreparedParticipant[] left;
  private PreparedOpportunity[] right;
  private int next;

  /** Draws the pairs. */
  @Setup
  public void draw() {
    Region region = Region.of(geography, Tables.SEED);
    calculator = Tables.calculator(region);
    naive = new StreamScore(region.taxonomy(), region.date());
    List<PreparedParticipant> people =
        region.participants(participants).map(calculator::prepare).toList();
    List<PreparedOpportunity> work =
        region.opportunities(opportunities).map(calculator::prepare).toList();
    SplittableRandom random = new SplittableRandom(Tables.SEED);
    List<PreparedParticipant> drawnPeople = new ArrayList<>();
    List<PreparedOpportunity> drawnWork = new ArrayList<>();
    while (drawnPeople.size() < PAIRS) {
      PreparedParticipant person = people.get(random.nextInt(people.size()));
      PreparedOpportunity opportunity = work.get(random.nextInt(work.size()));
      if (pairs == Pairs.ANY || calculator.points(person, opportunity) >= 0) {
        drawnPeople.add(person);
        drawnWork.add(opportunity);
      }
    }
    left = drawnPeople.toArray(PreparedParticipant[]::new);
    right = drawnWork.toArray(PreparedOpportunity[]::new);
  }

  private int next() {
    next = (next + 1) & (PAIRS - 1);
    return next;
  }

  /** Points, or -1 at the first criterion that blocks. */
  @Benchmark
  public int points() {
    int pair = next();
    return calculator.points(left[pair], right[pair]);
  }

  /** Points, by streams and maps over the records, or -1 where a filter blocks. */
  @Benchmark
  public int streams() {
    int pair = next();
    return naive.points(left[pair].participant(), right[pair].opportunity());
  }

  /** Points, options, every blocking criterion, and what to clarify. */
  @Benchmark
  public Score score() {
    int pair = next();
    return calculator.score(left[pair], right[pair]);
  }

  /** Everything, in words' raw material. */
  @Benchmark
  public Fit explain() {
    int pair = next();
    return calculator.explain(left[pair], right[pair]);
  }
}
