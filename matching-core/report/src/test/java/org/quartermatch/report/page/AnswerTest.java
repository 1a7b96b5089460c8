package org.quartermatch.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.quartermatch.report.page.Answer.Item;
import org.quartermatch.report.page.Answer.Section;

class AnswerTest {
  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

  private static Answer answer(Audience audience, String... lines) {
    return Answer.ofLines(
        "Titel", "Nordviertel", DAY, audience, List.of(lines), List.of("Ein Vorschlag."));
  }

  private static Item item(String text, Item... details) {
    return new Item(text, List.of(details));
  }

  @Test
  void whatStandsFurtherInBelongsToTheLineAbove() {
    Answer answer =
        answer(
            Audience.TEAM,
            "Zuerst.",
            "Dann.",
            "",
            "Kopf:",
            "   eins",
            "      genauer",
            "   zwei",
            "",
            "",
            "lose",
            "noch eins");
    assertThat(answer.intro()).containsExactly("Zuerst.", "Dann.");
    assertThat(answer.sections())
        .containsExactly(
            new Section("Kopf:", List.of(item("eins", item("genauer")), item("zwei"))),
            new Section("", List.of(item("lose"), item("noch eins"))));
  }

  @Test
  void aFirstPartWithDetailsIsASection() {
    Answer answer = answer(Audience.TEAM, "Kopf", "   eins");
    assertThat(answer.intro()).isEmpty();
    assertThat(answer.sections()).containsExactly(new Section("Kopf", List.of(item("eins"))));
  }

  @Test
  void withoutLinesThereIsNothing() {
    Answer answer = answer(Audience.TEAM, "", "  ");
    assertThat(answer.intro()).isEmpty();
    assertThat(answer.sections()).isEmpty();
  }

  @Test
  void textsAreTextsAndNothingElse() throws IOException {
    Document page =
        written(answer(Audience.TEAM, "<b>fett</b>", "", "A <script>", "   B & C"), "de");
    assertThat(page.select("b, script")).isEmpty();
    assertThat(page.select("main > p").eachText()).contains("<b>fett</b>", "Ein Vorschlag.");
    assertThat(page.select("h2").text()).isEqualTo("A <script>");
    assertThat(page.select("section li").eachText()).containsExactly("B & C");
  }

  @Test
  void onlyTheTeamsPageSaysThatItIsConfidential() throws IOException {
    assertThat(written(answer(Audience.TEAM, "x"), "de").select(".confidential").text())
        .isEqualTo("Vertraulich. Nur für das Team. Bitte nicht weitergeben.");
    Document open = written(answer(Audience.PUBLIC, "x"), "en");
    assertThat(open.select(".confidential")).isEmpty();
    assertThat(open.title()).isEqualTo("Titel");
    assertThat(open.select("html").attr("lang")).isEqualTo("en");
  }

  private static Document written(Answer answer, String language) throws IOException {
    StringWriter out = new StringWriter();
    AnswerPage.write(answer, Locale.of(language), Set.of(), out);
    return Jsoup.parse(out.toString());
  }
}
