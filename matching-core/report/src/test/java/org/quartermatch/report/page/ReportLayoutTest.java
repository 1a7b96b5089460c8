package org.quartermatch.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * That every page can be read on a phone, a laptop and a large screen. Takes a picture of each;
 * {@code -Dreport.pictures=true} takes whole pages.
 */
class ReportLayoutTest extends BrowserTests {
  private static final int PHONE = 390;

  /** Texts that leave or touch the border of the box that holds them. */
  private static final String TOUCHING =
      """
      () => {
        const found = [];
        for (const box of document.querySelectorAll(
            'main > section, footer, .figures > div, .cards > li, .notice, th, td, .badge')) {
          if (!box.getClientRects().length) continue;
          const edge = box.getBoundingClientRect();
          const least = box.matches('th, td') ? 0 : box.matches('.badge') ? 2 : 8;
          const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
          for (let text = texts.nextNode(); text; text = texts.nextNode()) {
            const parent = text.parentElement;
            if (!text.data.trim() || parent.closest('.vh, svg, [hidden], script')) continue;
            const scroll = parent.closest('.scroll');
            if (scroll && box.contains(scroll) && scroll.scrollWidth > scroll.clientWidth) continue;
            const range = document.createRange();
            range.selectNodeContents(text);
            for (const place of range.getClientRects()) {
              if (place.width > 0 && (place.left < edge.left + least - 0.6
                  || place.right > edge.right - least + 0.6)) {
                found.push(`${box.tagName}.${box.className}: ${text.data.trim().slice(0, 60)}`);
                break;
              }
            }
          }
        }
        return found;
      }""";

  /** Ids that begin a line although there was room for them on the line before. */
  private static final String TORN =
      """
      () => {
        const found = [];
        for (const id of document.querySelectorAll('main .id')) {
          const before = id.previousSibling;
          if (!before || before.nodeType !== Node.TEXT_NODE || !before.data.trim()) continue;
          if (!id.getClientRects().length) continue;
          const range = document.createRange();
          range.selectNodeContents(before);
          const last = [...range.getClientRects()].at(-1);
          const own = id.getClientRects()[0];
          const room = id.parentElement.getBoundingClientRect().right - last.right;
          if (own.top > last.top + 4 && own.width < room - 24) found.push(id.parentElement.textContent);
        }
        return found;
      }""";

  /** Tables of which a part can only be seen by moving them sideways. */
  private static final String CUT_OFF =
      """
      () => [...document.querySelectorAll('.scroll')]
          .filter((box) => box.scrollWidth > box.clientWidth + 1)
          .map((box) => `${box.querySelector('table').id}: ${box.scrollWidth} > ${box.clientWidth}`)
      """;

  @ParameterizedTest
  @CsvSource({
    "TEAM,de,390",
    "TEAM,de,1280",
    "TEAM,de,1920",
    "TEAM,en,390",
    "TEAM,en,1280",
    "TEAM,en,1920",
    "PUBLIC,de,390",
    "PUBLIC,de,1280",
    "PUBLIC,de,1920",
    "PUBLIC,en,390",
    "PUBLIC,en,1280",
    "PUBLIC,en,1920"
  })
  void everythingHasItsPlace(Audience audience, String language, int width) throws IOException {
    for (ReaderPage reader : pages(audience)) {
      Page page = open(reader, audience, Locale.of(language), width, ColorScheme.LIGHT);
      picture(page, reader, audience + "-" + language + "-" + width);
      page.evaluate(
          "document.querySelectorAll('details:not(footer *)').forEach(d => d.open = true)");
      assertThat(sideways(page)).as("%s moves sideways", reader).isZero();
      assertThat(found(page, TOUCHING)).as("%s: texts at a border", reader).isEmpty();
      assertThat(found(page, TORN)).as("%s: torn sentences", reader).isEmpty();
      assertThat(found(page, CUT_OFF)).as("%s: tables cut off", reader).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"de", "en"})
  void onAPhoneTheFirstCallIsNear(String language) throws IOException {
    Page page = open(ReaderPage.TEAM, Audience.TEAM, Locale.of(language), PHONE, ColorScheme.LIGHT);
    Object screens =
        page.evaluate(
            "document.querySelector('#proposals-table tbody tr').getBoundingClientRect().top"
                + " / innerHeight");
    assertThat(((Number) screens).doubleValue()).isLessThan(2);
    Object rest =
        page.evaluate(
            "document.querySelector('#companies-table tbody tr').getBoundingClientRect().top"
                + " / innerHeight");
    assertThat(((Number) rest).doubleValue()).isLessThan(10);
  }

  /** As many people as a Quarter has: what is not this week's work is folded. */
  @ParameterizedTest
  @CsvSource({"de", "en"})
  void onAPhoneTheTeamsPageIsNotEndless(String language) throws IOException {
    Path folder =
        written(
            ReportFixture.quarter(250, 120, 124),
            Audience.TEAM,
            Locale.of(language),
            FOLDER.resolve("large-" + language));
    Page page = open(file(folder, ReaderPage.TEAM, Audience.TEAM), PHONE, ColorScheme.LIGHT);
    Object height = page.evaluate("document.documentElement.scrollHeight");
    assertThat(((Number) height).intValue()).isLessThan(24_000);
    page.evaluate("document.querySelectorAll('.fold').forEach(d => d.open = true)");
    Object unfolded = page.evaluate("document.documentElement.scrollHeight");
    assertThat(((Number) unfolded).intValue()).isGreaterThan(((Number) height).intValue() + 10_000);
  }

  @ParameterizedTest
  @CsvSource({"TEAM,1280,LIGHT", "TEAM,320,DARK", "PUBLIC,1280,DARK", "PUBLIC,360,LIGHT"})
  void isAccessible(Audience audience, int width, ColorScheme scheme) throws IOException {
    // axe looks at every element, so it gets a smaller Quarter: every part, one table with pages
    Path folder =
        written(
            ReportFixture.quarter(40, 12, 9),
            audience,
            Locale.GERMANY,
            FOLDER.resolve("small-" + audience));
    for (ReaderPage reader : pages(audience)) {
      Page page = open(file(folder, reader, audience), width, scheme);
      picture(page, reader, "small-" + audience + "-" + width + "-" + scheme);
      page.evaluate(
          "document.querySelectorAll('details:not(footer *)').forEach(d => d.open = true)");
      assertThat(sideways(page)).as("%s moves sideways", reader).isZero();
      assertThat(violations(page)).as(reader.toString()).isEmpty();
    }
  }

  /** Of the folder for the audience; the public page is the same for both. */
  private static List<ReaderPage> pages(Audience audience) {
    ReaderPage other = audience == Audience.TEAM ? ReaderPage.TEAM : ReaderPage.PUBLIC;
    return List.of(ReaderPage.START, ReaderPage.MANAGEMENT, other);
  }

  private static void picture(Page page, ReaderPage reader, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(Boolean.getBoolean("report.pictures"))
            .setPath(FOLDER.resolve(reader + "-" + name + ".png")));
  }

  private static List<String> found(Page page, String script) {
    return ((List<?>) page.evaluate(script)).stream().map(Object::toString).toList();
  }
}
