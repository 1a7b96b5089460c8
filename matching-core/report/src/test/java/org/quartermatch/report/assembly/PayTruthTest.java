package org.quartermatch.report.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quartermatch.report.assembly.TestQuarter.DATE;
import static org.quartermatch.report.assembly.TestQuarter.person;
import static org.quartermatch.report.assembly.TestQuarter.position;
import static org.quartermatch.report.assembly.TestQuarter.row;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.WageShortfall;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.Position;
import org.quartermatch.report.page.Audience;
import org.quartermatch.report.page.ReaderPage;

/** Pay below the minimum wage, of today and of later, is said wherever somebody decides. */
class PayTruthTest {
  private static final LocalDate RISE = LocalDate.of(2027, 1, 1);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Die Bezahlung liegt unter dem Mindestlohn: vor dem Vorschlag mit dem Betrieb klären."
            + "|Das liegt unter dem Mindestlohn. Sprechen Sie bitte zuerst mit uns"
            + "|gilt ein Mindestlohn von",
        "en|The pay is below the minimum wage: clarify it with the company"
            + "|This is below the minimum wage. Please talk to us first|on the minimum wage is"
      })
  void payBelowTheMinimumWageStandsWithTheProposal(
      String language, String team, String person, String later) throws IOException {
    TestQuarter quarter =
        new TestQuarter()
            .work(position("v-1", "Küchenhilfe").hourlyPayCents(1_250))
            .people(person("p-1"));
    Document page = quarter.team(language);
    assertThat(row(page, "proposals-table", "p-1").text()).contains(team);
    assertThat(page.select("#companies-table").text())
        .contains(team, "Küchenhilfe · v-1")
        .doesNotContain(later);
    assertThat(quarter.handOver(language).select(".facts").text()).contains(person);
    assertThat(quarter.page(language, ReaderPage.PUBLIC, Audience.PUBLIC).text())
        .doesNotContain(team);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Uns ist ein Stundenlohn von 12,50 Euro bekannt; der Mindestlohn liegt zum Beginn bei "
            + "14,60 Euro.|Bezahlung unter dem Mindestlohn|Mindestlohn",
        "en|The pay that we know of is 12.50 EUR an hour; the minimum wage is 14.60 EUR at the "
            + "start.|pay below the minimum wage|minimum wage"
      })
  void theCompanyIsToldAndTheTeamSeesItBesideTheTitle(
      String language, String company, String mark, String wage) throws IOException {
    TestQuarter quarter =
        new TestQuarter()
            .work(position("v-1", "Küchenhilfe").hourlyPayCents(1_250))
            .people(person("p-1"));
    assertThat(quarter.company(language).text()).contains(company);
    assertThat(quarter.payNote(language)).isEqualTo(mark);
    TestQuarter later =
        new TestQuarter()
            .work(position("v-1", "Küchenhilfe").hourlyPayCents(1_420).start(DATE))
            .people(person("p-1"));
    assertThat(later.company(language).text()).contains(wage);
    assertThat(later.payNote(language)).startsWith(mark.substring(0, 3)).contains("2027");
    TestQuarter lawful =
        new TestQuarter()
            .work(position("v-1", "Küchenhilfe").hourlyPayCents(1_460))
            .people(person("p-1"));
    assertThat(lawful.company(language).text()).doesNotContain(wage);
    assertThat(lawful.payNote(language)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Ab dem 01.01.2027 gilt ein Mindestlohn von 14,60 Euro; angegeben sind 14,20"
            + " Euro.|Mindestlohn|Ab 01.01.2027 müssen Sie mindestens 14,60 Euro bekommen."
            + " Unterschreiben Sie nicht für weniger; wir klären das.|Der Stundenlohn ist 14,20"
            + " Euro; ab dem 01.01.2027 muss er mindestens 14,60 Euro sein. Vor dem Vorschlag mit"
            + " dem Betrieb klären: Zahlt er ab dem 01.01.2027 mindestens 14,60 Euro?",
        "en|From Jan 1, 2027 on the minimum wage is 14.60 EUR; the pay that is given is 14.20 EUR."
            + "|minimum wage|From Jan 1, 2027 on you must get at least 14.60 EUR. Do not sign for "
            + "less; we will clarify it.|The pay is 14.20 EUR an hour; from Jan 1, 2027 on it must "
            + "be at least 14.60 EUR. Clarify with the company before you propose the work: will "
            + "it pay at least 14.60 EUR from Jan 1, 2027 on?"
      })
  void payBelowALaterMinimumWageIsToldToEverybodyWhoDecides(
      String language, String hint, String wage, String person, String company) throws IOException {
    TestQuarter quarter =
        new TestQuarter()
            .work(position("v-1", "Küchenhilfe").hourlyPayCents(1_420).start(DATE))
            .people(person("p-1"));
    Document page = quarter.team(language);
    assertThat(row(page, "proposals-table", "p-1").text()).contains(hint);
    assertThat(page.select("#companies-table").text()).contains(hint);
    assertThat(page.select("#warnings tbody tr")).hasSize(1);
    assertThat(page.select("#warnings").text()).contains(company);
    assertThat(quarter.handOver(language).select(".facts").text()).contains(person);

    TestQuarter lawful =
        new TestQuarter()
            .work(position("v-1", "Küchenhilfe").hourlyPayCents(1_460).start(DATE))
            .people(person("p-1"));
    assertThat(lawful.team(language).text()).doesNotContain(wage);
    assertThat(lawful.handOver(language).text()).doesNotContain(wage);
  }

  /** Nobody can have these hours: only the company can change them, and its last day is near. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|16 Stunden sind als Minijob nicht möglich (höchstens 9 bei 16,00 Euro). Den Betrieb "
            + "fragen: weniger Stunden oder ein normaler Vertrag?|Nur noch bis",
        "en|16 hours are not possible as a Minijob (9 at most at 16.00 EUR). Ask the company: fewer"
            + " hours, or an ordinary contract?|Valid only until"
      })
  void hoursThatAMinijobCannotHaveAreToldOfTheOffer(String language, String what, String until)
      throws IOException {
    Position.Builder work =
        position("v-1", "Küchenhilfe").form(EmploymentForm.MINIJOB).validUntil(DATE.plusDays(20));
    Document page = new TestQuarter().work(work).people(person("p-1")).team(language);
    assertThat(page.select("#warnings tbody tr")).hasSize(1);
    assertThat(page.select("#warnings").text()).contains(what, until);
  }

  /** One rule for the warning and for the hint: only the day tells them apart. */
  @Test
  void theShortfallIsTheFirstWageThatThePayIsBelow() {
    Position.Builder position = position("v-1", "Küchenhilfe").start(DATE);
    assertThat(shortfall(position.hourlyPayCents(1_389)))
        .contains(new WageShortfall(1_390, Optional.empty()));
    assertThat(shortfall(position.hourlyPayCents(1_390)))
        .contains(new WageShortfall(1_460, Optional.of(RISE)));
    assertThat(shortfall(position.hourlyPayCents(1_459).start(RISE)))
        .contains(new WageShortfall(1_460, Optional.empty()));
    assertThat(shortfall(position.hourlyPayCents(1_460).start(DATE))).isEmpty();
    assertThat(shortfall(position.hourlyPayCents(500).form(EmploymentForm.INTERNSHIP))).isEmpty();
  }

  private static Optional<WageShortfall> shortfall(Position.Builder position) {
    return WageShortfall.of(position.build(), MatchingPolicy.defaults(), DATE);
  }
}
