package org.quartermatch.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.tests.store.MockDirectoryWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Position;
import org.quartermatch.model.Vacancy;
import org.quartermatch.testkit.random.RandomOpportunities;

/**
 * Crashes, full and broken disks, and directories that must not be opened. Long, as each of these
 * is a short case that begins with the same index.
 */
class DurabilityTest {
  static LongStream seeds() {
    return Seeds.of(20);
  }

  private static OpportunityIndex<Opportunity[]> open(Directory directory) {
    return OpportunityIndex.open(directory, "at test", GermanText.plain(), Packers::records);
  }

  private static OpportunityIndex<Opportunity[]> open(Path directory) {
    return OpportunityIndex.open(directory, GermanText.plain(), Packers::records);
  }

  private static Opportunity vacancy(String id) {
    return new Vacancy(Position.builder(id).title("Küchenhilfe").description(id).build());
  }

  private static void assertHolds(
      OpportunityIndex<Opportunity[]> index, Map<String, Opportunity> expected, String what) {
    try (var snapshot = index.snapshot()) {
      assertThat(snapshot.size()).as(what).isEqualTo(expected.size());
      expected.forEach((id, one) -> assertThat(snapshot.opportunity(id)).as(what).contains(one));
    }
  }

  /** Changes the index and the map alike. */
  private static void change(
      OpportunityIndex<Opportunity[]> index, Map<String, Opportunity> held, Random random) {
    RandomOpportunities drawn = new RandomOpportunities(random);
    Map<String, Opportunity> batch = new HashMap<>();
    for (int i = random.nextInt(20); i >= 0; i--) {
      String id = "o" + random.nextInt(40);
      batch.put(id, drawn.opportunity(id));
    }
    List<String> gone = List.of("o" + random.nextInt(40), "o" + random.nextInt(40));
    index.put(batch.values());
    held.putAll(batch);
    index.remove(gone);
    held.keySet().removeAll(gone);
    if (random.nextBoolean()) {
      index.snapshot().close();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void afterACrashTheLastCommitIsThere(long seed) throws IOException {
    Random random = new Random(seed);
    String what = "seed " + seed;
    MockDirectoryWrapper disk = new MockDirectoryWrapper(random, new ByteBuffersDirectory());
    disk.setAssertNoUnrefencedFilesOnClose(false);
    Map<String, Opportunity> held = new HashMap<>();
    Map<String, Opportunity> committed = new HashMap<>();
    long generation = 0;
    Optional<String> mark = Optional.empty();
    OpportunityIndex<Opportunity[]> index = open(unclosable(disk));
    for (int i = random.nextInt(6); i >= 0; i--) {
      change(index, held, random);
      if (random.nextInt(3) > 0) {
        Optional<String> position = randomMark(random);
        generation = index.commit(position);
        mark = position.or(lastOf(mark));
        committed = new HashMap<>(held);
      }
    }

    disk.crash(); // loses or tears every file that was not synced
    assertThat(
            catchThrowable(
                () -> {
                  index.put(List.of(vacancy("late")));
                  index.commit(Optional.empty());
                }))
        .as(what)
        .isNotNull();
    try {
      index.close();
    } catch (IndexException lockIsGoneToo) {
      assertThat(lockIsGoneToo).hasMessageContaining("could not be closed");
    }
    disk.clearCrash();

    try (var again = open(unclosable(disk))) {
      assertThat(again.lastCommit()).as(what).isEqualTo(new CommitPoint(generation, mark));
      assertHolds(again, committed, what);
      change(again, committed, random);
      assertThat(again.commit(Optional.empty())).as(what).isGreaterThanOrEqualTo(generation);
      assertHolds(again, committed, what);
    }
    disk.close();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void afterADiskIsFullTheLastCommitIsThere(long seed) throws IOException {
    Random random = new Random(seed);
    String what = "seed " + seed;
    FullDisk disk = new FullDisk(new ByteBuffersDirectory());
    Map<String, Opportunity> committed = new HashMap<>();
    OpportunityIndex<Opportunity[]> index = open(unclosable(disk));
    change(index, committed, random);
    Optional<String> mark = randomMark(random);
    long generation = index.commit(mark);
    Map<String, Opportunity> held = new HashMap<>(committed);

    disk.bytesLeft = random.nextInt(20_000);
    Throwable failure = null;
    for (int i = 0; i < 50 && failure == null; i++) {
      failure = catchThrowable(() -> change(index, held, random));
      if (failure == null && random.nextInt(3) == 0) {
        Optional<String> position = randomMark(random);
        failure = catchThrowable(() -> index.commit(position));
        if (failure == null) {
          generation++;
          mark = position.or(lastOf(mark));
          committed = new HashMap<>(held);
        }
      }
    }
    assertThat(failure)
        .as(what)
        .isInstanceOf(IndexException.class)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("index at test could not be")
        .hasMessageContaining("No space left on device")
        .hasMessageContaining("generation " + generation)
        .hasMessageContaining("ree space");
    disk.bytesLeft = Long.MAX_VALUE;
    if (String.valueOf(failure).contains("call commit() again")) {
      assertThat(index.commit(Optional.empty())).as(what).isEqualTo(generation + 1);
      generation++;
      committed = new HashMap<>(held);
      assertHolds(index, committed, what);
    } else {
      assertThatThrownBy(() -> index.commit(Optional.empty()))
          .as(what)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("open it anew")
          .hasMessageContaining("No space left on device");
    }
    index.close();

    try (var again = open(unclosable(disk))) {
      assertThat(again.lastCommit()).as(what).isEqualTo(new CommitPoint(generation, mark));
      assertHolds(again, committed, what);
    }
  }

  /** A position that a host has come to, or none for this commit. */
  private static Optional<String> randomMark(Random random) {
    return random.nextInt(4) == 0 ? Optional.empty() : Optional.of("at " + random.nextInt(1000));
  }

  private static Supplier<Optional<String>> lastOf(Optional<String> mark) {
    return () -> mark;
  }

  @Test
  void commitThatFailsBeforeAnythingIsLostCanBeRepeated() throws IOException {
    FullDisk disk = new FullDisk(new ByteBuffersDirectory());
    try (var index = open(unclosable(disk))) {
      index.put(List.of(vacancy("a")));
      index.snapshot().close(); // written, so that only the commit itself is left
      disk.bytesLeft = 10;
      assertThatThrownBy(() -> index.commit(Optional.empty()))
          .isInstanceOf(IndexException.class)
          .hasMessageContaining("No space left on device")
          .hasMessageContaining("call commit() again");
      disk.bytesLeft = Long.MAX_VALUE;
      assertThat(index.commit(Optional.empty())).isEqualTo(1);
    }
    try (var again = open(unclosable(disk))) {
      assertHolds(again, Map.of("a", vacancy("a")), "after the second commit");
    }
  }

  @Test
  void directoryInUseIsRefusedAndUnharmed(@TempDir Path directory) {
    try (var first = open(directory)) {
      first.put(List.of(vacancy("a")));
      first.commit(Optional.empty());
      assertThatThrownBy(() -> open(directory))
          .isInstanceOf(IndexException.class)
          .hasMessageContaining(directory.toString())
          .hasMessageContaining("in use by another engine")
          .hasMessageContaining("Close it there");
      first.put(List.of(vacancy("b")));
      first.commit(Optional.empty());
      assertHolds(first, Map.of("a", vacancy("a"), "b", vacancy("b")), "the first");
    }
    open(directory).close();
  }

  @Test
  void newerIndexIsRefusedAndUnharmed(@TempDir Path directory) throws IOException {
    writeLucene(directory, Map.of("quartermatch.format", "3", "quartermatch.generation", "9"));
    assertRefused(directory, "format 3", "newer version");
  }

  @Test
  void olderIndexIsRefusedAndUnharmed(@TempDir Path directory) throws IOException {
    writeLucene(directory, Map.of("quartermatch.format", "1", "quartermatch.generation", "9"));
    assertRefused(directory, "format 1", "older version");
  }

  @Test
  void foreignIndexIsRefusedAndUnharmed(@TempDir Path directory) throws IOException {
    writeLucene(directory, Map.of());
    assertRefused(directory, "not written by this library", "choose another directory");
  }

  @Test
  void fileInPlaceOfADirectoryIsRefused(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("openings"), "x");
    assertThatThrownBy(() -> open(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is the file")
        .hasMessageContaining("allowed: a directory");
  }

  @Test
  void everyFileThatIsMissingOrDamagedIsNoticedAndTheRestIsLeft(@TempDir Path parent)
      throws IOException {
    Path whole = parent.resolve("whole");
    try (var index = open(whole)) {
      index.put(IntStream.range(0, 50).mapToObj(i -> vacancy("o" + i)).toList());
      index.commit(Optional.empty());
      index.put(List.of(vacancy("o1")));
      index.commit(Optional.empty());
    }
    int tried = 0;
    for (String name : names(whole)) {
      if (name.equals(IndexWriter.WRITE_LOCK_NAME)) {
        continue;
      }
      int size = (int) Files.size(whole.resolve(name));
      for (int damage : new int[] {-2, -1, 0, size / 3, size / 2, size - 1}) {
        Path copy = copy(whole, parent.resolve("copy" + tried++));
        Path file = copy.resolve(name);
        byte[] bytes = Files.readAllBytes(file);
        if (damage == -2) {
          Files.delete(file);
        } else if (damage == -1) {
          Files.write(file, Arrays.copyOf(bytes, size / 2));
        } else {
          bytes[damage] ^= 0x55;
          Files.write(file, bytes);
        }
        assertRefused(copy, "", "It was left as it is");
      }
    }
    assertThat(tried).isGreaterThan(20);
  }

  @Test
  void failureOfThePackerIsThePackersAndHarmsNothing() {
    AtomicBoolean broken = new AtomicBoolean(true);
    try (var index =
        OpportunityIndex.inMemory(
            GermanText.plain(),
            records -> {
              if (broken.get()) {
                throw new UnsupportedOperationException("the packer's");
              }
              return records.size();
            })) {
      for (int i = 0; i < 30; i++) { // more than a merge needs
        index.put(List.of(vacancy("o" + i)));
        index.snapshot().close();
      }
      try (var snapshot = index.snapshot()) {
        assertThatThrownBy(() -> snapshot.segments().getFirst().packed())
            .isInstanceOf(UnsupportedOperationException.class);
        assertThat(index.commit(Optional.empty())).isEqualTo(1);
        broken.set(false);
        assertThat(snapshot.segments())
            .isNotEmpty()
            .allMatch(segment -> segment.packed() == segment.size());
        assertThat(
                snapshot.where(Filter.on(RandomOpportunities.TODAY)).stream()
                    .map(Located::opportunity)
                    .toList())
            .hasSize(30);
      }
    }
  }

  private static void assertRefused(Path directory, String... message) throws IOException {
    Map<String, List<Byte>> before = contents(directory);
    assertThatThrownBy(() -> open(directory))
        .as("%s", before.keySet())
        .isInstanceOf(IndexException.class)
        .hasMessageContainingAll(message);
    assertThat(contents(directory)).isEqualTo(before);
  }

  private static void writeLucene(Path path, Map<String, String> data) throws IOException {
    try (Directory directory = FSDirectory.open(path);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.addDocument(new Document());
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static Map<String, List<Byte>> contents(Path directory) throws IOException {
    Map<String, List<Byte>> contents = new HashMap<>();
    for (String name : names(directory)) {
      if (!name.equals(IndexWriter.WRITE_LOCK_NAME)) {
        byte[] bytes = Files.readAllBytes(directory.resolve(name));
        contents.put(name, IntStream.range(0, bytes.length).mapToObj(i -> bytes[i]).toList());
      }
    }
    return contents;
  }

  private static Path copy(Path from, Path to) throws IOException {
    Files.createDirectory(to);
    for (String name : names(from)) {
      Files.copy(from.resolve(name), to.resolve(name));
    }
    return to;
  }

  /** A directory that survives the index that closes it, as a disk does. */
  private static Directory unclosable(Directory directory) {
    return new FilterDirectory(directory) {
      @Override
      public void close() {}
    };
  }

  /** A disk with so many bytes left. */
  private static final class FullDisk extends FilterDirectory {
    private volatile long bytesLeft = Long.MAX_VALUE;

    private FullDisk(Directory directory) {
      super(directory);
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      return limited(super.createOutput(name, context));
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
        throws IOException {
      return limited(super.createTempOutput(prefix, suffix, context));
    }

    private synchronized void take(long bytes) throws IOException {
      if (bytesLeft < bytes) {
        throw new IOException("No space left on device");
      }
      bytesLeft -= bytes;
    }

    private IndexOutput limited(IndexOutput output) {
      return new FilterIndexOutput("limited " + output.getName(), output.getName(), output) {
        @Override
        public void writeByte(byte b) throws IOException {
          take(1);
          super.writeByte(b);
        }

        @Override
        public void writeBytes(byte[] b, int offset, int length) throws IOException {
          take(length);
          super.writeBytes(b, offset, length);
        }
      };
    }
  }
}
