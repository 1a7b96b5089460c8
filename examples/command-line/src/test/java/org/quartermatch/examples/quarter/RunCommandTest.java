package org.quartermatch.examples.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartermatch.testkit.Shared;
import org.quartermatch.testkit.plan.PlanChecker;
import org.quartermatch.testkit.random.RandomQuarters;

/** The files of the main job, checked by a program that shares no rule with the one under test. */
class RunCommandTest {
  private static final LocalDate DATE = LocalDate.parse(Cli.DATE);
  private static final long SEED = Long.getLong("quartermatch.seed", 20261122L);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 5);

  /** A cell that counts people. */
  private static final Pattern PEOPLE = Pattern.compile("class=\"num people\"[^>]*>([^<]*)<");

  @TempDir Path temp;

  /** The example with ESCO's skills alone: the checker cannot read ESCO's groups of occupations. */
  @Test
  void theExampleQuarterIsFaultless() throws IOException {
    Path skills = temp.resolve("skills.csv");
    List<String> hierarchy =
        Files.readAllLines(Cli.ESCO.resolve("broaderRelationsSkillPillar_de.csv"));
    Files.write(
        skills,
        Stream.concat(
                Stream.of("narrower,broader"),
                hierarchy.stream()
                    .skip(1)
                    .map(row -> row.split(",", -1))
                    .map(cells -> cells[1] + "," + cells[3]))
            .toList());
    Path out = temp.resolve("out");
    Cli run =
        Cli.run(
            "run",
            "--data",
            Cli.EXAMPLE,
            "--taxonomy",
            skills,
            "--date",
            Cli.DATE,
            "--steps",
            20_000,
            "--all-fits",
            "--out",
            out);
    assertThat(run.err()).contains("j-0015");
    assertThat(run.status()).isZero();
    assertThat(PlanChecker.violations(Cli.EXAMPLE, Optional.of(skills), DATE, out)).isEmpty();
  }

  /** Sentence 43 of the contract. */
  @Test
  void theMainJobSaysWhereItsReportLies() throws IOException {
    Path out = temp.resolve("nested/out");
    Cli run = Cli.onExample("run", "--steps", 5_000, "--out", out);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("Vorschläge")
        .contains(out.resolve("report.html").toString())
        .contains("Zu erwartende Zahl angenommener Vorschläge, wenn alle zusagen: etwa ")
        .contains("Der Gesamtwert dieses Plans liegt höchstens 0,")
        .contains("zumutbar");
    assertThat(files(out))
        .containsExactlyInAnyOrder(
            "matches.csv",
            "placements.csv",
            "unplaced.csv",
            "summary.json",
            "warnings.csv",
            "report.html",
            "public/report.html",
            "public/management.html",
            "public/public.html");
    List<String> unplaced = Files.readAllLines(out.resolve("unplaced.csv"));
    assertThat(unplaced).hasSizeGreaterThan(10);
    assertThat(unplaced.stream().filter(row -> row.contains("würde die Person für"))).isNotEmpty();
    assertThat(Files.readString(out.resolve("report.html"))).doesNotContain("p-0005");
    assertThat(Cli.onExample("place", "--steps", 0, "--lang", "en", "--out", out).out())
        .contains("Expected number of proposals taken up if everybody agrees: about ")
        .contains("The total value of this plan is at most ");
    // contacts that bind are priced: the bound was 3.6 % too high when they were not
    assertThat(Files.readString(out.resolve("summary.json"))).contains("\"gapPercent\" : 0.");
  }

  /** The team's pages of yesterday do not lie beside what is for everybody today. */
  @Test
  void pagesOfAnEarlierRunForTheTeamAreTakenAway() throws IOException {
    Path out = temp.resolve("out");
    Cli team = Cli.onExample("run", "--steps", 0, "--audience", "team", "--all-fits", "--out", out);
    assertThat(team.status()).as(team.err()).isZero();
    assertThat(files(out)).contains("team.html", "management.html", "fits.csv");
    assertThat(team.out()).doesNotContain("Entfernt");
    Files.writeString(out.resolve("management.html"), "<p>written by somebody else");
    Files.writeString(out.resolve("notes.html"), "<p>mine");

    Cli open = Cli.onExample("run", "--steps", 0, "--out", out);
    assertThat(open.status()).as(open.err()).isZero();
    assertThat(files(out))
        .contains("report.html", "management.html", "notes.html")
        .doesNotContain("team.html", "fits.csv");
    assertThat(open.out()).contains("Entfernt, weil von einem früheren Lauf: fits.csv, team.html");
  }

  /** Pages of the answers lie beside the report, its start leads there, and they go with it. */
  @Test
  void theStartPageLeadsToTheAnswers() throws IOException {
    Path out = temp.resolve("out");
    Cli open = Cli.onExample("run", "--steps", 0, "--answers", "--lang", "de", "--out", out);
    assertThat(open.status()).isEqualTo(2);
    assertThat(open.err()).contains("--answers mit --audience team");
    Cli team = Cli.onExample("run", "--steps", 0, "--answers", "--audience", "team", "--out", out);
    assertThat(team.status()).as(team.err()).isZero();
    List<String> pages = List.of("bridges.html", "shortlists.html", "coverage.html");
    Document start = Jsoup.parse(Files.readString(out.resolve("report.html")));
    assertThat(start.select("[aria-labelledby=answers-h] a").eachAttr("href"))
        .containsExactly(
            "bridges.html", "shortlists.html", "coverage.html", "employer-sheets.html");
    for (String name : pages) {
      Document page = Jsoup.parse(Files.readString(out.resolve(name)));
      assertThat(page.select(".confidential").text()).as(name).contains("Nur für das Team");
      assertThat(page.select("section li")).as(name).hasSizeGreaterThan(10);
      assertThat(Files.readString(out.resolve("public/report.html"))).doesNotContain(name);
    }
    assertThat(files(out))
        .contains("bridges.csv", "shared-bridges.csv", "shortlists.csv", "survey-gaps.csv")
        .contains("concessions.csv", "employer-sheets.html", "companies/c-0001.html");

    Cli without = Cli.onExample("run", "--steps", 0, "--audience", "team", "--out", out);
    assertThat(without.out()).contains("bridges.csv, bridges.html, concessions.csv, coverage.csv");
    assertThat(files(out))
        .doesNotContainAnyElementsOf(pages)
        .doesNotContain("bridges.csv")
        .noneMatch(it -> it.startsWith("companies/"));
  }

  /** What may be passed on is told, and leaks nobody, whoever the run is for. */
  @ParameterizedTest
  @ValueSource(strings = {"public", "team"})
  void onlyOneFolderMayBePassedOn(String audience) throws IOException {
    Path out = temp.resolve("out");
    Cli run = Cli.onExample("run", "--steps", 0, "--audience", audience, "--out", out);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("nur den Ordner " + out.resolve("public") + ":");
    List<String> open = files(out).stream().filter(it -> it.startsWith("public/")).toList();
    assertThat(open).hasSize(3);
    List<NamedCsvRecord> people = rows(Cli.EXAMPLE.resolve("participants.csv"));
    assertThat(people).hasSizeGreaterThan(100);
    for (String name : open) {
      String page = Files.readString(out.resolve(name));
      for (NamedCsvRecord person : people) {
        for (String secret : List.of("id", "latitude", "longitude")) {
          if (!person.getField(secret).isEmpty()) {
            assertThat(page).as(name).doesNotContain(person.getField(secret));
          }
        }
      }
      assertThat(PEOPLE.matcher(page).results().map(cell -> cell.group(1)).toList())
          .as(name)
          .allMatch(
              count ->
                  count.equals("unter 5") || count.equals("nicht gezeigt") || isRounded(count));
    }
    assertThat(Files.readString(out.resolve("placements.csv"))).contains("p-0");
    assertThat(Files.exists(out.resolve("team.html"))).isEqualTo(audience.equals("team"));
  }

  private static boolean isRounded(String count) {
    int value = Integer.parseInt(count.replaceAll("[.]", ""));
    return value >= 5 && value % 5 == 0;
  }

  private static List<NamedCsvRecord> rows(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    }
  }

  private static List<String> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> directory.relativize(file).toString().replace('\\', '/'))
          .toList();
    }
  }

  @Test
  void theTeamsPageNamesPeople() throws IOException {
    Path out = temp.resolve("out");
    assertThat(Cli.onExample("run", "--steps", 0, "--audience", "team", "--out", out).status())
        .isZero();
    assertThat(Files.readString(out.resolve("team.html"))).contains("p-0005");
    assertThat(Files.readString(out.resolve("report.html"))).contains("href=\"team.html\"");
  }

  /** Sentence 44 of the contract. */
  @Test
  void theSameSeedAndStepsGiveTheSameBytes() throws IOException {
    for (String name : List.of("one", "two")) {
      Cli run =
          Cli.onExample(
              "run",
              "--steps",
              10_000,
              "--seed",
              7,
              "--all-fits",
              "--lang",
              "en",
              "--audience",
              "team",
              "--out",
              temp.resolve(name));
      assertThat(run.status()).as(run.err()).isZero();
    }
    for (String file : files(temp.resolve("one"))) {
      assertThat(withoutSeconds(temp.resolve("two").resolve(file)))
          .as(file)
          .isEqualTo(withoutSeconds(temp.resolve("one").resolve(file)));
    }
  }

  private static String withoutSeconds(Path file) throws IOException {
    return Files.readString(file).replaceAll("\"seconds\" : [0-9.]+", "");
  }

  /** Point 13: the contract's own Quarters, row by row and column by column. */
  @ParameterizedTest
  @ValueSource(strings = {"quarter-11", "quarter-12"})
  void theCasesOfTheContract(String name) throws IOException {
    Path directory = Shared.quarter(name);
    Path out = temp.resolve("out");
    run(directory, out, 20_000);
    // The expected lists stand without quotation marks.
    assertThat(Files.readString(out.resolve("fits.csv")).replace("\"", "").lines())
        .containsExactlyElementsOf(Files.readAllLines(directory.resolve("expected-fits.csv")));
    assertThat(Files.readAllLines(out.resolve("warnings.csv")))
        .containsExactlyElementsOf(Files.readAllLines(directory.resolve("expected-warnings.csv")));
    assertThat(violations(directory, out)).isEmpty();
  }

  @Test
  void randomQuarters() throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + round;
      Path directory = temp.resolve("in" + round);
      RandomQuarters.write(directory, seed, 40, 25);
      Path out = temp.resolve("out" + round);
      run(directory, out, 3_000);
      assertThat(violations(directory, out))
          .as("-Dquartermatch.seed=" + seed + " -Dquartermatch.rounds=1")
          .isEmpty();
    }
  }

  private static void run(Path directory, Path out, int steps) {
    Cli run =
        Cli.run(
            "run",
            "--data",
            directory,
            "--taxonomy",
            directory.resolve("taxonomy.csv"),
            "--date",
            Cli.DATE,
            "--steps",
            steps,
            "--all-fits",
            "--out",
            out);
    assertThat(run.status()).as(directory + ": " + run.err()).isZero();
  }

  private static List<String> violations(Path directory, Path out) throws IOException {
    return PlanChecker.violations(
        directory, Optional.of(directory.resolve("taxonomy.csv")), DATE, out);
  }

  @Test
  void anIndexOnDiskGetsWhatHasChangedAndNothingElse() throws IOException {
    Path directory = Files.createDirectory(temp.resolve("in"));
    Files.writeString(directory.resolve("participants.csv"), "id\np-1\np-2\n");
    Files.writeString(directory.resolve("companies.csv"), "id\nc-1\n");
    Files.writeString(directory.resolve("taxonomy.csv"), "narrower,broader\n");
    Path opportunities = directory.resolve("opportunities.csv");
    String head = "id,kind,companyId,title,validUntil\nv-1,vacancy,c-1,a,\n";
    Files.writeString(opportunities, head + "v-2,vacancy,c-1,b,\nv-3,vacancy,c-1,c,2026-01-01\n");
    Path index = temp.resolve("index");
    assertThat(generation(directory, index, "out1")).isEqualTo(1);
    assertThat(generation(directory, index, "out2")).as("nothing has changed").isEqualTo(1);
    Files.writeString(opportunities, head);
    assertThat(generation(directory, index, "out3")).isEqualTo(2);
    assertThat(violations(directory, temp.resolve("out3"))).isEmpty();
  }

  private int generation(Path directory, Path index, String out) throws IOException {
    Cli run =
        Cli.run(
            "run",
            "--data",
            directory,
            "--taxonomy",
            directory.resolve("taxonomy.csv"),
            "--date",
            Cli.DATE,
            "--steps",
            100,
            "--index",
            index,
            "--out",
            temp.resolve(out));
    assertThat(run.status()).as(run.err()).isZero();
    String summary = Files.readString(temp.resolve(out).resolve("summary.json"));
    return Integer.parseInt(summary.replaceAll("(?s).*\"indexGeneration\" : ([0-9]+).*", "$1"));
  }
}
