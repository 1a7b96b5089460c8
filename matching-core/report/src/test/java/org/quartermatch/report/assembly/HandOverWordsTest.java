package org.quartermatch.report.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quartermatch.report.assembly.TestQuarter.DATE;
import static org.quartermatch.report.assembly.TestQuarter.person;
import static org.quartermatch.report.assembly.TestQuarter.position;

import java.io.IOException;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quartermatch.model.Course;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Position;

/** What a person must not misunderstand on the page to take home. */
class HandOverWordsTest {
  private static final String PAPER = "food-hygiene-instruction";

  private static Element only(String language, Position.Builder work) throws IOException {
    return only(new TestQuarter().work(work).people(person("p-1")), language);
  }

  private static Element only(TestQuarter quarter, String language) throws IOException {
    Document page = quarter.handOver(language);
    assertThat(page.select("ol.jobs > li")).hasSize(1);
    return page.select("ol.jobs > li").getFirst();
  }

  private static Position.Builder withoutPay(EmploymentForm form) {
    return Position.builder("v-1")
        .title("Küchenhilfe")
        .company(TestQuarter.OPEN)
        .form(form)
        .workingTime(position("v", "").build().workingTime())
        .conditions(Listing.none())
        .start(TestQuarter.START);
  }

  /** Whoever works in one keeps the benefit and signs no contract: to ask for pay misleads. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Arbeitsgelegenheit (§ 16d SGB II): kein Arbeitsvertrag, kein Lohn. Sie bekommen weiter "
            + "Ihr Geld vom Jobcenter und dazu eine Aufwandsentschädigung. Das vergibt das "
            + "Jobcenter: Sprechen Sie zuerst mit uns.|Wie hoch ist der Lohn|Vertrag|Lohn"
            + "|Aufwandsentschädigung 2,00 Euro pro Stunde",
        "en|Work opportunity (Arbeitsgelegenheit, § 16d SGB II): no employment contract and no "
            + "wage. You go on getting your money from the Jobcenter, and an allowance for your "
            + "expenses as well. The Jobcenter decides on it: please talk to us first."
            + "|What is the pay|Contract|Pay|Allowance 2.00 EUR an hour"
      })
  void aWorkOpportunityHasNeitherPayNorContract(
      String language, String what, String askPay, String contract, String pay, String allowance)
      throws IOException {
    Element unknown = only(language, withoutPay(EmploymentForm.WORK_OPPORTUNITY));
    assertThat(unknown.text()).contains(what).doesNotContain(askPay);
    assertThat(unknown.select("dt").eachText()).doesNotContain(contract, pay);
    Element known = only(language, withoutPay(EmploymentForm.WORK_OPPORTUNITY).hourlyPayCents(200));
    assertThat(known.select("dt").eachText()).doesNotContain(contract, pay);
    assertThat(known.text()).contains(what, allowance);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Praktikum (noch keine feste Arbeit).|Fragen Sie, ob es bezahlt wird.|Wie hoch ist der"
            + " Lohn|Kurs (noch keine Arbeit, kein Lohn). Wer ihn bezahlt, klären wir mit"
            + " Ihnen.|Wie hoch ist die Vergütung im Monat?",
        "en|Internship (not a permanent job yet).|Ask whether it is paid.|What is the pay"
            + "|Course (not a job yet, no wage). Who pays for it, we clarify with you."
            + "|What is the training allowance in a month?"
      })
  void aStepIsNoJob(
      String language,
      String internship,
      String askPaid,
      String askPay,
      String course,
      String askMonth)
      throws IOException {
    assertThat(only(language, withoutPay(EmploymentForm.INTERNSHIP)).text())
        .contains(internship + " " + askPaid)
        .doesNotContain(askPay);
    assertThat(only(language, withoutPay(EmploymentForm.INTERNSHIP).hourlyPayCents(900)).text())
        .contains(internship)
        .doesNotContain(askPaid, askPay);
    assertThat(only(language, withoutPay(EmploymentForm.COURSE)).text())
        .contains(course)
        .doesNotContain(askPay);
    assertThat(only(language, withoutPay(EmploymentForm.APPRENTICESHIP)).text())
        .contains(askMonth)
        .doesNotContain(askPay);
    assertThat(only(language, withoutPay(EmploymentForm.REGULAR)).text())
        .contains(askPay)
        .doesNotContain(internship, course, askMonth);
  }

  /** A paper that a course is to bring is not there yet. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Das haben Sie schon, bringen Sie es mit|Das brauchen Sie noch"
            + "|Belehrung nach dem Infektionsschutzgesetz",
        "en|You have this already, bring it along|You still need this" + "|food hygiene instruction"
      })
  void whatThePersonHasIsNotWhatIsNeeded(String language, String held, String needed, String paper)
      throws IOException {
    Position.Builder work = position("v-1", "Küche").qualifications(Listing.of(PAPER));
    Element both =
        only(
            new TestQuarter().work(work).people(person("p-1").qualifications(Listing.of(PAPER))),
            language);
    assertThat(both.text()).contains(held + ": " + paper).doesNotContain(needed);
    Element none = only(language, work);
    assertThat(none.text()).contains(needed + " " + paper).doesNotContain(held);
    Element course =
        only(
            new TestQuarter()
                .work(work)
                .people(
                    person("p-1").courses(List.of(new Course.QualificationCourse(PAPER, DATE)))),
            language);
    assertThat(course.text()).contains(needed).doesNotContain(held);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|So ist die Arbeit|schweres Heben, Arbeit im Freien."
            + "|Geht das für Sie? Wenn nicht, sagen Sie es uns.",
        "en|What the work is like|heavy lifting, work outdoors."
            + "|Is that possible for you? If not, tell us."
      })
  void whatTheWorkIsLikeIsSaidAndAskedWhereNobodyHasSaid(
      String language, String like, String what, String asked) throws IOException {
    Position.Builder work =
        position("v-1", "Lager").conditions(Listing.of("heavy-lifting", "outdoor"));
    assertThat(only(language, work).text()).contains(like + " " + what + " " + asked);
    Element none =
        only(
            new TestQuarter().work(work).people(person("p-1").exclusions(Listing.none())),
            language);
    assertThat(none.text()).contains(what).contains(asked);
    Element said =
        only(
            new TestQuarter().work(work).people(person("p-1").exclusions(Listing.of("heights"))),
            language);
    assertThat(said.text()).contains(like + " " + what).doesNotContain(asked);
    assertThat(only(language, position("v-1", "Lager")).text()).doesNotContain(like);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Form: Arbeitsgelegenheit.|Form: uns nicht bekannt.|noch nicht als frei gemeldet: Nach"
            + " der Befragung könnte hier Arbeit entstehen.|später möglich",
        "en|Form: Work opportunity|Form: not known to us.|not reported as open yet: by the survey,"
            + " work could come about here.|possible later"
      })
  void aCompanyReadsWhichFormItsWorkHas(
      String language, String form, String unknown, String potential, String later)
      throws IOException {
    assertThat(
            new TestQuarter()
                .work(position("v-1", "Küche").form(EmploymentForm.WORK_OPPORTUNITY))
                .people(person("p-1"))
                .company(language)
                .text())
        .contains(form)
        .doesNotContain(potential);
    Position.Builder inDoubt =
        Position.builder("j-1").title("Küche").company(TestQuarter.OPEN).places(2);
    assertThat(
            new TestQuarter().potential(inDoubt, 50).people(person("p-1")).company(language).text())
        .contains(unknown, potential)
        .doesNotContain(form, later);
  }
}
