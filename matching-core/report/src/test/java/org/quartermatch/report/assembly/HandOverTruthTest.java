package org.quartermatch.report.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartermatch.Match;
import org.quartermatch.MatchingEngine;
import org.quartermatch.PlacementRequest;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.fit.Reason;
import org.quartermatch.fit.Sentences;
import org.quartermatch.fit.StandardCriterion;
import org.quartermatch.fit.TravelTimes;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.Child;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Company;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.Language;
import org.quartermatch.model.Listing;
import org.quartermatch.model.OpeningHours;
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
import org.quartermatch.taxonomy.Taxonomy;

/** What the page to hand over says: read in the page, in both languages. */
class HandOverTruthTest {
  private static final LocalDate DATE = LocalDate.of(2026, 12, 1);
  private static final LocalDate START = LocalDate.of(2027, 3, 1);
  private static final GeoPoint HERE = new GeoPoint(52.5, 13.4);
  private static final GeoPoint KITA_PLACE = new GeoPoint(52.51, 13.4);
  private static final GeoPoint WORK_PLACE = new GeoPoint(52.5, 13.42);

  private static final ChildcareProvider KITA =
      ChildcareProvider.builder("k-1", KITA_PLACE, OpeningHours.parse("Mo-Fr 07:00-17:00"))
          .name("Kita Eins")
          .placesUnder3(1)
          .availableFrom(DATE)
          .build();

  private final List<Participant> people = new ArrayList<>();
  private final List<Vacancy> work = new ArrayList<>();
  private final List<ChildcareProvider> kitas = new ArrayList<>(List.of(KITA));
  private final Map<TravelTimes.Leg, Integer> given = new HashMap<>();

  private static Position.Builder position(String id, String title) {
    return Position.builder(id)
        .title(title)
        .company(Company.builder("b-1").name("Gasthaus Offen").location(WORK_PLACE).build())
        .workingTime(new WorkingTime.Fixed(List.of(Shifts.parse("Mo-We,Fr 09:00-13:00"))))
        .places(2)
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
        .home(HERE)
        .mode(TravelMode.FOOT)
        .hours(HoursRange.of(10, 20))
        .availability(WeekSchedule.always())
        .skills(Listing.none())
        .languages(Listing.of(Language.held("de", CefrLevel.A2)))
        .wishedOccupations(Listing.none())
        .qualifications(Listing.none())
        .entitlements(Listing.none())
        .workPermission(WorkPermission.unrestricted());
  }

  private static Participant.Builder parent(String id) {
    return person(id).children(List.of(Child.aged(2).named("c-" + id).needingPlace()));
  }

  private void work(Position.Builder position) {
    work.add(new Vacancy(position.build()));
  }

  private MatchingEngine engine() {
    MatchingEngine engine =
        MatchingEngine.builder()
            .childcare(kitas)
            .travelTimes(TravelTimes.given(given, TravelTimes.greatCircle()))
            .date(DATE)
            .build();
    engine.put(work);
    return engine;
  }

  private Reporting reporting(MatchingEngine engine, String language) {
    QuarterData data =
        new QuarterData(
            people,
            List.of(),
            List.copyOf(work),
            kitas,
            List.of(),
            List.of(),
            Map.of(),
            List.of(),
            List.of());
    return Reporting.on(data, engine, Taxonomy.none(), Locale.of(language));
  }

  private Document page(String language, Participant participant) throws IOException {
    try (MatchingEngine engine = engine()) {
      StringWriter html = new StringWriter();
      List<Match> matches = engine.match(participant, 3);
      reporting(engine, language).writeHandOver(participant, matches, html);
      return Jsoup.parse(html.toString());
    }
  }

  private Document pageBesidePlan(String language, Participant participant) throws IOException {
    try (MatchingEngine engine = engine()) {
      PlacementPlan plan =
          engine.place(
              PlacementRequest.of(people)
                  .providers(kitas)
                  .limits(PlacementLimits.DEFAULT.steps(2_000))
                  .build());
      StringWriter html = new StringWriter();
      List<Match> matches = engine.match(participant, 3);
      reporting(engine, language).writeHandOver(participant, matches, plan, html);
      return Jsoup.parse(html.toString());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "de,Einen Platz könnte es hier geben: „Kita Eins“. Welche Kita Sie fragen,für Ihre Familie vorgesehen,"
        + "sind in diesem Vorschlag schon verplant",
    "en,There could be a place here: “Kita Eins”. Your contact person,is meant for your family,"
        + "are already planned in this proposal"
  })
  void aChildcarePlaceIsWhatThePlanLeaves(
      String language, String reported, String yours, String planned) throws IOException {
    work(position("v-1", "Küchenhilfe"));
    people.add(parent("p-1").priority(3).build());
    people.add(parent("p-2").build());
    assertThat(page(language, people.get(1)).text())
        .contains(reported)
        .doesNotContain(yours, planned);
    assertThat(pageBesidePlan(language, people.get(0)).text())
        .contains(yours)
        .doesNotContain(reported, planned);
    assertThat(pageBesidePlan(language, people.get(1)).text())
        .contains(planned)
        .doesNotContain(reported, yours, "p-1");
  }

  /** Without a plan several can be asked; with one, its own and the way past it alone. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|hier geben: „Kita Eins“, „Kita Zwei“, „Kita Drei“ und 1 weitere."
            + "|je nachdem, wo die Kinder betreut werden|Ab wann ist der Platz|für Ihre Familie",
        "en|place here: “Kita Eins”, “Kita Zwei”, “Kita Drei” and 1 more."
            + "|depending on|From when is the place|is meant for your family"
      })
  void onlyAPlanSaysWhichProviderToAsk(
      String language, String names, String ways, String from, String yours) throws IOException {
    work(position("v-1", "Küchenhilfe"));
    work(position("v-2", "Lagerhilfe"));
    kitas.add(kita("k-2", "Kita Zwei", 52.52).build());
    kitas.add(kita("k-3", "Kita Drei", 52.505).build());
    kitas.add(kita("k-4", "Kita Vier", 52.503).build());
    people.add(parent("p-1").build());
    Document alone = page(language, people.getFirst());
    assertThat(alone.text()).contains(names, ways).doesNotContain(from, yours, "Kita Vier");
    for (Element match : pageBesidePlan(language, people.getFirst()).select("ol.jobs > li")) {
      assertThat(match.text()).contains(yours).doesNotContain(names, ways);
      assertThat(kitas).filteredOn(it -> match.text().contains(it.name())).hasSize(1);
    }
  }

  private static ChildcareProvider.Builder kita(String id, String name, double latitude) {
    GeoPoint place = new GeoPoint(latitude, 13.4);
    return ChildcareProvider.builder(id, place, OpeningHours.parse("Mo-Fr 07:00-17:00"))
        .name(name)
        .placesUnder3(1);
  }

  @ParameterizedTest
  @CsvSource({
    "de,hier ein Platz für Sie vorgesehen,ist hier nichts mehr frei",
    "en,a place here is meant for you,nothing is free here any more"
  })
  void aPlaceIsWhatThePlanLeaves(String language, String yours, String full) throws IOException {
    work(position("v-1", "Küchenhilfe").places(1));
    people.add(person("p-1").priority(3).build());
    people.add(person("p-2").build());
    assertThat(pageBesidePlan(language, people.get(0)).text()).contains(yours);
    assertThat(pageBesidePlan(language, people.get(1)).text()).contains(full);
    assertThat(page(language, people.get(1)).text()).doesNotContain(yours, full);
  }

  @ParameterizedTest
  @CsvSource({
    "de,Die Arbeit soll am 01.03.2027 beginnen. Ich kann ab dem 08.03.2027. Geht das?",
    "en,'Work is to start on Mar 1, 2027. I can come from Mar 8, 2027 on. Is that possible?'"
  })
  void aStartBeforeThePersonCanComeIsAsked(String language, String question) throws IOException {
    work(position("v-1", "Küchenhilfe"));
    Participant late = person("p-1").earliestStart(START.plusDays(7)).build();
    assertThat(page(language, late).text()).contains(question);
    assertThat(page(language, person("p-2").build()).text()).doesNotContain("2027 on.", "ab dem");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Minijob|14,60 Euro brutto pro Stunde|1. März 2027, spätestens 15. März 2027"
            + "|Wie hoch ist der Lohn in der Stunde?|Was für ein Vertrag ist es"
            + "|An welchen Tagen und zu welchen Zeiten|Wann beginnt die Arbeit?"
            + "|Adresse und Ansprechperson im Betrieb",
        "en|Minijob|14.60 EUR an hour, before tax|March 1, 2027, by March 15, 2027 at the latest"
            + "|What is the pay for an hour?|What kind of contract is it"
            + "|On which days and at what times|When does the work start?"
            + "|Address and contact at the company"
      })
  void whatIsKnownIsShownAndWhatIsNotIsAsked(
      String language,
      String form,
      String pay,
      String start,
      String askPay,
      String askForm,
      String askTimes,
      String askStart,
      String fill)
      throws IOException {
    work(
        position("v-1", "Küchenhilfe")
            .form(EmploymentForm.MINIJOB)
            .workingTime(new WorkingTime.Fixed(List.of(Shifts.parse("Mo,We 09:00-13:00"))))
            .hourlyPayCents(1_460)
            .latestStart(START.plusDays(14)));
    Participant anybody = person("p-1").hours(HoursRange.of(5, 20)).build();
    assertThat(page(language, anybody).text())
        .contains("Gasthaus Offen", form, pay, start, "52.5, 13.42", fill)
        .doesNotContain(askPay, askForm, askTimes, askStart);
    work.clear();
    work.add(
        new Vacancy(
            Position.builder("v-2")
                .title("Lagerhilfe")
                .company(Company.builder("b-1").name("Gasthaus Offen").build())
                .build()));
    assertThat(page(language, anybody).text()).contains(askPay, askForm, askTimes, askStart);
  }

  @ParameterizedTest
  @CsvSource({"de,nach Angabe", "en,as given"})
  void theWaysAreTheOnesOfTheJudgementAndNamed(String language, String isGiven) throws IOException {
    work(position("v-1", "Küchenhilfe"));
    given.put(new TravelTimes.Leg(HERE, WORK_PLACE, TravelMode.FOOT), 17);
    Participant parent = parent("p-1").build();
    people.add(parent);
    List<String> ways;
    try (MatchingEngine engine = engine()) {
      Reason commute =
          engine.explain(parent, "v-1").reasons().stream()
              .filter(it -> it.criterion().equals(StandardCriterion.COMMUTE.code()))
              .findFirst()
              .orElseThrow();
      ways = Sentences.in(Locale.of(language), Taxonomy.none()).of(commute);
    }
    assertThat(ways).hasSize(2);
    assertThat(page(language, parent).text())
        .contains(ways.get(0), ways.get(1))
        .containsOnlyOnce(isGiven);
  }

  @ParameterizedTest
  @CsvSource({
    "de,Diese Arbeit ist am nächsten dran,Daran liegt es,den Nachweis „Führerschein Klasse B“,"
        + "und wenn",
    "en,This work is nearest,This is why it is not possible,the paper “driving licence,and if"
  })
  void whereNothingFitsTheNearestStandsWithWhatBlocksIt(
      String language, String head, String why, String paper, String both) throws IOException {
    work(position("v-1", "Fahrdienst").qualifications(Listing.of("driving-licence-b")));
    Document one = page(language, person("p-1").build());
    assertThat(one.select(".doors").text()).contains(head, why, "Fahrdienst", paper);
    assertThat(one.select(".doors ul").eachText().getLast()).doesNotContain(both);
    work.clear();
    work(
        position("v-2", "Fahrdienst")
            .qualifications(Listing.of("driving-licence-b"))
            .languages(Listing.of(Language.required("de", CefrLevel.B2))));
    Document two = page(language, person("p-1").build());
    assertThat(two.select(".doors ul").eachText().getLast()).contains(paper, both, "B2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en"})
  void aProposalIsNoDutyAndHasNoPoints(String language) throws IOException {
    work(position("v-1", "Küchenhilfe"));
    for (Participant participant :
        List.of(person("p-1").build(), person("p-2").hours(HoursRange.of(1, 2)).build())) {
      assertThat(page(language, participant).text())
          .contains("zumutbar")
          .containsPattern("ein Vorschlag und keine Pflicht|a proposal and not a duty")
          .doesNotContainPattern("(?i)punkte|points|vermittelt");
    }
  }
}
