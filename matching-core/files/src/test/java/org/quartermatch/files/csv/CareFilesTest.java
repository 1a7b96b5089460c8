package org.quartermatch.files.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.care.CareCalendar;
import org.quartermatch.care.ClosingDays;
import org.quartermatch.care.Land;
import org.quartermatch.care.SchoolHolidays;

/** The files of days on which care is another. */
class CareFilesTest {
  private static final LocalDate EASTER = LocalDate.of(2027, 3, 22);

  @TempDir private Path directory;

  /** One mistake of each kind. */
  static QuarterFixture withMistakes(QuarterFixture quarter) {
    return quarter
        .row("school-holidays", "land=BE", "name=a", "firstDay=2027-03-22", "lastDay=2027-04-02")
        .row("school-holidays", "land=xx", "name=b", "firstDay=2027-07-01", "lastDay=2027-08-14")
        .row("school-holidays", "land=BE", "name=c", "firstDay=2027-04-02", "lastDay=2027-04-03")
        .row("school-holidays", "land=BE", "name=d", "firstDay=2027-10-23", "lastDay=2027-10-11")
        .row("school-holidays", "land=BB", "name=e", "firstDay=2027-03-22", "lastDay=soon")
        .row("school-holidays", "land=NI", "name=i", "firstDay=2027-07-01", "lastDay=2028-08-01")
        .row("school-holidays", "land=NI", "name=j", "firstDay=2207-07-01", "lastDay=2207-08-01")
        .row("public-holidays", "land=BY", "day=0027-08-15", "name=k")
        .row("public-holidays", "land=BY", "day=2027-08-15", "name=f")
        .row("public-holidays", "land=BY", "day=2027-08-15", "name=g")
        .row("public-holidays", "land=", "day=", "name=h")
        .row("closing-days", "childcareProviderId=h-1", "firstDay=2027-05-07", "lastDay=2027-05-07")
        .row("closing-days", "childcareProviderId=h-1", "firstDay=2027-05-01", "lastDay=2027-05-31")
        .row("closing-days", "childcareProviderId=h-9", "firstDay=2027-05-01", "lastDay=2027-05-02")
        .row("closing-days", "childcareProviderId=", "firstDay=2027-05-01", "lastDay=");
  }

  @Test
  void holdWhatTheyAreSaidToHold() {
    QuarterData data =
        new QuarterFixture(directory)
            .row(
                "school-holidays",
                "land=BE",
                "name=Ostern",
                "firstDay=2027-03-22",
                "lastDay=2027-04-02",
                "source=KMK")
            .row(
                "school-holidays", "land=BB", "name=O", "firstDay=2027-03-22", "lastDay=2027-04-03")
            .row("public-holidays", "land=BE", "day=2028-06-17", "name=Gedenktag")
            .row(
                "closing-days",
                "childcareProviderId=h-1",
                "firstDay=2027-05-07",
                "lastDay=2027-05-07")
            .read();
    assertThat(data.care().lands()).containsExactlyInAnyOrder(Land.BERLIN, Land.BRANDENBURG);
    CareCalendar calendar = data.care().calendar(Land.BERLIN);
    assertThat(calendar.schoolHolidays())
        .containsExactly(new SchoolHolidays("Ostern", EASTER, LocalDate.of(2027, 4, 2)));
    assertThat(calendar.closingDays())
        .containsExactly(
            new ClosingDays("h-1", LocalDate.of(2027, 5, 7), LocalDate.of(2027, 5, 7)));
    assertThat(calendar.isPublicHoliday(LocalDate.of(2028, 6, 17))).isTrue();
    assertThat(data.care().calendar(Land.BRANDENBURG).isPublicHoliday(LocalDate.of(2028, 6, 17)))
        .isFalse();
    assertThat(data.care().schoolHolidays().getFirst().source()).isEqualTo("KMK");
    assertThat(data)
        .hasToString(
            "QuarterData[participants=1, companies=1, opportunities=1, childcareProviders=1,"
                + " currentPlacements=1, vetoes=1, givenMinutes=0, warnings=0, skippedRows=0,"
                + " CareData[schoolHolidays=2, publicHolidays=1, closingDays=1]]");
  }

  @Test
  void everyMistakeIsSaidOnce() {
    List<String> problems = withMistakes(new QuarterFixture(directory)).problems();
    assertThat(problems)
        .hasSize(15)
        .anyMatch(it -> it.startsWith("school-holidays.csv:3 land: is \"xx\", expected the two"))
        .contains(
            "school-holidays.csv:4 firstDay: is \"2027-04-02\", with which these days lie also in"
                + " line 2; expected each day once",
            "school-holidays.csv:5 lastDay: is \"2027-10-11\", before the first day, which is"
                + " 2027-10-23; expected that day or a later one",
            "school-holidays.csv:6 lastDay: is \"soon\", expected a date of the calendar such as"
                + " 2027-03-01",
            "school-holidays.csv:7 lastDay: is \"2028-08-01\", more than a year after the first day,"
                + " which is 2027-07-01; expected a year at most",
            "school-holidays.csv:8 firstDay: is \"2207-07-01\", and the run's date is 2026-12-01;"
                + " expected a day at most 20 years away from it",
            "public-holidays.csv:2 day: is \"0027-08-15\", and the run's date is 2026-12-01;"
                + " expected a day at most 20 years away from it",
            "public-holidays.csv:4 day: is \"2027-08-15\", which line 3 says already; expected"
                + " once",
            "public-holidays.csv:5 day: is empty, expected a date of the calendar such as"
                + " 2027-03-01",
            "closing-days.csv:3 firstDay: is \"2027-05-01\", with which these days lie also in line"
                + " 2; expected each day once",
            "closing-days.csv:4 childcareProviderId: is \"h-9\", which is not in childcare.csv;"
                + " expected an id that is there",
            "closing-days.csv:5 childcareProviderId: is empty, expected an id",
            "closing-days.csv:5 lastDay: is empty, expected a date of the calendar such as 2027-03-01");
  }
}
