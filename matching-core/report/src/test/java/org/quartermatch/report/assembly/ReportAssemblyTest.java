package org.quartermatch.report.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartermatch.MatchingEngine;
import org.quartermatch.PlacementRequest;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.fit.Reason.Finding;
import org.quartermatch.fit.Verdict;
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
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;
import org.quartermatch.model.Position;
import org.quartermatch.model.TravelMode;
import org.quartermatch.model.Vacancy;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.model.WorkingTime;
import org.quartermatch.model.WorkingTime.Shifts;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.report.page.CarePlaces;
import org.quartermatch.report.page.ClarificationEntry;
import org.quartermatch.report.page.HandOver;
import org.quartermatch.report.page.LanguageLevel;
import org.quartermatch.report.page.OpportunityEntry;
import org.quartermatch.report.page.ParticipantEntry;
import org.quartermatch.report.page.ProposalEntry;
import org.quartermatch.report.page.QuestionAbout;
import org.quartermatch.report.page.ReasonEntry;
import org.quartermatch.report.page.ReportData;
import org.quartermatch.report.page.UnplacedEntry;
import org.quartermatch.report.page.UnplacedReason;
import org.quartermatch.taxonomy.Taxonomy;

/** A Quarter of four people, three vacancies and two Kitas, told in full. */
class ReportAssemblyTest {
  private static final LocalDate DATE = LocalDate.of(2026, 12, 1);
  private static final GeoPoint HERE = new GeoPoint(52.5, 13.4);

  /** Mornings only, so that everybody has the time. */
  private static final Vacancy KITCHEN =
      new Vacancy(
          position("v-kitchen", "Küchenhilfe").languages(Listing.of(german(CefrLevel.A2))).build());

  private static final Vacancy DRIVER =
      new Vacancy(
          position("v-driver", "Fahrer:in")
              .qualifications(Listing.of("driving-licence-b"))
              .build());

  private static final Vacancy LATE =
      new Vacancy(
          position("v-late", "Spätdienst").languages(Listing.of(german(CefrLevel.C2))).build());

  private static final ChildcareProvider KITA =
      provider("k-1", "Kita Eins", 1, Optional.of(LocalDate.of(2026, 1, 1)));
  private static final ChildcareProvider OTHER_KITA =
      provider("k-2", "Kita Zwei", 1, Optional.empty());

  /** Best for the kitchen, and the only one whose child needs a place. */
  private static final Participant PARENT =
      person("p-1")
          .quarter("Nord")
          .languages(Listing.of(Language.held("de", CefrLevel.B1)))
          .priority(5)
          .children(List.of(Child.aged(2).named("c-1").needingPlace()))
          .build();

  private static final Participant CONTESTED =
      person("p-2").languages(Listing.of(Language.held("de", CefrLevel.A2))).build();
  private static final Participant LEARNER =
      person("p-3").languages(Listing.of(Language.held("de", CefrLevel.A1))).build();
  private static final Participant ASKED =
      person("p-4")
          .languages(Listing.of(Language.held("de", CefrLevel.A1)))
          .qualifications(Listing.unknown())
          .build();

  private static final QuarterData DATA =
      new QuarterData(
          List.of(PARENT, CONTESTED, LEARNER, ASKED),
          List.of(),
          List.of(KITCHEN, DRIVER, LATE),
          List.of(KITA, OTHER_KITA),
          List.of(),
          List.of(),
          Map.of(),
          List.of(),
          List.of());

  private static Position.Builder position(String id, String title) {
    return Position.builder(id)
        .form(EmploymentForm.REGULAR)
        .title(title)
        .company(Company.builder("b-" + id).name("Betrieb " + id).location(HERE).build())
        .workingTime(new WorkingTime.Fixed(List.of(Shifts.parse("Mo-We,Fr 09:00-13:00"))))
        .places(1)
        .skills(Listing.none())
        .languages(Listing.none())
        .qualifications(Listing.none())
        .entitlements(Listing.none())
        .conditions(Listing.none())
        .offers(Listing.none())
        .start(LocalDate.of(2027, 3, 1));
  }

  private static Language.Required german(CefrLevel level) {
    return new Language.Required("de", org.quartermatch.model.Language.Level.of(level), 0);
  }

  private static Participant.Builder person(String id) {
    return Participant.builder(id)
        .home(HERE)
        .mode(TravelMode.FOOT)
        .hours(HoursRange.of(10, 20))
        .availability(WeekSchedule.always())
        .skills(Listing.none())
        .wishedOccupations(Listing.none())
        .qualifications(Listing.none())
        .entitlements(Listing.none());
  }

  private static ChildcareProvider provider(
      String id, String name, int under3, Optional<LocalDate> from) {
    ChildcareProvider.Builder provider =
        ChildcareProvider.builder(id, HERE, OpeningHours.parse("Mo-Fr 07:00-17:00"))
            .name(name)
            .placesUnder3(under3);
    from.ifPresent(provider::availableFrom);
    return provider.build();
  }

  private static MatchingEngine engine() {
    MatchingEngine engine =
        MatchingEngine.builder().childcare(DATA.childcareProviders()).date(DATE).build();
    engine.put(DATA.opportunities());
    return engine;
  }

  private static ReportData report(Locale locale) {
    try (MatchingEngine engine = engine()) {
      PlacementPlan plan =
          engine.place(
              PlacementRequest.of(DATA.participants())
                  .providers(DATA.childcareProviders())
                  .limits(PlacementLimits.DEFAULT.steps(2_000))
                  .build());
      return ReportAssembly.assemble(DATA, engine, Taxonomy.none(), plan, locale);
    }
  }

  @Test
  void countsWhoIsEligibleForWhat() {
    ReportData report = report(Locale.GERMAN);
    assertThat(report.participants())
        .extracting(ParticipantEntry::eligibleOpportunities)
        .containsExactly(1, 1, 0, 0);
    assertThat(report.opportunities())
        .extracting(OpportunityEntry::id, OpportunityEntry::eligibleParticipants)
        .containsExactly(tuple("v-driver", 0), tuple("v-kitchen", 2), tuple("v-late", 0));
    assertThat(report.opportunities().get(1).hours().maxQuarterHours()).isEqualTo(64);
    assertThat(report.opportunities().get(1).languages()).containsEntry("de", LanguageLevel.A2);
  }

  @Test
  void childcareIsDemandedWhereverThereIsAWayAndGivenOnce() {
    ReportData report = report(Locale.GERMAN);
    assertThat(report.childcare()).extracting(it -> it.under3().demanded()).containsExactly(1, 1);
    assertThat(report.childcare().stream().mapToInt(it -> it.under3().given()).sum()).isEqualTo(1);
    assertThat(report.childcare().getFirst().threeAndOver())
        .isEqualTo(new CarePlaces(0, 0, 0, 0, 0));
  }

  @Test
  void reasonsSpeakOfTheKitaThatIsProposedAndSumToThePoints() {
    ProposalEntry proposal = report(Locale.GERMAN).proposals().getFirst();
    assertThat(proposal.participantId()).isEqualTo("p-1");
    assertThat(proposal.reasons().stream().mapToInt(ReasonEntry::points).sum())
        .isEqualTo(proposal.points());
    String used = "k-1".equals(proposal.childcareId()) ? "Kita Eins" : "Kita Zwei";
    String other = used.equals("Kita Eins") ? "Kita Zwei" : "Kita Eins";
    assertThat(proposal.reasons())
        .extracting(ReasonEntry::sentence)
        .anyMatch(sentence -> sentence.contains(used))
        .noneMatch(sentence -> sentence.contains(other))
        .contains("Gebraucht wird Deutsch A2, vorhanden ist B1.");
  }

  @Test
  void everybodyElseHasAReasonAndABridge() {
    ReportData report = report(Locale.GERMAN);
    assertThat(report.unplaced())
        .extracting(UnplacedEntry::participantId, UnplacedEntry::reason)
        .containsExactly(
            tuple("p-2", UnplacedReason.CONTESTED),
            tuple("p-3", UnplacedReason.NO_ELIGIBLE_OPPORTUNITY),
            tuple("p-4", UnplacedReason.NO_ELIGIBLE_OPPORTUNITY));
    assertThat(report.unplaced().get(0).detail())
        .isEqualTo(
            "Es fehlt: ein weiterer Platz bei „Küchenhilfe“ (v-kitchen)."
                + " Nach den bekannten Angaben passt eine Arbeitsmöglichkeit.");
    assertThat(report.unplaced().get(1).bridges().getFirst().sentence())
        .isEqualTo(
            "Hilft: Wenn die Person den Nachweis „Führerschein Klasse B“ hätte, würde die Person"
                + " für „Fahrer:in“ (v-driver) passen (1 Platz in diesem Vorschlag frei).");
    assertThat(report.unplaced().get(2).bridges().getFirst().sentence())
        .isEqualTo(
            "Wenn die Person den Nachweis „Führerschein Klasse B“ hat (das ist zu klären), kann"
                + " die Person für „Fahrer:in“ (v-driver) passen (1 Platz in diesem Vorschlag"
                + " frei).");
    assertThat(report.unplaced().get(1).detail())
        .isEqualTo(
            "Was bei 3 Stellen und Potenzialen am häufigsten im Weg steht: Sprachen (2-mal), Nachweise (1-mal).");
  }

  @Test
  void aQuestionThatOpensAPairComesFirst() {
    List<ClarificationEntry> questions = report(Locale.GERMAN).clarifications();
    assertThat(questions.getFirst())
        .isEqualTo(
            new ClarificationEntry(
                "qualifications",
                "Hat die Person den Nachweis „Führerschein Klasse B“?",
                QuestionAbout.PARTICIPANT,
                "p-4",
                1,
                1,
                Set.of("p-4"),
                Set.of("p-4")));
    assertThat(questions)
        .contains(
            new ClarificationEntry(
                "childcare",
                "Ab wann ist ein Platz bei „Kita Zwei“ frei?",
                QuestionAbout.CHILDCARE,
                "k-2",
                0,
                1,
                Set.of(),
                Set.of("p-1")))
        .noneMatch(question -> question.aboutId().equals("k-1"));
  }

  @Test
  void everyTextIsThereInEnglish() {
    ReportData report = report(Locale.ENGLISH);
    assertThat(report.unplaced().get(0).detail())
        .isEqualTo(
            "What is missing: one more place at “Küchenhilfe” (v-kitchen)."
                + " By what is known, one opportunity fits.");
    assertThat(report.unplaced().get(2).bridges().getFirst().sentence())
        .endsWith(
            "(to be clarified), this person may be suitable for “Fahrer:in” (v-driver)"
                + " (1 place free in this proposal).");
  }

  @Test
  void thePageToHandOverAsksOnlyWhatTheCompanyOrTheKitaKnows() {
    try (MatchingEngine engine = engine()) {
      HandOver page =
          ReportAssembly.handOver(
              PARENT,
              engine.match(PARENT, 3),
              Optional.empty(),
              DATA,
              engine,
              Taxonomy.none(),
              Locale.GERMAN);
      HandOver.Match match = page.matches().getFirst();
      assertThat(match.terms().workingHours()).isEqualTo("Mo–Mi, Fr 09:00–13:00");
      assertThat(match.terms().quarterHours()).isEqualTo(64);
      assertThat(match.childcare())
          .isEqualTo(
              "Einen Platz könnte es hier geben: „Kita Eins“, „Kita Zwei“."
                  + " Welche Kita Sie fragen, sagt Ihnen Ihre Ansprechperson.");
      assertThat(match.good()).contains("Gebraucht wird Deutsch A2, vorhanden ist B1.");
      assertThat(match.toAsk()).containsExactly("Wie hoch ist der Lohn in der Stunde?");
    }
  }

  @Test
  void theTitleNamesTheQuartersOfThePeople() {
    assertThat(report(Locale.GERMAN).quarter()).isEqualTo("Nord");
    QuarterData nobody =
        new QuarterData(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), List.of(),
            List.of());
    try (MatchingEngine engine = engine()) {
      assertThat(
              ReportAssembly.handOver(
                      PARENT,
                      List.of(),
                      Optional.empty(),
                      nobody,
                      engine,
                      Taxonomy.none(),
                      Locale.ENGLISH)
                  .quarter())
          .isEqualTo("the Quarter");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "more", "roster"})
  void everyQuestionHasSomebodyToAsk(String ending) {
    List<String> keys =
        ResourceBundle.getBundle("org.quartermatch.fit.sentences", Locale.ROOT).keySet().stream()
            .filter(key -> key.endsWith("." + ending) && !key.startsWith("level."))
            // of a person and a guide, not of an opportunity: no page has these
            .filter(key -> !key.startsWith("guide-"))
            .toList();
    assertThat(keys).isNotEmpty();
    Opportunity opportunity = KITCHEN;
    for (String key : keys) {
      assertThat(WhomToAsk.of(new Finding.Standard(Verdict.UNKNOWN, key, List.of()), opportunity))
          .as(key)
          .isNotNull();
    }
  }

  @Test
  void bothLanguagesHaveTheSameTexts() throws IOException {
    assertThat(texts("texts_de.properties").keySet()).isEqualTo(texts("texts.properties").keySet());
  }

  private static Properties texts(String file) throws IOException {
    Properties texts = new Properties();
    try (InputStream in = QuarterTexts.class.getResourceAsStream(file)) {
      texts.load(Objects.requireNonNull(in, file));
    }
    return texts;
  }
}
