package org.quartermatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Vacancy;
import org.quartermatch.testkit.random.RandomOpportunities;

/** What a host asks of the index: its mark, readers beside it, backups. */
class EngineHostTest {
  private static final LocalDate TODAY = RandomOpportunities.TODAY;
  private static final long SEED = Long.getLong("quartermatch.seed", 20261201L);

  @TempDir Path temp;

  private static MatchingEngine.Builder at(Path directory) {
    return MatchingEngine.builder().indexAt(directory).date(TODAY);
  }

  private static Vacancy vacancy(String id) {
    return new Vacancy(Position.builder(id).title("Küchenhilfe").build());
  }

  private static List<Vacancy> vacancies(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> vacancy("v-%05d".formatted(i))).toList();
  }

  private static List<String> ids(MatchingEngine engine) {
    return engine.opportunities().stream().map(Opportunity::id).toList();
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aMarkIsKeptWithTheDataOrNotAtAll() {
    Path directory = temp.resolve("index");
    try (MatchingEngine engine = at(directory).build()) {
      assertThat(engine.mark()).isEmpty();
      engine.put(vacancies(0, 3));
      assertThat(engine.commit("outbox 17")).isEqualTo(1);
      assertThat(engine.commit("outbox 17")).as("nothing new").isEqualTo(1);
      assertThat(engine.commit()).isEqualTo(1);
      assertThat(engine.mark()).contains("outbox 17");
      assertThat(engine.commit("outbox 18, nothing for us")).isEqualTo(2);
      engine.remove(List.of("v-00001"));
      assertThat(engine.commit()).isEqualTo(3);
      assertThat(engine.mark()).as("it stays").contains("outbox 18, nothing for us");
      engine.put(vacancies(5, 9));
      // Closed without a commit, as if it were killed.
    }
    try (MatchingEngine engine = at(directory).build()) {
      assertThat(engine.mark()).contains("outbox 18, nothing for us");
      assertThat(engine.generation()).isEqualTo(3);
      assertThat(ids(engine)).containsExactly("v-00000", "v-00002");
    }
  }

  @Test
  void marksThatCannotBeReadBackAreRefused() {
    try (MatchingEngine engine = MatchingEngine.builder().date(TODAY).build()) {
      engine.put(vacancies(0, 1));
      assertThatThrownBy(() -> engine.commit("x".repeat(10_001)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("10001 characters, allowed: 10000 at most");
      assertThatThrownBy(() -> engine.commit("\uD83D"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("surrogate");
      assertThat(engine.generation()).as("nothing was committed").isZero();
      String longest = "ß".repeat(10_000);
      engine.commit(longest);
      assertThat(engine.mark()).contains(longest);
    }
  }

  @Test
  void aReaderShowsOneCommitUntilItIsRefreshed() throws IOException {
    Path directory = temp.resolve("index");
    assertThatThrownBy(() -> at(directory).readOnly().build())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("There is no directory");
    assertThat(directory).as("a reader makes nothing").doesNotExist();
    try (MatchingEngine writer = at(directory).build();
        MatchingEngine early = at(directory).readOnly().build()) {
      assertThat(ids(early)).as("the empty index that was made").isEmpty();
      writer.put(vacancies(0, 2));
      assertThat(early.refresh()).as("not committed").isZero();
      assertThat(ids(early)).isEmpty();
      writer.commit("a");
      assertThat(ids(early)).as("not asked yet").isEmpty();
      assertThat(early.mark()).isEmpty();

      List<String> told = new ArrayList<>();
      early.watch(
          List.of(Participant.builder("p-1").build()),
          (opportunity, hits) -> told.add(opportunity.id()));
      assertThat(early.refresh()).isEqualTo(1);
      assertThat(ids(early)).containsExactly("v-00000", "v-00001");
      assertThat(early.mark()).contains("a");
      assertThat(told).containsExactly("v-00000", "v-00001");
      assertThat(early.refresh()).as("nothing new").isEqualTo(1);

      writer.put(vacancies(1, 2));
      writer.commit();
      writer.put(vacancies(4, 5));
      writer.commit("c");
      try (MatchingEngine late = at(directory).readOnly().build()) {
        assertThat(late.generation()).isEqualTo(3);
        assertThat(late.mark()).contains("c");
        assertThat(ids(late)).containsExactly("v-00000", "v-00001", "v-00004");
      }
      told.clear();
      early.refresh();
      assertThat(told).as("of two commits").containsExactly("v-00001", "v-00004");
      assertThat(writer.refresh()).as("always shows all").isEqualTo(3);
    }
  }

  @Test
  void aReaderTakesNothing() {
    Path directory = temp.resolve("index");
    try (MatchingEngine writer = at(directory).build()) {
      writer.commit("a");
    }
    try (MatchingEngine reader = at(directory).readOnly().build()) {
      for (Runnable call :
          List.<Runnable>of(
              () -> reader.put(vacancies(0, 1)),
              () -> reader.remove(List.of("v-00000")),
              reader::commit,
              () -> reader.commit("b"),
              () -> reader.backup(temp.resolve("backup")))) {
        assertThatThrownBy(call::run)
            .isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("opened to be read only");
      }
      assertThat(reader.mark()).contains("a");
    }
    assertThatThrownBy(() -> MatchingEngine.builder().readOnly().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("indexAt");
  }

  @Test
  void readersWriteNothingAndReadWhatIsPacked() throws IOException {
    Path directory = temp.resolve("index");
    try (MatchingEngine writer = at(directory).build()) {
      for (int i = 0; i < 6; i++) { // small enough to be written by one thread, into one segment
        writer.put(vacancies(250 * i, 250 * (i + 1)));
      }
      writer.commit();
    }
    List<String> before = names(directory);
    assertThat(before).anyMatch(name -> name.endsWith(".packed"));
    try (MatchingEngine reader = at(directory).readOnly().build();
        MatchingEngine other = at(directory).readOnly().build()) {
      Participant person = Participant.builder("p-1").build();
      assertThat(reader.match(person, 3)).isEqualTo(other.match(person, 3)).hasSize(3);
      assertThat(reader.recordsPacked()).as("read from the file").isZero();
    }
    for (String name : before) {
      if (name.endsWith(".packed")) {
        Files.delete(directory.resolve(name));
      }
    }
    List<String> without = names(directory);
    try (MatchingEngine reader = at(directory).readOnly().build()) {
      assertThat(reader.match(Participant.builder("p-1").build(), 3)).hasSize(3);
      assertThat(reader.recordsPacked()).as("packed by itself").isEqualTo(1500);
    }
    assertThat(names(directory)).as("no file written").isEqualTo(without);
  }

  /** A writer that replaces, removes and merges all the time, and readers beside it. */
  @Test
  void everyAnswerIsThatOfOneCommitWhileAnotherEngineWrites() throws Exception {
    Path directory = temp.resolve("index");
    Random random = new Random(SEED);
    AtomicBoolean done = new AtomicBoolean();
    Map<String, List<Opportunity>> committed = new ConcurrentHashMap<>();
    try (MatchingEngine writer = at(directory).build()) {
      committed.put("none", List.of());
      writer.commit("none");
      Thread reading =
          new Thread(
              () -> {
                try (MatchingEngine reader = at(directory).readOnly().build()) {
                  while (!done.get()) {
                    reader.refresh();
                    String mark = reader.mark().orElseThrow();
                    List<Opportunity> seen = reader.opportunities();
                    if (!reader.mark().orElseThrow().equals(mark)) {
                      throw new AssertionError("moved without a refresh");
                    }
                    if (!seen.equals(committed.get(mark))) {
                      throw new AssertionError("at " + mark + ": " + seen.size());
                    }
                  }
                }
              });
      List<Throwable> failures = new ArrayList<>();
      reading.setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
      reading.start();
      RandomOpportunities drawn = new RandomOpportunities(random);
      Map<String, Opportunity> held = new TreeMap<>();
      for (int round = 0; round < 60 && reading.isAlive(); round++) {
        List<Opportunity> some =
            IntStream.range(0, 1 + random.nextInt(20))
                .mapToObj(i -> "o" + (1000 + random.nextInt(200)))
                .distinct()
                .map(drawn::opportunity)
                .toList();
        writer.put(some);
        some.forEach(each -> held.put(each.id(), each));
        String gone = "o" + (1000 + random.nextInt(200));
        writer.remove(List.of(gone));
        held.remove(gone);
        committed.put(
            "round " + round,
            held.values().stream()
                .filter(
                    each ->
                        each.position()
                            .validUntil()
                            .map(last -> !last.isBefore(TODAY))
                            .orElse(true))
                .toList());
        writer.commit("round " + round);
      }
      done.set(true);
      reading.join();
      assertThat(failures).as("-Dquartermatch.seed=" + SEED).isEmpty();
    }
  }

  @Test
  void aBackupIsTheLastCommitWhateverIsWrittenMeanwhile() {
    try (MatchingEngine engine = at(temp.resolve("index")).build();
        MatchingEngine memory = MatchingEngine.builder().date(TODAY).build()) {
      for (MatchingEngine each : List.of(engine, memory)) {
        each.put(vacancies(0, 1200));
        each.commit("a");
        each.put(vacancies(1200, 1300));
        Path backup = temp.resolve(each == engine ? "backups/1" : "backups/2");
        assertThat(each.backup(backup)).isEqualTo(1);
        each.commit("b");
        try (MatchingEngine copy = at(backup).readOnly().build()) {
          assertThat(ids(copy)).hasSize(1200);
          assertThat(copy.mark()).contains("a");
        }
        Path restored = temp.resolve(each == engine ? "restored/1" : "restored/2");
        MatchingEngine.restore(backup, restored);
        try (MatchingEngine again = at(restored).build()) {
          assertThat(ids(again)).hasSize(1200);
          again.put(vacancies(0, 1));
          assertThat(again.commit("c")).as("goes on from there").isEqualTo(2);
        }
      }
    }
  }

  @Test
  void aBackupNeverTakesThePlaceOfSomething() throws IOException {
    Path occupied = Files.createDirectory(temp.resolve("occupied"));
    Files.writeString(occupied.resolve("mine"), "mine");
    try (MatchingEngine engine = at(temp.resolve("index")).build()) {
      engine.put(vacancies(0, 10));
      engine.commit();
      for (Path place : List.of(occupied, occupied.resolve("mine"))) {
        assertThatThrownBy(() -> engine.backup(place))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("allowed: a path where there is nothing");
      }
      assertThat(names(occupied)).containsExactly("mine");
      Path empty = Files.createDirectory(temp.resolve("empty"));
      engine.backup(empty);
      assertThatThrownBy(() -> MatchingEngine.restore(empty, occupied))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> MatchingEngine.restore(occupied, temp.resolve("x")))
          .isInstanceOf(UncheckedIOException.class);
      assertThatThrownBy(() -> MatchingEngine.restore(temp.resolve("none"), temp.resolve("x")))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("There is no directory");
    }
    assertThat(names(temp)).containsExactlyInAnyOrder("occupied", "index", "empty");
  }

  @Test
  void aDamagedBackupIsRefusedAndLeavesNothing() throws IOException {
    Path backup = temp.resolve("backup");
    try (MatchingEngine engine = at(temp.resolve("index")).build()) {
      engine.put(vacancies(0, 1200));
      engine.commit();
      engine.backup(backup);
    }
    int tried = 0;
    for (String name : names(backup)) {
      if (name.equals("write.lock")) {
        continue;
      }
      Path file = backup.resolve(name);
      byte[] bytes = Files.readAllBytes(file);
      byte[] damaged = bytes.clone();
      damaged[bytes.length / 2] ^= 0x55;
      Files.write(file, damaged);
      Path target = temp.resolve("restored" + tried++);
      if (name.endsWith(".packed")) {
        MatchingEngine.restore(backup, target);
        assertThat(target.resolve(name)).as("packed anew by who opens it").doesNotExist();
      } else {
        assertThatThrownBy(() -> MatchingEngine.restore(backup, target))
            .as(name)
            .isInstanceOf(UncheckedIOException.class);
        assertThat(target).doesNotExist();
      }
      Files.write(file, bytes);
    }
    assertThat(tried).isGreaterThan(3);
    assertThat(names(temp)).noneMatch(name -> name.startsWith(".unfinished"));
  }

  @Test
  void aClosedEngineRefusesEveryCall() {
    Participant person = Participant.builder("p-1").build();
    MatchingEngine engine = MatchingEngine.builder().date(TODAY).build();
    engine.put(vacancies(0, 1));
    engine.close();
    engine.close();
    Map<String, Runnable> calls =
        Stream.<Runnable>of(
                engine::policy,
                engine::date,
                engine::commit,
                engine::generation,
                engine::mark,
                engine::refresh,
                engine::opportunities,
                engine::warnings,
                () -> engine.warnings(vacancy("v-1")),
                () -> engine.hoursConflict(vacancy("v-1")),
                () -> engine.match(person, 1),
                () -> engine.explain(person, vacancy("v-1")),
                () -> engine.score(person, vacancy("v-1")),
                () -> engine.cohort(List.of(person)),
                () -> engine.watch(List.of(person), (opportunity, hits) -> {}),
                () -> engine.put(List.of()),
                () -> engine.remove(List.of()),
                () -> engine.backup(temp.resolve("backup")),
                () -> engine.place(PlacementRequest.of(List.of(person)).build()))
            .collect(Collectors.toMap(Object::toString, Function.identity()));
    assertThat(calls).hasSize(19);
    calls
        .values()
        .forEach(
            call ->
                assertThatThrownBy(call::run)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("is closed"));
  }
}
