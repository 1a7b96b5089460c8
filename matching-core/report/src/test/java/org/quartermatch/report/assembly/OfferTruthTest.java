package org.quartermatch.report.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quartermatch.report.assembly.TestQuarter.person;
import static org.quartermatch.report.assembly.TestQuarter.position;

import java.io.IOException;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Position;
import org.quartermatch.report.page.Audience;
import org.quartermatch.report.page.ReaderPage;

/** What the tables say of hours and languages that are offered and asked for. */
class OfferTruthTest {
  private static final int HOURS = 1;
  private static final int LANGUAGES = 2;

  private static String cell(Document page, int column) {
    return page.select("#vacancies-table tbody td").get(column).text();
  }

  private static String places(Document page, String chart, String band) {
    return page.select("#chart-" + chart + " tbody tr").stream()
        .filter(row -> row.select("th").text().equals(band))
        .map(row -> row.select("td").getLast().text())
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"de,16 (fest),über 15 bis 20,über 35", "en,16 (fixed),over 15 to 20,over 35"})
  void fixedTimesAreTheirSumAndNotWhatIsOffered(
      String language, String fixed, String band, String most) throws IOException {
    TestQuarter quarter =
        new TestQuarter()
            .work(position("v-1", "Lagerhilfe").hours(HoursRange.of(10, 40)))
            .people(person("p-1"));
    assertThat(cell(quarter.team(language), HOURS)).isEqualTo(fixed);
    assertThat(cell(quarter.page(language, ReaderPage.PUBLIC, Audience.PUBLIC), HOURS))
        .isEqualTo(fixed);
    Document management = quarter.page(language, ReaderPage.MANAGEMENT, Audience.TEAM);
    assertThat(places(management, "hours", band)).isEqualTo("1");
    assertThat(places(management, "hours", most)).isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource({
    "de,keine verlangt,nicht bekannt,Deutsch A2,keine (A0)",
    "en,none required,not known,German A2,none (A0)"
  })
  void noLanguageAskedForIsNotUnknown(
      String language, String none, String unknown, String german, String band) throws IOException {
    Position.Builder work = position("v-1", "Lagerhilfe");
    assertLanguage(language, work, none, band);
    assertLanguage(language, work.languages(Listing.unknown()), unknown, unknown);
    Language.Required unclear = new Language.Required("de", Language.Level.unknown(), 0);
    assertLanguage(language, work.languages(Listing.of(unclear)), unknown, unknown);
    Language.Required nothing = Language.required("de", CefrLevel.A0);
    assertLanguage(language, work.languages(Listing.of(nothing)), none, band);
    Language.Required some = Language.required("de", CefrLevel.A2);
    assertLanguage(language, work.languages(Listing.of(some)), german, "A2");
  }

  private static void assertLanguage(
      String language, Position.Builder work, String cell, String band) throws IOException {
    TestQuarter quarter = new TestQuarter().work(work).people(person("p-1"));
    assertThat(cell(quarter.team(language), LANGUAGES)).isEqualTo(cell);
    assertThat(cell(quarter.page(language, ReaderPage.PUBLIC, Audience.PUBLIC), LANGUAGES))
        .isEqualTo(cell);
    Document management = quarter.page(language, ReaderPage.MANAGEMENT, Audience.TEAM);
    assertThat(places(management, "languages", band)).isEqualTo("1");
  }
}
