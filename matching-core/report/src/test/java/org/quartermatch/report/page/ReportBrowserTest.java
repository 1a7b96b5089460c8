package org.quartermatch.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person can do with the pages in a browser. */
class ReportBrowserTest extends BrowserTests {

  @Test
  void theStartLeadsToEveryPage() throws IOException {
    Page page = desktop(ReaderPage.START, Audience.TEAM, Locale.GERMANY);
    assertThat(page.title()).isEqualTo("Vertraulich: Vorschläge für Südstadt und Ruhraue");
    assertThat(heading(page, 1)).containsExactly("Vorschläge für Südstadt und Ruhraue");
    assertThat(page.locator(".confidential").innerText()).contains("Vertraulich");
    assertThat(page.locator("main").innerText()).contains("Ordner „public“");

    for (String name : List.of("Für das Team", "Für die Leitung", "Für alle")) {
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).click();
      page.waitForSelector("html.ready");
      assertThat(page.locator(".confidential").count()).isEqualTo(name.equals("Für alle") ? 0 : 1);
      page.goBack();
    }
  }

  @Test
  void theTeamFindsWhomToCall() throws IOException {
    Page page = desktop(ReaderPage.TEAM, Audience.TEAM, Locale.GERMANY);
    assertThat(heading(page, 2))
        .containsExactly(
            "Wen anrufen: nach Person",
            "Wen anrufen: nach Betrieb",
            "Änderungen seit dem letzten Plan",
            "Noch ohne Vorschlag",
            "Was zu klären ist",
            "Kontakte der Betriebe",
            "Mit Betrieben zu besprechen",
            "Stellen",
            "Potenziale",
            "Kita-Plätze",
            "Das Quartier",
            "Über diese Seite");
    assertThat(page.locator("#companies").innerText())
        .contains("Mitarbeiter:in Lager", "Wie viele Stunden");
    assertThat(page.locator("#changes").innerText())
        .contains("nicht mehr vorgeschlagen", "anderer Vorschlag");
  }

  @Test
  void theManagementSeesFiguresAndNoPerson() throws IOException {
    Page page = desktop(ReaderPage.MANAGEMENT, Audience.TEAM, Locale.GERMANY);
    assertThat(heading(page, 2))
        .containsExactly(
            "Überblick",
            "Wer einen Vorschlag hat",
            "Engpässe",
            "Angebot und Bedarf",
            "Anhang: die Suche",
            "Über diese Seite");
    assertThat(figure(page, "participants")).isEqualTo("60");
    assertThat(figure(page, "opportunities")).isEqualTo("40");
    assertThat(figure(page, "proposed")).isEqualTo("41");
    assertThat(figure(page, "gap")).isEqualTo("höchstens\n1,8\u00a0%\nunter dem bestmöglichen");
    assertThat(page.locator("#overview").innerText())
        .contains("643.120", "654.905", "mehr als 43 Menschen", "nicht „zumutbar“");
    assertThat(page.content()).doesNotContain("teiln-");
  }

  @Test
  void thePublicSeesRoundedFiguresAndNobody() throws IOException {
    Page page = desktop(ReaderPage.PUBLIC, Audience.PUBLIC, Locale.ENGLISH);

    assertThat(figure(page, "participants")).isEqualTo("about 60");
    assertThat(figure(page, "proposed")).isEqualTo("about 40");
    assertThat(page.locator("circle.home").count()).isZero();
    assertThat(page.content()).doesNotContain("teiln-");
    assertThat(page.locator("#childcare").innerText()).contains("under 5");
    assertThat(page.locator(".confidential").count()).isZero();
    assertThat(page.locator("#overview").innerText()).contains("does not mean reasonable");
  }

  /** A reload, and whoever gets the address, sees the same rows. */
  @Test
  void whatIsChosenStandsInTheAddress() throws IOException {
    Locator.GetByTextOptions exactly = new Locator.GetByTextOptions().setExact(true);
    Page page = desktop(ReaderPage.TEAM, Audience.TEAM, Locale.GERMANY);
    Locator rows = page.locator("#vacancies-table tbody tr");
    int all = rows.count();
    for (String section : List.of("Was zu klären ist", "Das Quartier", "Stellen")) {
      page.locator(".contents").getByText(section, exactly).click();
    }
    page.locator("#vacancies").getByLabel("Suchen").fill("Küchen");
    page.locator("#vacancies").getByLabel("Filter: Form").selectOption("Minijob");
    page.locator("#questions-table thead").getByText("Betrifft").click();
    page.locator("#layer-homes").uncheck();
    eventually(page).hasURL(Pattern.compile(".*#vacancies&.*"));
    List<String> shown = rows.allInnerTexts();
    assertThat(shown).hasSizeBetween(1, all - 1);
    List<String> sorted = page.locator("#questions-table tbody tr").allInnerTexts();

    page.reload();
    Page other = page.context().newPage();
    other.navigate(page.url());
    for (Page again : List.of(page, other)) {
      again.waitForSelector("html.ready");
      assertThat(again.locator("#vacancies-table tbody tr").allInnerTexts()).isEqualTo(shown);
      assertThat(again.locator("#questions-table tbody tr").allInnerTexts()).isEqualTo(sorted);
      assertThat(again.locator("#vacancies").getByLabel("Suchen").inputValue()).isEqualTo("Küchen");
      assertThat(again.locator("#layer-homes").isChecked()).isFalse();
      assertThat(((Number) again.evaluate("scrollY")).intValue()).isGreaterThan(1_000);
    }
    page.locator("#vacancies").getByLabel("Suchen").fill("");
    page.locator("#vacancies").getByLabel("Filter: Form").selectOption("alle");
    eventually(rows).hasCount(all);
    assertThat(page.url()).doesNotContain("vacancies-table");
  }

  @Test
  void sortsByMouseAndByKeyboard() throws IOException {
    Page page = desktop(ReaderPage.TEAM, Audience.TEAM, Locale.GERMANY);
    Locator points =
        page.locator("#proposals-table thead th")
            .filter(new Locator.FilterOptions().setHasText("Punkte"));

    points.click();
    eventually(points).hasAttribute("aria-sort", "descending");
    assertThat(column(page, "#proposals-table", 6))
        .isSortedAccordingTo((a, b) -> digits(b) - digits(a));

    points.getByRole(AriaRole.BUTTON).focus();
    page.keyboard().press("Enter");
    eventually(points).hasAttribute("aria-sort", "ascending");
    assertThat(column(page, "#proposals-table", 6))
        .isSortedAccordingTo((a, b) -> digits(a) - digits(b));
  }

  @Test
  void filtersByWordAndByChoice() throws IOException {
    Page page = desktop(ReaderPage.TEAM, Audience.TEAM, Locale.GERMANY);
    Locator rows = page.locator("#vacancies-table tbody tr");
    int all = rows.count();
    page.locator("#vacancies .fold > summary").click();

    page.locator("#vacancies").getByLabel("Suchen").fill("Küchenhilfe");
    eventually(rows.filter(new Locator.FilterOptions().setHasNotText("Küchenhilfe"))).hasCount(0);
    assertThat(rows.count()).isPositive().isLessThan(all);

    page.locator("#vacancies").getByLabel("Suchen").fill("");
    eventually(rows).hasCount(all);
    page.locator("#vacancies").getByLabel("Filter: Form").selectOption("Minijob");
    eventually(rows.filter(new Locator.FilterOptions().setHasNotText("Minijob"))).hasCount(0);
    assertThat(rows.count()).isPositive().isLessThan(all);
  }

  @Test
  void turnsPagesAndOpensReasons() throws IOException {
    Page page = desktop(ReaderPage.TEAM, Audience.TEAM, Locale.GERMANY);
    Locator rows = page.locator("#proposals-table tbody tr");
    eventually(rows).hasCount(25);

    page.locator("#week").getByLabel("Seite weiter").click();
    eventually(rows).hasCount(ReportFixture.PROPOSALS - 25);

    Locator reason = rows.first().getByText("Der Beruf ist ein gewünschter Beruf.");
    assertThat(reason.isVisible()).isFalse();
    rows.first().locator("summary").focus();
    page.keyboard().press("Enter");
    assertThat(reason.isVisible()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void drawsEachChartAndHasItsTable(Audience audience) throws IOException {
    Page page = desktop(ReaderPage.MANAGEMENT, audience, Locale.GERMANY);
    List<Locator> charts = page.locator("figure[data-chart]").all();

    assertThat(charts).hasSize(audience == Audience.TEAM ? 5 : 4);
    for (Locator chart : charts) {
      Object painted =
          chart
              .locator("canvas")
              .evaluate(
                  "c => c.getContext('2d').getImageData(0, 0, c.width, c.height).data"
                      + ".filter((v, i) => i % 4 === 3 && v > 0).length");
      assertThat(((Number) painted).intValue()).isGreaterThan(1_000);
      chart.locator("summary").click();
      assertThat(chart.locator("table").isVisible()).isTrue();
      assertThat(chart.locator("tbody tr").count()).isGreaterThan(4);
    }
  }

  @Test
  void canBeReadWithoutScripts() throws IOException {
    Page page = context(new Browser.NewContextOptions().setJavaScriptEnabled(false)).newPage();
    page.navigate(
        file(folder(Audience.TEAM, Locale.GERMANY), ReaderPage.TEAM, Audience.TEAM)
            .toUri()
            .toString());

    assertThat(page.locator("#proposals-table tbody tr").count())
        .isEqualTo(ReportFixture.PROPOSALS);
    assertThat(page.locator("svg.plot").isVisible()).isTrue();
    page.navigate(
        file(folder(Audience.TEAM, Locale.GERMANY), ReaderPage.MANAGEMENT, Audience.TEAM)
            .toUri()
            .toString());
    assertThat(page.locator("#chart-hours table").isVisible()).isTrue();
    assertThat(page.locator("#chart-hours canvas").isVisible()).isFalse();
  }

  @Test
  void printsEveryRowAndNoControls() throws IOException {
    Page page = desktop(ReaderPage.TEAM, Audience.TEAM, Locale.GERMANY);
    page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPath(FOLDER.resolve("TEAM.pdf")));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    List<String> folded = List.of("vacancies", "potentials", "questions", "unplaced", "map");
    for (String section : folded) {
      assertThat(page.locator("#" + section + " > .fold").first().isVisible())
          .as(section)
          .isFalse();
    }
    page.evaluate("dispatchEvent(new Event('beforeprint'))");

    for (String section : folded) {
      assertThat(page.locator("#" + section + " > .fold").first().innerText().length())
          .as(section)
          .isGreaterThan(100);
      assertThat(page.locator("#" + section + " > .fold > summary").first().isVisible()).isFalse();
    }
    assertThat(page.locator("#vacancies-table tbody tr").last().isVisible()).isTrue();
    assertThat(page.locator("#proposals-table").getByText("Passt der Beginn?").first().isVisible())
        .isTrue();
    assertThat(page.locator("#proposals-table tbody tr").count())
        .isEqualTo(ReportFixture.PROPOSALS);
    assertThat(page.locator("#week .dt-search").isVisible()).isFalse();
    assertThat(page.locator(".running").isVisible()).isTrue();
    assertThat(page.locator(".running").innerText()).contains("Vertraulich", "zumutbar");
    // A header group is what a browser repeats on every sheet.
    assertThat(page.locator(".running").evaluate("e => getComputedStyle(e).display"))
        .isEqualTo("table-header-group");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    page.evaluate("dispatchEvent(new Event('afterprint'))");
    assertThat(page.locator("#vacancies-table").isVisible()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void runsNothingThatCameWithTheData(Audience audience) throws IOException {
    Path folder =
        written(
            ReportTest.hostile(), audience, Locale.GERMANY, FOLDER.resolve("hostile-" + audience));
    for (ReaderPage it : ReaderPage.values()) {
      if (it == ReaderPage.TEAM && audience == Audience.PUBLIC) {
        continue;
      }
      Page page = open(file(folder, it, audience), 1280, ColorScheme.LIGHT);
      assertThat(page.evaluate("window.pwned")).isNull();
      assertThat(page.locator("img").count()).isZero();
      assertThat(page.locator("h1").textContent()).contains("<script>window.pwned=1</script>");
    }
  }

  @Test
  void startsWithASkipLink() throws IOException {
    Page page = desktop(ReaderPage.PUBLIC, Audience.PUBLIC, Locale.GERMANY);
    page.keyboard().press("Tab");
    assertThat(page.evaluate("document.activeElement.textContent"))
        .isEqualTo("Zum Inhalt springen");
    page.keyboard().press("Enter");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("content");
  }

  @ParameterizedTest
  @CsvSource({"5,en", "10,de", "0,de"})
  void handOverFitsOnOneSheet(int matches, String language) throws IOException {
    StringWriter html = new StringWriter();
    HandOverPage.write(ReportFixture.handOver(matches), Locale.of(language), html);
    Path file = FOLDER.resolve("handover-" + matches + "-" + language + ".html");
    Files.writeString(file, html.toString());
    Page page = page(360, ColorScheme.LIGHT);
    page.navigate(file.toUri().toString());

    assertThat(sideways(page)).isZero();
    assertThat(violations(page)).isEmpty();
    assertThat(page.locator(".jobs > li").count()).isEqualTo(matches);
    Path pdf = FOLDER.resolve("handover-" + matches + "-" + language + ".pdf");
    page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPath(pdf));
    assertThat(sheets(pdf)).isEqualTo(1);
  }

  /** Waits a moment: a table is drawn again some time after the key or the click. */
  private static LocatorAssertions eventually(Locator locator) {
    return PlaywrightAssertions.assertThat(locator);
  }

  private static PageAssertions eventually(Page page) {
    return PlaywrightAssertions.assertThat(page);
  }

  private Page desktop(ReaderPage page, Audience audience, Locale locale) throws IOException {
    return open(page, audience, locale, 1280, ColorScheme.LIGHT);
  }

  private static List<String> heading(Page page, int level) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(level))
        .allInnerTexts();
  }

  private static String figure(Page page, String name) {
    return page.locator("[data-figure=" + name + "]").innerText();
  }

  private static List<String> column(Page page, String table, int index) {
    return page.locator(table + " tbody tr > :nth-child(" + index + ")").allInnerTexts();
  }

  private static int digits(String text) {
    return Integer.parseInt(text.replaceAll("\\D", ""));
  }

  /** Counts the pages of a PDF by its page objects, which Chromium does not compress. */
  private static int sheets(Path pdf) throws IOException {
    String text = Files.readString(pdf, StandardCharsets.ISO_8859_1);
    return text.split("/Type\\s*/Page\\b").length - 1;
  }
}
