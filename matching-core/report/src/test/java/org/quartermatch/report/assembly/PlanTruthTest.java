package org.quartermatch.report.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.quartermatch.MatchingEngine;
import org.quartermatch.PlacementRequest;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Child;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Company;
import org.quartermatch.model.Course;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.JobPotential;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.OpeningHours;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.TravelMode;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkPermission;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.model.WorkingTime.Shifts;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.report.Reporting;
import org.quartermatch.report.RunReport;
import org.quartermatch.report.page.Audience;
import org.quartermatch.report.page.ReaderPage;
import org.quartermatch.taxonomy.Taxonomy;

/** What the report says must hold for the plan: read in the page, in both languages. */
class PlanTruthTest {
  private static final LocalDate DATE = LocalDate.of(2026, 12, 1);
  private static final LocalDate START = LocalDate.of(2027, 3, 1);
  private static final GeoPoint HERE = new GeoPoint(52.5, 13.4);
  private static final Company OPEN = company("b-open", "Gasthaus Offen").build();
  private static final Company BUSY = company("b-busy", "Betrieb Eng").contactsPerMonth(1).build();

  private final List<Participant> people = new ArrayList<>();
  private final List<Opportunity> work = new ArrayList<>();
  private final List<ChildcareProvider> providers = new ArrayList<>();
  private Taxonomy taxonomy = Taxonomy.none();

  private static Company.Builder company(String id, String name) {
    return Company.builder(id).name(name).quarter("Nord").location(HERE);
  }

  private static Position.Builder position(String id, String title, Company company) {
    return Position.builder(id)
        .form(EmploymentForm.REGULAR)
        .title(title)
        .company(company)
        .workingTime(new WorkingTime.Fixed(List.of(Shifts.parse("Mo-We,Fr 09:00-13:00"))))
        .places(1)
        .hourlyPayCents(1_600)
        .skills(Listing.none())
        .languages(Listing.none())
        .qualifications(Listing.none())
        .entitlements(Listing.none())
        .conditions(Listing.none())
        .offers(Listing.none())
        .start(START);
  }

  private static Participant.Builder person(String id) {
    return Participant.builder(id)
        .quarter("Nord")
        .home(HERE)
        .mode(TravelMode.FOOT)
        .hours(HoursRange.of(10, 20))
        .availability(WeekSchedule.always())
        .skills(Listing.none())
        .languages(Listing.of(Language.held("de", CefrLevel.B1)))
        .wishedOccupations(Listing.none())
        .qualifications(Listing.none())
        .entitlements(Listing.none())
        .workPermission(WorkPermission.unrestricted());
  }

  private void work(Position.Builder... positions) {
    Stream.of(positions).map(Position.Builder::build).map(Vacancy::new).forEach(work::add);
  }

  private void people(Participant.Builder... persons) {
    Stream.of(persons).map(Participant.Builder::build).forEach(people::add);
  }

  /** What the audience reads: the page of single people, and that of figures. */
  private Document page(String language, Audience audience) throws IOException {
    QuarterData data =
        new QuarterData(
            people,
            List.of(OPEN, BUSY),
            work,
            providers,
            List.of(),
            List.of(),
            Map.of(),
            List.of(),
            List.of());
    try (MatchingEngine engine =
        MatchingEngine.builder().taxonomy(taxonomy).childcare(providers).date(DATE).build()) {
      engine.put(work);
      PlacementPlan plan =
          engine.place(
              PlacementRequest.of(people)
                  .providers(providers)
                  .limits(PlacementLimits.DEFAULT.steps(2_000))
                  .build());
      RunReport report = Reporting.on(data, engine, taxonomy, Locale.of(language)).run(plan);
      StringWriter html = new StringWriter();
      if (audience == Audience.TEAM) {
        report.write(ReaderPage.TEAM, audience, html);
      }
      report.write(ReaderPage.MANAGEMENT, audience, html);
      return Jsoup.parse(html.toString());
    }
  }

  /** The text of the row of one person among those without a proposal. */
  private static String unplaced(Document page, String id) {
    return page.select("#unplaced table[data-table] tbody tr").stream()
        .filter(row -> row.select("th").text().equals(id))
        .map(Element::text)
        .findFirst()
        .orElseThrow();
  }

  /** The full one gives more points, for it is a wish. */
  private void fullAndFree() {
    work(
        position("v-full", "Küchenhilfe", OPEN)
            .occupation("cook")
            .languages(Listing.of(Language.required("de", CefrLevel.B2))),
        position("v-free", "Lagerhilfe", OPEN)
            .occupation("store")
            .qualifications(Listing.of("driving-licence-b")));
    people(
        person("p-1")
            .wishedOccupations(Listing.of("cook"))
            .languages(Listing.of(Language.held("de", CefrLevel.C1))),
        person("p-2").wishedOccupations(Listing.of("cook")));
  }

  @ParameterizedTest
  @CsvSource({
    "de,1 Platz in diesem Vorschlag frei,Hilft: Wenn,in diesem Vorschlag kein Platz frei",
    "en,1 place free in this proposal,Helps: If,no place free in this proposal"
  })
  void aChangeHelpsOnlyWhereAPlaceIsFreeAndThoseComeFirst(
      String language, String free, String helps, String full) throws IOException {
    fullAndFree();
    List<String> ways =
        page(language, Audience.TEAM).select("#unplaced-table tbody tr").stream()
            .filter(row -> row.select("th").text().equals("p-2"))
            .flatMap(row -> row.select("ul.bridges li").stream())
            .map(Element::text)
            .toList();
    assertThat(ways).singleElement().asString().startsWith(helps).contains("v-free", free);
    work.removeLast();
    assertThat(unplaced(page(language, Audience.TEAM), "p-2"))
        .doesNotContain(helps)
        .contains("v-full", full);
  }

  @ParameterizedTest
  @CsvSource({
    "de,1 Platz in diesem Vorschlag frei,Hilft,ein Betreuungsplatz frei bleibt",
    "en,1 place free in this proposal,Helps,leaves a childcare place"
  })
  void aChangeDoesNotHelpWhereACarePlaceIsNotSure(
      String language, String free, String helps, String check) throws IOException {
    work(position("v-1", "Lagerhilfe", OPEN).qualifications(Listing.of("driving-licence-b")));
    people(person("p-1").children(List.of(Child.aged(2).named("c-1").needingPlace())));
    providers.add(
        ChildcareProvider.builder("k-1", HERE, OpeningHours.parse("Mo-Fr 07:00-17:00"))
            .name("Kita Eins")
            .placesUnder3(1)
            .availableFrom(DATE)
            .build());
    assertThat(unplaced(page(language, Audience.TEAM), "p-1"))
        .contains(free, check)
        .doesNotContain(helps);
  }

  @ParameterizedTest
  @CsvSource({
    "de,1 von 1,keinen Kontakt mehr frei,ein weiterer Kontakt bei Betrieb Eng",
    "en,1 of 1,no contact left,one more contact at Betrieb Eng"
  })
  void whoWaitsForAContactIsSaidAndNoOneElseIsNamed(
      String language, String used, String noContact, String missing) throws IOException {
    work(
        position("v-1", "Hilfe am Morgen", BUSY),
        position("v-2", "Hilfe am Mittag", BUSY),
        position("v-3", "Fahrdienst", BUSY).qualifications(Listing.of("driving-licence-b")));
    people(person("p-1").priority(3), person("p-2"), person("p-3").needs(Listing.of("quiet")));
    Document page = page(language, Audience.TEAM);
    String row = page.select("#contacts-table tbody tr").text();
    assertThat(row).contains("Betrieb Eng", used, "p-2").doesNotContain("p-1");
    assertThat(unplaced(page, "p-2")).contains(missing, noContact).doesNotContain("p-1");
    assertThat(page(language, Audience.PUBLIC).text())
        .doesNotContain("p-2", missing)
        .doesNotContain(used);
  }

  @ParameterizedTest
  @CsvSource({"de,niemand: Die Plätze dort sind schon verplant", "en,nobody: the places there"})
  void aContactAloneGivesNobodyAPlaceThatIsPlanned(String language, String nobody)
      throws IOException {
    work(position("v-1", "Hilfe am Morgen", BUSY));
    people(person("p-1").priority(3), person("p-2"));
    assertThat(page(language, Audience.TEAM).select("#contacts-table tbody tr").text())
        .contains(nobody)
        .doesNotContain("p-2");
  }

  @ParameterizedTest
  @CsvSource({
    "de,ein Kita-Platz mehr bei „Kita Eins“ (unter 3),Den neuen Platz bei „Kita Eins“ anfragen",
    "en,one more childcare place at “Kita Eins” (under 3),Ask “Kita Eins” for the new childcare"
  })
  void whatIsMissingIsNamedAndNeverWhoHasIt(String language, String missing, String step)
      throws IOException {
    providers.add(
        ChildcareProvider.builder("k-1", HERE, OpeningHours.parse("Mo-Fr 07:00-17:00"))
            .name("Kita Eins")
            .placesUnder3(1)
            .availableFrom(DATE)
            .build());
    work(position("v-1", "Küchenhilfe", OPEN).places(2));
    people(
        person("p-1").priority(3).children(List.of(Child.aged(2).named("c-1").needingPlace())),
        person("p-2").children(List.of(Child.aged(2).named("c-2").needingPlace())));
    Document page = page(language, Audience.TEAM);
    assertThat(unplaced(page, "p-2")).contains(missing).doesNotContain("p-1", "k-1");
    assertThat(page.select("#proposals-table").text()).contains("p-1", step);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Mit den Angaben und Regeln von heute sind höchstens 2 möglich. Das ist bewiesen."
            + "|Davon ist 1 ein Potenzial. Zu erwartende Zahl angenommener Vorschläge, wenn alle"
            + " zusagen: etwa 1. Ein Potenzial zählt dabei nur so viel, wie es sicher ist.",
        "en|By today’s data and rules no more than 2 are possible. This is proved.|Of these 1 is a"
            + " potential. Expected number of proposals taken up if everybody agrees: about 1. A"
            + " potential counts only as far as it is certain."
      })
  void aBoundHoldsForTodayAndExpectedStandsBesidePlaced(
      String language, String bound, String expected) throws IOException {
    work(position("v-1", "Küchenhilfe", OPEN));
    work.add(
        new JobPotential(
            position("j-1", "Gartenhilfe", OPEN).build(),
            OptionalInt.empty(),
            OptionalInt.of(30),
            Optional.of(DATE),
            Optional.empty()));
    people(person("p-1"), person("p-2"));
    assertThat(page(language, Audience.TEAM).select("#overview").text()).contains(bound, expected);
  }

  /**
   * Two could be placed, with the person of higher priority in the uncertain work; the plan with
   * that person in the certain work, and nobody else, is worth more.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Mehr als 2 kann kein Plan haben, und ob 2 möglich sind, ist offen. Ein Plan mit mehr "
            + "Vorschlägen hätte keinen höheren Gesamtwert:|höchstens 2 möglich. Das ist bewiesen"
            + "|geht es nicht besser",
        "en|No plan can have more than 2, and whether 2 are possible is open. A plan with more"
            + " proposals would have no higher total value:|no more than 2 are possible. This is"
            + " proved|rules can be better"
      })
  void fewerThanTheBoundIsNoContradiction(
      String language, String best, String proved, String better) throws IOException {
    work(position("v-1", "Küchenhilfe", OPEN));
    work.add(
        new JobPotential(
            position("j-1", "Gartenhilfe", OPEN)
                .languages(Listing.of(Language.required("de", CefrLevel.B2)))
                .build(),
            OptionalInt.empty(),
            OptionalInt.of(30),
            Optional.of(DATE),
            Optional.empty()));
    people(
        person("p-1"),
        person("p-2").priority(3).languages(Listing.of(Language.held("de", CefrLevel.B2))));
    String start = page(language, Audience.TEAM).text();
    assertThat(start).contains(best).doesNotContain(proved, better);
  }

  @ParameterizedTest
  @CsvSource({
    "de,Eine Stelle oder ein Potenzial aus den Daten ist nicht dabei,"
        + "Einzelne Stellen oder Potenziale aus den Daten sind nicht dabei",
    "en,One vacancy or potential of the data is left out,"
        + "A few vacancies or potentials of the data are left out"
  })
  void whatIsPastItsLastDayIsSaid(String language, String one, String few) throws IOException {
    work(position("v-1", "Küchenhilfe", OPEN));
    people(person("p-1"));
    assertThat(page(language, Audience.TEAM).text()).doesNotContain(one);
    work(position("v-2", "Lagerhilfe", OPEN).validUntil(DATE.minusDays(1)));
    assertThat(page(language, Audience.TEAM).text()).contains(one);
    assertThat(page(language, Audience.PUBLIC).text()).contains(few).doesNotContain(one);
  }

  @ParameterizedTest
  @CsvSource({"de,Es war kein Verzeichnis", "en,No list of skills and occupations"})
  void aMissingTaxonomyIsSaidOnce(String language, String missing) throws IOException {
    work(position("v-1", "Küchenhilfe", OPEN));
    people(person("p-1"));
    for (Audience audience : Audience.values()) {
      taxonomy = Taxonomy.none();
      assertThat(page(language, audience).text()).containsOnlyOnce(missing);
      taxonomy = Taxonomy.of(Map.of("narrow", List.of("broad")));
      assertThat(page(language, audience).text()).doesNotContain(missing);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "de,Der Stundenlohn ist 12.50 Euro; der Mindestlohn liegt zum Beginn bei 14.60 Euro.,"
        + "Vor dem Vorschlag mit dem Betrieb klären: Stimmt die Angabe?",
    "en,The pay is 12.50 EUR an hour; the minimum wage is 14.60 EUR at the start.,"
        + "Clarify with the company before you propose the work: is the figure right?"
  })
  void warningsSayWhatToDoToTheTeamAlone(String language, String what, String toDo)
      throws IOException {
    work(position("v-1", "Küchenhilfe", OPEN).hourlyPayCents(1_250));
    people(person("p-1"));
    String odd = language.equals("de") ? what.replace(".50 E", ",50 E") : what;
    odd = language.equals("de") ? odd.replace(".60 E", ",60 E") : odd;
    assertThat(page(language, Audience.TEAM).select("#warnings-table").text())
        .contains("Küchenhilfe", "Gasthaus Offen", odd, toDo);
    assertThat(page(language, Audience.PUBLIC).text()).doesNotContain(toDo);
  }

  @ParameterizedTest
  @CsvSource({
    "de,Zustimmung der Ausländerbehörde,Vor dem Beginn zu besorgen: „Führungszeugnis“,"
        + "Der Kurs „Deutsch B1“ ist als bestanden mitgezählt: Er endet am 01.02.2027.",
    "en,approval of the immigration office,To get before the start: “certificate of conduct”,"
        + "The course “German B1” counts as passed: it ends on"
  })
  void stepsBeforeTheStartStandWithTheProposal(
      String language, String approval, String paper, String course) throws IOException {
    work(
        position("v-1", "Küchenhilfe", OPEN)
            .languages(Listing.of(Language.required("de", CefrLevel.B1)))
            .qualifications(Listing.of("certificate-of-conduct")));
    people(
        person("p-1")
            .languages(Listing.of(Language.held("de", CefrLevel.A2)))
            .courses(
                List.of(
                    new Course.LanguageCourse(
                        "de", Language.Level.of(CefrLevel.B1), LocalDate.of(2027, 2, 1))))
            .workPermission(WorkPermission.perJob())
            .earliestStart(START.plusDays(7)));
    String steps = page(language, Audience.TEAM).select("#proposals-table .todo").text();
    assertThat(steps).contains(approval, paper, course, language.equals("de") ? "08.03." : "Mar 8");
  }

  @ParameterizedTest
  @EnumSource
  void aFirstLanguageIsNoFactOnAnyPage(Audience audience) throws IOException {
    work(
        position("v-1", "Küchenhilfe", OPEN)
            .languages(Listing.of(Language.required("de", CefrLevel.C2))));
    people(person("p-1").languages(Listing.of(Language.held("de", CefrLevel.NATIVE))));
    assertThat(page("de", audience).text())
        .contains("C2 oder höher")
        .doesNotContain("Erstsprache", "Muttersprache", "NATIVE");
    assertThat(page("en", audience).text())
        .contains("C2 or higher")
        .doesNotContain("first language", "native", "NATIVE");
  }

  @Test
  void everyPageSaysThatAProposalIsNoDuty() throws IOException {
    fullAndFree();
    for (Audience audience : Audience.values()) {
      assertThat(page("de", audience).text())
          .contains("Vorschlag", "heißt nicht „zumutbar“ im Sinne des Gesetzes")
          .doesNotContain("vermittelt");
    }
  }
}
