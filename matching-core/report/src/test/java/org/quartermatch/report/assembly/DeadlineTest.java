package org.quartermatch.report.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quartermatch.report.assembly.TestQuarter.DATE;
import static org.quartermatch.report.assembly.TestQuarter.person;
import static org.quartermatch.report.assembly.TestQuarter.position;
import static org.quartermatch.report.assembly.TestQuarter.row;

import java.io.IOException;
import java.time.LocalDate;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quartermatch.report.page.Audience;
import org.quartermatch.report.page.ReaderPage;

/** Work that ends soon says so wherever somebody decides whom to call first. */
class DeadlineTest {
  private static TestQuarter quarter(LocalDate validUntil) {
    return new TestQuarter()
        .work(position("v-1", "Küchenhilfe").validUntil(validUntil))
        .people(person("p-1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Nur noch bis 03.12.2026 gültig.|bis 03.12.2026: Küchenhilfe · v-1: p-1"
            + "|Nur noch bis 12.01.2027 gültig.|Nur noch bis",
        "en|Valid only until Dec 3, 2026.|until Dec 3, 2026: Küchenhilfe · v-1: p-1"
            + "|Valid only until Jan 12, 2027.|Valid only until"
      })
  void whatEndsWithinSixWeeksSaysSo(
      String language, String soon, String first, String atLast, String any) throws IOException {
    assertSaid(quarter(LocalDate.of(2026, 12, 3)), language, soon);
    assertSaid(quarter(DATE.plusDays(42)), language, atLast);
    assertThat(
            quarter(LocalDate.of(2026, 12, 3)).team(language).select("#week #soon li").eachText())
        .containsExactly(first);

    TestQuarter later = quarter(DATE.plusDays(43));
    assertThat(later.team(language).text()).doesNotContain(any);
    assertThat(later.team(language).select("#soon")).isEmpty();
    assertThat(later.handOver(language).text()).doesNotContain(any);
  }

  private static void assertSaid(TestQuarter quarter, String language, String said)
      throws IOException {
    Document page = quarter.team(language);
    assertThat(row(page, "proposals-table", "p-1").text()).contains(said);
    assertThat(page.select("#companies-table").text()).contains(said);
    assertThat(quarter.handOver(language).select(".state").text()).endsWith(said);
    assertThat(quarter.page(language, ReaderPage.PUBLIC, Audience.PUBLIC).text())
        .doesNotContain("p-1");
  }

  @ParameterizedTest
  @CsvSource({"de", "en"})
  void theFirstToEndComesFirst(String language) throws IOException {
    TestQuarter quarter =
        new TestQuarter()
            .work(
                position("v-1", "Anstrich").validUntil(DATE.plusDays(20)),
                position("v-2", "Backhilfe"),
                position("v-3", "Zustellung").validUntil(DATE.plusDays(2)))
            .people(person("p-1"), person("p-2"), person("p-3"));
    assertThat(quarter.team(language).select("#soon li strong").eachText())
        .containsExactly("Zustellung", "Anstrich");
  }
}
