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
import org.quartermatch.model.Participant;

/**
 * How long does one person wait for the best ten opportunities?
 *
 * <p>{@link MatchingEngine#match} from the record of the participant to ten matches, over an index
 * in memory that is warm; every call takes the next of 256 participants.
 *
 * <pre>{@code matching-benchmarks/bench jmh MatchBenchmark}</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class MatchBenchmark {
  private static final int PARTICIPANTS = 256;

  /** Size of the index. */
  @Param("10000")
  public int opportunities;

  private List<Participant> participants;
  private MatchingEngine engine;
  private int next;

  /** Fills the index. */
  @Setup
  public void open() {
    Town town = Town.of(PARTICIPANTS, opportunities, Tables.SEED);
    participants = town.participants();
    engine = Tables.engine(town);
  }

  /** Closes the index. */
  @TearDown
  public void close() {
    engine.close();
  }

  /** The best ten. */
  @Benchmark
  public List<Match> top10() {
    next = (next + 1) & (PARTICIPANTS - 1);
    return engine.match(participants.get(next), 10);
  }
}
