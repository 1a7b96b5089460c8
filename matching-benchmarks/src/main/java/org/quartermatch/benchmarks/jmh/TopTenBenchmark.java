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
import org.quartermatch.benchmarks.generate.Directories;
import org.quartermatch.benchmarks.generate.Geography;
import org.quartermatch.benchmarks.generate.Region;
import org.quartermatch.benchmarks.lucene.LuceneBaseline;
import org.quartermatch.benchmarks.lucene.PairKernel;
import org.quartermatch.benchmarks.lucene.TopTen;
import org.quartermatch.benchmarks.packed.Packed;
import org.quartermatch.fit.columns.BestOpportunities;
import org.quartermatch.fit.columns.Scan;
import org.quartermatch.model.Participant;

/**
 * How long does one person wait for the best ten of 10,000, 100,000, a million, on one thread?
 *
 * <p>All find the same points, with the same kernel: {@code luceneBruteForce} lets Lucene score
 * every document; {@code luceneFilters} lets it first leave out what is too far away, of another
 * form, or asks for more German; {@code fullScan} needs no Lucene, and looks at every position of
 * the columns in turn; {@code blocks} is what the engine does. Lucene's documents lie in the order
 * of the columns and its function asks the columns, not doc values, so Lucene's part is as quick as
 * it can be. Every call takes the next of 256 participants and prepares it. Single calls are
 * measured, so the results have percentiles.
 *
 * <pre>{@code matching-benchmarks/bench jmh TopTenBenchmark -p many=10000}</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 10)
public class TopTenBenchmark {
  private static final int PARTICIPANTS = 256;

  /** Where people and work are. */
  @Param public Geography geography = Geography.COUNTRY;

  /** Size of the index. */
  @Param({"10000", "100000", "1000000"})
  public int many;

  private List<Participant> participants;
  private Packed packed;
  private PairKernel kernel;
  private Scan scan;
  private LuceneBaseline lucene;
  private Path directory;
  private int next;

  /** Draws the region and fills the index. */
  @Setup
  public void open() throws IOException {
    Region region = Region.of(geography, Tables.SEED);
    participants = region.participants(PARTICIPANTS).toList();
    packed = Packed.of(Tables.calculator(region), region::opportunity, many);
    kernel = packed.kernel();
    scan = new Scan();
    directory = Files.createTempDirectory("quartermatch-lucene");
    lucene = LuceneBaseline.write(directory, packed.inOrder());
  }

  /** Closes the index and removes it. */
  @TearDown
  public void close() throws IOException {
    lucene.close();
    Directories.delete(directory);
  }

  private Participant next() {
    next = (next + 1) & (PARTICIPANTS - 1);
    return participants.get(next);
  }

  /** Lucene looks at every document. */
  @Benchmark
  public TopTen luceneBruteForce() throws IOException {
    return lucene.bruteForce(kernel.apply(next()));
  }

  /** Lucene looks at what its filters leave. */
  @Benchmark
  public TopTen luceneFilters() throws IOException {
    Participant participant = next();
    return lucene.filtered(participant, kernel.apply(participant));
  }

  /** A loop looks at every position of the columns. */
  @Benchmark
  public BestOpportunities fullScan() {
    return packed.fullScan(next(), TopTen.K);
  }

  /** Blocks, the most promising first. */
  @Benchmark
  public BestOpportunities blocks() {
    return packed.blocks(next(), TopTen.K, scan);
  }
}
