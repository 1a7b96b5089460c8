package org.quartermatch.fit.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quartermatch.fit.Criterion;
import org.quartermatch.fit.Criterion.Judgement;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.StandardCriterion;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;

class WeightsTest {
  /** Sentence 38 of the contract. */
  @Test
  void defaultsSumToTenThousand() {
    Map<StandardCriterion, Integer> weights = weights();
    assertThat(weights.get(StandardCriterion.SKILLS)).isEqualTo(4000);
    assertThat(sum(weights)).isEqualTo(10_000);
  }

  @Test
  void anOwnCriterionTakesItsWeightFromAllInProportion() {
    Map<StandardCriterion, Integer> weights = weights(own("trial-day", 1000));
    assertThat(weights.get(StandardCriterion.SKILLS)).isEqualTo(3600);
    assertThat(weights.get(StandardCriterion.LOCAL)).isEqualTo(180);
    assertThat(sum(weights)).isEqualTo(9_000);
  }

  /** Sentence 38 of the contract. */
  @Test
  void whatIsLeftByRoundingGoesToTheLargestRemaindersThenByCode() {
    // 9,999 left: shares end in .6 (skills), .85 (twice), .88, .9, .97 (twice), .98; seven to give.
    Map<StandardCriterion, Integer> weights = weights(own("x", 1));
    assertThat(weights.get(StandardCriterion.SKILLS)).isEqualTo(3999);
    assertThat(weights.get(StandardCriterion.COMMUTE)).isEqualTo(1500);
    assertThat(weights.get(StandardCriterion.LOCAL)).isEqualTo(200);
    assertThat(sum(weights)).isEqualTo(9_999);
    for (int weight = 0; weight <= 10_000; weight++) {
      assertThat(sum(weights(own("x", weight)))).isEqualTo(10_000 - weight);
    }
  }

  @Test
  void refusesCodesAndWeightsThatCannotBe() {
    assertThatThrownBy(() -> weights(own("skills", 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("skills");
    assertThatThrownBy(() -> weights(own("a", 6000), own("b", 5000)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("5000");
    assertThatThrownBy(
            () -> MatchingPolicy.defaults().toBuilder().weight(StandardCriterion.SKILLS, 1).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("6001");
    assertThatThrownBy(
            () ->
                MatchingPolicy.defaults().toBuilder()
                    .weight(StandardCriterion.CHILDCARE, 200)
                    .weight(StandardCriterion.LOCAL, 0)
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("never costs points");
  }

  /** Of the standard criteria, beside own ones. */
  private static Map<StandardCriterion, Integer> weights(Criterion... own) {
    FitCalculator calculator = FitCalculator.builder().criteria(List.of(own)).build();
    return Stream.of(StandardCriterion.values())
        .collect(Collectors.toMap(criterion -> criterion, calculator::weightOf));
  }

  private static int sum(Map<StandardCriterion, Integer> weights) {
    return weights.values().stream().mapToInt(weight -> weight).sum();
  }

  private static Criterion own(String code, int weight) {
    return new Criterion() {
      @Override
      public String code() {
        return code;
      }

      @Override
      public int weight() {
        return weight;
      }

      @Override
      public Judgement judge(Participant participant, Opportunity opportunity, LocalDate date) {
        return Judgement.met(locale -> "");
      }
    };
  }
}
