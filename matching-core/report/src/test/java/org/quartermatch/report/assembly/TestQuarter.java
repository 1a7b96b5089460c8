package org.quartermatch.report.assembly;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.quartermatch.MatchingEngine;
import org.quartermatch.PlacementRequest;
import org.quartermatch.concessions.CompanySheet;
import org.quartermatch.concessions.ConcessionLimits;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.fit.Sentences;
import org.quartermatch.model.CefrLevel;
import org.quartermatch.model.ChildcareProvider;
import org.quartermatch.model.Company;
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
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.placement.Unplaced;
import org.quartermatch.report.EmployerReporting;
import org.quartermatch.report.Reporting;
import org.quartermatch.report.RunReport;
import org.quartermatch.report.page.Audience;
import org.quartermatch.report.page.ReaderPage;
import org.quartermatch.taxonomy.Taxonomy;

/** A Quarter that a test fills, and the pages that people read of it. */
final class TestQuarter {
  static final LocalDate DATE = LocalDate.of(2026, 12, 1);
  static final LocalDate START = LocalDate.of(2027, 3, 1);
  static final GeoPoint HERE = new GeoPoint(52.5, 13.4);
  static final Company OPEN = company("b-open", "Gasthaus Offen").build();

  private final List<Participant> people = new ArrayList<>();
  private final List<Opportunity> work = new ArrayList<>();
  private final List<ChildcareProvider> providers = new ArrayList<>();
  private final List<PlacementRequest.Current> current = new ArrayList<>();
  private final List<Veto> vetoes = new ArrayList<>();

  static Company.Builder company(String id, String name) {
    return Company.builder(id).name(name).quarter("Nord").location(HERE);
  }

  /** Mornings that fit everybody, from March on. */
  static Position.Builder position(String id, String title) {
    return startUnknown(id, title).start(START);
  }

  static Position.Builder startUnknown(String id, String title) {
    return Position.builder(id)
        .form(EmploymentForm.REGULAR)
        .title(title)
        .company(OPEN)
        .workingTime(new WorkingTime.Fixed(List.of(Shifts.parse("Mo-We,Fr 09:00-13:00"))))
        .places(1)
        .hourlyPayCents(1_600)
        .skills(Listing.none())
        .languages(Listing.none())
        .qualifications(Listing.none())
        .entitlements(Listing.none())
        .conditions(Listing.none())
        .offers(Listing.none());
  }

  static Participant.Builder person(String id) {
    return permissionUnknown(id).workPermission(WorkPermission.unrestricted());
  }

  static Participant.Builder permissionUnknown(String id) {
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
        .entitlements(Listing.none());
  }

  static ChildcareProvider.Builder provider(String id, String name) {
    return ChildcareProvider.builder(id, HERE, OpeningHours.parse("Mo-Fr 07:00-17:00"))
        .name(name)
        .availableFrom(DATE);
  }

  TestQuarter work(Position.Builder... positions) {
    Stream.of(positions).map(Position.Builder::build).map(Vacancy::new).forEach(work::add);
    return this;
  }

  TestQuarter potential(Position.Builder position, int certaintyPercent) {
    work.add(
        new JobPotential(
            position.build(),
            OptionalInt.empty(),
            OptionalInt.of(certaintyPercent),
            Optional.of(DATE),
            Optional.empty()));
    return this;
  }

  TestQuarter people(Participant.Builder... persons) {
    Stream.of(persons).map(Participant.Builder::build).forEach(people::add);
    return this;
  }

  TestQuarter providers(ChildcareProvider.Builder... added) {
    Stream.of(added).map(ChildcareProvider.Builder::build).forEach(providers::add);
    return this;
  }

  /** What the plan before proposed. */
  TestQuarter before(String participantId, String opportunityId) {
    current.add(
        new PlacementRequest.Current(participantId, opportunityId, Optional.empty(), false));
    return this;
  }

  TestQuarter veto(String participantId, String opportunityId) {
    vetoes.add(new Veto(participantId, opportunityId));
    return this;
  }

  private QuarterData data() {
    return new QuarterData(
        people, List.of(OPEN), work, providers, current, vetoes, Map.of(), List.of(), List.of());
  }

  private MatchingEngine engine() {
    MatchingEngine engine = MatchingEngine.builder().childcare(providers).date(DATE).build();
    engine.put(work);
    return engine;
  }

  private PlacementPlan plan(MatchingEngine engine) {
    return engine.place(
        PlacementRequest.of(people)
            .providers(providers)
            .current(current)
            .vetoes(vetoes)
            .limits(PlacementLimits.DEFAULT.steps(2_000))
            .build());
  }

  /** One page of a run. */
  Document page(String language, ReaderPage page, Audience audience) throws IOException {
    try (MatchingEngine engine = engine()) {
      StringWriter html = new StringWriter();
      run(engine, language).write(page, audience, html);
      return Jsoup.parse(html.toString());
    }
  }

  private RunReport run(MatchingEngine engine, String language) {
    return reporting(engine, language).run(plan(engine));
  }

  private Reporting reporting(MatchingEngine engine, String language) {
    return Reporting.on(data(), engine, Taxonomy.none(), Locale.of(language));
  }

  /** What the team reads of single people. */
  Document team(String language) throws IOException {
    return page(language, ReaderPage.TEAM, Audience.TEAM);
  }

  /** What the first person takes home, without a plan. */
  Document handOver(String language) throws IOException {
    try (MatchingEngine engine = engine()) {
      StringWriter html = new StringWriter();
      Participant first = people.getFirst();
      reporting(engine, language).writeHandOver(first, engine.match(first, 3), html);
      return Jsoup.parse(html.toString());
    }
  }

  /** What the company takes home. */
  Document company(String language) throws IOException {
    try (MatchingEngine engine = engine()) {
      StringWriter html = new StringWriter();
      EmployerReporting.on(data(), engine, Taxonomy.none(), Locale.of(language))
          .write(
              CompanySheet.of(
                  engine.employerSheets(people, plan(engine), ConcessionLimits.DEFAULT).getFirst()),
              html);
      return Jsoup.parse(html.toString());
    }
  }

  /** What stands beside the first opportunity's title. */
  String payNote(String language) {
    try (MatchingEngine engine = engine()) {
      return reporting(engine, language).payNote(work.getFirst());
    }
  }

  /** What unplaced.csv says in its column {@code detail}. */
  String detail(String language, Unplaced unplaced) {
    try (MatchingEngine engine = engine()) {
      Locale locale = Locale.of(language);
      PairFacts facts =
          PairFacts.of(
              engine, Taxonomy.none(), people, Set.of(unplaced.participantId()), List.of());
      return new UnplacedTexts(
              engine,
              Sentences.in(locale, Taxonomy.none()),
              QuarterTexts.in(locale),
              facts,
              Map.of())
          .detail(unplaced);
    }
  }

  /** The row of a table that a person heads. */
  static Element row(Document page, String table, String personId) {
    return page.select("#" + table + " tbody tr").stream()
        .filter(row -> row.select("th").text().equals(personId))
        .findFirst()
        .orElseThrow();
  }
}
