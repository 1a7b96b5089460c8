package org.quartermatch.examples.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every other command once, and what it answers to mistakes. */
class CommandsTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path temp;

  @Test
  void matchSaysWhy() {
    Cli german = Cli.onExample("match", "--participant", "p-0001", "-k", 2);
    assertThat(german.status()).as(german.err()).isZero();
    assertThat(german.out())
        .contains("Vorschläge für p-0001 am 01.12.2026: 2", "1. ", "2. ", "Punkte", "Sprachen")
        .contains("zumutbar")
        .doesNotContain("3. ");
    Cli english = Cli.onExample("match", "--participant", "p-0001", "-k", 1, "--lang", "en");
    assertThat(english.out()).contains("Proposals for p-0001", "points", "proposals", "zumutbar");
  }

  @Test
  void matchAsJsonHasTheColumnsOfMatchesCsv() throws IOException {
    Cli run = Cli.onExample("match", "--participant", "p-0001", "--json");
    JsonNode answer = JSON.readTree(run.out());
    assertThat(answer.get("nearest")).isEmpty();
    JsonNode first = answer.get("matches").get(0);
    assertThat(first.get("participantId").asString()).isEqualTo("p-0001");
    assertThat(first.get("rank").asInt()).isEqualTo(1);
    for (String name : new String[] {"opportunityId", "companyId", "agreedHours", "toClarify"}) {
      assertThat(first.has(name)).as(name).isTrue();
    }
    int points = 0;
    for (JsonNode reason : first.get("reasons")) {
      points += reason.get("points").asInt();
    }
    assertThat(first.get("points").asInt()).isEqualTo(points).isPositive();
  }

  @Test
  void matchesPageHasNoPointsAndNobodyElse() throws IOException {
    Path page = temp.resolve("page.html");
    Cli run = Cli.onExample("match", "--participant", "p-0001", "-k", 3, "--html", page);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Files.readString(page))
        .startsWith("<!DOCTYPE html>")
        .contains("Vorschläge")
        .doesNotContainPattern("p-\\d{4}")
        .doesNotContain("Punkte");
  }

  @Test
  void companies() throws IOException {
    assertThat(Cli.onExample("companies", "--participant", "p-0001", "-k", 1).out())
        .contains("Vorgeschlagene Betriebe für p-0001", "1. ", "zumutbar");
    JsonNode json =
        JSON.readTree(Cli.onExample("companies", "--participant", "p-0001", "--json").out());
    assertThat(json.get(0).get("companyId").asString())
        .isEqualTo(json.get(0).get("matches").get(0).get("companyId").asString());
    Path page = temp.resolve("page.html");
    Cli.onExample("companies", "--participant", "p-0001", "--html", page);
    assertThat(page).isNotEmptyFile();
  }

  @Test
  void candidates() throws IOException {
    assertThat(Cli.onExample("candidates", "--opportunity", "v-0002", "-k", 1).out())
        .contains("Vorgeschlagene Menschen", "1. p-", "zumutbar");
    JsonNode json =
        JSON.readTree(Cli.onExample("candidates", "--opportunity", "v-0002", "--json").out());
    assertThat(json).hasSize(10);
    assertThat(json.get(0).get("opportunityId").asString()).isEqualTo("v-0002");
    assertThat(json.get(0).get("points").asInt())
        .isGreaterThanOrEqualTo(json.get(9).get("points").asInt());
  }

  @Test
  void explainNamesEveryBlockingCriterionAndBridges() throws IOException {
    Cli run =
        Cli.onExample("explain", "--participant", "p-0001", "--opportunity", "j-0003", "--json");
    JsonNode fit = JSON.readTree(run.out());
    assertThat(fit.get("eligible").asString()).isEqualTo("no");
    assertThat(fit.get("agreedHours").isNull()).isTrue();
    assertThat(fit.get("blockedBy")).hasSize(2);
    Cli text = Cli.onExample("explain", "--participant", "p-0001", "--opportunity", "j-0003");
    assertThat(text.out())
        .contains("Nach den Daten nicht möglich. Dagegen spricht: ")
        .contains("Wochenstunden", "Arbeitsbedingungen");
    Cli page =
        Cli.onExample(
            "explain",
            "--participant",
            "p-0001",
            "--opportunity",
            "j-0003",
            "--html",
            temp.resolve("page.html"));
    assertThat(page.status()).isEqualTo(2);
    assertThat(page.err())
        .contains("there is none for p-0001 and j-0003 at present. Against it: ")
        .contains("Weekly hours", "Working conditions")
        .doesNotContain("Still open");
    assertThat(temp.resolve("page.html")).doesNotExist();
  }

  @Test
  void unknownIdsComeWithSimilarOnes() {
    Cli person = Cli.onExample("match", "--participant", "P-0O01");
    assertThat(person.status()).isEqualTo(2);
    assertThat(person.err()).contains("P-0O01", "similar", "p-0001");
    Cli work = Cli.onExample("candidates", "--opportunity", "nothing");
    assertThat(work.status()).isEqualTo(2);
    assertThat(work.err()).contains("opportunities.csv").doesNotContain("similar");
    assertThat(work.out()).isEmpty();
  }

  @Test
  void placeWritesThePlanAlone() throws IOException {
    Path out = temp.resolve("out");
    Path run = temp.resolve("run");
    assertThat(Cli.onExample("place", "--steps", 2_000, "--out", out).status()).isZero();
    assertThat(Cli.onExample("run", "--steps", 2_000, "--out", run).status()).isZero();
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("placements.csv", "unplaced.csv", "summary.json");
    }
    for (String file : new String[] {"placements.csv", "unplaced.csv"}) {
      assertThat(out.resolve(file)).hasSameTextualContentAs(run.resolve(file));
    }
  }

  /** The figures of summary.json, and where the files lie. */
  @ParameterizedTest
  @ValueSource(strings = {"run", "place"})
  void runsTellProgramsToo(String command) throws IOException {
    Path out = temp.resolve("ein Ordner mit Ümlaut");
    Cli run = Cli.onExample(command, "--steps", 100, "--json", "--out", out);
    assertThat(run.status()).as(run.err()).isZero();
    ObjectNode json = (ObjectNode) JSON.readTree(run.out());
    List<String> files = new ArrayList<>();
    json.remove("files").forEach(file -> files.add(file.asString()));
    try (Stream<Path> written = Files.walk(out)) {
      assertThat(files)
          .containsExactlyElementsOf(
              written
                  .filter(Files::isRegularFile)
                  .map(file -> file.toAbsolutePath().toString())
                  .sorted()
                  .toList());
    }
    assertThat(json).isEqualTo(JSON.readTree(out.resolve("summary.json").toFile()));
    assertThat(run.err()).contains("zumutbar");
  }

  @Test
  void validateTellsOnStdout() {
    Cli good = Cli.onExample("validate");
    assertThat(good.status()).isZero();
    assertThat(good.out()).contains("Keine fehlerhaften Zeilen: ", " Teilnehmende, ");
  }

  @Test
  void policyPrintedIsPolicyRead() throws IOException {
    Path file = temp.resolve("policy.json");
    Files.writeString(file, "{\"weights\": {\"skills\": 3900, \"local\": 300}, \"breaks\": false}");
    Cli printed = Cli.run("policy", "--policy", file);
    JsonNode json = JSON.readTree(printed.out());
    assertThat(json.get("weights").get("skills").asInt()).isEqualTo(3900);
    assertThat(json.get("weights").get("childcare").asInt()).isZero();
    assertThat(json.get("defaultMode").asString()).isEqualTo("transit");
    Path copy = temp.resolve("copy.json");
    Files.writeString(copy, printed.out());
    assertThat(Cli.run("policy", "--policy", copy).out()).isEqualTo(printed.out());
    assertThat(json.get("policyVersion"))
        .isNotEqualTo(JSON.readTree(Cli.run("policy").out()).get("policyVersion"));
  }

  @Test
  void aPolicyInTheQuarterHolds() throws IOException {
    Files.writeString(temp.resolve("policy.json"), "{\"schoolAgeMonths\": 72}");
    assertThat(Cli.run("policy", "--data", temp).out()).contains("\"schoolAgeMonths\" : 72");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"wieghts\": {}}|wieghts|weights, breaks",
        "{\"weights\": {\"skill\": 1}}|weights.skill|skills",
        "{\"weights\": {\"skills\": 1}}|6001|10000",
        "{\"weights\": {\"childcare\": 1}}|childcare|0",
        "{\"defaultMode\": \"bus\"}|bus|bicycle, car, foot, transit",
        "{\"breaks\": 1}|breaks is 1|true or false",
        "{\"mustBeKnown\": [\"hours\"]}|hours|entitlements",
        "{\"mustBeKnown\": [\"x\"]}|x|entitlements",
        "{\"obtainable\": \"a\"}|obtainable|list",
        "{\"schoolAgeMonths\": -1}|-1|0",
        "{\"settlingInDays\": 1.5}|1.5|whole number",
        "{\"certaintyPercent\": 101}|101|100",
        "{\"breaks\": true, \"breaks\": true}|breaks|Duplicate",
        "[]|object|expected",
        "{|policy.json:1|JSON"
      })
  void aBadPolicyNamesKeyValueAndWhatIsAllowed(String line) throws IOException {
    String[] parts = line.split("\\|", -1);
    Path file = temp.resolve("policy.json");
    Files.writeString(file, parts[0]);
    Cli run = Cli.run("policy", "--policy", file);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(parts[1], parts[2]);
  }

  @Test
  void generateThenRun() {
    Path quarter = temp.resolve("quarter");
    Cli generated =
        Cli.run(
            "generate", "--seed", 3, "--participants", 20, "--opportunities", 10, "--out", quarter);
    assertThat(generated.status()).as(generated.err()).isZero();
    Cli run =
        Cli.run(
            "run",
            "--data",
            quarter,
            "--date",
            Cli.DATE,
            "--steps",
            100,
            "--out",
            temp.resolve("out"));
    assertThat(run.status()).as(run.err()).isZero();
    Cli again =
        Cli.run(
            "generate", "--seed", 3, "--participants", 0, "--opportunities", 10, "--out", quarter);
    assertThat(again.status()).isEqualTo(2);
    assertThat(again.err()).contains("--participants", "0");
  }

  @Test
  void importAdsThatAreNone() throws IOException {
    Path file = temp.resolve("ads.json");
    Files.writeString(file, "{\"x\": 1}");
    Path out = temp.resolve("opportunities.csv");
    Cli run = Cli.run("import-ads", file, "--out", out);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("ads.json", "is no job ad");
    assertThat(out).doesNotExist();
    assertThat(Cli.run("import-ads", temp.resolve("nothing.json"), "--out", out).status())
        .isEqualTo(2);
    assertThat(Cli.run("import-ads", "--out", out).status()).isEqualTo(2);
  }

  @Test
  void importAdsOfOneAd() throws IOException {
    Path file = temp.resolve("ads.json");
    Files.writeString(
        file,
        "{\"data\": [{\"slug\": \"a-1\", \"company_name\": \"Bäckerei\", \"title\": \"Verkäufer"
            + " (m/w/d)\", \"description\": \"<p>Teilzeit, 20 Std./Woche</p>\", \"remote\": false,"
            + " \"url\": \"\", \"tags\": [], \"job_types\": [], \"location\": \"Berlin\","
            + " \"created_at\": 1764547200}]}");
    Path out = temp.resolve("opportunities.csv");
    Cli run = Cli.run("import-ads", file, "--out", out, "--taxonomy", Cli.ESCO, "--date", Cli.DATE);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Files.readString(out)).contains("a-1", "Verkäufer (m/w/d)");
    assertThat(run.out()).contains(out.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run --out x",
        "run --data data/quarter",
        "run --data data/quarter --out x --seconds 0",
        "run --data data/quarter --out x --steps -1",
        "run --data data/quarter --out x --seed y",
        "run --data data/quarter --out x --audience all",
        "run --data data/quarter --out x --nonsense",
        "run --data data/quarter --out pom.xml",
        "run --data data/quarter --out pom.xml/x",
        "run --data data/nowhere --out x",
        "run --data data/quarter --taxonomy data/nowhere --out x",
        "run --data data/quarter --taxonomy data/quarter --out x",
        "run --data data/quarter --policy data/nowhere --out x",
        "run --data data/quarter --date 2026-13-01 --out x",
        "run --data data/quarter --lang fr --out x",
        "match --data data/quarter",
        "match --data data/quarter --participant p-0001 -k 0",
        "match --data data/quarter --participant p-0001 -k x",
        "match --data data/quarter --participant p-0001 --html data",
        "generate --seed 1 --participants 2 --opportunities 3 --out src",
        "nonsense",
        ""
      })
  void wrongUsageIsStatusTwoWithOneLineThatSaysWhy(String line) {
    Cli run = line.isEmpty() ? Cli.run() : Cli.run((Object[]) line.split(" ", -1));
    assertThat(run.status()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains("quarter: ").doesNotContain("\tat ", "Exception");
    assertThat(run.out()).isEmpty();
    assertThat(Path.of("x")).doesNotExist();
  }

  @Test
  void helpIsNoMistake() {
    Cli run = Cli.run("run", "--help");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("--skip-bad-rows", "--all-fits", "--audience=team|public");
  }

  /** A directory that cannot be an index is neither usage nor input. */
  @Test
  void anythingElseIsStatusOne() throws IOException {
    Path index = temp.resolve("index");
    Files.writeString(index, "no directory");
    Path out = temp.resolve("out");
    Cli run = Cli.onExample("run", "--index", index, "--steps", 0, "--out", out);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("quarter: ").doesNotContain("\tat ");
    assertThat(out).doesNotExist();
    Cli verbose = Cli.onExample("run", "--index", index, "--out", out, "--verbose");
    assertThat(verbose.err()).contains("\tat ");
  }

  @Test
  void progressIsOneLineThatIsTakenAway() {
    StringWriter shown = new StringWriter();
    try (Progress progress =
        new Progress(new PrintWriter(shown, true), new Texts(Locale.GERMAN), true)) {
      progress.stage("progress.read");
    }
    assertThat(shown.toString()).isEqualTo("\r\033[KLese …\r\033[K");
    StringWriter options = new StringWriter();
    try (Progress progress =
        new Progress(new PrintWriter(options, true), new Texts(Locale.GERMAN), true)) {
      assertThat(progress.options(32, 1600)).isTrue();
    }
    assertThat(options.toString()).contains("Prüfe, wer wozu passt: 32 von 1.600 Personen");
    StringWriter silent = new StringWriter();
    try (Progress progress =
        new Progress(new PrintWriter(silent, true), new Texts(Locale.GERMAN), false)) {
      progress.stage("progress.read");
    }
    assertThat(silent.toString()).isEmpty();
  }
}
