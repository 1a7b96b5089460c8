package org.quartermatch.taxonomy.titles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Names of two words. Each of {@value #WORK} kinds of work and {@value #GOODS} goods is called by
 * two words that have nothing in common, and each pair of them is a concept. Every third concept
 * has only its first name; what its second one means must be learned from the others.
 */
class TitleVectorsTest {
  private static final int WORK = 30;
  private static final int GOODS = 40;
  private static final int CONCEPTS = WORK * GOODS;
  private static final int FEATURES = 2 * (WORK + GOODS);

  private static int[][] names = {};
  private static int[] conceptOf = {};
  private static TitleVectors vectors = TitleVectors.of(names, conceptOf, 0, 0);

  @BeforeAll
  static void learn() {
    List<int[]> all = new ArrayList<>();
    List<Integer> of = new ArrayList<>();
    for (int concept = 0; concept < CONCEPTS; concept++) {
      all.add(name(concept, 0));
      of.add(concept);
      if (!hasOneName(concept)) {
        all.add(name(concept, 1));
        of.add(concept);
      }
    }
    names = all.toArray(int[][]::new);
    conceptOf = of.stream().mapToInt(Integer::intValue).toArray();
    vectors = TitleVectors.of(names, conceptOf, CONCEPTS, FEATURES);
  }

  /** Ascending. */
  private static int[] name(int concept, int way) {
    return new int[] {2 * (concept % WORK) + way, 2 * WORK + 2 * (concept / WORK) + way};
  }

  private static boolean hasOneName(int concept) {
    return (concept % WORK + concept / WORK) % 3 == 0;
  }

  private static int best(float[] cosines) {
    int best = 0;
    for (int concept = 1; concept < cosines.length; concept++) {
      best = cosines[concept] > cosines[best] ? concept : best;
    }
    return best;
  }

  @Test
  void namesThatShareNothingMeet() {
    int right = 0;
    int asked = 0;
    for (int concept = 0; concept < CONCEPTS; concept++) {
      if (hasOneName(concept)) {
        asked++;
        right += best(vectors.with(name(concept, 1))) == concept ? 1 : 0;
      }
    }
    assertThat(asked).isEqualTo(400);
    assertThat(right).as("of 400").isGreaterThan(380);
  }

  @Test
  void aConceptOfOneNamePointsThereAndNoneFurther() {
    for (int concept = 0; concept < CONCEPTS; concept++) {
      if (!hasOneName(concept)) {
        continue;
      }
      float[] cosines = vectors.with(name(concept, 0));
      assertThat(cosines).hasSize(CONCEPTS);
      assertThat(cosines[concept]).isCloseTo(1, within(1e-4f));
      for (float cosine : cosines) {
        assertThat(cosine).isBetween(-1.0001f, 1.0001f);
      }
    }
  }

  /** The cosine with a mean is the mean of cosines, up to its length. */
  @Test
  void aConceptOfTwoNamesPointsBetweenThem() {
    float[] some = vectors.with(name(1, 0));
    float[] other = vectors.with(name(1, 1));
    assertThat(some[1]).isCloseTo(other[1], within(1e-3f)).isGreaterThan(0.5f);
  }

  @Test
  void theSameNamesGiveTheSameBits() {
    TitleVectors again = TitleVectors.of(names, conceptOf, CONCEPTS, FEATURES);
    assertThat(again.with(name(7, 1))).isEqualTo(vectors.with(name(7, 1)));
  }

  @Test
  void learningChangesNoName() {
    int[][] copies = Arrays.stream(names).map(int[]::clone).toArray(int[][]::new);
    TitleVectors.of(copies, conceptOf, CONCEPTS, FEATURES);
    assertThat(copies).isDeepEqualTo(names);
  }

  @Test
  void nothingToLearnFromIsNoMistake() {
    assertThat(TitleVectors.of(new int[0][], new int[0], 0, 0).with(new int[0])).isEmpty();
    TitleVectors single = TitleVectors.of(new int[][] {{0}, {1}}, new int[] {0, 1}, 2, 2);
    assertThat(best(single.with(new int[] {1}))).isEqualTo(1);
    assertThat(single.with(new int[0])).containsExactly(0, 0);
  }
}
