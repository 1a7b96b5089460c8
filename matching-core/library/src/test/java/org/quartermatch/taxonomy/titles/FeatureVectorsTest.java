package org.quartermatch.taxonomy.titles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeatureVectorsTest {
  private static final int D = TitleVectors.DIMENSION;

  /** Enough names to learn from; that of number 7 has a word that no other has. */
  private static FeatureVectors learned() {
    List<String> titles = new ArrayList<>();
    List<Integer> concepts = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      titles.add("painter " + (char) ('a' + i % 26) + " no" + i);
      titles.add(i == 7 ? "decorator qqqq" : "decorator " + (char) ('a' + i % 26) + " no" + i);
      concepts.addAll(List.of(i, i));
    }
    return FeatureVectors.learn(titles, concepts);
  }

  private static float[] row(FeatureVectors vectors, String feature) {
    float[] rows = new float[2 * D];
    vectors.start(Map.of("=none", 0, feature, 1), rows);
    assertThat(rows).startsWith(new float[D]);
    return Arrays.copyOfRange(rows, D, 2 * D);
  }

  @Test
  void whatIsWrittenIsReadUpToRounding() throws IOException {
    FeatureVectors vectors = learned();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    vectors.write(file);
    FeatureVectors read = FeatureVectors.read(new ByteArrayInputStream(file.toByteArray()));
    assertThat(read.size()).isEqualTo(vectors.size()).isPositive();
    float[] some = row(vectors, "=painter");
    float largest = 0;
    for (float number : some) {
      largest = Math.max(largest, Math.abs(number));
    }
    assertThat(largest).isPositive();
    assertThat(row(read, "=painter")).containsExactly(some, within(largest / 250));
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    learned().write(again);
    assertThat(again.toByteArray()).isEqualTo(file.toByteArray());
  }

  @Test
  void onlyWhatSeveralNamesHaveIsKept() {
    FeatureVectors vectors = learned();
    assertThat(row(vectors, "=decorator")).isNotEqualTo(new float[D]);
    assertThat(row(vectors, "=qqqq")).isEqualTo(new float[D]);
  }

  @Test
  void theShareThatIsKnownCountsEachAsOftenAsItIsThere() {
    Map<String, Integer> features = Map.of("=decorator", 0, "=elsewhere", 1);
    assertThat(learned().shareKnown(features, new int[][] {{0, 1}, {0}, {0}})).isEqualTo(0.75);
    assertThat(FeatureVectors.none().shareKnown(features, new int[][] {{0, 1}})).isZero();
    assertThat(learned().shareKnown(features, new int[0][])).isZero();
  }

  @Test
  void anotherFileIsRefused() {
    assertThatThrownBy(() -> FeatureVectors.read(new ByteArrayInputStream(new byte[100])))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no vectors of 96");
  }

  @Test
  void whatIsShippedKnowsBothLanguages() {
    assertThat(FeatureVectors.shipped().size()).isGreaterThan(20_000);
    List<String> work = List.of("bricklayer", "cook", "hairdresser", "nurse", "tax advisor");
    TitleIndex index = TitleIndex.of(work);
    assertThat(index.search("Friseurin", 1).getFirst().position()).isEqualTo(2);
    assertThat(index.search("Steuerberater", 1).getFirst().position()).isEqualTo(4);
    assertThat(index.withoutLearning().search("Friseurin", 1))
        .isNotEqualTo(index.search("Friseurin", 1));
    // few names in a language that is not known: nothing is learned, and nothing supposed
    List<String> unknown = IntStream.range(0, 9).mapToObj(i -> "zqxw" + i + " wvxq").toList();
    TitleIndex other = TitleIndex.of(unknown);
    assertThat(other.search("zqxw3", 9)).isEqualTo(other.withoutLearning().search("zqxw3", 9));
  }
}
