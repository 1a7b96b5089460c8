package org.quartermatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class HoursRangeTest {
  @Test
  void isOpenAtTheEndThatIsNotSaid() {
    assertThat(HoursRange.atLeast(15.25))
        .isEqualTo(new HoursRange(OptionalInt.of(61), OptionalInt.empty()));
    assertThat(HoursRange.atMost(25))
        .isEqualTo(new HoursRange(OptionalInt.empty(), OptionalInt.of(100)));
  }

  @Test
  void saysInHoursWhatCannotBe() {
    assertThatThrownBy(() -> HoursRange.of(25, 15))
        .hasMessage("minimum of weekly hours is 25.0, allowed: at most the maximum, 15.0");
    assertThatThrownBy(() -> HoursRange.atLeast(-1))
        .hasMessage("minimum of weekly hours is -1.0, allowed: 0 or more");
    assertThatThrownBy(() -> HoursRange.atMost(-0.25))
        .hasMessage("maximum of weekly hours is -0.25, allowed: 0 or more");
    assertThatThrownBy(() -> HoursRange.atMost(7.7))
        .hasMessage("hours is 7.7, allowed: a multiple of 0.25");
  }
}
