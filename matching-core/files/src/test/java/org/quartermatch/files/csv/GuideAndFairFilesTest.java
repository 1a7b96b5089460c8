package org.quartermatch.files.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.fair.Fair;
import org.quartermatch.fair.Stand;
import org.quartermatch.guides.Guide;
import org.quartermatch.guides.GuideRequest.Pair;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.TravelMode;
import org.quartermatch.model.WeekSchedule;

/** The files of guides and of a fair. */
class GuideAndFairFilesTest {
  @TempDir private Path directory;

  private static QuarterFixture good(Path directory) {
    return new QuarterFixture(directory)
        .row("participants", "id=p-2")
        .cell("opportunities", "companyId=c-1")
        .row(
            "guides",
            "id=g-1",
            "quarter=North",
            "latitude=52",
            "longitude=8.5",
            "languages=de:C1;uk:NATIVE",
            "availability=Mo-Fr 14:00-18:00",
            "mode=bicycle",
            "maxWayMinutes=20",
            "mostParticipants=2")
        .row("guides", "id=g-2")
        .row("guided", "participantId=p-1", "guideId=g-1")
        .row("guide-vetoes", "participantId=p-1", "guideId=g-2")
        .row(
            "fair",
            "day=2027-03-04",
            "start=14:00",
            "slotMinutes=15",
            "slots=8",
            "latitude=52",
            "longitude=8.5",
            "breakSlots=1")
        .row(
            "stands",
            "companyId=c-1",
            "interviewers=2",
            "times=Th 14:00-15:00",
            "opportunityIds=v-1")
        .row("guests", "participantId=p-2", "times=Th 14:30-16:00")
        .row("guests", "participantId=p-1");
  }

  /** One mistake of each kind. */
  static QuarterFixture withMistakes(QuarterFixture quarter) {
    return quarter
        .row("participants", "id=p-2")
        .row("participants", "id=p-3")
        .row("companies", "id=c-2")
        .row("opportunities", "id=v-2", "kind=vacancy", "companyId=c-1", "validUntil=2026-11-01")
        .row("guides", "id=p-1", "mostParticipants=-1")
        .row("guides", "id=g-1")
        .row("guides", "id=g-1")
        .row("guided", "participantId=p-1", "guideId=g-1")
        .row("guided", "participantId=p-1", "guideId=g-9")
        .row("guided", "participantId=p-2", "guideId=g-1")
        .row("guided", "participantId=p-3", "guideId=g-1")
        .row("guide-vetoes", "participantId=p-2", "guideId=g-1")
        .row("fair", "day=2027-03-04", "start=23:00", "slotMinutes=30", "slots=3")
        .row("fair", "day=soon", "start=2 pm", "slotMinutes=0", "slots=")
        .row("stands", "companyId=c-1", "interviewers=0", "opportunityIds=v-1;v-2;v-9;v-2")
        .row("stands", "companyId=c-2")
        .row("stands", "companyId=c-9")
        .row("guests", "participantId=p-9")
        .row("guests", "participantId=p-1", "times=later")
        .row("guests", "participantId=p-1");
  }

  @Test
  void holdWhatTheyAreSaidToHold() {
    QuarterData data = good(directory).read();
    GeoPoint place = new GeoPoint(52, 8.5);
    assertThat(data.guiding())
        .isEqualTo(
            new GuidingData(
                List.of(
                    Guide.builder("g-1")
                        .quarter("North")
                        .home(place)
                        .languages(
                            Listing.of(
                                Language.held("de", CefrLevel.C1),
                                Language.held("uk", CefrLevel.NATIVE)))
                        .availability(WeekSchedule.parse("Mo-Fr 14:00-18:00"))
                        .mode(TravelMode.BICYCLE)
                        .maximumWayMinutes(20)
                        .mostParticipants(2)
                        .build(),
                    Guide.builder("g-2").build()),
                List.of(new Pair("p-1", "g-1")),
                List.of(new Pair("p-1", "g-2"))));
    assertThat(data.fair())
        .contains(
            new FairData(
                Fair.of(LocalDate.of(2027, 3, 4), LocalTime.of(14, 0), 15, 8)
                    .at(place)
                    .withBreakSlots(1),
                List.of(
                    new Stand(
                        "c-1",
                        2,
                        Optional.of(WeekSchedule.parse("Th 14:00-15:00")),
                        List.of("v-1"))),
                List.of(
                    new FairData.Guest("p-2", Optional.of(WeekSchedule.parse("Th 14:30-16:00"))),
                    new FairData.Guest("p-1", Optional.empty()))));
    assertThat(data.toString()).doesNotContain("p-1").doesNotContain("g-1");
  }

  @Test
  void areReadAgainAsTheyAreWritten() throws IOException {
    QuarterData data = good(Files.createDirectory(directory.resolve("a"))).read();
    Path written = directory.resolve("b");
    QuarterWriter.write(data, written);
    assertThat(QuarterReader.read(written, ReadOptions.strict(QuarterFixture.DATE)))
        .isEqualTo(data);
  }

  @Test
  void aQuarterWithoutThemHasNoGuidesAndNoFair() {
    QuarterData data = new QuarterFixture(directory).read();
    assertThat(data.guiding()).isEqualTo(GuidingData.NONE);
    assertThat(data.fair()).isEmpty();
  }

  @Test
  void allMistakesAreToldAtOnce() {
    assertThat(withMistakes(new QuarterFixture(directory)).problems())
        .containsExactly(
            "guides.csv:2 id: is \"p-1\", which is a participant (participants.csv:2); expected an"
                + " id that no participant has",
            "guides.csv:2 mostParticipants: is \"-1\", expected a whole number, 0 or more",
            "guides.csv:4 id: is \"g-1\", which line 3 has too; expected each id once",
            "guided.csv:3 guideId: is \"g-9\", which is not in guides.csv; expected an id that is"
                + " there",
            "guided.csv:3 participantId: is \"p-1\", which line 2 has too; expected one row for"
                + " each participant",
            "guided.csv:4 guideId: is \"g-1\", and the same pair is in guide-vetoes.csv; expected"
                + " it in one of the two",
            "guided.csv:5 guideId: is \"g-1\", who has as many participants before this row as"
                + " mostParticipants says; expected fewer rows, or a larger number there",
            "fair.csv:2 slots: is \"3\", with which the fair ends after midnight; expected fewer or"
                + " shorter slots",
            "fair.csv:3: is a second fair; expected one row",
            "fair.csv:3 day: is \"soon\", expected a date of the calendar such as 2027-03-01",
            "fair.csv:3 start: is \"2 pm\", expected a time of the day such as 14:00",
            "fair.csv:3 slotMinutes: is \"0\", expected a whole number from 1 to 1440",
            "fair.csv:3 slots: is empty, expected a whole number from 1 to 1440",
            "stands.csv:2 interviewers: is \"0\", expected a whole number, 1 or more",
            "stands.csv:2 opportunityIds: has the item \"v-1\", which is another company's or"
                + " nobody's; expected opportunities of this company",
            "stands.csv:2 opportunityIds: has the item \"v-2\", which has expired (the run's date"
                + " is 2026-12-01); expected opportunities that are there",
            "stands.csv:2 opportunityIds: is \"v-9\", which is not in opportunities.csv; expected"
                + " an id that is there",
            "stands.csv:2 opportunityIds: has the item \"v-2\" more than once; expected each"
                + " opportunity once",
            "stands.csv:3 companyId: is \"c-2\", which has no opportunity on 2026-12-01; expected a"
                + " company that has one",
            "stands.csv:4 companyId: is \"c-9\", which is not in companies.csv; expected an id that"
                + " is there",
            "guests.csv:2 participantId: is \"p-9\", which is not in participants.csv; expected an"
                + " id that is there",
            "guests.csv:3 times: is \"later\", expected opening_hours of weekdays and times, such"
                + " as \"Mo-Fr 08:00-14:00; Sa 09:00-12:00\", \"24/7\" or \"off\" (no dates, no"
                + " comments, no open ends)",
            "guests.csv:4 participantId: is \"p-1\", which line 3 has too; expected one row for"
                + " each participant");
  }

  /** 2027-03-04 is a Thursday. */
  static QuarterFixture withoutTime(QuarterFixture quarter) {
    return quarter
        .row("opportunities", "id=v-7", "kind=vacancy", "companyId=c-1")
        .row("fair", "day=2027-03-04", "start=14:00", "slotMinutes=30", "slots=2")
        .row("stands", "companyId=c-1", "times=Fr 14:00-16:00")
        .row("guests", "participantId=p-1", "times=Th 14:15-14:45");
  }

  static QuarterFixture withAFairOfYesterday(QuarterFixture quarter) {
    return quarter.row("fair", "day=2026-11-30", "start=14:00", "slotMinutes=30", "slots=2");
  }

  @Test
  void whoHasNoTimeForTheFairIsAMistake() {
    assertThat(withoutTime(new QuarterFixture(directory)).problems())
        .containsExactly(
            "stands.csv:2 times: is \"Fr 14:00-16:00\", without time for a single talk of the fair;"
                + " expected times of its day",
            "guests.csv:2 times: is \"Th 14:15-14:45\", without time for a single talk of the fair;"
                + " expected times of its day");
  }

  @Test
  void aFairThatIsOverIsAMistake() {
    assertThat(withAFairOfYesterday(new QuarterFixture(directory)).problems())
        .containsExactly(
            "fair.csv:2 day: is \"2026-11-30\", before the run's date (2026-12-01); expected a fair"
                + " that is still to come");
  }
}
