package org.quartermatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class JobPotentialTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 5);
  private static final JobPotential BARE = JobPotential.of(Position.builder("j-1").build());

  /** Each step keeps what was said before it, in whatever order. */
  @Test
  void addsOneFactAtATime() {
    JobPotential full =
        new JobPotential(
            BARE.position(),
            OptionalInt.of(50),
            OptionalInt.of(60),
            Optional.of(DAY),
            Optional.of("team"));
    assertThat(
            BARE.withBudgetHours(12.5)
                .withCertaintyPercent(60)
                .withSurveyedOn(DAY)
                .withSurveyedBy("team"))
        .isEqualTo(full);
    assertThat(
            BARE.withSurveyedBy("team")
                .withSurveyedOn(DAY)
                .withCertaintyPercent(60)
                .withBudgetHours(12.5))
        .isEqualTo(full);
  }

  @Test
  void saysInHoursWhatBudgetCannotBe() {
    assertThatThrownBy(() -> BARE.withBudgetHours(-1.5))
        .hasMessage("hours budget is -1.5, allowed: 0 hours a week or more");
  }
}
