package org.quartermatch.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Position;
import org.quartermatch.model.Vacancy;

class OpportunityIndexTest {
  private static final LocalDate TODAY = RandomOpportunities.TODAY;
  private static final Filter NOW = Filter.on(TODAY);

  /** Code point order, written down independently: ids as lists of code points. */
  private static final Comparator<String> BY_CODE_POINT =
      (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

  static LongStream seeds() {
    return Seeds.of(15);
  }

  private static OpportunityIndex<Opportunity> inMemory() {
    return OpportunityIndex.inMemory(GermanText.plain(), o -> o);
  }

  private static Vacancy vacancy(String id) {
    return new Vacancy(Position.builder(id).build());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theBestKAreThoseOfBruteForce(long seed) {
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
      OpportunityIndex<Opportunity> index,
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
      index.commit();
    }
  }

  /** Ids whose order differs between UTF-16 and code points among them. */
  private static String randomId(Random random) {
    String[] ends = {"", "\uFF5E", "🚲", "ä", "~"};
    return "o" + random.nextInt(60) + ends[random.nextInt(ends.length)];
  }

  private static void compare(
      Snapshot<Opportunity> snapshot, Map<String, Opportunity> truth, Random random, String what) {
    LocalDate date = TODAY.plusDays(random.nextInt(60) - 30L);
    Filter filter = Filter.on(date);
    if (random.nextBoolean()) {
      Set<EmploymentForm> forms = EnumSet.noneOf(EmploymentForm.class);
      for (EmploymentForm form : EmploymentForm.values()) {
        if (random.nextBoolean()) {
          forms.add(form);
        }
      }
      filter = filter.accepting(forms);
    }
    int worths = 1 + random.nextInt(5);
    int salt = random.nextInt();
    Points<Opportunity> points =
        o -> {
          int drawn = Math.floorMod(o.id().hashCode() * 31 + salt, worths + 1);
          return drawn == worths ? Points.NOT_ELIGIBLE : drawn - 1L;
        };
    Filter asked = filter;
    List<Opportunity> expected =
        truth.values().stream()
            .filter(o -> o.position().validUntil().map(last -> !last.isBefore(date)).orElse(true))
            .filter(o -> asked.forms().map(f -> f.contains(o.position().form())).orElse(true))
            .sorted(Comparator.comparing(Opportunity::id, BY_CODE_POINT))
            .toList();

    assertThat(snapshot.size()).as(what).isEqualTo(truth.size());
    assertThat(snapshot.count(filter)).as(what).isEqualTo(expected.size());
    assertThat(snapshot.all(filter)).as(what).isEqualTo(expected);
    for (int k : new int[] {1, 3, 10, 1_000, Integer.MAX_VALUE}) {
      List<Ranked<Opportunity>> best =
          expected.stream()
              .filter(o -> points.of(o) != Points.NOT_ELIGIBLE)
              .sorted(Comparator.comparingLong(points::of).reversed())
              .limit(k)
              .map(o -> new Ranked<>(o.id(), o, points.of(o)))
              .toList();
      assertThat(snapshot.top(filter, points, k)).as("%s, k %d", what, k).isEqualTo(best);
    }
    for (int i = 0; i < 20; i++) {
      String id = randomId(random);
      Optional<Opportunity> one = Optional.ofNullable(truth.get(id));
      assertThat(snapshot.get(id)).as(what).isEqualTo(one);
      assertThat(snapshot.opportunity(id)).as(what).isEqualTo(one);
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
        assertThat(snapshot.get("a")).contains(changed);
        assertThat(snapshot.get("A")).isEmpty();
        assertThat(snapshot.get("")).isEmpty();
      }
      assertThat(index.generation()).isZero();
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
        assertThat(after.all(NOW)).extracting(Opportunity::id).containsExactly("b", "c");
      }
      index.commit();
      index.close();

      assertThat(before.all(NOW)).extracting(Opportunity::id).containsExactly("a", "b");
      assertThat(before.top(NOW, o -> 1, 1)).extracting(Ranked::id).containsExactly("a");
    }
  }

  @Test
  void lastDayCounts() {
    try (var index = inMemory()) {
      index.put(List.of(new Vacancy(Position.builder("a").validUntil(TODAY).build())));
      try (var snapshot = index.snapshot()) {
        assertThat(snapshot.count(Filter.on(TODAY))).isEqualTo(1);
        assertThat(snapshot.count(Filter.on(TODAY.plusDays(1)))).isZero();
        assertThat(snapshot.get("a")).isPresent();
      }
    }
  }

  @Test
  void eachOpportunityIsPreparedOncePerSegment() {
    AtomicInteger prepared = new AtomicInteger();
    try (var index =
        OpportunityIndex.inMemory(
            GermanText.plain(),
            o -> {
              prepared.incrementAndGet();
              return o.id();
            })) {
      index.put(IntStream.range(0, 100).mapToObj(i -> vacancy("o" + i)).toList());
      for (int i = 0; i < 3; i++) {
        try (var snapshot = index.snapshot()) {
          assertThat(snapshot.all(NOW)).hasSize(100);
        }
      }
      index.remove(List.of("o7"));
      try (var snapshot = index.snapshot()) {
        assertThat(snapshot.all(NOW)).hasSize(99).doesNotContain("o7");
      }
      assertThat(prepared).hasValue(100);

      index.put(List.of(vacancy("o8")));
      try (var snapshot = index.snapshot()) {
        assertThat(snapshot.all(NOW)).hasSize(99);
      }
      assertThat(prepared).hasValue(101);
    }
  }

  @Test
  void valuesOfSegmentsThatAreGoneAreLetGo() {
    var index = inMemory();
    for (int i = 0; i < 40; i++) {
      index.put(List.of(vacancy("o" + i)));
      try (var snapshot = index.snapshot()) {
        assertThat(snapshot.all(NOW)).hasSize(i + 1);
      }
    }
    var last = index.snapshot();
    index.close();
    assertThat(last.all(NOW)).hasSize(40);
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
        assertThat(snapshot.get("new")).isEmpty();
      }
    }
  }

  @Test
  void impossibleNumberOfResultsIsRefused() {
    try (var index = inMemory();
        var snapshot = index.snapshot()) {
      assertThatThrownBy(() -> snapshot.top(NOW, o -> 1, 0))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("number of results is 0");
      assertThat(snapshot.top(NOW, o -> 1, 5)).isEmpty();
    }
  }

  @Test
  void failureOfTheHostsScoreIsTheHostsAndHarmsNothing() {
    try (var index = inMemory()) {
      index.put(List.of(vacancy("a")));
      try (var snapshot = index.snapshot()) {
        assertThatThrownBy(
                () ->
                    snapshot.top(
                        NOW,
                        o -> {
                          throw new UnsupportedOperationException("the host's");
                        },
                        1))
            .isInstanceOf(UnsupportedOperationException.class);
        assertThat(snapshot.top(NOW, o -> 1, 1)).hasSize(1);
      }
    }
  }

  @Test
  void closedIndexAndSnapshotSaySo() {
    var index = inMemory();
    index.put(List.of(vacancy("a")));
    var snapshot = index.snapshot();
    snapshot.close();
    snapshot.close();
    assertThatThrownBy(snapshot::size)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("snapshot is closed");
    index.close();
    index.close();
    List<Runnable> calls =
        List.of(
            () -> index.put(List.of(vacancy("b"))),
            () -> index.put(List.of()),
            () -> index.remove(List.of("a")),
            () -> index.remove(List.of()),
            index::commit,
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
    try (var index = OpportunityIndex.open(place, GermanText.plain(), o -> o)) {
      assertThat(index.generation()).isZero();
      index.put(kept);
      assertThat(index.commit()).isEqualTo(1);
      assertThat(index.commit()).isEqualTo(1);
      index.put(List.of(vacancy("dropped")));
      index.remove(List.of("o10"));
    }
    try (var index = OpportunityIndex.open(place, GermanText.plain(), o -> o)) {
      assertThat(index.generation()).isEqualTo(1);
      try (var snapshot = index.snapshot()) {
        assertThat(snapshot.all(Filter.on(LocalDate.MIN))).isEqualTo(kept);
      }
      index.remove(List.of("o10"));
      assertThat(index.commit()).isEqualTo(2);
    }
    try (var index = OpportunityIndex.open(place, GermanText.plain(), o -> o);
        var snapshot = index.snapshot()) {
      assertThat(index.generation()).isEqualTo(2);
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
        assertThat(snapshot.top(NOW, o -> 7, 2))
            .extracting(Ranked::id)
            .containsExactly(beforeInCodePoints, beforeInUtf16);
      }
    }
  }
}
