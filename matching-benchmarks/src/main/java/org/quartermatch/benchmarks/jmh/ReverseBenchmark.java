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
import org.quartermatch.fit.columns.BestParticipants;
import org.quartermatch.fit.columns.CandidateScan;
import org.quartermatch.fit.columns.OpportunityTables;
import org.quartermatch.fit.columns.ParticipantColumns;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.fit.judge.PreparedOpportunity;
import org.quartermatch.fit.judge.PreparedParticipant;

/**
 * How long does an opportunity wait for its people?
 *
 * <p>One opportunity against a prepared cohort: the best ten, and all who are eligible, as a
 * standing query wants them; beside it the plain score of every pair. Every call takes the next of
 * 128 opportunities.
 *
 * <pre>{@code matching-benchmarks/bench jmh ReverseBenchmark}</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
public class ReverseBenchmark {
  private static final int OPPORTUNITIES = 128;

  /** New childcare places are offered by so many providers. */
  private static final int PROVIDERS = 40;

  /** Size of the cohort. */
  @Param("100000")
  public int participants;

  private FitCalculator calculator;
  private List<PreparedOpportunity> opportunities;
  private List<PreparedParticipant> prepared;
  private ParticipantColumns columns;
  private int next;

  /** Prepares both sides. */
  @Setup
  public void prepare() {
    Town town = Town.of(participants, OPPORTUNITIES, Tables.SEED);
    calculator =
        FitCalculator.builder()
            .taxonomy(town.taxonomy())
            .providers(town.providers().subList(0, Math.min(PROVIDERS, town.providers().size())))
            .date(town.date())
            .build();
    opportunities = town.opportunities().stream().map(calculator::prepare).toList();
    prepared = town.participants().stream().map(calculator::prepare).toList();
    columns = ParticipantColumns.of(calculator, town.participants());
  }

  private PreparedOpportunity opportunity() {
    next = (next + 1) & (OPPORTUNITIES - 1);
    return opportunities.get(next);
  }

  /** The best ten. */
  @Benchmark
  public BestParticipants top10() {
    return best(10);
  }

  /** All who are eligible. */
  @Benchmark
  public BestParticipants all() {
    return best(Integer.MAX_VALUE);
  }

  private BestParticipants best(int k) {
    BestParticipants best = new BestParticipants(k);
    CandidateScan.eligible(new OpportunityTables(columns, opportunity()), best);
    best.sort();
    return best;
  }

  /** The plain score of every pair, counted. */
  @Benchmark
  public int plain() {
    PreparedOpportunity opportunity = opportunity();
    int eligible = 0;
    for (PreparedParticipant participant : prepared) {
      eligible += calculator.points(participant, opportunity) >= 0 ? 1 : 0;
    }
    return eligible;
  }
}
