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
import org.quartermatch.MatchingEngine;
import org.quartermatch.benchmarks.generate.Town;
import org.quartermatch.model.Opportunity;

/**
 * How long does a search for words in titles and descriptions take, for the best ten of 10,000?
 *
 * <p>Every call takes the next of eight texts: single words, parts of compounds, gendered forms, a
 * sentence.
 *
 * <pre>{@code matching-benchmarks/bench jmh TextSearchBenchmark}</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class TextSearchBenchmark {
  private static final List<String> TEXTS =
      List.of(
          "Küche",
          "Pflegehelferin",
          "Reinigungskraft (m/w/d)",
          "Gartenhelfer/in",
          "Grossküche",
          "Spielplätze",
          "Lagermitarbeiter*innen",
          "Arbeit in Teilzeit vormittags in der Altenpflege");

  /** Size of the index. */
  @Param("10000")
  public int opportunities;

  private MatchingEngine engine;
  private int next;

  /** Fills the index. */
  @Setup
  public void open() {
    engine = Tables.engine(Town.of(0, opportunities, Tables.SEED));
  }

  /** Closes the index. */
  @TearDown
  public void close() {
    engine.close();
  }

  /** The best ten. */
  @Benchmark
  public List<Opportunity> top10() {
    next = (next + 1) % TEXTS.size();
    return engine.search(TEXTS.get(next), 10);
  }
}
