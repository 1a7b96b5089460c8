package org.quartermatch.taxonomy.titles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class GivenVectorsTest {
  private static final List<String> NAMES = List.of("cook", "chef", "mason", "bricklayer");
  private static final int[] CONCEPT_OF = {0, 0, 1, 1};

  /** Two numbers for each text; zeros for what is not listed. */
  private static Function<String, float[]> model(Map<String, float[]> vectors) {
    return text -> vectors.getOrDefault(text, new float[2]);
  }

  private static GivenVectors of(Map<String, float[]> vectors) {
    return new GivenVectors(NAMES, CONCEPT_OF, 2, model(vectors));
  }

  @Test
  void whatIsAboveTheMeanCounts() {
    // the cosines of "Koch" are 1 and 0.6, the mean is 0.8: all of what is left, and nothing
    GivenVectors vectors =
        of(
            Map.of(
                "cook", new float[] {2, 0},
                "chef", new float[] {5, 0},
                "mason", new float[] {3, 4},
                "bricklayer", new float[] {0.3f, 0.4f},
                "Koch", new float[] {1, 0},
                "Helfer", new float[] {2, 1}));
    assertThat(vectors.with("Koch")).containsExactly(1, 0);
    // here they are 0.8944 and 0.8944, to the last digits
    assertThat(vectors.with("Helfer")[0]).isCloseTo(0, within(1e-5f));
    assertThat(vectors.with("nothing known")).containsExactly(0, 0);
  }

  @Test
  void eachNameCountsAlikeHoweverLongItsVector() {
    GivenVectors vectors =
        of(
            Map.of(
                "cook", new float[] {1000, 0},
                "chef", new float[] {0, 0.001f},
                "mason", new float[] {-1, 0},
                "between", new float[] {1, 1}));
    assertThat(vectors.with("between")[0]).isCloseTo(1, within(1e-5f));
  }

  @Test
  void nothingIsChangedThatTheModelGave() {
    float[] kept = {3, 4};
    of(Map.of("cook", kept)).with("cook");
    assertThat(kept).containsExactly(3, 4);
  }

  @Test
  void whatCannotBeComparedIsRefused() {
    assertThatThrownBy(() -> of(Map.of("mason", new float[] {1, Float.NaN})))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NaN for 'mason'; give finite numbers");
    assertThatThrownBy(() -> of(Map.of("mason", new float[] {1, 2, 3})))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 numbers for 'mason' and 2 for others");
    GivenVectors vectors = of(Map.of("asked", new float[0]));
    assertThatThrownBy(() -> vectors.with("asked"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no numbers for 'asked'; give zeros");
  }

  @Test
  void noNamesNoSimilarities() {
    GivenVectors vectors = new GivenVectors(List.of(), new int[0], 0, model(Map.of()));
    assertThat(vectors.with("cook")).isEmpty();
  }
}
