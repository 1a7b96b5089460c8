package org.quartermatch.report.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartermatch.MatchingEngine;
import org.quartermatch.PlacementRequest;
import org.quartermatch.files.csv.QuarterData;
import org.quartermatch.files.csv.QuarterReader;
import org.quartermatch.files.csv.ReadOptions;
import org.quartermatch.fit.Fit.Eligibility;
import org.quartermatch.model.Participant;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.report.page.Audience;
import org.quartermatch.report.page.BridgeEntry;
import org.quartermatch.report.page.ClarificationEntry;
import org.quartermatch.report.page.FieldEntry;
import org.quartermatch.report.page.ProposalEntry;
import org.quartermatch.report.page.ReasonEntry;
import org.quartermatch.report.page.ReportData;
import org.quartermatch.report.page.ReportFolder;
import org.quartermatch.report.page.UnplacedEntry;
import org.quartermatch.report.page.WarningEntry;
import org.quartermatch.taxonomy.Taxonomy;

/** The report of the Quarter that is in the repository. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportAssemblyExampleTest {
  private static final LocalDate DATE = LocalDate.of(2026, 12, 1);

  private final QuarterData data =
      QuarterReader.read(Path.of("../../examples/data/quarter"), ReadOptions.strict(DATE));
  private final Taxonomy taxonomy = taxonomy();
  private final MatchingEngine engine =
      MatchingEngine.builder()
          .taxonomy(taxonomy)
          .childcare(data.childcareProviders())
          .date(DATE)
          .build();
  private final Map<Locale, ReportData> reports = new HashMap<>();

  private static Taxonomy taxonomy() {
    try {
      return Taxonomy.load(Path.of("../../examples/data/esco"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeAll
  void run() {
    engine.put(data.opportunities());
    PlacementPlan plan =
        engine.place(
            PlacementRequest.of(data.participants())
                .providers(data.childcareProviders())
                .current(data.currentPlacements())
                .vetoes(data.vetoes())
                .limits(PlacementLimits.DEFAULT.steps(1_000))
                .build());
    for (Locale locale : List.of(Locale.GERMAN, Locale.ENGLISH)) {
      reports.put(locale, ReportAssembly.assemble(data, engine, taxonomy, plan, locale));
    }
  }

  @AfterAll
  void close() {
    engine.close();
  }

  private ReportData report(String language) {
    return Objects.requireNonNull(reports.get(Locale.of(language)), language);
  }

  @Test
  void countsAreThoseOfTheScores() {
    Map<String, Integer> eligible = new HashMap<>();
    engine.scores(
        data.participants(),
        (participant, opportunity, score) -> {
          if (score.eligibility() != Eligibility.NO) {
            eligible.merge(participant.id(), 1, Integer::sum);
            eligible.merge(opportunity.id(), 1, Integer::sum);
          }
        });
    ReportData report = report("de");
    assertThat(report.participants())
        .hasSize(data.participants().size())
        .allSatisfy(
            it ->
                assertThat(it.eligibleOpportunities())
                    .isEqualTo(eligible.getOrDefault(it.id(), 0)));
    assertThat(report.opportunities())
        .hasSize(engine.opportunities().size())
        .allSatisfy(
            it ->
                assertThat(it.eligibleParticipants()).isEqualTo(eligible.getOrDefault(it.id(), 0)));
  }

  /** The page counts on its way over the pairs what a coverage counts. */
  @Test
  void fieldsAreThoseOfTheCoverage() {
    List<FieldEntry> expected =
        engine.coverage(data.participants(), 180).byField().stream()
            .filter(line -> line.field().isPresent())
            .map(
                line ->
                    new FieldEntry(
                        taxonomy
                            .occupationFieldLabel(line.field().orElseThrow(), Locale.GERMAN)
                            .orElseThrow(),
                        line.eligible(),
                        line.vacancyPlaces() + line.potentialPlaces()))
            .toList();
    assertThat(expected).hasSizeGreaterThan(15);
    assertThat(report("de").fields()).containsExactlyElementsOf(expected);
  }

  @Test
  void everybodyHasAProposalOrAReason() {
    ReportData report = report("de");
    assertThat(
            Stream.concat(
                report.proposals().stream().map(ProposalEntry::participantId),
                report.unplaced().stream().map(UnplacedEntry::participantId)))
        .containsExactlyInAnyOrderElementsOf(
            data.participants().stream().map(Participant::id).toList());
    assertThat(report.unplaced())
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.detail()).isNotEmpty());
    assertThat(report.unplaced()).anySatisfy(it -> assertThat(it.bridges()).isNotEmpty());
    assertThat(report.proposals())
        .allSatisfy(
            it ->
                assertThat(it.reasons().stream().mapToInt(ReasonEntry::points).sum())
                    .isEqualTo(it.points()));
  }

  @Test
  void childcareIsGivenOnlyWhereItIsFreeAndDemanded() {
    assertThat(report("de").childcare())
        .flatExtracting(it -> List.of(it.under3(), it.threeAndOver(), it.school()))
        .allSatisfy(
            it -> {
              assertThat(it.given()).isLessThanOrEqualTo(it.free());
              assertThat(it.given()).isLessThanOrEqualTo(it.demanded());
            });
  }

  @Test
  void questionsAreSortedByWhatTheyOpen() {
    List<ClarificationEntry> questions = report("de").clarifications();
    assertThat(questions).hasSizeLessThanOrEqualTo(Clarifications.MOST_QUESTIONS);
    assertThat(questions.getFirst().opensPairs()).isPositive();
    assertThat(questions)
        .extracting(ClarificationEntry::opensPairs)
        .isSortedAccordingTo((a, b) -> b - a);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en"})
  void noCodeIsShownWhereThereIsAName(String language) {
    ReportData report = report(language);
    List<String> texts =
        Stream.of(
                report.proposals().stream()
                    .flatMap(it -> it.reasons().stream())
                    .map(ReasonEntry::sentence),
                report.proposals().stream().flatMap(it -> it.toClarify().stream()),
                report.unplaced().stream().map(UnplacedEntry::detail),
                report.unplaced().stream()
                    .flatMap(it -> it.bridges().stream())
                    .map(BridgeEntry::sentence),
                report.proposals().stream().flatMap(it -> it.toDo().stream()),
                report.warnings().stream().map(WarningEntry::what),
                report.clarifications().stream().map(ClarificationEntry::question),
                report.occupationNames().values().stream())
            .flatMap(it -> it)
            .toList();
    assertThat(texts)
        .noneMatch(text -> text.contains("http"))
        .noneMatch(text -> text.contains("driving-licence"))
        .noneMatch(text -> text.contains("kita-"))
        .noneMatch(text -> text.contains("{"));
  }

  /** Whatever the run is for, the folder that is handed over leaks nobody. */
  @ParameterizedTest
  @CsvSource({"de,PUBLIC", "en,PUBLIC", "de,TEAM"})
  void theFolderToHandOverLeaksNobody(String language, Audience audience) throws IOException {
    Map<String, String> files = pages(language, audience);
    List<String> open =
        files.keySet().stream()
            .filter(name -> name.startsWith(ReportFolder.PUBLIC_FOLDER + "/"))
            .toList();
    assertThat(open).hasSize(3);
    for (String name : open) {
      String page = Objects.requireNonNull(files.get(name));
      String text = Jsoup.parse(page).text();
      for (Participant person : data.participants()) {
        assertThat(page).as(name).doesNotContain(person.id());
        person
            .home()
            .ifPresent(
                home ->
                    assertThat(page)
                        .as(name)
                        .doesNotContain(
                            Double.toString(home.latitude()), Double.toString(home.longitude())));
        person.children().forEach(child -> assertThat(page).as(name).doesNotContain(child.id()));
      }
      for (Element cell : Jsoup.parse(page).select("td.people, [data-figure=participants]")) {
        assertThat(cell.text())
            .as("%s: %s", name, cell.parent())
            .matches("(rund |about )?[0-9.,]*[05]|unter 5|under 5|nicht gezeigt|not shown")
            .isNotIn("0");
      }
      assertThat(text).as(name).doesNotContainPattern("\\bp-\\d");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en"})
  void theTeamSeesEverybody(String language) throws IOException {
    String page = Objects.requireNonNull(pages(language, Audience.TEAM).get("team.html"));
    assertThat(data.participants()).allSatisfy(person -> assertThat(page).contains(person.id()));
  }

  private Map<String, String> pages(String language, Audience audience) throws IOException {
    Map<String, StringWriter> files = new HashMap<>();
    ReportFolder.write(
        report(language),
        audience,
        List.of(),
        Locale.of(language),
        name -> files.computeIfAbsent(name, key -> new StringWriter()));
    return files.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().toString()));
  }
}
