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
import org.openjdk.jmh.annotations.Warmup;
import org.quartermatch.benchmarks.generate.Town;
import org.quartermatch.benchmarks.packed.Packed;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.fit.judge.PreparedParticipant;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;

/**
 * What does it cost to make a participant, or an opportunity, ready to be judged?
 *
 * <p>It is paid once for each participant and question, so it is the floor of a small question.
 * Every call takes the next one of a cohort of 1,024.
 *
 * <pre>{@code matching-benchmarks/bench jmh PrepareBenchmark}</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class PrepareBenchmark {
  /** So many of each. */
  @Param("1024")
  public int size;

  private FitCalculator calculator;
  private List<Participant> participants;
  private List<Opportunity> opportunities;
  private Packed packed;
  private int next;

  /** Draws the town. */
  @Setup
  public void draw() {
    Town town = Town.of(size, size, Tables.SEED);
    calculator = Tables.calculator(town);
    participants = town.participants();
    opportunities = town.opportunities();
    packed = Packed.of(calculator, opportunities::get, size);
  }

  private int next() {
    next = (next + 1) % size;
    return next;
  }

  /** One participant. */
  @Benchmark
  public PreparedParticipant participant() {
    return calculator.prepare(participants.get(next()));
  }

  /** One participant and its tables for as many opportunities, with the standing of all skills. */
  @Benchmark
  public int participantTables() {
    return packed.tables(calculator.prepare(participants.get(next()))).skillPoints(0);
  }

  /** One opportunity. */
  @Benchmark
  public PreparedOpportunity opportunity() {
    return calculator.prepare(opportunities.get(next()));
  }
}
