package org.quartermatch.files.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.MatchingEngine;
import org.quartermatch.concessions.Concession.AnotherPlace;
import org.quartermatch.concessions.Concession.LanguageTolerance;
import org.quartermatch.concessions.Concession.NiceSkill;
import org.quartermatch.concessions.Concession.SplitPlace;
import org.quartermatch.concessions.Concession.SupportPlace;
import org.quartermatch.concessions.Concession.Times;
import org.quartermatch.concessions.Concession.TrialFirst;
import org.quartermatch.concessions.Concession.WeeklyHours;
import org.quartermatch.files.json.ProgrammeAsJson;
import org.quartermatch.files.result.ProgrammeRows;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.Language;
import org.quartermatch.model.OpeningHours;
import org.quartermatch.model.Skill;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.programme.Attainment;
import org.quartermatch.programme.Measure;
import org.quartermatch.programme.Measure.CarePlaces;
import org.quartermatch.programme.Measure.CourseSeats;
import org.quartermatch.programme.Measure.EmployerTalk;
import org.quartermatch.programme.Programme;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Catalogues of measures, and what is found of them as JSON. */
class MeasuresReaderTest {
  private static final String COURSES =
      """
      id,kind,title,cost,form,seats,start,latestStart,end,grants,workingHours,pattern,languages,latitude,longitude
      """;

  @TempDir private Path directory;

  private QuarterFixture quarter() {
    return new QuarterFixture(directory)
        .without("current")
        .without("vetoes")
        .without("children")
        .cell(
            "opportunities",
            "companyId=c-1",
            "skills=s:2:must",
            "languages=de:B1",
            "qualifications=paper",
            "form=regular",
            "workingHours=Mo-Fr 08:00-12:00",
            "pattern=fixed")
        .row("opportunities", "id=v-2", "kind=vacancy", "hoursMin=10", "hoursMax=20")
        .row("support-places", "companyId=c-1", "supportPlaces=1");
  }

  private List<Measure> read(QuarterFixture quarter, String content) throws IOException {
    return read(Files.writeString(directory.resolve("catalogue.csv"), content), quarter.read());
  }

  static List<Measure> read(Path file, QuarterData data) {
    return read(file, data, note -> {});
  }

  static List<Measure> read(Path file, QuarterData data, Consumer<Problem> notes) {
    try (MatchingEngine engine = engine(data)) {
      return MeasuresReader.read(file, data, engine, notes);
    }
  }

  private static MatchingEngine engine(QuarterData data) {
    MatchingEngine engine =
        MatchingEngine.builder()
            .date(QuarterFixture.DATE)
            .childcare(data.childcareProviders())
            .build();
    engine.put(data.opportunities());
    return engine;
  }

  @Test
  void aCourseHasWhatAnOpportunityHasAndWhatItLeadsTo() throws IOException {
    CourseSeats course =
        (CourseSeats)
            read(
                    quarter(),
                    COURSES
                        + "m-1,course,German,4800.50,internship,12,2027-01-11,2027-01-20,2027-04-30,"
                        + "de:B1;s:3;paper,Mo-Fr 09:00-12:00,fixed,de:A2~1,52.5,8.5\n")
                .getFirst();
    assertThat(course.cents()).isEqualTo(480_050);
    assertThat(course.title()).isEqualTo("German");
    assertThat(course.seats()).isEqualTo(12);
    assertThat(course.course().location()).contains(new GeoPoint(52.5, 8.5));
    assertThat(course.course().form()).contains(EmploymentForm.INTERNSHIP);
    assertThat(course.beginsOn()).contains(LocalDate.of(2027, 1, 11));
    assertThat(course.course().latestStart()).contains(LocalDate.of(2027, 1, 20));
    assertThat(course.endsOn()).isEqualTo(LocalDate.of(2027, 4, 30));
    assertThat(course.course().workingTime()).isEqualTo(WorkingTime.fixed("Mo-Fr 09:00-12:00"));
    assertThat(course.course().languages().items())
        .containsExactly(new Language.Required("de", Language.Level.of(CefrLevel.A2), 1));
    assertThat(course.grants())
        .isEqualTo(
            new Attainment(
                List.of(Language.held("de", CefrLevel.B1)),
                List.of(Skill.held("s", 3)),
                List.of("paper")));
  }

  /** Each mistake once; a level that went wrong is no paper. */
  @Test
  void aMistakeIsToldOnceWhereItIs() throws IOException {
    QuarterFixture quarter = quarter();
    String row = "course,,1,,1,%s,,2027-04-30,%s,,,,,\n";
    String file =
        COURSES
            + ("m-1," + row.formatted("2027-02-30", "paper"))
            + ("m-2," + row.formatted("", "paper"))
            + ("m-3," + row.formatted("2027-01-11", "de:Z9"))
            + ("m-4," + row.formatted("2027-01-11", ""));
    assertThatThrownBy(() -> read(quarter, file))
        .isInstanceOfSatisfying(
            BadInputException.class,
            e ->
                assertThat(e.problems())
                    .extracting(it -> it.line() + " " + it.column())
                    .containsExactly("2 start", "3 start", "4 grants", "5 grants"));
  }

  /** A language and a paper that nobody asks for. */
  static String misspelt() {
    return COURSES + "m-1,course,,1,,1,2027-01-11,,2027-04-30,deutsch:B1;de:B1;paper;papre,,,,,\n";
  }

  @Test
  void whatNobodyAsksForIsNoted() throws IOException {
    QuarterData data = quarter().read();
    Path file = Files.writeString(directory.resolve("catalogue.csv"), misspelt());
    List<String> notes = new ArrayList<>();
    read(file, data, note -> notes.add(note.column() + " " + note.message().in(Locale.ENGLISH)));
    assertThat(notes).hasSize(2);
    assertThat(notes.get(0)).startsWith("grants leads to").contains("deutsch");
    assertThat(notes.get(1)).contains("papre");
  }

  @Test
  void placesAndTalksAreRead() throws IOException {
    List<Measure> measures =
        read(
            quarter(),
            """
            id;kind;title;cost;childcareProviderId;placesUnder3;placesSchool;alsoOpen;availableFrom;opportunityId;concessions
            a;care-places;More;100;h-1;2;1;Mo-Fr 06:00-07:00;2027-03-01;;
            b;employer-talk;Talk;0;;;;;;v-1;"trial-first; language:de+1; nice-skill:s; begin+30; begin-15/end-30; times+60; another-place; support-place; split:days"
            c;employer-talk;Talk;1;;;;;;v-2;hours-2.5+4
            """);
    assertThat(measures)
        .containsExactly(
            new CarePlaces(
                "a",
                "More",
                "h-1",
                2,
                0,
                1,
                Optional.of(OpeningHours.parse("Mo-Fr 06:00-07:00")),
                Optional.of(LocalDate.of(2027, 3, 1)),
                10_000),
            new EmployerTalk(
                "b",
                "Talk",
                "v-1",
                List.of(
                    new TrialFirst(),
                    new LanguageTolerance("de", 1),
                    new NiceSkill("s"),
                    new Times(30, 0),
                    new Times(-15, -30),
                    new Times(60, 60),
                    new AnotherPlace(),
                    new SupportPlace(),
                    new SplitPlace(SplitPlace.Way.DAYS)),
                0),
            new EmployerTalk("c", "Talk", "v-2", List.of(new WeeklyHours(10, 16)), 100));
  }

  /** One mistake of each kind. */
  static String mistakes() {
    return """
        id,kind,cost,form,seats,start,latestStart,end,grants,childcareProviderId,placesUnder3,alsoOpen,availableFrom,opportunityId,concessions
        a,course,-1,regular,0,2027-02-02,,2027-02-01,,,,,,,
        a,trip,1,,,,,,,,,,,,
        b,course,1,,1,2026-11-01,,2026-11-30,de:B9,h-1,,,,,
        c,course,1,,1,2027-02-01,2027-03-02,2027-03-01,x@2027-01-01,,,,,,
        v-1,course,1,,1,2027-02-01,,2027-03-01,x,,,,,,
        d,care-places,1,,,,,,,h-9,,,,,
        e,care-places,1,,,,,,,h-1,,Mo,2027-01-01,,
        h-1,care-places,1,,,,,,,h-1,1,,2027-01-01,,
        f,employer-talk,1,,,,,,,,,,,v-9,trial
        g,employer-talk,1,,,,,,,,,,,v-1,
        h,employer-talk,1,,,,,,,,,,,v-1,language:fr+1
        i,employer-talk,,,,,,,,,,,,v-1,begin+20;hours-x+1
        j,employer-talk,1,,,,,,,,,,,v-1,split:weeks
        k,employer-talk,1,,,,,,,,,,,v-1,split:hours
        l,employer-talk,x,,,,,,,,,,,v-1,end+660
        m,employer-talk,1,,,,,,,,,,,v-1,begin-30/end+20
        """;
  }

  @Test
  void everyMistakeIsSaidWithItsPlace() {
    BadInputException refused =
        catchThrowableOfType(BadInputException.class, () -> read(quarter(), mistakes()));
    assertThat(refused.problems().stream().map(it -> it.line() + " " + it.column()))
        .containsExactlyInAnyOrder(
            "2 cost",
            "2 form",
            "2 seats",
            "2 end",
            "2 grants",
            "3 id",
            "3 kind",
            "4 start",
            "4 grants",
            "4 childcareProviderId",
            "5 latestStart",
            "5 grants",
            "6 id",
            "7 childcareProviderId",
            "7 ",
            "8 availableFrom",
            "9 id",
            "10 opportunityId",
            "10 concessions",
            "11 concessions",
            "12 concessions",
            "13 cost",
            "13 concessions",
            "14 concessions",
            "15 concessions",
            "16 cost",
            "16 concessions",
            "17 concessions");
    assertThat(refused.problems().getFirst().toString()).startsWith("catalogue.csv:2 ");
  }

  /** Courses that ask for each other. */
  static String circles() {
    return """
        id,kind,cost,seats,start,end,grants,qualifications
        c,course,1,1,2027-01-11,2027-01-20,c,b
        other,course,1,1,2027-01-11,2027-01-20,x,a
        b,course,1,1,2027-01-11,2027-01-20,b,a
        a,course,1,1,2027-01-11,2027-01-20,a,c
        e,course,1,1,2027-01-11,2027-01-20,e,d
        d,course,1,1,2027-01-11,2027-01-20,d,e
        """;
  }

  /** Of rows that are good by themselves it is said what is wrong with them together. */
  @Test
  void circlesAreSaidWithTheirLines() {
    BadInputException refused =
        catchThrowableOfType(BadInputException.class, () -> read(quarter(), circles()));
    assertThat(refused.problems().stream().map(Problem::toString))
        .containsExactly(
            "catalogue.csv:2 grants: courses ask for each other in a circle: a → b → c → a; nobody"
                + " could begin, so correct what one of them asks for (lines 2, 4, 5)",
            "catalogue.csv:6 grants: courses ask for each other in a circle: d → e → d; nobody"
                + " could begin, so correct what one of them asks for (lines 6, 7)");
  }

  @Test
  void whatIsFoundIsJson() throws IOException {
    QuarterData data =
        quarter()
            .cell("participants", "qualifications=none", "forms=regular", "skills=s:3")
            .cell("participants", "languages=de:B2", "availability=Mo-Fr 07:00-18:00")
            .cell("opportunities", "start=2027-06-01")
            .cell("opportunities", "id=v-1")
            .read();
    Path file =
        Files.writeString(
            directory.resolve("catalogue.csv"),
            COURSES + "m-1,course,Certificate,4800,,1,2027-01-11,,2027-04-30,paper,,,,,\n");
    try (MatchingEngine engine =
        MatchingEngine.builder()
            .date(QuarterFixture.DATE)
            .childcare(data.childcareProviders())
            .build()) {
      engine.put(data.opportunities().subList(0, 1));
      PlacementPlan plan =
          engine.place(data.participants(), data.childcareProviders(), PlacementLimits.DEFAULT);
      Programme programme =
          engine.programme(
              data.participants(),
              plan,
              MeasuresReader.read(file, data, engine, note -> {}),
              500_000);
      JsonNode json = new JsonMapper().readTree(ProgrammeAsJson.programme(programme, 500_000));
      assertThat(json.get("budgetCents").asLong()).isEqualTo(500_000);
      assertThat(json.get("cents").asLong()).isEqualTo(480_000);
      assertThat(json.get("placedMore").asInt()).isEqualTo(1);
      assertThat(json.get("placedMoreAtMost").asInt()).isEqualTo(1);
      assertThat(json.get("measures").get(0).get("participantIds").get(0).asString())
          .isEqualTo("p-1");
      JsonNode measure = json.get("measures").get(0);
      assertThat(measure.get("placedFewerWithout").asInt()).isEqualTo(1);
      assertThat(measure.get("id").asString()).isEqualTo("m-1");
      assertThat(measure.get("title").asString()).isEqualTo("Certificate");
      assertThat(measure.get("cents").asLong()).isEqualTo(480_000);
      assertThat(json.get("setsTried").asInt()).isEqualTo(programme.setsTried()).isPositive();
      JsonNode placement = json.get("newPlacements").get(0);
      assertThat(placement.get("courses").get(0).get("end").asString()).isEqualTo("2027-04-30");
      assertThat(placement.get("participantId").asString()).isEqualTo("p-1");
      assertThat(placement.get("opportunityId").asString()).isEqualTo("v-1");
      assertThat(placement.get("half").isNull()).isTrue();
      assertThat(placement.get("measureIds").get(0).asString()).isEqualTo("m-1");
      assertThat(placement.get("courses").get(0).get("start").asString()).isEqualTo("2027-01-11");
      assertThat(placement.get("childcareProviderId").isNull()).isTrue();
      assertThat(json.get("placements")).hasSize(1);
    }
  }

  /** New places of children, in JSON and in the row of who has them. */
  @Test
  void newPlacesOfChildrenAreTold() throws IOException {
    QuarterData data =
        new QuarterFixture(directory)
            .without("current")
            .without("vetoes")
            .cell("participants", "availability=Mo-Fr 06:00-18:00", "forms=regular")
            .cell("children", "care=none")
            .cell(
                "opportunities",
                "form=regular",
                "workingHours=Mo-Fr 08:00-12:00",
                "pattern=fixed",
                "start=2027-06-01")
            .read();
    Path file =
        Files.writeString(
            directory.resolve("catalogue.csv"),
            "id,kind,title,cost,childcareProviderId,placesUnder3\na,care-places,Mehr,10,h-1,1\n");
    try (MatchingEngine engine = engine(data)) {
      List<Measure> measures = MeasuresReader.read(file, data, engine, note -> {});
      Programme programme =
          engine.programme(
              data.participants(),
              engine.place(data.participants(), data.childcareProviders(), PlacementLimits.DEFAULT),
              measures,
              1_000);
      JsonNode json = new JsonMapper().readTree(ProgrammeAsJson.programme(programme, 1_000));
      assertThat(json.get("newPlacements").get(0).get("childcareProviderId").asString())
          .isEqualTo("h-1");
      assertThat(ProgrammeRows.placementRows(programme))
          .containsExactly(
              List.of(
                  "p-1",
                  "v-1",
                  "there",
                  "20",
                  "h-1",
                  "false",
                  "",
                  "",
                  "a",
                  "childcare;commute;entitlements;hours;languages;local;occupation;permission;"
                      + "qualifications;skills"));
      assertThat(ProgrammeRows.rows(programme, measures))
          .containsExactly(List.of("a", "care-places", "Mehr", "1000", "true", "p-1", "1"));
    }
  }
}
