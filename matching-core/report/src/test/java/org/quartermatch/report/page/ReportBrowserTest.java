package org.quartermatch.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.quartermatch.testkit.Chromium;

/**
 * What a person sees in a browser. Skipped where no Chromium is installed. The pages and pictures
 * of them stay in {@code target/report}; {@code -Dreport.pictures=true} takes whole pages. Long, as
 * all cases share one browser.
 */
class ReportBrowserTest {

  private static final Path FOLDER = Path.of("target", "report");
  private static final Set<Path> WRITTEN = new HashSet<>();

  /** What all tests share once the first has started it. */
  private record Started(Playwright playwright, Browser browser, String axe) {}

  private static @Nullable Started started;

  private final List<String> problems = new ArrayList<>();
  private Browser browser;
  private String axe;
  private @Nullable BrowserContext context;

  /** Asks before each test, so that each is counted as skipped where there is no browser. */
  @BeforeEach
  void startBrowser() throws IOException {
    Path chromium = Chromium.program();
    Started shared = started == null ? start(chromium) : started;
    started = shared;
    browser = shared.browser();
    axe = shared.axe();
    Files.createDirectories(FOLDER);
  }

  private static Started start(Path chromium) throws IOException {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    return new Started(playwright, browser, axe());
  }

  @AfterAll
  static void stopBrowser() {
    if (started != null) {
      started.browser().close();
      started.playwright().close();
    }
  }

  @AfterEach
  void closePage() {
    if (context != null) {
      context.close();
    }
    assertThat(problems).as("console errors, page errors, requests").isEmpty();
  }

  @Test
  void showsHeadingsAndFigures() throws IOException {
    Page page = desktop(Audience.TEAM, Locale.GERMANY);

    assertThat(page.title()).isEqualTo("Vertraulich: Vorschläge für Südstadt und Ruhraue");
    assertThat(heading(page, 1)).containsExactly("Vorschläge für Südstadt und Ruhraue");
    assertThat(heading(page, 2))
        .containsExactly(
            "Überblick",
            "Vorschläge",
            "Noch ohne Vorschlag",
            "Was zu klären ist",
            "Kontakte der Betriebe",
            "Mit Betrieben zu besprechen",
            "Stellen",
            "Potenziale",
            "Kita-Plätze",
            "Das Quartier",
            "Angebot und Bedarf",
            "Über diese Seite");
    assertThat(figure(page, "participants")).isEqualTo("60");
    assertThat(figure(page, "opportunities")).isEqualTo("40");
    assertThat(figure(page, "proposed")).isEqualTo("41");
    assertThat(figure(page, "gap")).isEqualTo("höchstens 1,8\u00a0%");
    assertThat(page.locator("#overview").innerText())
        .contains("643.120", "654.905", "mehr als 43 Menschen", "nicht „zumutbar“");
    assertThat(page.locator(".confidential").innerText()).contains("Vertraulich");
  }

  @Test
  void publicPageShowsRoundedFiguresAndNobody() throws IOException {
    Page page = desktop(Audience.PUBLIC, Locale.ENGLISH);

    assertThat(figure(page, "participants")).isEqualTo("about 60");
    assertThat(figure(page, "proposed")).isEqualTo("about 40");
    assertThat(page.locator("circle.home").count()).isZero();
    assertThat(page.content()).doesNotContain("teiln-");
    assertThat(page.locator("#childcare").innerText()).contains("under 5");
    assertThat(page.locator(".confidential").count()).isZero();
    assertThat(page.locator("#overview").innerText()).contains("does not mean reasonable");
  }

  @Test
  void sortsByMouseAndByKeyboard() throws IOException {
    Page page = desktop(Audience.TEAM, Locale.GERMANY);
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
    Page page = desktop(Audience.TEAM, Locale.GERMANY);
    Locator rows = page.locator("#vacancies-table tbody tr");
    int all = rows.count();

    page.locator("#vacancies").getByLabel("Suchen").fill("Küchenhilfe");
    eventually(rows.filter(new Locator.FilterOptions().setHasNotText("Küchenhilfe"))).hasCount(0);
    assertThat(rows.count()).isPositive().isLessThan(all);

    page.locator("#vacancies").getByLabel("Suchen").fill("");
    eventually(rows).hasCount(all);
    page.locator("#vacancies").getByLabel("Filtern nach: Form").selectOption("Minijob");
    eventually(rows.filter(new Locator.FilterOptions().setHasNotText("Minijob"))).hasCount(0);
    assertThat(rows.count()).isPositive().isLessThan(all);
  }

  @Test
  void turnsPagesAndOpensReasons() throws IOException {
    Page page = desktop(Audience.TEAM, Locale.GERMANY);
    Locator rows = page.locator("#proposals-table tbody tr");
    eventually(rows).hasCount(25);

    page.locator("#proposals").getByLabel("Seite weiter").click();
    eventually(rows).hasCount(ReportFixture.PROPOSALS - 25);

    Locator reason = rows.first().getByText("Drei von vier gewünschten Fähigkeiten");
    assertThat(reason.isVisible()).isFalse();
    rows.first().locator("summary").focus();
    page.keyboard().press("Enter");
    assertThat(reason.isVisible()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void drawsEachChartAndHasItsTable(Audience audience) throws IOException {
    Page page = desktop(audience, Locale.GERMANY);
    List<Locator> charts = page.locator("figure[data-chart]").all();

    assertThat(charts).hasSize(audience == Audience.TEAM ? 4 : 3);
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

  @ParameterizedTest
  @CsvSource({"TEAM,1280,light", "TEAM,320,dark", "PUBLIC,1280,dark", "PUBLIC,360,light"})
  void isAccessibleAndNeverWiderThanTheScreen(Audience audience, int width, String scheme)
      throws IOException {
    boolean pictures = Boolean.getBoolean("report.pictures");
    // axe looks at every element, so it gets a smaller Quarter: every part, one table with pages
    ReportData data = pictures ? ReportFixture.quarter() : ReportFixture.quarter(40, 12, 9);
    Path file = FOLDER.resolve("report-" + audience + "-" + width + ".html");
    StringWriter html = new StringWriter();
    ReportPage.write(data, audience, Locale.GERMANY, html);
    Files.writeString(file, html.toString());
    Page page = page(width, ColorScheme.valueOf(scheme.toUpperCase(Locale.ROOT)));
    page.navigate(file.toUri().toString());
    page.waitForSelector("html.ready");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(pictures)
            .setPath(FOLDER.resolve(audience + "-" + width + "-" + scheme + ".png")));

    assertThat(sideways(page)).isZero();
    page.evaluate("document.querySelectorAll('details:not(footer *)').forEach(d => d.open = true)");
    assertThat(sideways(page)).isZero();
    assertThat(violations(page)).isEmpty();
  }

  @Test
  void canBeReadWithoutScripts() throws IOException {
    BrowserContext plain =
        browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    context = plain;
    Page page = plain.newPage();
    page.navigate(written(Audience.TEAM, Locale.GERMANY).toUri().toString());

    assertThat(page.locator("#proposals-table tbody tr").count())
        .isEqualTo(ReportFixture.PROPOSALS);
    assertThat(page.locator("#chart-hours table").isVisible()).isTrue();
    assertThat(page.locator("#chart-hours canvas").isVisible()).isFalse();
    assertThat(page.locator("svg.plot").isVisible()).isTrue();
  }

  @Test
  void printsEveryRowAndNoControls() throws IOException {
    Page page = desktop(Audience.TEAM, Locale.GERMANY);
    page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPath(FOLDER.resolve("TEAM.pdf")));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.evaluate("dispatchEvent(new Event('beforeprint'))");

    assertThat(page.locator("#proposals-table tbody tr").count())
        .isEqualTo(ReportFixture.PROPOSALS);
    assertThat(page.locator("#proposals .dt-search").isVisible()).isFalse();
    assertThat(page.locator(".running").isVisible()).isTrue();
    assertThat(page.locator(".running").innerText()).contains("Vertraulich", "zumutbar");
    // A header group is what a browser repeats on every sheet.
    assertThat(page.locator(".running").evaluate("e => getComputedStyle(e).display"))
        .isEqualTo("table-header-group");
  }

  @ParameterizedTest
  @EnumSource
  void runsNothingThatCameWithTheData(Audience audience) throws IOException {
    Path file = FOLDER.resolve("hostile-" + audience + ".html");
    StringWriter html = new StringWriter();
    ReportPage.write(ReportTest.hostile(), audience, Locale.GERMANY, html);
    Files.writeString(file, html.toString());
    Page page = page(1280, ColorScheme.LIGHT);
    page.navigate(file.toUri().toString());
    page.waitForSelector("html.ready");

    assertThat(page.evaluate("window.pwned")).isNull();
    assertThat(page.locator("img").count()).isZero();
    assertThat(page.locator("h1").textContent()).contains("<script>window.pwned=1</script>");
    assertThat(page.locator("#potentials-table").textContent()).contains("onerror='window.pwned");
  }

  @Test
  void startsWithASkipLink() throws IOException {
    Page page = desktop(Audience.PUBLIC, Locale.GERMANY);
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

  private Page desktop(Audience audience, Locale locale) throws IOException {
    return open(audience, locale, 1280, ColorScheme.LIGHT);
  }

  private Page open(Audience audience, Locale locale, int width, ColorScheme scheme)
      throws IOException {
    Page page = page(width, scheme);
    page.navigate(written(audience, locale).toUri().toString());
    page.waitForSelector("html.ready");
    return page;
  }

  private Page page(int width, ColorScheme scheme) {
    BrowserContext fresh =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, width < 700 ? 740 : 900)
                .setColorScheme(scheme)
                // axe is handed to the page from outside, past the page's own policy
                .setBypassCSP(false));
    context = fresh;
    Page page = fresh.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            problems.add(message.text());
          }
        });
    page.onPageError(problems::add);
    page.onRequest(
        request -> {
          if (!request.url().startsWith("file:") || !request.isNavigationRequest()) {
            problems.add("request: " + request.url());
          }
        });
    return page;
  }

  private static Path written(Audience audience, Locale locale) throws IOException {
    Path file = FOLDER.resolve("report-" + audience + "-" + locale + ".html");
    if (!WRITTEN.add(file)) {
      return file;
    }
    StringWriter html = new StringWriter();
    ReportPage.write(ReportFixture.quarter(), audience, locale, html);
    Files.writeString(file, html.toString());
    return file;
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

  private static int sideways(Page page) {
    return ((Number)
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .intValue();
  }

  @SuppressWarnings("unchecked") // Playwright hands JavaScript's values over as lists and maps
  private List<String> violations(Page page) {
    page.evaluate(axe);
    return (List<String>)
        page.evaluate(
            "async () => (await axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',"
                + " 'best-practice']})).violations.flatMap(v => v.nodes.map(n => v.id + ': ' +"
                + " n.target + ' ' + n.failureSummary))");
  }

  /** Counts the pages of a PDF by its page objects, which Chromium does not compress. */
  private static int sheets(Path pdf) throws IOException {
    String text = Files.readString(pdf, StandardCharsets.ISO_8859_1);
    return text.split("/Type\\s*/Page\\b").length - 1;
  }

  private static String axe() throws IOException {
    ClassLoader loader = ReportBrowserTest.class.getClassLoader();
    Properties properties = new Properties();
    try (InputStream in =
        loader.getResourceAsStream("META-INF/maven/org.webjars.npm/axe-core/pom.properties")) {
      properties.load(in);
    }
    String path =
        "META-INF/resources/webjars/axe-core/" + properties.getProperty("version") + "/axe.min.js";
    try (InputStream in = loader.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
