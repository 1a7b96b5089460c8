package org.quartermatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartermatch.model.WorkingTime.Shifts;

class OpeningHoursTest {
  /** Sentences 5 and 6 of the contract. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mo 08:00-10:00 | Mo 08:00-10:00",
        "Mo-We 8:00-9:00 | Mo 08:00-09:00; Tu 08:00-09:00; We 08:00-09:00",
        "Sa-Mo 08:00-09:00 | Mo 08:00-09:00; Sa 08:00-09:00; Su 08:00-09:00",
        "Mo,We 08:00-09:00 | Mo 08:00-09:00; We 08:00-09:00",
        "Mo 05:30-07:00,17:00-18:30 | Mo 05:30-07:00,17:00-18:30",
        "Mo-Tu 08:00-12:00; Tu 14:00-15:00 | Mo 08:00-12:00; Tu 14:00-15:00",
        "Mo-Tu 08:00-12:00, Tu 14:00-15:00 | Mo 08:00-12:00; Tu 08:00-12:00,14:00-15:00",
        "Mo-Tu 07:30-11:30, Mo,We 13:00-16:00 |"
            + " Mo 07:30-11:30,13:00-16:00; Tu 07:30-11:30; We 13:00-16:00",
        "Mo-Tu 08:00-12:00; Tu off | Mo 08:00-12:00",
        "Mo-Tu 08:00-12:00; Tu closed | Mo 08:00-12:00",
        "Mo | Mo 00:00-24:00",
        "24/7 | 24/7",
        "off | off",
        "Mo 22:00-02:00 | Mo 22:00-24:00; Tu 00:00-02:00",
        "Mo 22:00-26:00 | Mo 22:00-24:00; Tu 00:00-02:00",
        "Mo 22:00-02:00; Tu 08:00-09:00 | Mo 22:00-24:00; Tu 00:00-02:00,08:00-09:00",
        "Su 22:00-02:00 | Mo 00:00-02:00; Su 22:00-24:00",
        "Mo 08:00-12:00; PH off | Mo 08:00-12:00",
        "Mo 08:00-12:00; SH 09:00-10:00 | Mo 08:00-12:00",
        "Mo,PH 08:00-12:00 | Mo 08:00-12:00",
        "PH,Mo 08:00-12:00 | Mo 08:00-12:00",
        "Mo 08:00-09:07, Mo 09:07-10:00 | Mo 08:00-10:00",
        "Mo 08:01-09:14 | Mo 08:15-09:00",
      })
  void readsToQuarterHoursInwards(String text, String expected) {
    assertThat(WeekSchedule.parse(text)).hasToString(expected);
  }

  @Test
  void withoutWeekdayAllSeven() {
    assertThat(WeekSchedule.parse("08:00-09:00").quarterHours()).isEqualTo(28);
    assertThat(WeekSchedule.parse("Mo-Su")).isEqualTo(WeekSchedule.always());
    assertThat(WeekSchedule.parse("00:00-24:00")).isEqualTo(WeekSchedule.always());
  }

  /** Sentence 5 of the contract. */
  @Test
  void saysThatHolidaysWereIgnored() {
    assertThat(OpeningHours.parse("Mo 08:00-12:00; PH off").namesHolidays()).isTrue();
    assertThat(OpeningHours.parse("Mo 08:00-12:00").namesHolidays()).isFalse();
  }

  /** Sentence 5 of the contract. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Mo-Fr 08:00+",
        "Mo 08:00",
        "Jan 08:00-12:00",
        "Mo 25:00-26:00",
        "Mo 08:60-09:00",
        "Mo 08:00-12:00 \"nach Absprache\"",
        "Montag 08:00-12:00",
        "sunrise-sunset",
        "Mo[1] 08:00-12:00",
        "week 1-10 Mo 08:00-12:00",
        "Mo-Fr 08:00-12:00 || Sa 08:00-12:00",
        "Mo 8-12",
        "2027 Mo 08:00-12:00",
        "Mo 08:00-49:00",
        "Mo 08:00-12:00 off",
        "mo 08:00-12:00 x"
      })
  void refusesTheRest(String text) {
    assertThatThrownBy(() -> OpeningHours.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Mo-Fr 08:00-14:00");
  }

  /** Sentence 4 of the contract. */
  @Test
  void aShiftPastSundayIsOneBlockThatStartsOnSunday() {
    assertThat(Shifts.parse("Su 22:00-24:00; Mo 00:00-06:00").blocks())
        .containsExactly(new Shifts.Block(6 * 1440 + 22 * 60, 8 * 60));
    assertThat(Shifts.parse("Mo 22:00-06:00").blocks())
        .containsExactly(new Shifts.Block(22 * 60, 8 * 60));
    assertThat(Shifts.parse("24/7").blocks()).containsExactly(new Shifts.Block(0, 10080));
  }

  /** Sentence 6 of the contract. */
  @Test
  void shiftsRoundOutwards() {
    assertThat(Shifts.parse("Mo 08:05-09:01").roundedOutwards()).hasToString("Mo 08:00-09:15");
    assertThat(Shifts.parse("Su 23:50-00:05").roundedOutwards())
        .hasToString("Mo 00:00-00:15; Su 23:45-24:00");
    assertThat(Shifts.parse("Tu 00:07-00:05").roundedOutwards().quarterHours()).isEqualTo(97);
    assertThat(Shifts.parse("24/7").roundedOutwards()).isEqualTo(WeekSchedule.always());
  }
}
