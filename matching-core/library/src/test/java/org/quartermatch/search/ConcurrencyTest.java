package org.quartermatch.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Position;
import org.quartermatch.model.Vacancy;
import org.quartermatch.testkit.random.RandomOpportunities;

/** Searching while writing: every snapshot is one whole moment. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ConcurrencyTest {
  private static final Filter NOW = Filter.on(RandomOpportunities.TODAY);

  /** Every put writes all of these with one version; a mixture would be half a put. */
  private static final int SIZE = 300;

  static LongStream seeds() {
    return Seeds.of(2);
  }

  private static List<Opportunity> version(long version) {
    return IntStream.range(0, SIZE)
        .<Opportunity>mapToObj(
            i ->
                new Vacancy(
                    Position.builder("o" + (1_000 + i))
                        .title("Küchenhilfe")
                        .description("v" + version)
                        .build()))
        .toList();
  }

  /** The version of every document. */
  private static long[] versions(SegmentRecords records) {
    long[] versions = new long[records.size()];
    records.forEach((document, opportunity) -> versions[document] = version(opportunity));
    return versions;
  }

  private static long version(Opportunity opportunity) {
    return Long.parseLong(opportunity.position().description().substring(1));
  }

  /** Versions of all that the packed segments hold. */
  private static List<Long> packed(Snapshot<long[]> snapshot) {
    List<Long> versions = new ArrayList<>();
    for (Segment<long[]> segment : snapshot.segments()) {
      long[] packed = segment.packed();
      for (int document = 0; document < packed.length; document++) {
        if (segment.isLive(document)) {
          versions.add(packed[document]);
        }
      }
    }
    return versions;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void snapshotsAreWholeAndStayAsTheyAre(long seed) throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    AtomicLong putSoFar = new AtomicLong();
    try (var index = OpportunityIndex.inMemory(GermanText.plain(), ConcurrencyTest::versions)) {
      index.put(version(0));
      List<Callable<Integer>> readers = new ArrayList<>();
      for (int r = 0; r < 3; r++) {
        Random random = new Random(seed * 10 + r);
        readers.add(() -> read(index, done, putSoFar, random));
      }
      ExecutorService threads = Executors.newFixedThreadPool(4);
      try {
        List<Future<Integer>> reading = readers.stream().map(threads::submit).toList();
        Future<?> writing =
            threads.submit(
                () -> {
                  try {
                    write(index, putSoFar, new Random(seed));
                  } finally {
                    done.set(true);
                  }
                });
        writing.get();
        for (Future<Integer> one : reading) {
          assertThat(one.get()).as("snapshots read, seed %d", seed).isPositive();
        }
      } finally {
        threads.shutdownNow();
      }
    }
  }

  private static void write(OpportunityIndex<long[]> index, AtomicLong putSoFar, Random random) {
    for (long version = 1; version <= 40; version++) {
      index.put(version(version));
      putSoFar.set(version);
      if (random.nextInt(4) == 0) {
        index.commit(Optional.empty());
      }
    }
  }

  private static int read(
      OpportunityIndex<long[]> index, AtomicBoolean done, AtomicLong putSoFar, Random random) {
    int read = 0;
    long lastSeen = 0;
    boolean last;
    do {
      last = done.get();
      long atLeast = putSoFar.get();
      try (var snapshot = index.snapshot()) {
        List<Long> first = packed(snapshot);
        long version = first.getFirst();
        assertThat(first).hasSize(SIZE).allMatch(v -> v == version);
        assertThat(version).as("a put that had returned").isGreaterThanOrEqualTo(atLeast);
        assertThat(version).as("what was seen before").isGreaterThanOrEqualTo(lastSeen);
        lastSeen = version;
        int one = random.nextInt(SIZE);
        assertThat(snapshot.opportunity("o" + (1_000 + one)).map(ConcurrencyTest::version))
            .contains(version);
        assertThat(snapshot.textSearch("Küche", NOW, SIZE + 1))
            .hasSize(SIZE)
            .allMatch(hit -> version(hit.opportunity()) == version);
        assertThat(snapshot.where(NOW).stream().map(Located::opportunity))
            .hasSize(SIZE)
            .allMatch(opportunity -> version(opportunity) == version);
        assertThat(packed(snapshot)).isEqualTo(first);
      }
      read++;
    } while (!last);
    return read;
  }
}
