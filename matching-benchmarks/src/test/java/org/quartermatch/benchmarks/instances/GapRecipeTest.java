package org.quartermatch.benchmarks.instances;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.quartermatch.testkit.Shared;

class GapRecipeTest {
  @TempDir Path directory;

  private static long[][] costs(Instance instance) {
    return IntStream.range(0, instance.agents())
        .mapToObj(
            i -> IntStream.range(0, instance.jobs()).mapToLong(j -> instance.cost(i, j)).toArray())
        .toArray(long[][]::new);
  }

  private static int[][] weights(Instance instance) {
    Instance.Limits limits = instance.limits().orElseThrow();
    return IntStream.range(0, instance.agents())
        .mapToObj(i -> IntStream.range(0, instance.jobs()).map(j -> limits.weight(i, j)).toArray())
        .toArray(int[][]::new);
  }

  private static int[] capacities(Instance instance) {
    return IntStream.range(0, instance.agents())
        .map(instance.limits().orElseThrow()::capacity)
        .toArray();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenIsReadAgain(GapRecipe recipe) throws IOException {
    Instance drawn = recipe.draw(4, 30, 7);
    Path file = directory.resolve("drawn");
    Files.writeString(file, InstanceWriter.generalised(drawn));
    Instance read = InstanceReader.generalised(file);
    assertThat(costs(read)).isDeepEqualTo(costs(drawn)).hasDimensions(4, 30);
    assertThat(weights(read)).isDeepEqualTo(weights(drawn)).hasDimensions(4, 30);
    assertThat(capacities(read)).isEqualTo(capacities(drawn)).hasSize(4);
  }

  @ParameterizedTest
  @EnumSource
  void sameSeedSameProblem(GapRecipe recipe) {
    String first = InstanceWriter.generalised(recipe.draw(3, 20, 5));
    assertThat(InstanceWriter.generalised(recipe.draw(3, 20, 5))).isEqualTo(first);
    assertThat(InstanceWriter.generalised(recipe.draw(3, 20, 6))).isNotEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({"A, 5, 25, 10, 50", "B, 5, 25, 10, 50", "C, 5, 25, 10, 50", "D, 1, 100, 1, 120"})
  void drawsAllOfItsRangeAndNothingElse(
      GapRecipe recipe, int lightest, int heaviest, long cheapest, long dearest) {
    Instance instance = recipe.draw(20, 400, 3);
    int[] weights =
        IntStream.range(0, 20).flatMap(i -> IntStream.of(weights(instance)[i])).toArray();
    assertThat(IntStream.of(weights).min()).hasValue(lightest);
    assertThat(IntStream.of(weights).max()).hasValue(heaviest);
    for (long[] row : costs(instance)) {
      for (long cost : row) {
        assertThat(cost).isBetween(cheapest, dearest);
      }
    }
  }

  @Test
  void lightIsDearInTypesDAndE() {
    Instance d = GapRecipe.D.draw(5, 100, 1);
    Instance e = GapRecipe.E.draw(5, 100, 1);
    for (int i = 0; i < 5; i++) {
      for (int j = 0; j < 100; j++) {
        assertThat(weights(d)[i][j] + costs(d)[i][j]).isBetween(101L, 121L);
        double weight = weights(e)[i][j];
        // the weight was up to a half more or less before it was rounded
        assertThat((double) costs(e)[i][j])
            .isBetween(1_000 / (weight + 0.5) - 10.5, 1_000 / Math.max(1, weight - 0.5) + 0.5);
      }
    }
  }

  @Test
  void weightsOfTypeEHaveTheMeanOfTheirLogarithm() {
    // E[1 − 10 ln u] = 11
    assertThat(
            IntStream.range(0, 20)
                .flatMap(i -> IntStream.of(weights(GapRecipe.E.draw(20, 400, 3))[i]))
                .average()
                .orElseThrow())
        .isBetween(10.7, 11.3);
  }

  @Test
  void capacitiesFollowTheFormula() {
    // job 1 is cheapest at agent 1 and job 2 too (first of equals), so R = 5 + 25
    long[][] costs = {{10, 20}, {11, 20}};
    int[][] weights = {{5, 25}, {7, 24}};
    // 0.6 × 2/2 × 15 + 0.4 × 30 = 21
    assertThat(GapRecipe.A.capacities(costs, weights)).containsExactly(21, 21);
    // 14.7
    assertThat(GapRecipe.B.capacities(costs, weights)).containsExactly(14, 14);
    // 0.8 × 30 / 2 and 0.8 × 31 / 2 = 12.4
    assertThat(GapRecipe.C.capacities(costs, weights)).containsExactly(12, 12);
    assertThat(GapRecipe.E.capacities(costs, new int[][] {{5, 25}, {7, 31}}))
        .containsExactly(12, 15);
  }

  @ParameterizedTest
  @CsvSource({"A, a05100", "A, a20200", "B, b10100", "B, b20200", "C, c05100", "D, d05100"})
  void publishedCapacitiesFollowFromPublishedWeights(GapRecipe recipe, String name)
      throws IOException {
    Path path = Shared.data("gap/chu1997/" + name);
    Instance published = InstanceReader.generalised(path);
    assertThat(recipe.capacities(costs(published), weights(published)))
        .isEqualTo(capacities(published));
  }
}
