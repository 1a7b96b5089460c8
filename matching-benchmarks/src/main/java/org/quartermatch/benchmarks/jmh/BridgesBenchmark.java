package org.quartermatch.benchmarks.jmh;

import java.util.List;
import java.util.Map;
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
import org.quartermatch.BridgeOpening;
import org.quartermatch.BridgeYield;
import org.quartermatch.Effort;
import org.quartermatch.MatchingEngine;
import org.quartermatch.SharedBridge;
import org.quartermatch.benchmarks.generate.Town;
import org.quartermatch.model.Participant;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementPlan;

/**
 * How long does it take to say what changes yield: for a cohort, for one person, and for one person
 * without a plan?
 *
 * <p>The plan is made before, with fixed steps: it is the same in every run. {@code openings} is
 * the mean over persons: each call asks for the next of the first 50. On all processors but for the
 * latter.
 *
 * <pre>{@code matching-benchmarks/bench jmh BridgesBenchmark}</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1, time = 5)
@Measurement(iterations = 3, time = 5)
public class BridgesBenchmark {
  private static final int ASKED = 50;

  /** Size of the cohort. */
  @Param("1600")
  public int participants;

  /** Size of the index. */
  @Param("800")
  public int opportunities;

  private Town town;
  private MatchingEngine engine;
  private PlacementPlan plan;
  private int next;

  /** Fills the index, and makes the plan. */
  @Setup
  public void open() {
    town = Town.of(participants, opportunities, Tables.SEED);
    engine = Tables.engine(town);
    plan =
        engine.place(
            town.participants(),
            town.providers(),
            PlacementLimits.seconds(600).steps(0).seed(Tables.SEED));
  }

  /** Closes the index. */
  @TearDown
  public void close() {
    engine.close();
  }

  /** The ten best changes of everybody, with what they yield. */
  @Benchmark
  public Map<String, List<BridgeYield>> cohort() {
    return engine.bridges(town.participants(), plan, Effort.Catalogue.NONE).best(10);
  }

  /** The ten best changes for several at once. */
  @Benchmark
  public List<SharedBridge> shared() {
    return engine.bridges(town.participants(), plan, Effort.Catalogue.NONE).shared(10);
  }

  /** The ten best changes of one person, with what they yield. */
  @Benchmark
  public List<BridgeYield> one() {
    return engine.bridges(asked(), plan, Effort.Catalogue.NONE, 10);
  }

  /** The ten first changes of one person that open something. */
  @Benchmark
  public List<BridgeOpening> openings() {
    return engine.bridges(asked(), Effort.Catalogue.NONE, 10);
  }

  private Participant asked() {
    next = (next + 1) % Math.min(ASKED, participants);
    return town.participants().get(next);
  }
}
