package org.quartermatch.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
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
import org.quartermatch.testkit.Chromium;

/**
 * Tests in a browser, skipped where no Chromium is installed. The pages and pictures of them stay
 * in {@code target/report}. After each test nothing may have gone wrong on the page, and nothing
 * may have been requested but the page itself.
 */
abstract class BrowserTests {
  static final Path FOLDER = Path.of("target", "report");
  private static final Set<Path> WRITTEN = new HashSet<>();

  /** What all tests of a class share once the first has started it. */
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
      started = null;
    }
  }

  @AfterEach
  void closePage() {
    if (context != null) {
      context.close();
      context = null;
    }
    assertThat(problems).as("console errors, page errors, requests").isEmpty();
  }

  /** A page of the invented Quarter. */
  Page open(ReaderPage page, Audience audience, Locale locale, int width, ColorScheme scheme)
      throws IOException {
    return open(file(folder(audience, locale), page, audience), width, scheme);
  }

  /** A page as it lies in a folder of a run; for the public the one that may be handed over. */
  static Path file(Path folder, ReaderPage page, Audience audience) {
    boolean open = audience == Audience.PUBLIC || page == ReaderPage.PUBLIC;
    return folder.resolve((open ? ReportFolder.PUBLIC_FOLDER + "/" : "") + page.fileName());
  }

  Page open(Path file, int width, ColorScheme scheme) {
    Page page = page(width, scheme);
    page.navigate(file.toUri().toString());
    if (page.locator("script").count() > 0) {
      page.waitForSelector("html.ready");
    }
    return page;
  }

  BrowserContext context(Browser.NewContextOptions options) {
    BrowserContext fresh = browser.newContext(options);
    if (context != null) {
      context.close();
    }
    context = fresh;
    return fresh;
  }

  Page page(int width, ColorScheme scheme) {
    Page page =
        context(
                new Browser.NewContextOptions()
                    .setViewportSize(width, width < 700 ? 740 : 900)
                    .setColorScheme(scheme)
                    // axe is handed to the page from outside, past the page's own policy
                    .setBypassCSP(false))
            .newPage();
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

  /** The folder of a run of the invented Quarter. */
  static Path folder(Audience audience, Locale locale) throws IOException {
    Path folder = FOLDER.resolve(audience + "-" + locale.getLanguage());
    return WRITTEN.add(folder)
        ? written(ReportFixture.quarter(), audience, locale, folder)
        : folder;
  }

  static Path written(ReportData data, Audience audience, Locale locale, Path folder)
      throws IOException {
    Files.createDirectories(folder.resolve(ReportFolder.PUBLIC_FOLDER));
    ReportFolder.write(
        data, audience, List.of(), locale, name -> Files.newBufferedWriter(folder.resolve(name)));
    return folder;
  }

  static int sideways(Page page) {
    return ((Number)
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .intValue();
  }

  @SuppressWarnings("unchecked") // Playwright hands JavaScript's values over as lists and maps
  List<String> violations(Page page) {
    page.evaluate(axe);
    return (List<String>)
        page.evaluate(
            "async () => (await axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',"
                + " 'best-practice']})).violations.flatMap(v => v.nodes.map(n => v.id + ': ' +"
                + " n.target + ' ' + n.failureSummary))");
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
