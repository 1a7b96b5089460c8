package org.quartermatch.benchmarks.jmh;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many bytes can one core read from memory in a nanosecond?
 *
 * <p>The limit of every scan: it adds up 256 MB from front to back, as {@code int}s and as {@code
 * long}s. One operation is one byte, so JMH's {@code ops/ns} are GB/s (10⁹ bytes).
 *
 * <pre>{@code matching-benchmarks/bench jmh MemoryBenchmark}</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 2, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class MemoryBenchmark {
  private static final int BYTES = 256 << 20;

  private int[] ints;
  private long[] longs;

  /** Fills the memory: pages that were never written would all be the same one. */
  @Setup
  public void fill() {
    SplittableRandom random = new SplittableRandom(Tables.SEED);
    ints = random.ints(BYTES / Integer.BYTES).toArray();
    longs = random.longs(BYTES / Long.BYTES).toArray();
  }

  /** 64 Mi {@code int}s. */
  @Benchmark
  @OperationsPerInvocation(BYTES)
  public int ints() {
    int sum = 0;
    for (int value : ints) {
      sum += value;
    }
    return sum;
  }

  /** 32 Mi {@code long}s. */
  @Benchmark
  @OperationsPerInvocation(BYTES)
  public long longs() {
    long sum = 0;
    for (long value : longs) {
      sum += value;
    }
    return sum;
  }
}
