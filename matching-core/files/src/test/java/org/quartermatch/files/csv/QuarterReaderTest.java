package org.quartermatch.files.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quartermatch.fit.TravelTimes;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Child;
import org.quartermatch.model.Course;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.OpeningHours;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Skill;
import org.quartermatch.model.TravelMode;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkPermission;
import org.quartermatch.model.WorkingTime;

/** What a Quarter directory is read as. Long, as it is a short case for each file and column. */
class QuarterReaderTest {
  private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);

  @TempDir private Path directory;

  private QuarterFixture quarter() {
    return new QuarterFixture(directory);
  }

  private Participant participant(String... cells) {
    return quarter().cell("participants", cells).read().participants().getFirst();
  }

  private Position position(String... cells) {
    return quarter().cell("opportunities", cells).read().opportunities().getFirst().position();
  }

  /** Sentence 3 of the contract. */
  @Test
  void emptyCellsAreUnknownOrHaveTheirDefaults() {
    QuarterData data = quarter().read();

    Participant participant = data.participants().getFirst();
    assertThat(participant.toBuilder().children(List.of()).build())
        .isEqualTo(Participant.builder("p-1").build());
    assertThat(participant.children())
        .containsExactly(
            Child.agedMonths(OptionalInt.of(30))
                .named("k-1")
                .withCare(new Child.Care.Unknown(Optional.empty())));
    assertThat(data.opportunities().getFirst().position())
        .isEqualTo(Position.builder("v-1").build());
    for (AgeGroup group : AgeGroup.values()) {
      assertThat(data.childcareProviders().getFirst().places(group)).isZero();
    }
    assertThat(participant.forms()).isEqualTo(Listing.of(EmploymentForm.values()));
    assertThat(data.opportunities().getFirst().position().form()).isEmpty();
    assertThat(data.currentPlacements().getFirst().pinned()).isFalse();
  }

  /** Sentence 2 of the contract. */
  @Test
  void listsTellUnknownNoneAndIncompleteApart() {
    assertThat(participant("skills=").skills()).isEqualTo(Listing.unknown());
    assertThat(participant("skills=*").skills()).isEqualTo(Listing.unknown());
    assertThat(participant("skills= * ; ").skills()).isEqualTo(Listing.unknown());
    assertThat(participant("skills=none").skills()).isEqualTo(Listing.none());
    assertThat(participant("skills=s1:3; *").skills())
        .isEqualTo(Listing.incomplete(Skill.held("s1", 3)));
    assertThat(participant("skills=urn:a:b:?;s1:3;s1:3;").skills())
        .isEqualTo(
            Listing.of(
                new Skill.Held("urn:a:b", OptionalInt.empty()),
                Skill.held("s1", 3),
                Skill.held("s1", 3)));
    assertThat(participant("forms=16e;minijob;*").forms())
        .isEqualTo(Listing.incomplete(EmploymentForm.SECTION_16E, EmploymentForm.MINIJOB));
  }

  @Test
  void languagesAreSpokenAndWritten() {
    assertThat(participant("languages=de:B1;en:A2/?;ar:NATIVE;tr:?").languages().items())
        .containsExactly(
            Language.held("de", CefrLevel.B1),
            new Language.Held(
                "en", new Language.Level(Optional.of(CefrLevel.A2), Optional.empty())),
            Language.held("ar", CefrLevel.NATIVE),
            new Language.Held("tr", Language.Level.unknown()));
    assertThat(position("languages=de:B1/A2~1;en:A2/A0;tr:?~2").languages().items())
        .containsExactly(
            new Language.Required("de", Language.Level.of(CefrLevel.B1, CefrLevel.A2), 1),
            new Language.Required("en", Language.Level.of(CefrLevel.A2, CefrLevel.A0), 0),
            new Language.Required("tr", Language.Level.unknown(), 2));
  }

  /** Sentences 30 and 45 of the contract. */
  @Test
  void aRequiredFirstLanguageIsReadAsItIsWritten() {
    QuarterData data = quarter().cell("opportunities", "languages=de:NATIVE/B1~1").read();

    assertThat(data.opportunities().getFirst().position().languages().items())
        .containsExactly(
            new Language.Required("de", Language.Level.of(CefrLevel.NATIVE, CefrLevel.B1), 1));
    // Judges ask for C2, and warnings.csv has it (sentence 45).
    assertThat(data.warnings()).isEmpty();
  }

  /** Sentence 35 of the contract. */
  @Test
  void coursesAreLanguagesSkillsOrQualifications() {
    assertThat(
            participant(
                    "courses=de:B1@2027-03-01;de:A2/?@2027-03-01;s1:3@2027-03-01;q1@2027-03-01;"
                        + "de:?@2027-03-01;s1:?@2027-03-01;urn:x:y:5@2027-03-01;*;"
                        + "http://data.europa.eu/esco/q1@2027-03-01")
                .courses())
        .containsExactly(
            new Course.LanguageCourse("de", Language.Level.of(CefrLevel.B1), MARCH),
            new Course.LanguageCourse(
                "de", new Language.Level(Optional.of(CefrLevel.A2), Optional.empty()), MARCH),
            new Course.SkillCourse("s1", OptionalInt.of(3), MARCH),
            new Course.QualificationCourse("q1", MARCH),
            new Course.LanguageCourse("de", Language.Level.unknown(), MARCH),
            new Course.SkillCourse("s1", OptionalInt.empty(), MARCH),
            new Course.SkillCourse("urn:x:y", OptionalInt.of(5), MARCH),
            new Course.QualificationCourse("http://data.europa.eu/esco/q1", MARCH));
    assertThat(participant("courses=none").courses()).isEmpty();
  }

  /** Sentence 31 of the contract. */
  @Test
  void requiredSkillsAreSplitFromTheRight() {
    assertThat(position("skills=http://e.eu/s:3:must;s2:?:nice:10;s3:1:nice:1").skills().items())
        .containsExactly(
            Skill.must("http://e.eu/s", 3),
            new Skill.Nice("s2", OptionalInt.empty(), 10),
            Skill.nice("s3", 1, 1));
  }

  /** Sentence 15 of the contract. */
  @Test
  void workingTimeFollowsThePattern() {
    String week = "workingHours=Mo 08:00-12:00";
    WeekSchedule window = WeekSchedule.parse("Mo 08:00-12:00");
    WorkingTime.Fixed rotation =
        (WorkingTime.Fixed) position("workingHours=Mo 08:00-12:00 || off").workingTime();
    assertThat(rotation.weeks()).hasSize(2);
    assertThat(position(week).workingTime()).isEqualTo(new WorkingTime.Roster(window));
    assertThat(position(week, "pattern=roster").workingTime())
        .isEqualTo(new WorkingTime.Roster(window));
    assertThat(position(week, "pattern=flexible").workingTime())
        .isEqualTo(new WorkingTime.Flexible(window));
    assertThat(position(week, "pattern=fixed").workingTime()).isInstanceOf(WorkingTime.Fixed.class);
    assertThat(position("pattern=fixed").workingTime())
        .isEqualTo(new WorkingTime.Roster(WeekSchedule.always()));
    assertThat(position("pattern=flexible").workingTime())
        .isEqualTo(new WorkingTime.Flexible(WeekSchedule.always()));
  }

  /** Sentence 39 of the contract. */
  @ParameterizedTest
  @CsvSource({"certain,90", "likely,60", "possible,30", "0,0", "100,100"})
  void certaintyIsANumberOrAWord(String cell, int percent) {
    JobPotential potential =
        (JobPotential)
            quarter()
                .cell("opportunities", "kind=potential", "certainty=" + cell)
                .read()
                .opportunities()
                .getFirst();
    assertThat(potential.certaintyPercent()).hasValue(percent);
  }

  /** Sentence 10 of the contract. */
  @ParameterizedTest
  @CsvSource({"12.25,49", "12.5,50", "12.50,50", "12.0,48", "0,0", "168,672", "08,32"})
  void hoursAreQuarters(String cell, int quarters) {
    assertThat(participant("hoursMax=" + cell).hours().maximumQuarterHours()).hasValue(quarters);
  }

  /** Sentences 24 and 25 of the contract. */
  @Test
  void aChildNeedsAPlaceExactlyWhereThereIsNoCareUnlessItIsSaid() {
    assertThat(child("care=").needsPlace()).isFalse();
    assertThat(child("care=none").needsPlace()).isTrue();
    assertThat(child("care=?").needsPlace()).isFalse();
    assertThat(child("care=Mo 08:00-12:00").needsPlace()).isFalse();
    assertThat(child("care=none", "needsPlace=false", "ageMonths=").needsPlace()).isFalse();
    assertThat(child("care=", "needsPlace=true").needsPlace()).isTrue();
  }

  /** Sentences 24 and 25 of the contract. */
  @Test
  void careIsKnownToTheMinuteOrToBeNoneOrNotKnown() {
    GeoPoint place = new GeoPoint(1, 2);
    String[] at = {"careLatitude=1", "careLongitude=2", "care="};
    assertThat(child("care=").care()).isEqualTo(new Child.Care.Unknown(Optional.empty()));
    assertThat(child(at).care()).isEqualTo(new Child.Care.Unknown(Optional.of(place)));
    at[2] = "care=?";
    assertThat(child(at).care()).isEqualTo(new Child.Care.Unknown(Optional.of(place)));
    at[2] = "care=Mo 08:05-12:00; PH off";
    assertThat(child(at).care())
        .isEqualTo(Child.Care.at(OpeningHours.parse("Mo 08:05-12:00"), place));
    at[2] = "care=none";
    QuarterData data = quarter().cell("children", at).read();
    assertThat(data.participants().getFirst().children().getFirst().care())
        .isEqualTo(new Child.Care.None());
    assertThat(data.warnings())
        .extracting(Problem::toString)
        .containsExactly(
            "children.csv:2 care: is none and its location is not empty: read as no care");
  }

  /** Sentence 32a of the contract. */
  @Test
  void permissionsMayEnd() {
    LocalDate until = LocalDate.of(2027, 3, 1);
    assertThat(participant("workPermission=").workPermission()).isEmpty();
    assertThat(participant("workPermission=unrestricted").workPermission())
        .contains(WorkPermission.unrestricted());
    assertThat(participant("workPermission=none").workPermission()).contains(WorkPermission.none());
    assertThat(participant("workPermission=per-job@2027-03-01").workPermission())
        .contains(WorkPermission.perJob().until(until));
    assertThat(participant("workPermission=unrestricted@2027-03-01").workPermission())
        .contains(WorkPermission.unrestricted().until(until));
  }

  /** Sentence 33a of the contract. */
  @ParameterizedTest
  @CsvSource({"14,1400", "14.5,1450", "14.50,1450", "14.05,1405", "0,0", "0.01,1", "1000,100000"})
  void payIsWholeCents(String cell, int cents) {
    assertThat(position("hourlyPay=" + cell).hourlyPayCents()).hasValue(cents);
  }

  /** Sentence 36 of the contract. */
  @Test
  void theLastPossibleStartStandsAloneOrAfterTheStart() {
    assertThat(position("latestStart=2027-03-01").latestStart()).contains(MARCH);
    Position sameDay = position("start=2027-03-01", "latestStart=2027-03-01");
    assertThat(sameDay.start()).contains(MARCH);
    assertThat(sameDay.latestStart()).contains(MARCH);
    assertThat(position("hourlyPay=", "latestStart=").latestStart()).isEmpty();
  }

  /** Sentence 46 of the contract. */
  @Test
  void givenLegsHaveOneDirectionAndCompareAsNumbers() {
    String[] there = {
      "fromLatitude=52.10",
      "fromLongitude=8.5",
      "toLatitude=0",
      "toLongitude=-0.0",
      "mode=foot",
      "minutes=7"
    };
    QuarterFixture quarter = quarter().row("travel", there);
    TravelTimes.Leg leg =
        new TravelTimes.Leg(new GeoPoint(52.1, 8.5), new GeoPoint(0, 0), TravelMode.FOOT);
    assertThat(quarter.read().givenMinutes()).isEqualTo(Map.of(leg, 7));

    there[0] = "fromLatitude=52.1";
    there[3] = "toLongitude=0";
    there[5] = "minutes=8";
    quarter
        .row("travel", there)
        .row(
            "travel",
            "fromLatitude=0",
            "fromLongitude=0",
            "toLatitude=52.1",
            "toLongitude=8.5",
            "mode=foot",
            "minutes=0");
    assertThat(quarter.problems())
        .containsExactly(
            "travel.csv:3 fromLatitude: is \"52.1\", with which the leg of line 2 begins again;"
                + " expected each leg once");
  }

  private Child child(String... cells) {
    return quarter().cell("children", cells).read().participants().getFirst().children().getFirst();
  }

  /** Sentence 26 of the contract. */
  @Test
  void aSharedChildMustAgree() {
    QuarterFixture shared =
        quarter()
            .row("participants", "id=p-2")
            .row("participants", "id=p-3")
            .row("children", "participantId=p-2", "childId=k-1", "ageMonths=30", "needsPlace=false")
            .row("children", "participantId=p-3", "childId=k-1", "ageMonths=31", "care=none");

    assertThat(shared.problems())
        .containsExactly(
            "children.csv:4 ageMonths: is \"31\", which is not as in line 2; expected the same of"
                + " one child everywhere",
            "children.csv:4 care: is \"none\", which is not as in line 2; expected the same of one"
                + " child everywhere");
  }

  @Test
  void readsSemicolonsByteOrderMarksAndCarriageReturns() {
    QuarterData comma = quarter().cell("companies", "name=Bäckerei; \"Ü\"").read();
    quarter()
        .raw("companies", "\uFEFFname;id;x,y\r\n\"Bäckerei; \"\"Ü\"\"\";c-1;\r\n;;\r\n\r\n")
        .raw("opportunities", "\uFEFF\"kind\",id\r\"vacancy\",\" v-1\u00A0\"");

    assertThat(QuarterReader.read(directory, ReadOptions.strict(QuarterFixture.DATE)))
        .isEqualTo(comma);
  }

  @Test
  void takesTheApostropheBeforeAFormulaOffAgain() {
    assertThat(position("title='=1+1").title()).isEqualTo("=1+1");
    assertThat(position("title=''=1+1").title()).isEqualTo("'=1+1");
    assertThat(position("title='Die Strolche'").title()).isEqualTo("'Die Strolche'");
    assertThat(participant("quarter=-1").quarter()).contains("-1");
  }

  @Test
  void theLineIsThePhysicalOneOnWhichTheRowStarts() {
    quarter()
        .write()
        .raw("opportunities", "id,kind,description\nv-1,vacancy,\"a\r\nb\n\nc\"\n\nv-2,x,\n");

    assertThat(QuarterFixture.problemsIn(directory))
        .containsExactly("opportunities.csv:7 kind: is \"x\", expected one of vacancy, potential");
  }

  @Test
  void filesThatCannotBeReadAreSaidOnceAndMissNothing() throws IOException {
    quarter().without("participants").write();
    quarter().raw("companies", " \n\n").raw("children", "id\n").raw("current", "a\nb\n");
    quarter().raw("vetoes", "participantId,participantId,opportunityId\n");
    Files.delete(directory.resolve("opportunities.csv"));
    Files.createDirectory(directory.resolve("opportunities.csv"));

    assertThat(QuarterFixture.problemsIn(directory))
        .containsExactly(
            "participants.csv: is missing; expected in every Quarter directory",
            "children.csv:1 participantId: the column is missing; expected a header row with"
                + " participantId, childId",
            "children.csv:1 childId: the column is missing; expected a header row with"
                + " participantId, childId",
            "companies.csv: is empty; expected a header row with id, name, kind, quarter, sector,"
                + " size, latitude, longitude, contactsPerMonth",
            "opportunities.csv: is no file; expected a CSV file",
            "current.csv:1 participantId: the column is missing; expected a header row with"
                + " participantId, opportunityId",
            "current.csv:1 opportunityId: the column is missing; expected a header row with"
                + " participantId, opportunityId",
            "vetoes.csv:1 participantId: is the name of columns 1 and 2, expected once");
  }

  @Test
  void optionalFilesMayBeMissingAndFilesMayHaveNoRows() {
    quarter().raw("participants", "id\n").raw("companies", "id").raw("opportunities", "id,kind\n");

    assertThat(QuarterReader.read(directory, ReadOptions.strict(QuarterFixture.DATE)))
        .hasToString(
            "QuarterData[participants=0, companies=0, opportunities=0, childcareProviders=0,"
                + " currentPlacements=0, vetoes=0, givenMinutes=0, warnings=0, skippedRows=0]");
  }

  @Test
  void wrongEncodingNamesTheLineAndWhatToDo() {
    byte[] latin =
        "id,name\r\nc-0,\"a\rb\"\nc-1,Bäcker\n,x\n".getBytes(StandardCharsets.ISO_8859_1);
    quarter().write().raw("companies", latin);

    assertThat(QuarterFixture.problemsIn(directory))
        .containsExactly(
            "companies.csv:4: has the byte 0xE4, which is not UTF-8 there; expected UTF-8 (in a"
                + " spreadsheet: save as \"CSV UTF-8\")",
            "companies.csv:5 id: is empty, expected an id");
    quarter().write().raw("companies", "id\nc-1\n".getBytes(StandardCharsets.UTF_16));
    assertThat(QuarterFixture.problemsIn(directory))
        .first()
        .asString()
        .startsWith("companies.csv:1: has the byte 0xFE");
  }

  @Test
  void malformedQuotesEndTheFile() {
    quarter().write().raw("companies", "id,name\nc-1,x\nc-2,\"y\nc-3,z\n");
    assertThat(QuarterFixture.problemsIn(directory))
        .singleElement()
        .asString()
        .startsWith(
            "companies.csv:3: the row is no CSV (a quotation mark at the beginning of a cell has none"
                + " at its end);");
    quarter().write().raw("companies", "id,name\nc-1,x\nc-2,\"y\" z\n");
    assertThat(QuarterFixture.problemsIn(directory))
        .singleElement()
        .asString()
        .startsWith("companies.csv:3: the row is no CSV (something follows the quotation mark");
  }

  @Test
  void rowsWithTooManyOrTooFewCellsAreBad() {
    quarter().write().raw("companies", "id,name\nc-1,x\nc-2\nc-3,y,\n,,,\n");

    assertThat(QuarterFixture.problemsIn(directory))
        .containsExactly(
            "companies.csv:3: has 1 cells, expected 2 as in the header row",
            "companies.csv:4: has 3 cells, expected 2 as in the header row");
  }

  @Test
  void aLineOfGigabytesEndsTheFileWithoutFillingTheMemory() throws IOException {
    quarter().write().raw("companies", "id,name\nc-1,x\nc-2,");
    try (RandomAccessFile file =
        new RandomAccessFile(directory.resolve("companies.csv").toFile(), "rw")) {
      file.setLength(3L << 30); // a hole: no disk is used, and reading gives NULs
    }

    assertThat(QuarterFixture.problemsIn(directory))
        .singleElement()
        .asString()
        .startsWith("companies.csv:3: the row is too long; expected at most 1048576 characters");
  }

  @Test
  void rowsOfVeryManyCellsOrVeryLargeOnesEndTheFile() {
    String cell = "x".repeat(1 << 20);
    for (String row : List.of(",".repeat(10_000), (cell + ",").repeat(4) + cell)) {
      quarter().write().raw("companies", "id,name\nc-1,x\n" + row + "\n");
      assertThat(QuarterFixture.problemsIn(directory))
          .singleElement()
          .asString()
          .startsWith("companies.csv:3: the row is too long");
    }
  }

  @Test
  void aCellOfThePermittedLengthIsRead() {
    String name = "x".repeat(1 << 20);
    quarter().write().raw("companies", "id,name\nc-1," + name + "\nc-2,\"" + name + "\"\n");

    assertThat(QuarterReader.read(directory, ReadOptions.strict(QuarterFixture.DATE)).companies())
        .allSatisfy(company -> assertThat(company.name()).hasSize(1 << 20));
  }

  @Test
  void aDirectoryThatIsNoneIsSaid() {
    assertThatThrownBy(
            () ->
                QuarterReader.read(directory.resolve("x"), ReadOptions.strict(QuarterFixture.DATE)))
        .isInstanceOfSatisfying(
            BadInputException.class,
            e ->
                assertThat(e.problems())
                    .singleElement()
                    .asString()
                    .contains("is not found; expected a directory with the files"));
  }

  @Test
  void theMessageOfTheExceptionHasNoValues() {
    assertThatThrownBy(
            () -> quarter().cell("participants", "hoursMin=secret", "priority=secret").read())
        .isInstanceOf(BadInputException.class)
        .hasMessage("2 problems in the input, first at participants.csv:2 hoursMin");
  }
}
