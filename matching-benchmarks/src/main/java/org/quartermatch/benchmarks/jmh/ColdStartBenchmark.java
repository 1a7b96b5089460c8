package org.quartermatch.benchmarks.jmh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.quartermatch.benchmarks.generate.Directories;
import org.quartermatch.benchmarks.generate.Geography;
import org.quartermatch.benchmarks.generate.Region;
import org.quartermatch.model.Participant;

/**
 * How long from the start of a program to its first answer, with an index that is on disk?
 *
 * <p>{@code engine}: from the builder to ten matches, in a process that has done nothing else than
 * load the taxonomy. {@code process}: all of it, from the start of {@code java} to its end, with
 * the taxonomy. Both are measured once in a new process; a third one has filled the index, so that
 * no class of the engine is warm.
 *
 * <pre>{@code matching-benchmarks/bench jmh ColdStartBenchmark}</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 5, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ColdStartBenchmark {
  /** Size of the index. */
  @Param({"10000", "100000", "1000000"})
  public int many;

  /** Where people and work are. */
  @Param("METRO")
  public Geography geography;

  private Path directory;
  private Region region;
  private Participant participant;

  /** Fills the index in a process of its own. */
  @Setup
  public void index() throws IOException, InterruptedException {
    directory = Files.createTempDirectory("quartermatch-cold");
    FirstAnswer.inNewProcess(
        "index", directory.toString(), geography.name(), Integer.toString(many));
    region = Region.of(geography, Tables.SEED);
    participant = region.participant(0);
  }

  /** Removes the index. */
  @TearDown
  public void delete() throws IOException {
    Directories.delete(directory);
  }

  /** Opens the engine and asks it. */
  @Benchmark
  public List<Match> engine() {
    return FirstAnswer.answer(directory, region, participant);
  }

  /** Starts a program that opens the engine and asks it. */
  @Benchmark
  public void process() throws IOException, InterruptedException {
    FirstAnswer.inNewProcess("answer", directory.toString(), geography.name());
  }
}
