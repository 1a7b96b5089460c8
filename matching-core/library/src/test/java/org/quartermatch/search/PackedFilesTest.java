package org.quartermatch.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.tests.store.MockDirectoryWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.fit.columns.ColumnsInput;
import org.quartermatch.fit.columns.ColumnsOutput;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Position;
import org.quartermatch.model.Vacancy;

/** Files of packed segments: whatever becomes of them, the answers are the same. */
class PackedFilesTest {
  private static final int MANY = PackedFiles.LEAST + 100;
  private static final long SEED = Long.getLong("quartermatch.seed", 20261130L);

  @TempDir Path temp;

  /** Packs ids; its files hold more, to be read again. */
  private record Ids(String name) implements SegmentPacker<List<String>>, PackedForm<List<String>> {
    @Override
    public List<String> pack(SegmentRecords records) {
      List<String> ids = new ArrayList<>();
      records.forEach((document, opportunity) -> ids.add(opportunity.id()));
      return List.copyOf(ids);
    }

    @Override
    public Optional<PackedForm<List<String>>> form() {
      return Optional.of(this);
    }

    @Override
    public void write(
        List<String> ids, Function<int[], List<Opportunity>> opportunities, ColumnsOutput out)
        throws IOException {
      out.bytes(String.join("\n", ids).getBytes(StandardCharsets.UTF_8));
      out.ints(IntStream.range(0, 50_000).toArray());
      out.doubles(IntStream.range(0, 20_000).mapToDouble(i -> i / 7.0).toArray());
      out.opportunities(opportunities.apply(new int[] {1, 5}));
    }

    @Override
    public Optional<List<String>> read(ColumnsInput in) throws IOException {
      List<String> ids = List.of(new String(in.bytes(), StandardCharsets.UTF_8).split("\n"));
      assertThat(in.ints()).isEqualTo(IntStream.range(0, 50_000).toArray());
      double[] doubles = in.doubles();
      assertThat(doubles).hasSize(20_000);
      assertThat(doubles[19_999]).isEqualTo(19_999 / 7.0);
      var examples = in.opportunities();
      assertThat(examples.apply(1).id()).isEqualTo(ids.get(5));
      assertThat(examples.apply(0).id()).isEqualTo(ids.get(1));
      return Optional.of(ids);
    }
  }

  private static final Ids IDS = new Ids("ids");

  private static List<Opportunity> vacancies(int from, int many) {
    return IntStream.range(from, from + many)
        .mapToObj(i -> (Opportunity) new Vacancy(Position.builder("v" + i).title("Koch").build()))
        .toList();
  }

  /** In parts that are put by one thread, so that they are one segment. */
  private static void fill(OpportunityIndex<List<String>> index, int from, int many) {
    for (int done = 0; done < many; done += 100) {
      index.put(vacancies(from + done, Math.min(100, many - done)));
    }
  }

  private static OpportunityIndex<List<String>> open(Path directory) {
    return OpportunityIndex.open(directory, GermanText.plain(), IDS);
  }

  private static OpportunityIndex<List<String>> open(Directory directory) {
    return OpportunityIndex.open(directory, "at test", GermanText.plain(), IDS);
  }

  private static List<String> ids(OpportunityIndex<List<String>> index) {
    try (var snapshot = index.snapshot()) {
      return snapshot.segments().stream()
          .flatMap(s -> IntStream.range(0, s.size()).filter(s::isLive).mapToObj(s.packed()::get))
          .sorted()
          .toList();
    }
  }

  private static List<String> names(int... fromTo) {
    return IntStream.range(0, fromTo.length / 2)
        .flatMap(i -> IntStream.range(fromTo[2 * i], fromTo[2 * i + 1]))
        .mapToObj(i -> "v" + i)
        .sorted()
        .toList();
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(f -> f.getFileName().toString().matches("columns[-_].*"))
          .sorted()
          .toList();
    }
  }

  /** Opens the index and checks what it answers, and how many records it had to pack. */
  private static void check(Path directory, int packed, String what, int... fromTo) {
    try (var index = open(directory)) {
      assertThat(ids(index)).as(what).isEqualTo(names(fromTo));
      assertThat(index.recordsPacked()).as(what).isEqualTo(packed);
    }
  }

  private Path twoSegments(String name) {
    Path directory = temp.resolve(name);
    try (var index = open(directory)) {
      fill(index, 0, MANY);
      index.commit(Optional.empty());
      fill(index, MANY, MANY + 50);
      index.commit(Optional.empty());
    }
    return directory;
  }

  @Test
  void whatWasCommittedIsReadAndNotPacked() throws IOException {
    Path directory = twoSegments("read");
    assertThat(files(directory)).hasSize(2);
    check(directory, 0, "as written", 0, 2 * MANY + 50);
  }

  @Test
  void everyDamageIsNoticedAndRepaired() throws IOException {
    Path directory = temp.resolve("damage");
    try (var index = open(directory)) {
      fill(index, 0, MANY);
      index.commit(Optional.empty());
    }
    Path file = files(directory).getFirst();
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(SEED);
    List<Integer> at = new ArrayList<>();
    for (int i = 0; i < 64; i += 3) {
      at.add(i);
      at.add(whole.length - 1 - i / 4);
      at.add(random.nextInt(whole.length));
    }
    for (int place : at) {
      byte[] damaged = whole.clone();
      damaged[place] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, damaged);
      String what = "-Dquartermatch.seed=" + SEED + ", byte " + place;
      check(directory, MANY, what, 0, MANY);
      assertThat(Files.readAllBytes(file)).as(what).isEqualTo(whole);
    }
    for (int length : new int[] {0, 1, 15, 16, 17, 80, whole.length / 2, whole.length - 1}) {
      Files.write(file, Arrays.copyOf(whole, length));
      check(directory, MANY, "length " + length, 0, MANY);
    }
    Files.delete(file);
    check(directory, MANY, "deleted", 0, MANY);
    check(directory, 0, "written again", 0, MANY);
  }

  @Test
  void aFileOfAnotherSegmentIsNotRead() throws IOException {
    Path directory = temp.resolve("swap");
    try (var index = open(directory)) {
      fill(index, 0, MANY);
      index.commit(Optional.empty());
      fill(index, MANY, MANY); // as many, so that nothing but the id tells
      index.commit(Optional.empty());
    }
    List<Path> files = files(directory);
    Path aside = temp.resolve("aside");
    Files.move(files.get(0), aside);
    Files.move(files.get(1), files.get(0));
    Files.move(aside, files.get(1));
    check(directory, 2 * MANY, "swapped", 0, 2 * MANY);
    check(directory, 0, "written again", 0, 2 * MANY);
  }

  @Test
  void aFileOfAnotherFormIsNotRead() throws IOException {
    Path directory = twoSegments("form");
    try (var index = OpportunityIndex.open(directory, GermanText.plain(), new Ids("other"))) {
      assertThat(ids(index)).isEqualTo(names(0, 2 * MANY + 50));
      assertThat(index.recordsPacked()).isEqualTo(2 * MANY + 50);
    }
    check(directory, 2 * MANY + 50, "back to the first form", 0, 2 * MANY + 50);
  }

  @Test
  void filesGoWithTheirSegmentsAndNothingElseGoes() throws IOException {
    Path directory = twoSegments("gone");
    Path notes = Files.writeString(directory.resolve("notes.packed"), "mine");
    Path table = Files.writeString(directory.resolve("columns.csv"), "mine, too");
    Path stray = directory.resolve("columns-" + "0".repeat(32) + ".packed");
    Path unfinished = directory.resolve("columns__7.tmp");
    Files.writeString(stray, "of a segment of before");
    Files.writeString(unfinished, "of a crash");
    try (var index = open(directory)) {
      assertThat(files(directory)).hasSize(2).doesNotContain(stray, unfinished);
      index.remove(names(0, MANY));
      index.commit(Optional.empty());
      assertThat(files(directory)).hasSize(1);
      index.put(vacancies(0, 10));
      index.commit(Optional.empty());
      assertThat(files(directory)).as("small segments have none").hasSize(1);
    }
    assertThat(notes).hasContent("mine");
    assertThat(table).hasContent("mine, too");
    check(directory, 0, "after", 0, 10, MANY, 2 * MANY + 50);
  }

  @Test
  void whatIsNotCommittedHasNoFile() throws IOException {
    Path directory = temp.resolve("uncommitted");
    try (var index = open(directory)) {
      fill(index, 0, MANY);
      assertThat(ids(index)).hasSize(MANY);
      assertThat(files(directory)).isEmpty();
      index.commit(Optional.empty());
      assertThat(files(directory)).hasSize(1);
      assertThat(index.recordsPacked()).isEqualTo(MANY);
    }
    check(directory, 0, "packed before it was committed", 0, MANY);
  }

  /** A disk that refuses some things of the files of packed segments, and nothing else. */
  private static final class Refusing extends FilterDirectory {
    private final String what;

    Refusing(Directory directory, String what) {
      super(directory);
      this.what = what;
    }

    private void refuse(String asked) throws IOException {
      if (what.equals(asked)) {
        throw new IOException("refused: " + asked);
      }
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
        throws IOException {
      if (prefix.startsWith("columns")) {
        refuse("create");
      }
      IndexOutput out = super.createTempOutput(prefix, suffix, context);
      return prefix.startsWith("columns") && what.equals("write") ? full(out) : out;
    }

    private static IndexOutput full(IndexOutput out) {
      return new FilterIndexOutput("full", out.getName(), out) {
        @Override
        public void writeBytes(byte[] bytes, int from, int length) throws IOException {
          if (out.getFilePointer() > 100_000) {
            throw new IOException("refused: write");
          }
          super.writeBytes(bytes, from, length);
        }
      };
    }

    @Override
    public void rename(String source, String dest) throws IOException {
      if (dest.startsWith("columns")) {
        refuse("rename");
      }
      super.rename(source, dest);
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
      if (name.startsWith("columns")) {
        refuse("open");
      }
      return super.openInput(name, context);
    }

    @Override
    public void deleteFile(String name) throws IOException {
      if (name.startsWith("columns")) {
        refuse("delete");
      }
      super.deleteFile(name);
    }

    @Override
    public void close() {}
  }

  @Test
  void whatADiskRefusesIsNoErrorAndIsMadeGood() throws IOException {
    for (String what : List.of("create", "write", "rename", "open", "delete", "nothing")) {
      Path directory = temp.resolve("refuse-" + what);
      try (Directory disk = FSDirectory.open(directory)) {
        try (var index = open(new Refusing(disk, what))) {
          fill(index, 0, MANY);
          assertThat(index.commit(Optional.empty())).as(what).isEqualTo(1);
          assertThat(ids(index)).as(what).isEqualTo(names(0, MANY));
          if (what.equals("write")) {
            assertThat(files(directory)).as("nothing half-written is left").isEmpty();
          }
          fill(index, MANY, MANY);
          assertThat(index.commit(Optional.empty())).as(what).isEqualTo(2);
        }
        try (var index = open(new Refusing(disk, what))) {
          assertThat(ids(index)).as(what).isEqualTo(names(0, 2 * MANY));
        }
      }
      try (var index = open(directory)) {
        assertThat(ids(index)).as(what).isEqualTo(names(0, 2 * MANY));
        index.commit(Optional.empty());
        assertThat(files(directory)).as(what).hasSize(2);
      }
      check(directory, 0, "after " + what, 0, 2 * MANY);
    }
  }

  /** Torn and lost files after a crash of the machine do no harm. */
  @Test
  void afterACrashAnswersAreTheSame() throws IOException {
    for (int round = 0; round < 10; round++) {
      Random random = new Random(SEED + round);
      String what = "-Dquartermatch.seed=" + (SEED + round);
      MockDirectoryWrapper disk = new MockDirectoryWrapper(random, new ByteBuffersDirectory());
      disk.setAssertNoUnrefencedFilesOnClose(false);
      Directory unclosable = new Refusing(disk, "nothing");
      var index = open(unclosable);
      fill(index, 0, MANY);
      index.commit(Optional.empty());
      fill(index, MANY, MANY);
      index.commit(Optional.empty());
      disk.crash();
      assertThat(catchThrowable(() -> index.put(vacancies(0, 1)))).isNotNull();
      try {
        index.close();
      } catch (IndexException lockIsGoneToo) {
        assertThat(lockIsGoneToo).hasMessageContaining("could not be closed");
      }
      disk.clearCrash();
      try (var again = open(unclosable)) {
        assertThat(ids(again)).as(what).isEqualTo(names(0, 2 * MANY));
        again.put(vacancies(2 * MANY, 1));
        again.commit(Optional.empty());
        assertThat(ids(again)).as(what).isEqualTo(names(0, 2 * MANY + 1));
      }
      try (var third = open(unclosable)) {
        assertThat(ids(third)).as(what).isEqualTo(names(0, 2 * MANY + 1));
        assertThat(third.recordsPacked()).as(what).isZero();
      }
      disk.close();
    }
  }

  /** What a run that was ended left between writing and renaming. */
  @Test
  void anUnfinishedFileIsNeverRead() throws IOException {
    Path directory = twoSegments("unfinished");
    Map<Path, Path> renamed = new TreeMap<>();
    for (Path file : files(directory)) {
      renamed.put(file, directory.resolve("columns__" + renamed.size() + ".tmp"));
    }
    for (Map.Entry<Path, Path> entry : renamed.entrySet()) {
      Files.move(entry.getKey(), entry.getValue(), StandardCopyOption.ATOMIC_MOVE);
    }
    check(directory, 2 * MANY + 50, "unfinished", 0, 2 * MANY + 50);
    assertThat(files(directory)).doesNotContainAnyElementsOf(renamed.values());
    check(directory, 0, "written again", 0, 2 * MANY + 50);
  }
}
