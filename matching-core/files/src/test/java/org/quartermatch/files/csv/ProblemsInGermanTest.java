package org.quartermatch.files.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.files.ads.AdFormatException;
import org.quartermatch.files.ads.AdImport;
import org.quartermatch.files.ads.AdImportSettings;
import org.quartermatch.files.json.PolicyFormatException;
import org.quartermatch.files.json.PolicyJson;
import org.quartermatch.files.texts.FileTexts;
import org.quartermatch.model.BadValueException;
import org.quartermatch.model.Message;
import org.quartermatch.taxonomy.Taxonomy;
import org.quartermatch.testkit.Translations;

/** Every sentence about bad files is met, and is German in German. */
class ProblemsInGermanTest {
  /** Where the words of a parser or of the system stand in brackets, which are English. */
  private static final Set<String> FOREIGN = Set.of("file.unreadable", "policy.no-json");

  /**
   * Not met on every machine: a file that cannot be read although it is there. The system's
   * administrator may read all, and not every system has a file that fails.
   */
  private static final Set<String> HARD_TO_MEET =
      Set.of("file.unreadable", "file.no-permission", "file.reading-failed", "csv.other");

  private static final Translations SENTENCES = Translations.of(FileTexts.class, "messages");

  @TempDir private Path temp;

  private final List<Message> met = new ArrayList<>();
  private int quarters;

  @BeforeEach
  void meet() throws IOException {
    for (MalformedCellTest.Case given : MalformedCellTest.cases()) {
      meet(quarter().cell(given.file(), given.cells().toArray(String[]::new)));
    }
    meetRows();
    meetRules();
    meetFiles();
    meetPolicies();
    meetAds();
  }

  @Test
  void bothLanguagesSayTheSame() {
    assertThat(SENTENCES.differences()).isEmpty();
  }

  @Test
  void everySentenceIsMet() {
    Set<String> others = SENTENCES.keys();
    met.forEach(message -> others.removeAll(Translations.keys(message)));
    assertThat(others).isSubsetOf(HARD_TO_MEET);
  }

  @Test
  void noEnglishWordIsInGerman() {
    for (Message message : met) {
      Set<String> keys = new TreeSet<>(Translations.keys(message));
      keys.retainAll(FOREIGN);
      String german = message.in(Locale.GERMANY);
      String ours = keys.isEmpty() ? german : german.replaceAll("\\(.*?\\)", "");
      assertThat(Translations.englishWords(ours)).as(german).isEmpty();
      assertThat(german).isNotEqualTo(message.toString());
    }
  }

  private static QuarterFixture fixture(Path directory) {
    return new QuarterFixture(directory)
        .row(
            "travel",
            "fromLatitude=52",
            "fromLongitude=8.5",
            "toLatitude=52.1",
            "toLongitude=8.5",
            "mode=foot",
            "minutes=7");
  }

  private QuarterFixture quarter() throws IOException {
    return fixture(Files.createDirectory(temp.resolve("quarter-" + ++quarters)));
  }

  /** Reads strictly and not, since rows that are left out are problems of others. */
  private void meet(QuarterFixture quarter) {
    quarter.write();
    meet(temp.resolve("quarter-" + quarters));
  }

  private void meet(Path directory) {
    for (boolean skip : new boolean[] {false, true}) {
      try {
        ReadOptions options = new ReadOptions(skip, QuarterFixture.DATE);
        QuarterData data =
            QuarterReader.read(directory, options, note -> met.add(note.asMessage()));
        data.warnings().forEach(problem -> met.add(problem.asMessage()));
        data.skippedRows().forEach(problem -> met.add(problem.asMessage()));
      } catch (BadInputException e) {
        e.problems().forEach(problem -> met.add(problem.asMessage()));
      }
    }
  }

  private void meetRows() throws IOException {
    meet(quarter().row("participants", "id=p-1"));
    meet(quarter().row("children", "participantId=p-1", "childId=k-1"));
    meet(
        quarter()
            .row("participants", "id=p-2")
            .row("children", "participantId=p-2", "childId=k-1", "ageMonths=31"));
    meet(quarter().cell("children", "ageMonths=x"));
    meet(quarter().cell("children", "care=none", "careLatitude=52", "careLongitude=8"));
    meet(quarter().cell("children", "needsPlace=true", "ageMonths="));
    meet(quarter().row("current", "participantId=p-1", "opportunityId=v-1"));
    meet(quarter().cell("current", "opportunityId=v-9"));
    meet(quarter().cell("opportunities", "validUntil=2026-11-30"));
    meet(quarter().cell("opportunities", "places=x"));
    meet(quarter().cell("opportunities", "places=2147483648"));
    meet(
        quarter()
            .row(
                "travel",
                "fromLatitude=52",
                "fromLongitude=8.5",
                "toLatitude=52.1",
                "toLongitude=8.5",
                "mode=foot",
                "minutes=8"));
    meet(quarter().cell("childcare", "openingHours=Mo-Fr 07:00-16:00; PH off"));
    meet(quarter().cell("companies", "colour=red"));
    meet(GuideAndFairFilesTest.withMistakes(quarter()));
    meet(GuideAndFairFilesTest.withoutTime(quarter()));
    meet(GuideAndFairFilesTest.withAFairOfYesterday(quarter()));
    meet(CareFilesTest.withMistakes(quarter()));
    meet(OutcomeFilesTest.withMistakes(quarter()));
    meet(
        OutcomeFilesTest.contradicting(
            quarter()
                .without("vetoes")
                .row("participants", "id=p-2")
                .row("participants", "id=p-3")
                .row("opportunities", "id=v-2", "kind=vacancy")));
    meet(
        OutcomeFilesTest.startsThatContradict(
            quarter()
                .without("vetoes")
                .row("participants", "id=p-2")
                .row("participants", "id=p-3")));
    meet(
        OutcomeFilesTest.twoSmallJobs(
            quarter()
                .without("vetoes")
                .row("participants", "id=p-2")
                .row("participants", "id=p-3")));
    meet(quarter().cell("opportunities", "qualifications=a\nb"));
  }

  private void meetRules() throws IOException {
    meet(RulesFilesTest.wrong(quarter()));
    meet(RulesFilesTest.contradicted(quarter().without("current")));
    QuarterData data = quarter().without("current").read();
    Path changes = temp.resolve("changes-of-a-week.csv");
    Files.writeString(
        changes,
        """
        change,participantId,opportunityId,by
        vacancy-filled,p-1,v-1,
        vacancy-filled,,v-1,
        participant-left,p-9,,
        x,,,
        """);
    met.addAll(messages(() -> ChangesReader.read(changes, data, note -> {})));
    meet(
        quarter()
            .without("vetoes")
            .row("wishes", "participantId=p-1", "rank=1", "opportunityId=v-1"));
    Path measures = Files.writeString(temp.resolve("catalogue.csv"), MeasuresReaderTest.mistakes());
    met.addAll(messages(() -> MeasuresReaderTest.read(measures, data)));
    Files.writeString(measures, MeasuresReaderTest.misspelt());
    MeasuresReaderTest.read(measures, data, note -> met.add(note.asMessage()));
    Files.writeString(measures, MeasuresReaderTest.circles());
    met.addAll(messages(() -> MeasuresReaderTest.read(measures, data)));
    met.addAll(messages(() -> EarlierPlan.read(temp.resolve("nowhere"), note -> {})));
    Files.writeString(
        temp.resolve("placements.csv"),
        "participantId,opportunityId,agreedHours,childcareProviderId\np-9,v-1,20,\n");
    EarlierPlan.read(temp, data, note -> met.add(note.asMessage()));
  }

  private static List<Message> messages(ThrowingCallable reading) {
    return thrown(BadInputException.class, reading).problems().stream()
        .map(Problem::asMessage)
        .toList();
  }

  private void meetFiles() throws IOException {
    meet(temp.resolve("nowhere"));
    meet(Files.writeString(temp.resolve("plain"), ""));
    meetCompanies("id,name\nc-1\n");
    meetCompanies("id,id\nc-1,c-1\n");
    meetCompanies("name\nc-1\n");
    meetCompanies("");
    meetCompanies("id,name\nc-1,\"x\" y\n");
    meetCompanies("id,name\nc-1," + ",".repeat(10_000) + "\n");
    Path nothing = Files.createDirectory(temp.resolve("nothing"));
    Files.createSymbolicLink(nothing.resolve("participants.csv"), Path.of("gone"));
    Files.createDirectory(nothing.resolve("companies.csv"));
    Path fails = Path.of("/proc/self/mem");
    if (Files.isRegularFile(fails)) {
      Files.createSymbolicLink(nothing.resolve("vetoes.csv"), fails);
    }
    meet(nothing);
  }

  private void meetCompanies(String content) throws IOException {
    quarter().write().raw("companies", content);
    meet(temp.resolve("quarter-" + quarters));
    quarter().write().raw("companies", "id\n\"c-1\n");
    meet(temp.resolve("quarter-" + quarters));
    quarter().write().raw("companies", "id\n\u00e4\n".getBytes(StandardCharsets.ISO_8859_1));
    meet(temp.resolve("quarter-" + quarters));
  }

  private static <T extends Throwable> T thrown(Class<T> type, ThrowingCallable call) {
    return Objects.requireNonNull(catchThrowableOfType(type, call));
  }

  private void meetPolicies() throws IOException {
    for (String json :
        List.of(
            "{",
            "[]",
            "{\"weights\": {\"skills\": 1}}",
            "{\"weights\": 1, \"obtainable\": 1, \"mustBeKnown\": 1, \"permissionForms\": 1}",
            "{\"weights\": {\"luck\": 1}, \"formValue\": {\"luck\": 1}, \"mustBeKnown\": [\"x\"]}",
            "{\"formValue\": 1, \"minimumWage\": 13.9, \"breaks\": 1, \"colour\": 1}",
            "{\"defaultMode\": \"bus\", \"schoolAgeMonths\": -1, \"permissionForms\": [\"x\"]}")) {
      Path file = Files.writeString(temp.resolve("policy.json"), json);
      PolicyFormatException e = thrown(PolicyFormatException.class, () -> PolicyJson.read(file));
      assertThat(e.problems()).isEqualTo(e.messages().stream().map(Message::toString).toList());
      met.addAll(e.messages());
    }
  }

  private void meetAds() throws IOException {
    Path postcodes = Files.writeString(temp.resolve("postcodes.csv"), ",lat,lng\n44137,x,7\n");
    Path broken = Files.writeString(temp.resolve("broken.json"), "{\"data\": [\n{]}");
    Path other = Files.writeString(temp.resolve("other.json"), "[\n{\"name\": 1}\n]");
    Path empty = Files.writeString(temp.resolve("empty.json"), "");
    byte[] beyondUnicode = {0, 0, 0, '[', 0x7F, 0, 0, 0};
    Path noText = Files.write(temp.resolve("no-text.json"), beyondUnicode);
    AdImportSettings settings =
        new AdImportSettings(Taxonomy.none(), Optional.of(postcodes), LocalDate.EPOCH);
    for (List<Path> files : List.of(List.of(broken, other, empty, noText), List.<Path>of())) {
      AdFormatException e = thrown(AdFormatException.class, () -> AdImport.read(files, settings));
      e.problems().forEach(problem -> met.add(problem.asMessage()));
    }
    Path companies = temp.resolve(AdImport.COMPANIES_FILE);
    met.add(
        thrown(
                BadValueException.class,
                () -> AdImport.importAds(List.of(), companies, settings, Locale.GERMAN))
            .text());
  }
}
