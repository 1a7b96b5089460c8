package org.quartermatch.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Position;
import org.quartermatch.model.Vacancy;
import org.quartermatch.testkit.random.RandomOpportunities;

/** The index as the engine uses it. Long, as it is one case after another, each short. */
class OpportunityIndexTest {
  private static final LocalDate TODAY = RandomOpportunities.TODAY;
  private static final Filter NOW = Filter.on(TODAY);

  /** Code point order, written down independently: ids as lists of code points. */
  private static final Comparator<String> BY_CODE_POINT =
      (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

  static LongStream seeds() {
    return Seeds.of(15);
  }

  private static OpportunityIndex<Opportunity[]> inMemory() {
    return OpportunityIndex.inMemory(GermanText.plain(), Packers::records);
  }

  private static Vacancy vacancy(String id) {
    return new Vacancy(Position.builder(id).build());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everySnapshotHoldsWhatWasPutAndNotRemoved(long seed) {
    Random random = new Random(seed);
    RandomOpportunities drawn = new RandomOpportunities(random);
    Map<String, Opportunity> truth = new HashMap<>();
    try (var index = inMemory()) {
      for (int round = 0; round < 12; round++) {
        change(index, truth, drawn, random);
        try (var snapshot = index.snapshot()) {
          compare(snapshot, truth, random, "seed " + seed + ", round " + round);
        }
      }
    }
  }

  private static void change(
      OpportunityIndex<Opportunity[]> index,
      Map<String, Opportunity> truth,
      RandomOpportunities drawn,
      Random random) {
    Map<String, Opportunity> batch = new HashMap<>();
    int size = random.nextInt(10) == 0 ? 400 : random.nextInt(20);
    for (int i = 0; i < size; i++) {
      String id = randomId(random);
      batch.put(id, drawn.opportunity(id));
    }
    index.put(batch.values());
    truth.putAll(batch);
    List<String> gone =
        IntStream.range(0, random.nextInt(10)).mapToObj(i -> randomId(random)).toList();
    index.remove(gone);
    truth.keySet().removeAll(gone);
    if (random.nextInt(4) == 0) {
      index.commit(Optional.empty());
    }
  }

  /** Ids whose order differs between UTF-16 and code points among them. */
  private static String randomId(Random random) {
    String[] ends = {"", "\uFF5E", "🚲", "ä", "~"};
    return "o" + random.nextInt(60) + ends[random.nextInt(ends.length)];
  }

  private static void compare(
      Snapshot<Opportunity[]> snapshot,
      Map<String, Opportunity> truth,
      Random random,
      String what) {
    LocalDate date = TODAY.plusDays(random.nextInt(60) - 30L);
    Filter filter = Filter.on(date);
    List<Opportunity> expected =
        truth.values().stream()
            .filter(o -> o.position().validUntil().map(last -> !last.isBefore(date)).orElse(true))
            .sorted(Comparator.comparing(Opportunity::id, BY_CODE_POINT))
            .toList();

    assertThat(snapshot.size()).as(what).isEqualTo(truth.size());
    assertThat(snapshot.count(filter)).as(what).isEqualTo(expected.size());
    assertThat(snapshot.where(filter).stream().map(Located::opportunity).toList())
        .as(what)
        .isEqualTo(expected);
    Map<String, Opportunity> live = new HashMap<>();
    for (Segment<Opportunity[]> segment : snapshot.segments()) {
      Opportunity[] packed = segment.packed();
      assertThat(packed).as(what).hasSize(segment.size()).doesNotContainNull();
      int count = 0;
      for (int document = 0; document < segment.size(); document++) {
        assertThat(segment.opportunity(document)).as(what).isEqualTo(packed[document]);
        assertThat(segment.id(document)).as(what).isEqualTo(packed[document].id());
        if (segment.isLive(document)) {
          count++;
          assertThat(live.put(packed[document].id(), packed[document])).as(what).isNull();
        }
      }
      assertThat(segment.liveCount()).as(what).isEqualTo(count);
    }
    assertThat(live).as(what).isEqualTo(truth);
    for (int i = 0; i < 20; i++) {
      String id = randomId(random);
      Optional<Opportunity> one = Optional.ofNullable(truth.get(id));
      assertThat(snapshot.opportunity(id)).as(what).isEqualTo(one);
      assertThat(snapshot.find(id).map(found -> found.segment().packed()[found.document()]))
          .as(what)
          .isEqualTo(one);
    }
  }

  @Test
  void putIsSeenBeforeCommitAndReplacesById() {
    try (var index = inMemory()) {
      index.put(List.of(vacancy("a"), vacancy("b")));
      Vacancy changed = new Vacancy(Position.builder("a").title("neu").build());
      index.put(List.of(changed));

      try (var snapshot = index.snapshot()) {
        assertThat(snapshot.size()).isEqualTo(2);
        assertThat(snapshot.opportunity("a")).contains(changed);
        assertThat(snapshot.opportunity("A")).isEmpty();
        assertThat(snapshot.opportunity("")).isEmpty();
      }
      assertThat(index.lastCommit().generation()).isZero();
    }
  }

  @Test
  void snapshotStaysAsItWas() {
    var index = inMemory();
    index.put(List.of(vacancy("a"), vacancy("b")));
    try (var before = index.snapshot()) {
      index.remove(List.of("a", "nobody", "half \uD83D"));
      index.put(List.of(vacancy("c")));
      try (var after = index.snapshot()) {
        assertThat(after.where(NOW).stream().map(Located::opportunity))
            .extracting(Opportunity::id)
            .containsExactly("b", "c");
      }
      index.commit(Optional.empty());
      index.close();

      assertThat(before.where(NOW).stream().map(Located::opportunity))
          .extracting(Opportunity::id)
          .containsExactly("a", "b");
      assertThat(before.opportunity("a")).isPresent();
      assertThat(before.segments().getFirst().packed()).hasSize(2);
    }
  }

  @Test
  void lastDayCounts() {
    try (var index = inMemory()) {
      index.put(List.of(new Vacancy(Position.builder("a").validUntil(TODAY).build())));
      try (var snapshot = index.snapshot()) {
        assertThat(snapshot.count(Filter.on(TODAY))).isEqualTo(1);
        assertThat(snapshot.count(Filter.on(TODAY.plusDays(1)))).isZero();
        assertThat(snapshot.opportunity("a")).isPresent();
      }
    }
  }

  @Test
  void eachSegmentIsPackedOnceWhateverIsRemoved() {
    List<Integer> packed = new ArrayList<>();
    try (var index =
        OpportunityIndex.inMemory(
            GermanText.plain(),
            records -> {
              packed.add(records.size());
              return Packers.records(records);
            })) {
      index.put(IntStream.range(0, 100).mapToObj(i -> vacancy("o" + i)).toList());
      Opportunity[] first = null;
      for (int i = 0; i < 3; i++) {
        try (var snapshot = index.snapshot()) {
          first = snapshot.segments().getFirst().packed();
          assertThat(first).hasSize(100);
        }
      }
      index.remove(List.of("o7"));
      try (var snapshot = index.snapshot()) {
        Segment<Opportunity[]> segment = snapshot.segments().getFirst();
        assertThat(segment.packed()).isSameAs(first);
        assertThat(segment.liveCount()).isEqualTo(99);
        assertThat(IntStream.range(0, 100).filter(i -> !segment.isLive(i)).boxed().toList())
            .containsExactly(List.of(first).indexOf(vacancy("o7")));
      }
      assertThat(packed).containsExactly(100);

      index.put(List.of(vacancy("o8")));
      try (var snapshot = index.snapshot()) {
        assertThat(snapshot.segments()).extracting(s -> s.packed().length).containsExactly(100, 1);
        assertThat(snapshot.segments()).extracting(Segment::liveCount).containsExactly(98, 1);
      }
      assertThat(packed).containsExactly(100, 1);
    }
  }

  @Test
  void mergedSegmentIsPackedBeforeItIsShown() throws InterruptedException {
    Set<Thread> packing = ConcurrentHashMap.newKeySet();
    try (var index =
        OpportunityIndex.inMemory(
            GermanText.plain(),
            records -> {
              packing.add(Thread.currentThread());
              return Packers.records(records);
            })) {
      int puts = 0;
      boolean merged = false;
      while (!merged && puts < 1_000) {
        index.put(List.of(vacancy("o" + puts++)));
        try (var snapshot = index.snapshot()) {
          merged = snapshot.segments().stream().anyMatch(segment -> segment.size() > 1);
        }
        Thread.sleep(1);
      }
      assertThat(merged).as("merged after %d puts", puts).isTrue();
      // Nobody but a merge has wanted a packed value yet.
      assertThat(packing).isNotEmpty().doesNotContain(Thread.currentThread());
      packing.clear();
      try (var snapshot = index.snapshot()) {
        for (Segment<Opportunity[]> segment : snapshot.segments()) {
          if (segment.size() > 1) {
            assertThat(segment.packed()).hasSize(segment.size());
          }
        }
      }
      assertThat(packing).doesNotContain(Thread.currentThread());
    }
  }

  @Test
  void recordsCanBeAskedForByRanges() {
    try (var index =
        OpportunityIndex.inMemory(
            GermanText.plain(),
            records -> {
              assertThatThrownBy(() -> records.forEach(0, 101, (document, opportunity) -> {}))
                  .isInstanceOf(IndexOutOfBoundsException.class);
              Opportunity[] packed = new Opportunity[records.size()];
              IntStream.range(0, 10)
                  .parallel()
                  .forEach(
                      i ->
                          records.forEach(
                              10 * i,
                              10 * (i + 1),
                              (document, opportunity) -> packed[document] = opportunity));
              assertThat(packed).containsExactly(Packers.records(records));
              return packed;
            })) {
      index.put(IntStream.range(0, 100).mapToObj(i -> vacancy("o" + i)).toList());
      try (var snapshot = index.snapshot()) {
        assertThat(snapshot.segments().getFirst().packed()).doesNotContainNull();
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void commitTellsWhatWasPutSinceTheCommitBefore(long seed) {
    Random random = new Random(seed);
    RandomOpportunities drawn = new RandomOpportunities(random);
    Map<String, Opportunity> truth = new HashMap<>();
    Set<String> changed = new HashSet<>();
    long generation = 0;
    try (var index = inMemory()) {
      for (int round = 0; round < 60; round++) {
        String what = "seed " + seed + ", round " + round;
        switch (random.nextInt(5)) {
          case 0, 1 -> {
            Map<String, Opportunity> batch = new HashMap<>();
            for (int i = random.nextInt(8); i > 0; i--) {
              String id = randomId(random);
              Opportunity before = truth.get(id);
              batch.put(
                  id, before != null && random.nextBoolean() ? before : drawn.opportunity(id));
            }
            index.put(batch.values());
            truth.putAll(batch);
            changed.addAll(batch.keySet());
          }
          case 2 -> {
            List<String> gone = List.of(randomId(random), randomId(random));
            index.remove(gone);
            truth.keySet().removeAll(gone);
            changed.removeAll(gone);
          }
          case 3 -> {
            index.commit(Optional.empty());
            generation = index.lastCommit().generation();
            changed.clear();
          }
          default -> {
            try (Committed<Opportunity[]> committed = index.commitAndTell(Optional.empty())) {
              assertThat(committed.generation())
                  .as(what)
                  .isEqualTo(index.lastCommit().generation());
              assertThat(committed.generation()).as(what).isBetween(generation, generation + 1);
              generation = committed.generation();
              List<Opportunity> expected =
                  changed.stream().sorted(BY_CODE_POINT).map(truth::get).toList();
              assertThat(committed.changed().stream().map(Located::opportunity).toList())
                  .as(what)
                  .isEqualTo(expected);
              assertThat(committed.snapshot().size()).as(what).isEqualTo(truth.size());
              changed.clear();
            }
          }
        }
      }
    }
  }

  @Test
  void valuesOfSegmentsThatAreGoneAreLetGo() {
    var index = inMemory();
    for (int i = 0; i < 40; i++) {
      index.put(List.of(vacancy("o" + i)));
      try (var snapshot = index.snapshot()) {
        assertThat(snapshot.segments().stream().mapToInt(s -> s.packed().length).sum())
            .isEqualTo(i + 1);
      }
      assertThat(index.segmentsHeld()).isPositive();
    }
    var last = index.snapshot();
    index.close();
    assertThat(last.segments().stream().mapToInt(s -> s.packed().length).sum()).isEqualTo(40);
    assertThat(index.segmentsHeld()).isPositive();
    last.close();
    assertThat(index.segmentsHeld()).isZero();
  }

  @Test
  void invalidPutChangesNothing() {
    try (var index = inMemory()) {
      index.put(List.of(vacancy("old")));

      assertThatThrownBy(
              () -> index.put(List.of(vacancy("new"), vacancy("x"), vacancy("x"), vacancy("y"))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("[x]")
          .hasMessageContaining("Nothing was put");
      assertThatThrownBy(() -> index.put(List.of(vacancy("new"), vacancy("half \uD83D"))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("'half '")
          .hasMessageContaining("surrogate");
      assertThatThrownBy(() -> index.put(List.of(vacancy("new"), vacancy("ä".repeat(16_384)))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("32766 bytes");

      index.put(List.of(vacancy("ä".repeat(16_383))));
      try (var snapshot = index.snapshot()) {
        assertThat(snapshot.size()).isEqualTo(2);
        assertThat(snapshot.opportunity("new")).isEmpty();
      }
    }
  }

  @Test
  void impossibleNumberOfResultsIsRefused() {
    try (var index = inMemory();
        var snapshot = index.snapshot()) {
      assertThatThrownBy(() -> snapshot.textSearch("Küche", NOW, 0))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("number of results is 0");
      assertThat(snapshot.textSearch("Küche", NOW, 5)).isEmpty();
      assertThat(snapshot.segments()).isEmpty();
    }
  }

  @Test
  void closedIndexAndSnapshotSaySo() {
    var index = inMemory();
    index.put(List.of(vacancy("a")));
    var snapshot = index.snapshot();
    Segment<Opportunity[]> used = snapshot.segments().getFirst();
    assertThat(used.packed()).hasSize(1);
    var unpacked = index.snapshot();
    for (var one : List.of(snapshot, unpacked)) {
      one.close();
      one.close();
    }
    assertThat(used.packed()).hasSize(1);
    assertThat(used.isLive(0)).isTrue();
    List<Runnable> questions =
        List.of(
            snapshot::size,
            () -> snapshot.find("a"),
            () -> used.opportunity(0),
            () -> used.id(0),
            () -> unpacked.segments().getFirst().packed());
    for (Runnable question : questions) {
      assertThatThrownBy(question::run)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("snapshot is closed");
    }
    index.close();
    index.close();
    List<Runnable> calls =
        List.of(
            () -> index.put(List.of(vacancy("b"))),
            () -> index.put(List.of()),
            () -> index.remove(List.of("a")),
            () -> index.remove(List.of()),
            () -> index.commit(Optional.empty()),
            () -> index.commitAndTell(Optional.empty()).close(),
            () -> index.snapshot().close());
    for (Runnable call : calls) {
      assertThatThrownBy(call::run)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("in memory is closed");
    }
  }

  @Test
  void commitIsKeptAndWhatWasNotCommittedIsDropped(@TempDir Path directory) {
    Path place = directory.resolve("deeper/openings");
    List<Opportunity> kept = new ArrayList<>();
    RandomOpportunities drawn = new RandomOpportunities(new Random(1));
    for (int i = 0; i < 50; i++) {
      kept.add(drawn.opportunity("o" + (10 + i)));
    }
    try (var index = OpportunityIndex.open(place, GermanText.plain(), Packers::records)) {
      assertThat(index.lastCommit().generation()).isZero();
      index.put(kept);
      assertThat(index.commit(Optional.empty())).isEqualTo(1);
      assertThat(index.commit(Optional.empty())).isEqualTo(1);
      index.put(List.of(vacancy("dropped")));
      index.remove(List.of("o10"));
    }
    try (var index = OpportunityIndex.open(place, GermanText.plain(), Packers::records)) {
      assertThat(index.lastCommit().generation()).isEqualTo(1);
      try (var snapshot = index.snapshot()) {
        assertThat(
                snapshot.where(Filter.on(LocalDate.MIN)).stream()
                    .map(Located::opportunity)
                    .toList())
            .isEqualTo(kept);
      }
      index.remove(List.of("o10"));
      assertThat(index.commit(Optional.empty())).isEqualTo(2);
    }
    try (var index = OpportunityIndex.open(place, GermanText.plain(), Packers::records);
        var snapshot = index.snapshot()) {
      assertThat(index.lastCommit().generation()).isEqualTo(2);
      assertThat(snapshot.size()).isEqualTo(49);
    }
  }

  @Test
  void idsAreOrderedByCodePointNotByChar() {
    String beforeInUtf16 = "🚲";
    String beforeInCodePoints = "\uFF5E";
    assertThat(beforeInUtf16).isLessThan(beforeInCodePoints);
    assertThat(beforeInUtf16.getBytes(StandardCharsets.UTF_8)).hasSize(4);
    try (var index = inMemory()) {
      index.put(List.of(vacancy(beforeInUtf16), vacancy(beforeInCodePoints)));
      try (var snapshot = index.snapshot()) {
        assertThat(snapshot.where(NOW).stream().map(Located::opportunity).toList())
            .extracting(Opportunity::id)
            .containsExactly(beforeInCodePoints, beforeInUtf16);
      }
    }
  }
}
