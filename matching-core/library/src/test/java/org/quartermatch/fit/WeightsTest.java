package org.quartermatch.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;

class WeightsTest {
  /** Sentence 38 of the contract. */
  @Test
  void defaultsSumToTenThousand() {
    Weights weights = new Weights(MatchingPolicy.defaults(), List.of());
    assertThat(weights.of(StandardCriterion.SKILLS)).isEqualTo(4000);
    assertThat(sum(weights)).isEqualTo(10_000);
  }

  @Test
  void anOwnCriterionTakesItsWeightFromAllInProportion() {
    Weights weights = new Weights(MatchingPolicy.defaults(), List.of(own("trial-day", 1000)));
    assertThat(weights.of(StandardCriterion.SKILLS)).isEqualTo(3600);
    assertThat(weights.of(StandardCriterion.LOCAL)).isEqualTo(180);
    assertThat(sum(weights)).isEqualTo(9_000);
  }

  /** Sentence 38 of the contract. */
  @Test
  void whatIsLeftByRoundingGoesToTheLargestRemaindersThenByCode() {
    // 9,999 left: shares end in .6 (skills), .85 (twice), .88, .9, .97 (twice), .98; seven to give.
    Weights weights = new Weights(MatchingPolicy.defaults(), List.of(own("x", 1)));
    assertThat(weights.of(StandardCriterion.SKILLS)).isEqualTo(3999);
    assertThat(weights.of(StandardCriterion.COMMUTE)).isEqualTo(1500);
    assertThat(weights.of(StandardCriterion.LOCAL)).isEqualTo(200);
    assertThat(sum(weights)).isEqualTo(9_999);
    for (int weight = 0; weight <= 10_000; weight++) {
      assertThat(sum(new Weights(MatchingPolicy.defaults(), List.of(own("x", weight)))))
          .isEqualTo(10_000 - weight);
    }
  }

  @Test
  void refusesCodesAndWeightsThatCannotBe() {
    assertThatThrownBy(() -> new Weights(MatchingPolicy.defaults(), List.of(own("skills", 1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("skills");
    assertThatThrownBy(
            () -> new Weights(MatchingPolicy.defaults(), List.of(own("a", 6000), own("b", 5000))))
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

  private static int sum(Weights weights) {
    return Stream.of(StandardCriterion.values()).mapToInt(weights::of).sum();
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
