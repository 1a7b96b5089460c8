package org.quartermatch.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One page for each reader: which there are, where they lead, and what is read first. */
class ReaderPagesTest {

  @Test
  void thereIsOnePageForEachReader() throws IOException {
    ReportData data = ReportFixture.quarter();
    List<String> open =
        List.of("public/management.html", "public/public.html", "public/report.html");
    assertThat(ReportTest.files(data, Audience.PUBLIC, Locale.GERMAN).keySet())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(open.stream(), Stream.of("report.html")).toList());
    assertThat(ReportTest.files(data, Audience.TEAM, Locale.GERMAN).keySet())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(open.stream(), Stream.of("report.html", "team.html", "management.html"))
                .toList());
  }

  /** A folder that is handed over is whole, and what lies outside of it is not. */
  @ParameterizedTest
  @EnumSource
  void everyLinkLeadsToAPageThatIsThere(Audience audience) throws IOException {
    Map<String, String> files = ReportTest.files(ReportFixture.quarter(), audience, Locale.GERMAN);
    files.forEach(
        (name, html) -> {
          Path folder = Path.of(name).resolveSibling("");
          for (Element link : Jsoup.parse(html).select("a[href]:not([href^=#])")) {
            Path target = folder.resolve(link.attr("href")).normalize();
            assertThat(files).as("%s links to %s", name, target).containsKey(target.toString());
            if (name.startsWith("public/")) {
              assertThat(target.startsWith("public")).as("%s stays inside", name).isTrue();
            }
          }
        });
    assertThat(Jsoup.parse(Objects.requireNonNull(files.get("report.html"))).select(".cards a"))
        .hasSize(audience == Audience.TEAM ? 3 : 2);
  }

  /** Of seven reasons three are read at once, and none is lost. */
  @Test
  void threeReasonsDecideAndTheOthersAreFolded() throws IOException {
    Map<String, String> files =
        ReportTest.files(ReportFixture.quarter(), Audience.TEAM, Locale.GERMAN);
    Document page = Jsoup.parse(Objects.requireNonNull(files.get("team.html")));
    assertThat(page.select("#proposals-table tbody tr"))
        .hasSize(ReportFixture.PROPOSALS)
        .allSatisfy(
            row -> {
              assertThat(row.select("td.main > ul.reasons > li")).hasSize(3);
              assertThat(row.select("details ul.reasons > li")).hasSize(4);
              assertThat(row.select("td.main > ul.reasons > li").eachText().getLast())
                  .startsWith("passt teilweise: Drei von vier");
            });
  }

  @Test
  void theChangesSayWhatWasAndWhatIs() {
    List<ReportView.ChangeRow> changes =
        ReportViews.of(ReportFixture.quarter(), Audience.TEAM).people().changes();
    assertThat(changes)
        .extracting(ReportView.ChangeRow::change)
        .contains(ReportView.Change.values())
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(changes)
        .allSatisfy(
            row -> {
              assertThat(row.before().isEmpty()).isEqualTo(row.change() == ReportView.Change.NEW);
              assertThat(row.now().isEmpty()).isEqualTo(row.change() == ReportView.Change.GONE);
              assertThat(row.why().isEmpty()).isEqualTo(row.change() == ReportView.Change.NEW);
            });
    ReportData without = ReportData.builder("Süd", ReportFixture.figures()).build();
    assertThat(ReportViews.of(without, Audience.TEAM).people().changes()).isEmpty();
  }

  @Test
  void theTeamsPageIsNotForThePublic() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ReportPage.write(
                    ReportFixture.quarter(),
                    ReaderPage.TEAM,
                    Audience.PUBLIC,
                    Locale.GERMAN,
                    new StringWriter()))
        .withMessage("page is TEAM and audience PUBLIC, allowed: the team's page for the team");
  }
}
