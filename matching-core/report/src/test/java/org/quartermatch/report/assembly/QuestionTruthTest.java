package org.quartermatch.report.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quartermatch.report.assembly.TestQuarter.START;
import static org.quartermatch.report.assembly.TestQuarter.permissionUnknown;
import static org.quartermatch.report.assembly.TestQuarter.person;
import static org.quartermatch.report.assembly.TestQuarter.position;
import static org.quartermatch.report.assembly.TestQuarter.row;

import java.io.IOException;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Skill;
import org.quartermatch.model.WorkPermission;
import org.quartermatch.placement.Unplaced;

/** What is not known: how much of it there is, in which order it is asked, and what it is not. */
class QuestionTruthTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|noch 3 Fragen offen|Zuerst klären: Darf die Person arbeiten|2 weitere Fragen"
            + "|Wie viele Stunden|Welche Berufe",
        "en|3 questions still open|Clarify first: May the person work|2 more questions"
            + "|How many hours|Which occupations"
      })
  void theMostDecisiveQuestionComesFirst(
      String language, String open, String first, String more, String hours, String last)
      throws IOException {
    Participant.Builder asked =
        permissionUnknown("p-1").hours(HoursRange.open()).wishedOccupations(Listing.unknown());
    Document page =
        new TestQuarter()
            .work(position("v-1", "Küchenhilfe").occupation("cook"))
            .people(asked)
            .team(language);
    Element row = row(page, "proposals-table", "p-1");
    assertThat(row.select(".badge.open").text()).isEqualTo(open);
    assertThat(row.select("p.ask").text()).startsWith(first);
    assertThat(row.select("details.ask summary").text()).isEqualTo(more);
    List<String> others = row.select("details.ask li").eachText();
    assertThat(others).hasSize(2);
    assertThat(others.getFirst()).startsWith(hours);
    assertThat(others.getLast()).startsWith(last);
    assertThat(page.select("#companies-table").text()).contains(", " + open);
  }

  @ParameterizedTest
  @CsvSource({"de,Zustimmung der Ausländerbehörde", "en,approval of the immigration office"})
  void theApprovalIsTheFirstStep(String language, String approval) throws IOException {
    Document page =
        new TestQuarter()
            .work(
                position("v-1", "Küchenhilfe").qualifications(Listing.of("certificate-of-conduct")))
            .people(person("p-1").workPermission(WorkPermission.perJob().until(START.plusYears(1))))
            .team(language);
    List<String> steps = row(page, "proposals-table", "p-1").select(".todo li").eachText();
    assertThat(steps).hasSize(3);
    assertThat(steps.getFirst()).contains(approval);
  }

  @ParameterizedTest
  @CsvSource({
    "de,passt teilweise,fehlt noch",
    "en,fits in part,not there yet",
  })
  void ofSkillsOfWhichNoneIsThereNoneFits(String language, String partly, String missing)
      throws IOException {
    TestQuarter quarter =
        new TestQuarter()
            .work(
                position("v-1", "Küchenhilfe")
                    .skills(Listing.of(Skill.nice("cooking", 3, 1), Skill.nice("baking", 3, 1))));
    quarter.people(person("p-1"));
    assertThat(skills(quarter.team(language))).startsWith(missing).doesNotContain(partly);

    TestQuarter some =
        new TestQuarter()
            .work(
                position("v-1", "Küchenhilfe")
                    .skills(Listing.of(Skill.nice("cooking", 3, 1), Skill.nice("baking", 3, 1))))
            .people(person("p-1").skills(Listing.of(Skill.held("baking", 3))));
    assertThat(skills(some.team(language))).startsWith(partly).doesNotContain(missing);
  }

  private static String skills(Document page) {
    return row(page, "proposals-table", "p-1").select(".reasons li").eachText().stream()
        .filter(it -> it.contains("cooking"))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|am häufigsten im Weg steht: Sprachen (1-mal).|Was bei 2 Stellen und Potenzialen noch offen ist: Nachweise (1-mal)."
            + "|Daran liegt es|Noch offen|Hat die Person den Nachweis",
        "en|stands in the way most often, of 2 vacancies and potentials: Languages (once)."
            + "|What is still open, of 2 vacancies and potentials: Papers (once).|This is why it is not possible"
            + "|Still open|Does the person have"
      })
  void whatIsNotKnownStandsInNobodysWay(
      String language, String against, String open, String why, String stillOpen, String question)
      throws IOException {
    TestQuarter quarter =
        new TestQuarter()
            .work(
                position("v-1", "Fahrdienst").qualifications(Listing.of("driving-licence-b")),
                position("v-2", "Büro")
                    .languages(Listing.of(Language.required("de", CefrLevel.C2))))
            .people(person("p-1").qualifications(Listing.unknown()));
    assertThat(row(quarter.team(language), "unplaced-table", "p-1").text()).contains(against, open);
    List<Element> doors = quarter.handOver(language).select(".doors li:has(h3)");
    assertThat(doors).hasSize(2);
    assertThat(door(doors, "Fahrdienst")).contains(stillOpen, question).doesNotContain(why);
    assertThat(door(doors, "Büro")).contains(why, "C2").doesNotContain(stillOpen);
  }

  /** No word of it may sound as if there would be less for others, or less without them. */
  @ParameterizedTest
  @CsvSource({
    "de,Nach den eingestellten Gewichten würde der Plan im Ganzen dadurch nicht besser bewertet.",
    "en,'By the weights that are set, the plan as a whole would not be rated higher with it.'"
  })
  void whoIsNotInThePlanIsNotBetterLeftOut(String language, String why) throws IOException {
    TestQuarter quarter =
        new TestQuarter().work(position("v-1", "Küchenhilfe")).people(person("p-1"));
    assertThat(quarter.detail(language, new Unplaced.NotWorthwhile("p-1")))
        .contains(why)
        .doesNotContainPattern("ohne sie|without");
  }

  private static String door(List<Element> doors, String title) {
    return doors.stream()
        .map(Element::text)
        .filter(text -> text.contains(title))
        .findFirst()
        .orElseThrow();
  }
}
