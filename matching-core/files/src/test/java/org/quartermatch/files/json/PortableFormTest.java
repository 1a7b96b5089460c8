package org.quartermatch.files.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quartermatch.files.json.shape.RandomValues;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Child;
import org.quartermatch.model.Company;
import org.quartermatch.model.Course;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.OpeningHours;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.Skill;
import org.quartermatch.model.TravelMode;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkPermission;
import org.quartermatch.model.WorkingTime;

class PortableFormTest {
  private static final Participant AMINA =
      Participant.builder("p-17")
          .quarter("Baumheide")
          .home(new GeoPoint(52.03, 8.57))
          .skills(Listing.incomplete(Skill.held("s1", 3)))
          .languages(Listing.of(Language.held("de", CefrLevel.B1)))
          .hours(HoursRange.of(15, 25))
          .maximumQuarterHoursPerDay(24)
          .availability(WeekSchedule.parse("Mo-Fr 08:00-14:00; Sa 22:00-24:00"))
          .mode(TravelMode.BICYCLE)
          .maximumCommuteMinutes(30)
          .forms(Listing.of(EmploymentForm.REGULAR, EmploymentForm.MINIJOB))
          .exclusions(Listing.of("heavy-lifting"))
          .courses(List.of(new Course.QualificationCourse("q", LocalDate.of(2027, 3, 1))))
          .earliestStart(LocalDate.of(2027, 1, 4))
          .workPermission(WorkPermission.perJob().until(LocalDate.of(2028, 3, 31)))
          .priority(2)
          .children(
              List.of(
                  Child.aged(3).named("c-1").needingPlace(),
                  Child.aged(8)
                      .named("c-2")
                      .withCare(
                          Child.Care.at(
                              OpeningHours.parse("Mo-Fr 07:55-13:20; PH off"),
                              new GeoPoint(52, 8.5)))))
          .build();

  private static final Opportunity KITCHEN =
      new Vacancy(
          Position.builder("v-204")
              .title("Küchenhilfe (m/w/d)")
              .company(Company.builder("c-1").name("Zur Linde").contactsPerMonth(4).build())
              .workingTime(WorkingTime.fixed("Mo-Fr 09:00-13:00", "Sa 22:00-26:00"))
              .skills(Listing.of(Skill.must("s1", 2), Skill.nice("s2", 1, 5)))
              .languages(Listing.of(Language.required("de", CefrLevel.A2)))
              .hourlyPayCents(14_50)
              .start(LocalDate.of(2027, 1, 4))
              .build());

  private static final Opportunity GARDEN =
      JobPotential.of(Position.builder("j-1").build())
          .withBudgetHours(40)
          .withCertaintyPercent(60)
          .withSurveyedOn(LocalDate.of(2026, 10, 1))
          .withSurveyedBy("team");

  private static List<String> version1(String kind) throws IOException {
    String name = "version-1/" + kind + ".txt";
    try (InputStream in = PortableFormTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    }
  }

  /** These files are never changed: whoever has kept a form of version 1 reads it for ever. */
  @Test
  void formsOfVersion1AreReadForEver() throws IOException {
    List<String> people = version1("participant");
    assertThat(PortableForm.participant(people.getFirst())).isEqualTo(AMINA);
    assertThat(people).hasSizeGreaterThan(10).allSatisfy(PortableForm::participant);

    List<String> work = version1("opportunity");
    assertThat(PortableForm.opportunity(work.getFirst())).isEqualTo(KITCHEN);
    assertThat(PortableForm.opportunity(work.get(1))).isEqualTo(GARDEN);
    assertThat(work).hasSizeGreaterThan(10).allSatisfy(PortableForm::opportunity);
  }

  /** What is written today is version 1 to the letter. */
  @Test
  void formsOfVersion1AreWrittenAsTheyWere() throws IOException {
    assertThat(version1("participant"))
        .allSatisfy(
            form -> assertThat(PortableForm.text(PortableForm.participant(form))).isEqualTo(form));
    assertThat(version1("opportunity"))
        .allSatisfy(
            form -> assertThat(PortableForm.text(PortableForm.opportunity(form))).isEqualTo(form));
  }

  @Test
  void textAndBytesAreReadAsTheyWere() {
    long seed = Long.getLong("quartermatch.seed", 7);
    for (long round = seed; round < seed + 60; round++) {
      RandomValues values = new RandomValues(new Random(round));
      Participant person = (Participant) Objects.requireNonNull(values.of(Participant.class));
      Opportunity work = (Opportunity) Objects.requireNonNull(values.of(Opportunity.class));
      String seeded = "-Dquartermatch.seed=" + round;

      assertThat(PortableForm.participant(PortableForm.text(person))).as(seeded).isEqualTo(person);
      assertThat(PortableForm.participant(PortableForm.bytes(person))).as(seeded).isEqualTo(person);
      assertThat(PortableForm.opportunity(PortableForm.text(work))).as(seeded).isEqualTo(work);
      assertThat(PortableForm.opportunity(PortableForm.bytes(work))).as(seeded).isEqualTo(work);
      assertThat(PortableForm.bytes(person))
          .as(seeded)
          .isEqualTo(PortableForm.text(person).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void refused(String form, String... told) {
    for (Runnable reading :
        List.<Runnable>of(
            () -> PortableForm.participant(form),
            () -> PortableForm.participant(form.getBytes(StandardCharsets.UTF_8)))) {
      assertThatIllegalArgumentException()
          .isThrownBy(reading::run)
          .satisfies(
              e -> {
                assertThat(e.getMessage()).contains(told).doesNotContain("Baumheide", "52.03");
                assertThat(e.getCause()).isNull();
              });
    }
  }

  @Test
  void aNewerVersionIsRefusedWithBothNumbers() {
    String form = PortableForm.text(AMINA);
    refused(
        form.replace("\"version\":1", "\"version\":2"),
        "is of version 2, and this library knows none above 1: update Quartermatch");
    refused(
        form.replace("\"version\":1", "\"version\":2").replace("\"priority\":2", "\"rank\":{}"),
        "is of version 2");
    refused(form.replace("\"version\":1", "\"version\":99999999999"), "is of version far ahead");
    refused(form.replace("\"version\":1", "\"version\":0"), "is no portable form");
    refused(form.replace("\"version\":1", "\"version\":\"1\""), "is no portable form");
  }

  @Test
  void whatIsDamagedIsRefusedWithItsPlace() {
    String form = PortableForm.text(AMINA);
    for (int end = 0; end < form.length(); end++) {
      refused(form.substring(0, end), "portable participant");
    }
    refused(form.replace(",\"priority\"", ",\n\"priority\" Baumheide"), "(line 2, column ");
    refused(form.replace("\"priority\":2", "\"priority\":{}"), "participant.priority is an object");
    refused(
        form.replace("\"Baumheide\"", "[\"Baumheide\"]"), "(line 1, column", "quarter is a list");
    refused(
        form.replace("\"quarter\"", "\"label\""), "participant knows no \"label\", allowed: id");
    refused(form.replace("\"priority\":2", "\"priority\":2,\"priority\":3"), "damaged");
    refused(form + "{}", "is followed by something else");
    refused(form.replace("{\"quartermatch\"", "{\"more\":1,\"quartermatch\""), "no \"more\" here");
    refused("[]", "is no portable form");
    refused("{}", "is no portable form");
    refused("{\"quartermatch\":\"participant\",\"version\":1}", "holds none");
    refused(PortableForm.text(KITCHEN), "is the portable form of something else");
  }

  @Test
  void orderAndWhiteSpaceDoNotMatter() {
    String form = PortableForm.text(AMINA);
    String value = form.substring(form.indexOf("\"participant\":{"), form.length() - 1);
    assertThat(
            Stream.of(
                "{" + value + ",\"version\":1,\"quartermatch\":\"participant\"}",
                " {\n" + value + " , \"quartermatch\" : \"participant\",\t\"version\":1 }\n"))
        .allSatisfy(other -> assertThat(PortableForm.participant(other)).isEqualTo(AMINA));
  }
}
