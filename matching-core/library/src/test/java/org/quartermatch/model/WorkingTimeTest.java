package org.quartermatch.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkingTimeTest {
  @Test
  void aWindowIsReadRoundedInwards() {
    WeekSchedule window = WeekSchedule.parse("Mo-Fr 08:00-16:00");
    assertThat(WorkingTime.flexible("Mo-Fr 07:50-16:10"))
        .isEqualTo(new WorkingTime.Flexible(window));
    assertThat(WorkingTime.roster("Mo-Fr 07:50-16:10")).isEqualTo(new WorkingTime.Roster(window));
  }
}
