package org.quartermatch.report.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.model.WorkingTime.Shifts;

/** Times of work as people read them. */
class WorkTimesTest {
  private static String written(String times, Locale locale) {
    return WorkTimes.written(
        new WorkingTime.Fixed(List.of(Shifts.parse(times))), QuarterTexts.in(locale));
  }

  @Test
  void nightsEndTheNextDay() {
    assertThat(written("Mo-Th 22:00-06:00", Locale.GERMAN))
        .isEqualTo("Mo–Do 22:00 bis 06:00 am nächsten Tag");
    assertThat(written("Mo-Th 22:00-06:00", Locale.ENGLISH))
        .isEqualTo("Mon–Thu 22:00 to 06:00 the next day");
    assertThat(written("Mo 16:00-24:00; Sa 08:00-12:00", Locale.GERMAN))
        .isEqualTo("Mo 16:00–24:00; Sa 08:00–12:00");
  }
}
