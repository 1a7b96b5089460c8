package org.quartermatch.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The HTML as a text; what a browser makes of it is in {@link ReportBrowserTest}. */
class ReportTest {

  /** Tries to end a title, an attribute, a script and a line of JavaScript. */
  static final String HOSTILE =
      "</title><script>window.pwned=1</script><img src=x onerror='window.pwned=1'>\"'&\u2028{{ t"
          + " }}";

  @ParameterizedTest
  @EnumSource
  void escapesEveryText(Audience audience) throws IOException {
    files(hostile(), audience, Locale.GERMANY)
        .forEach(
            (name, html) -> {
              assertThat(html).as(name).doesNotContain("window.pwned=1</script>", "<img");
              assertThat(html)
                  .as(name)
                  .contains("&lt;/title&gt;&lt;script&gt;window.pwned=1&lt;/script&gt;", "{{ t }}");
              ReaderPage page = pageOf(name);
              // The libraries name the element in their code; at a line's start it is markup.
              assertThat(html.split("\n<script>", -1))
                  .hasSize(1 + Pages.scripts(page.libraries()).size());
            });
  }

  private static ReaderPage pageOf(String file) {
    return Stream.of(ReaderPage.values())
        .filter(page -> file.endsWith(page.fileName()))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void needsNoNetwork(Audience audience) throws IOException {
    String html = page(ReportFixture.quarter(), audience, Locale.GERMANY);
    String markup = html.replaceAll("(?s)<script>.*?</script>", "");

    assertThat(html).contains("default-src 'none'").doesNotContain("sourceMappingURL");
    assertThat(markup)
        .doesNotContain(" src=", "@import", "url(")
        .doesNotContainPattern("href=\"(?!#|(?:public/)?[a-z]+[.]html\")");
  }

  /** Sentence 43 of the contract. */
  @ParameterizedTest
  @EnumSource
  void proposesAndNeverPlaces(Audience audience) throws IOException {
    String german = page(ReportFixture.quarter(), audience, Locale.GERMANY);
    String english = page(ReportFixture.quarter(), audience, Locale.ENGLISH);

    assertThat(german)
        .contains("lang=\"de\"", "heißt nicht „zumutbar“")
        .doesNotContainIgnoringCase("vermittelt an");
    assertThat(english)
        .contains("lang=\"en\"", "does not mean reasonable in the legal sense")
        .doesNotContainIgnoringCase("placed with");
  }

  @Test
  void formatsByLocale() throws IOException {
    assertThat(page(ReportFixture.quarter(), Audience.TEAM, Locale.GERMANY))
        .contains("654.905", "1,8", "23. November 2026");
    assertThat(page(ReportFixture.quarter(), Audience.TEAM, Locale.US))
        .contains("654,905", "1.8", "November 23, 2026");
    assertThat(page(ReportFixture.quarter(), Audience.TEAM, Locale.FRANCE)).contains("lang=\"en\"");
  }

  @Test
  void showsTheCourseOfTheSearchToTheTeamWhereThereIsOne() throws IOException {
    String german = page(ReportFixture.quarter(), Audience.TEAM, Locale.GERMANY);
    assertThat(german)
        .contains("id=\"chart-course\"", "Die Suche nach dem Plan", "Schritt 37<", "643.120<");
    assertThat(page(ReportFixture.quarter(), Audience.TEAM, Locale.US))
        .contains("The search for the plan", "move 37<", "643,120<");
    assertThat(page(ReportFixture.quarter(), Audience.PUBLIC, Locale.GERMANY))
        .doesNotContain("chart-course\"");
    assertThat(page(withCourse(1), Audience.TEAM, Locale.GERMANY)).doesNotContain("chart-course\"");
  }

  @Test
  void thinsTheCourseOfTheSearchAndKeepsItsEnds() {
    List<RunFigures.Point> all = ReportFixture.course(100);
    List<RunFigures.Point> shown = ReportViews.of(ReportFixture.quarter(), Audience.TEAM).course();
    assertThat(shown).hasSize(ReportViews.MOST_POINTS).isSubsetOf(all).doesNotHaveDuplicates();
    assertThat(shown.getFirst()).isEqualTo(all.getFirst());
    assertThat(shown.getLast()).isEqualTo(all.getLast());
    for (int points : new int[] {0, 1, 2, 29, 31}) {
      assertThat(ReportViews.of(withCourse(points), Audience.TEAM).course())
          .hasSize(Math.min(points, ReportViews.MOST_POINTS))
          .doesNotHaveDuplicates();
    }
  }

  private static ReportData withCourse(int points) {
    RunFigures f = ReportFixture.figures();
    return ReportData.builder(
            "Südstadt",
            new RunFigures(
                f.date(),
                f.points(),
                f.objective(),
                f.upperBound(),
                f.gapPercent(),
                f.placedBound(),
                f.expectedPlaced(),
                f.basis(),
                f.trace(),
                ReportFixture.course(points)))
        .build();
  }

  @Test
  void sortsQuestionsByWhatTheyOpen() {
    ReportView view = ReportViews.of(ReportFixture.quarter(), Audience.TEAM);
    assertThat(view.people().questions())
        .extracting(row -> row.question().opensPairs())
        .hasSize(21)
        .isSortedAccordingTo((a, b) -> b - a);
  }

  @Test
  void weighsNothingWhereNoPlaceIsFreeAndNoneIsWanted() {
    ReportData data =
        ReportData.builder("Süd", ReportFixture.figures())
            .childcare(
                new ChildcareEntry(
                    "k-1",
                    "Kita Süd",
                    new GeoPoint(51.5, 7.2),
                    new CarePlaces(0, 0, 0, 0, 0),
                    new CarePlaces(1, 0, 0, 0, 0),
                    new CarePlaces(2, 2, 2, 1, 1)))
            .childcare(
                new ChildcareEntry(
                    "k-2",
                    "Kita West",
                    new GeoPoint(51.5, 7.2),
                    new CarePlaces(0, 1, 1, 0, 0),
                    new CarePlaces(6, 6, 6, 0, 0),
                    new CarePlaces(1, 2, 2, 0, 0)))
            .childcare(
                new ChildcareEntry(
                    "k-3",
                    "Kita Nord",
                    new GeoPoint(51.5, 7.2),
                    new CarePlaces(0, 0, 0, 0, 0),
                    new CarePlaces(0, 0, 0, 0, 0),
                    new CarePlaces(0, 0, 0, 0, 0)))
            .build();

    ReportView.Care team = ReportViews.of(data, Audience.TEAM).childcare();
    assertThat(team.without()).containsExactly("Kita Nord");
    assertThat(team.rows())
        .extracting(ReportView.CareRow::name, ReportView.CareRow::age, ReportView.CareRow::state)
        .containsExactlyInAnyOrder(
            tuple("Kita Süd", "childcare.over3", ReportView.CareState.ENOUGH),
            tuple("Kita Süd", "childcare.school", ReportView.CareState.ENOUGH),
            tuple("Kita West", "childcare.under3", ReportView.CareState.SCARCE),
            tuple("Kita West", "childcare.over3", ReportView.CareState.ENOUGH),
            tuple("Kita West", "childcare.school", ReportView.CareState.LEFT));
    // Zero is a number under five, so the public must not learn of it.
    ReportView.Care open = ReportViews.of(data, Audience.PUBLIC).childcare();
    assertThat(open.without()).containsExactly("Kita Nord", "Kita Süd");
    assertThat(open.rows())
        .extracting(ReportView.CareRow::state)
        .doesNotContain(ReportView.CareState.NONE);
  }

  @Test
  void listsEachOpenQuestionOfAProposal() throws IOException {
    assertThat(page(ReportFixture.quarter(), Audience.TEAM, Locale.GERMANY))
        .contains("</b> Ist ein Führungszeugnis vorhanden?</p>", "<li>Passt der Beginn?</li>");
  }

  @Test
  void keepsVacanciesAndPotentialsApart() {
    ReportView view = ReportViews.of(ReportFixture.quarter(), Audience.TEAM);
    assertThat(view.vacancies()).hasSize(27);
    assertThat(view.potentials()).hasSize(13);
  }

  @Test
  void holdsAQuarterOfFullSize() throws IOException {
    String html = page(ReportFixture.quarter(1_600, 800, 900), Audience.TEAM, Locale.GERMANY);
    assertThat(html.length()).isLessThan(10_000_000);
    assertThat(html).contains("teiln-1000<", "teiln-2599<");
  }

  @Test
  void writesAnEmptyQuarter() throws IOException {
    ReportData empty = ReportData.builder("Leer", ReportFixture.figures()).build();
    for (Audience audience : Audience.values()) {
      assertThat(page(empty, audience, Locale.GERMANY)).contains("Es gibt keine Stellen.");
    }
  }

  @Test
  void refusesIdsThatAreNotThere() {
    ReportData.Builder data =
        ReportData.builder("Süd", ReportFixture.figures())
            .unplaced(new UnplacedEntry("p-1", UnplacedReason.CONTESTED, "", List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(data::build)
        .withMessage("participant id p-1 is named but not there; add the entry first");
  }

  @Test
  void refusesIdsThatAreThereTwice() {
    CompanyEntry company = new CompanyEntry("c-1", "Bäckerei", null, false, null);
    ReportData.Builder data =
        ReportData.builder("Süd", ReportFixture.figures()).company(company).company(company);
    assertThatIllegalArgumentException()
        .isThrownBy(data::build)
        .withMessage("company c-1 is there twice; allowed is once");
  }

  @Test
  void handOverEscapesAndShowsNoPoints() throws IOException {
    HandOver.Match match =
        new HandOver.Match(
            HOSTILE,
            HOSTILE,
            OpportunityKind.VACANCY,
            HOSTILE,
            new HandOver.Terms(
                HOSTILE,
                HOSTILE,
                80,
                1_460,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                List.of(HOSTILE),
                null,
                null,
                null,
                null),
            HOSTILE,
            List.of(HOSTILE),
            List.of(HOSTILE),
            List.of(HOSTILE),
            List.of(HOSTILE));
    StringWriter out = new StringWriter();
    HandOverPage.write(
        new HandOver(HOSTILE, LocalDate.of(2026, 11, 23), List.of(match), List.of()),
        Locale.GERMANY,
        out);

    assertThat(out.toString())
        .doesNotContain("<script", "<img")
        .contains("20 Stunden in der Woche", "heißt nicht „zumutbar“")
        .doesNotContainIgnoringCase("punkte");
  }

  static ReportData hostile() {
    String bad = HOSTILE;
    return ReportData.builder(bad, ReportFixture.figures())
        .participant(
            new ParticipantEntry(
                "p" + bad,
                new GeoPoint(51.4, 7.2),
                HourRange.UNKNOWN,
                Map.of(bad, LanguageLevel.A1),
                List.of(bad),
                0))
        .participant(
            new ParticipantEntry("q" + bad, null, HourRange.UNKNOWN, Map.of(), List.of(), 0))
        .company(new CompanyEntry("c" + bad, bad, new GeoPoint(51.41, 7.21), true, null))
        .opportunity(
            new OpportunityEntry(
                "o" + bad,
                OpportunityKind.POTENTIAL,
                bad,
                bad,
                "c" + bad,
                bad,
                null,
                9,
                HourRange.UNKNOWN,
                Map.of(bad, LanguageLevel.A1),
                true,
                null,
                null,
                bad,
                9))
        .childcare(
            new ChildcareEntry(
                "k" + bad,
                bad,
                new GeoPoint(51.42, 7.22),
                new CarePlaces(9, 9, 9, 9, 9),
                new CarePlaces(9, 9, 9, 9, 9),
                new CarePlaces(9, 9, 9, 9, 9)))
        .proposal(
            new ProposalEntry(
                "p" + bad,
                "o" + bad,
                "k" + bad,
                bad,
                80,
                5_000,
                true,
                List.of(new ReasonEntry(bad, CriterionVerdict.MET, 1, 2, bad)),
                List.of(bad),
                List.of(bad)))
        .unplaced(
            new UnplacedEntry(
                "q" + bad, UnplacedReason.CONTESTED, bad, List.of(new BridgeEntry(bad, 0))))
        .warning(new WarningEntry("o" + bad, bad, bad))
        .clarification(
            new ClarificationEntry(
                bad,
                bad,
                QuestionAbout.OPPORTUNITY,
                "o" + bad,
                50,
                50,
                Set.of(),
                Set.of("p" + bad)))
        .previous(new PreviousEntry("q" + bad, bad, bad, bad))
        .occupationName(bad, bad)
        .build();
  }

  /** All pages of a run as one text. */
  private static String page(ReportData data, Audience audience, Locale locale) throws IOException {
    return String.join("\n", files(data, audience, locale).values());
  }

  /** All pages of a run by their names. */
  static Map<String, String> files(ReportData data, Audience audience, Locale locale)
      throws IOException {
    Map<String, StringWriter> files = new TreeMap<>();
    ReportFolder.write(
        data,
        audience,
        List.of(),
        locale,
        name -> {
          StringWriter out = new StringWriter();
          files.put(name, out);
          return out;
        });
    Map<String, String> texts = new TreeMap<>();
    files.forEach((name, out) -> texts.put(name, out.toString()));
    return texts;
  }
}
