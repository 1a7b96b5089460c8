package org.quartermatch.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quartermatch.report.EmployerReporting;

/** The page that a company is given. */
class CompanyHandOverTest {
  private static final String HOSTILE = "<script>alert(1)</script><img src=x>";

  private static String page(
      Locale locale, String text, int candidates, int placed, @Nullable Integer without)
      throws IOException {
    StringWriter out = new StringWriter();
    CompanyHandOver.Change change =
        new CompanyHandOver.Change(text, text, false, candidates, placed);
    CompanyHandOver.Change waiting = new CompanyHandOver.Change(text, "", true, candidates, 0);
    CompanyHandOverPage.write(
        new CompanyHandOver(
            text,
            LocalDate.of(2026, 11, 23),
            text,
            List.of(
                new CompanyHandOver.Work(
                    text,
                    OpportunityKind.VACANCY,
                    text,
                    2,
                    text,
                    text,
                    0,
                    List.of(change, waiting)),
                new CompanyHandOver.Work(
                    text, OpportunityKind.POTENTIAL, "", 1, "", "", candidates, List.of())),
            List.of(waiting),
            without),
        locale,
        out);
    return out.toString();
  }

  @Test
  void everyTextIsEscapedAndNothingRuns() throws IOException {
    assertThat(page(Locale.GERMAN, HOSTILE, 5, 5, 10)).doesNotContain("<script", "<img");
    StringWriter index = new StringWriter();
    EmployerIndexPage.write(
        new EmployerIndex(
            HOSTILE,
            LocalDate.of(2026, 11, 23),
            List.of(new EmployerIndex.Entry(HOSTILE, "companies/c-1.html"))),
        Locale.GERMAN,
        index);
    assertThat(index.toString()).doesNotContain("<script", "<img");
  }

  @Test
  void itSaysWhatIsToldAndNothingOfWhatIsNot() throws IOException {
    Document german = Jsoup.parse(page(Locale.GERMAN, "Spätschicht", 15, 5, null));
    assertThat(german.select(".jobs > li").getFirst().text())
        .contains(
            "2 Plätze, als frei gemeldet. Form: Spätschicht. Arbeitszeit: Spätschicht.",
            "Heute kommen weniger als 5 Menschen infrage, vielleicht niemand.",
            "Dann kommen mindestens 15 weitere Menschen infrage. Mindestens 5 Menschen mehr hätten"
                + " einen Vorschlag.",
            "Mindestens 15 Menschen, die infrage kommen, haben noch keinen Vorschlag.");
    assertThat(german.text())
        .contains("Heute kommen mindestens 15 Menschen infrage.", "Für Ihren ganzen Betrieb")
        .doesNotContain("Mindestens 0");
    Document english = Jsoup.parse(page(Locale.ENGLISH, "late shift", 10, 0, 40));
    assertThat(english.text())
        .contains(
            "2 places, reported as open.",
            "Then at least 10 more people come into question.",
            "At least 40 people in this project look for work and have no proposal yet.",
            "We do not say which, and we do not pass on who it is.")
        .doesNotContain("more would have a proposal");
    assertThat(Jsoup.parse(page(Locale.ENGLISH, "x", 10, 0, 0)).text())
        .doesNotContain("At least 0 people");
    assertThat(english.select("html").attr("lang")).isEqualTo("en");
  }

  /** Each company its own page, whatever the ids. */
  @Test
  void noTwoCompaniesHaveOneFile() {
    List<String> ids =
        List.of("c-1", "A", "x41", "h0", "xenia", "../x", "x2e2e2f78", "b".repeat(300), "ü");
    List<String> names = ids.stream().map(EmployerReporting::fileName).toList();
    assertThat(names)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("companies/[a-z0-9][a-z0-9_-]{0,130}[.]html"))
        .contains("companies/c-1.html", "companies/xenia.html");
    assertThat(names.get(1)).as("the page of A").isEqualTo("companies/x41.html");
  }
}
