package org.quartermatch.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CodeGraphTest {
  private static final Taxonomy DIAMOND =
      Taxonomy.of(
          Map.of(
              "wash", List.of("clean"),
              "wipe", List.of("clean"),
              "wash glass", List.of("wash", "wipe"),
              "clean", List.of("household")));

  @Test
  void climbsAndDescends() {
    assertThat(DIAMOND.directBroader("wash glass")).containsExactly("wash", "wipe");
    assertThat(DIAMOND.directNarrower("clean")).containsExactly("wash", "wipe");
    assertThat(DIAMOND.broaderTransitive("wash glass"))
        .containsExactly("clean", "household", "wash", "wipe");
    assertThat(DIAMOND.narrower("clean")).containsExactly("wash", "wash glass", "wipe");
    assertThat(DIAMOND.narrowerCount("household")).isEqualTo(4);
    assertThat(DIAMOND.isNarrower("wash glass", "household")).isTrue();
    assertThat(DIAMOND.isNarrower("household", "wash glass")).isFalse();
    assertThat(DIAMOND.isNarrower("wash", "wipe")).isFalse();
    assertThat(DIAMOND.skillCount()).isEqualTo(5);
  }

  @Test
  void nothingIsNarrowerThanItself() {
    assertThat(DIAMOND.isNarrower("clean", "clean")).isFalse();
    assertThat(DIAMOND.narrower("clean")).doesNotContain("clean");
  }

  @Test
  void anUnknownCodeHasNoRelatives() {
    for (Taxonomy taxonomy : List.of(DIAMOND, Taxonomy.none())) {
      assertThat(taxonomy.containsSkill("fly")).isFalse();
      assertThat(taxonomy.directBroader("fly")).isEmpty();
      assertThat(taxonomy.directNarrower("fly")).isEmpty();
      assertThat(taxonomy.broaderTransitive("fly")).isEmpty();
      assertThat(taxonomy.narrower("fly")).isEmpty();
      assertThat(taxonomy.narrowerCount("fly")).isZero();
      assertThat(taxonomy.isNarrower("fly", "clean")).isFalse();
      assertThat(taxonomy.isNarrower("wash", "fly")).isFalse();
      assertThat(taxonomy.isNarrower("fly", "fly")).isFalse();
    }
  }

  @Test
  void listsCannotBeChanged() {
    List<String> narrower = DIAMOND.narrower("clean");
    assertThatThrownBy(() -> narrower.set(0, "x"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> narrower.get(3)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> narrower.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void namesTheCycle() {
    Map<String, List<String>> broader =
        Map.of("a", List.of("b"), "b", List.of("c"), "c", List.of("b"), "z", List.of("a"));
    assertThatThrownBy(() -> Taxonomy.of(broader))
        .isInstanceOf(TaxonomyFormatException.class)
        .hasMessageContaining("b → c → b")
        .hasMessageNotContaining("a →");
    assertThatThrownBy(() -> Taxonomy.of(Map.of("a", List.of("a")))).hasMessageContaining("a → a");
  }

  @Test
  void aLongCycleIsShortened() {
    Map<String, List<String>> broader = new HashMap<>();
    for (int i = 0; i < 5000; i++) {
      broader.put("c" + i, List.of("c" + (i + 1) % 5000));
    }
    assertThatThrownBy(() -> Taxonomy.of(broader))
        .satisfies(e -> assertThat(e.getMessage()).contains(" → … → ").hasSizeLessThan(300));
  }

  @Test
  void anEndlessChainIsRefusedBeforeItFillsTheMemory() {
    Map<String, List<String>> broader = new HashMap<>();
    for (int i = 0; i < 50_000; i++) {
      broader.put("c" + i, List.of("c" + (i + 1)));
    }
    assertThatThrownBy(() -> Taxonomy.of(broader))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("long chain");
  }

  @Test
  void agreesWithAnObviousWalkOnRandomGraphs() {
    long start = Long.getLong("quartermatch.seed", 20261122L);
    int rounds = Integer.getInteger("quartermatch.rounds", 300);
    for (long seed = start; seed < start + rounds; seed++) {
      Random random = new Random(seed);
      int n = 1 + random.nextInt(40);
      Map<String, Set<String>> broader = new HashMap<>();
      for (int i = random.nextInt(3 * n); i > 0; i--) {
        int high = random.nextInt(n);
        int low = random.nextInt(n);
        if (low > high) {
          // a number is narrower only than smaller ones, so there is no cycle; the names are not
          // in that order
          broader.computeIfAbsent(name(low), any -> new TreeSet<>()).add(name(high));
        }
      }
      Taxonomy taxonomy = Taxonomy.of(broader);
      for (int a = 0; a < n; a++) {
        Set<String> above = new TreeSet<>();
        walk(broader, name(a), above);
        String context = "seed " + seed + ", code " + name(a);
        assertThat(taxonomy.broaderTransitive(name(a)))
            .as(context)
            .containsExactlyElementsOf(above);
        assertThat(taxonomy.directBroader(name(a)))
            .as(context)
            .containsExactlyElementsOf(broader.getOrDefault(name(a), Set.of()));
        int below = 0;
        for (int b = 0; b < n; b++) {
          Set<String> aboveB = new TreeSet<>();
          walk(broader, name(b), aboveB);
          boolean narrower = aboveB.contains(name(a));
          below += narrower ? 1 : 0;
          assertThat(taxonomy.isNarrower(name(b), name(a))).as(context).isEqualTo(narrower);
          assertThat(taxonomy.narrower(name(a)).contains(name(b))).as(context).isEqualTo(narrower);
          assertThat(taxonomy.directNarrower(name(a)).contains(name(b)))
              .as(context)
              .isEqualTo(broader.getOrDefault(name(b), Set.of()).contains(name(a)));
        }
        assertThat(taxonomy.narrowerCount(name(a))).as(context).isEqualTo(below);
      }
    }
  }

  private static String name(int i) {
    return Integer.toString(i * 7919 % 1009, 36);
  }

  private static void walk(Map<String, Set<String>> broader, String code, Set<String> above) {
    for (String high : broader.getOrDefault(code, Set.of())) {
      above.add(high);
      walk(broader, high, above);
    }
  }
}
