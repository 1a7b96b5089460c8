package org.quartermatch.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That an answer can be read on a phone, a laptop and a large screen, in both languages. */
class AnswerLayoutTest extends BrowserTests {
  @ParameterizedTest
  @CsvSource({
    "TEAM,de,390,LIGHT",
    "TEAM,de,1280,DARK",
    "TEAM,de,1920,LIGHT",
    "PUBLIC,en,390,DARK",
    "PUBLIC,en,1280,LIGHT",
    "PUBLIC,en,1920,LIGHT"
  })
  void nothingMovesSidewaysAndEverybodyCanReadIt(
      Audience audience, String language, int width, ColorScheme scheme) throws IOException {
    Path file = FOLDER.resolve("answer-" + language + ".html");
    List<String> lines = new ArrayList<>(List.of("Was am meisten helfen würde: 2", ""));
    for (int section = 0; section < 3; section++) {
      lines.add("… wenn die Person „Rinderkennzeichnungsfleischetikettierungsüberwachung“ könnte:");
      lines.add("   Für 40 Personen: " + "p-0001, ".repeat(40));
      lines.add("   Gebäudereinigerin/Gebäudereiniger (m/w/d) (j-0085), Siebenschläfer GmbH");
      lines.add("      und noch einer");
      lines.add("");
    }
    Answer answer =
        Answer.ofLines(
            "Wohnungsbaugenossenschaftsmitgliederversammlungsbeschlüsse",
            "Nordviertel",
            LocalDate.of(2026, 12, 1),
            audience,
            lines,
            List.of("Alle Ergebnisse sind Vorschläge."));
    try (Writer out = Files.newBufferedWriter(file)) {
      AnswerPage.write(answer, Locale.of(language), Set.of("p-0001", "j-0085"), out);
    }
    Page page = open(file, width, scheme);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(FOLDER.resolve("answer-" + language + "-" + width + ".png")));
    assertThat(sideways(page)).as("moves sideways").isZero();
    assertThat(violations(page)).isEmpty();
    assertThat(page.locator("main > section").count()).isEqualTo(3);
  }
}
