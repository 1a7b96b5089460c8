package org.quartermatch.examples.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.examples.generate.Area;
import org.quartermatch.examples.generate.GeneratorSettings;
import org.quartermatch.examples.generate.Kita;
import org.quartermatch.examples.generate.QuarterGenerator;
import org.quartermatch.taxonomy.Taxonomy;
import org.quartermatch.testkit.Shared;
import org.quartermatch.testkit.plan.PlanChecker;

/**
 * Real ads, imported, indexed, matched with 300 invented people and placed with Berlin's real
 * Kitas: every fit and the plan are checked by a program that shares no rule with the one under
 * test.
 */
class RealRunTest {
  private static final LocalDate DATE = LocalDate.parse(Cli.DATE);
  private static final int PARTICIPANTS = 300;
  private static final Pattern SKILL =
      Pattern.compile("http://data.europa.eu/esco/skill/[^:;,\"]+");

  @TempDir Path temp;

  @Test
  void realAdsInventedPeopleRealKitas() throws IOException {
    Path jobs = Shared.data("arbeitnow_jobs");
    List<Path> esco = List.of(Shared.data("esco_de"), Shared.data("esco_v1.1.1_relations"));
    Path quarter = temp.resolve("quarter");
    QuarterGenerator.generate(people(), quarter);
    Files.delete(quarter.resolve("current.csv"));
    Files.delete(quarter.resolve("vetoes.csv"));

    Cli imported =
        Cli.run(
            "import-ads",
            jobs.resolve("arbeitnow_2025-05.json"),
            jobs.resolve("arbeitnow_2026.json"),
            "--taxonomy",
            esco.get(0),
            "--taxonomy",
            esco.get(1),
            "--postcodes",
            Shared.data("plz_geocoord").resolve("plz_geocoord.csv"),
            "--date",
            Cli.DATE,
            "--out",
            quarter.resolve("opportunities.csv"));
    assertThat(imported.status()).as(imported.err()).isZero();
    Path taxonomy = temp.resolve("taxonomy.csv");
    writeTaxonomy(quarter, Taxonomy.esco(esco), taxonomy);

    Path out = temp.resolve("out");
    Path index = temp.resolve("index");
    Cli run =
        Cli.run(
            "run",
            "--data",
            quarter,
            "--taxonomy",
            taxonomy,
            "--date",
            Cli.DATE,
            "--steps",
            20_000,
            "--all-fits",
            "--index",
            index,
            "--out",
            out);
    assertThat(run.status()).as(run.err()).isZero();

    assertThat(PlanChecker.violations(quarter, Optional.of(taxonomy), DATE, out)).isEmpty();
    List<NamedCsvRecord> opportunities = rows(quarter.resolve("opportunities.csv"));
    List<NamedCsvRecord> unplaced = rows(out.resolve("unplaced.csv"));
    int placed = rows(out.resolve("placements.csv")).size();
    assertThat(opportunities).hasSizeGreaterThan(150);
    assertThat(rows(out.resolve("fits.csv"))).hasSize(PARTICIPANTS * opportunities.size());
    assertThat(placed).isPositive();
    assertThat(placed + unplaced.size()).isEqualTo(PARTICIPANTS);
    assertThat(unplaced)
        .allSatisfy(row -> assertThat(row.getField("reason")).isNotBlank())
        .allSatisfy(row -> assertThat(row.getField("detail")).isNotBlank());

    Path again = temp.resolve("again");
    Cli fromDisk =
        Cli.run(
            "run",
            "--data",
            quarter,
            "--taxonomy",
            taxonomy,
            "--date",
            Cli.DATE,
            "--steps",
            20_000,
            "--index",
            index,
            "--out",
            again);
    assertThat(fromDisk.status()).as(fromDisk.err()).isZero();
    for (String file : List.of("matches.csv", "placements.csv", "unplaced.csv")) {
      assertThat(again.resolve(file)).hasSameTextualContentAs(out.resolve(file));
    }
  }

  private static GeneratorSettings people() throws IOException {
    List<Kita> kitas =
        Kita.read(Path.of("../data/kitas.csv")).stream().filter(Kita::isComplete).toList();
    return GeneratorSettings.builder(11, PARTICIPANTS, 1)
        .areas(
            List.of(
                new Area("Soldiner Straße", 52.5580, 13.3845, 900, 60),
                new Area("Badstraße", 52.5512, 13.3820, 900, 60)))
        .kitas(kitas)
        .build();
  }

  /** The part of ESCO above the skills that the Quarter names, in the format of the checker. */
  private static void writeTaxonomy(Path quarter, Taxonomy esco, Path file) throws IOException {
    Deque<String> open = new ArrayDeque<>();
    for (String name : List.of("participants.csv", "opportunities.csv")) {
      SKILL
          .matcher(Files.readString(quarter.resolve(name)))
          .results()
          .map(MatchResult::group)
          .forEach(open::add);
    }
    assertThat(open).isNotEmpty();
    Set<String> seen = new HashSet<>();
    Map<String, List<String>> broader = new TreeMap<>();
    while (!open.isEmpty()) {
      String code = open.remove();
      if (seen.add(code)) {
        broader.put(code, esco.directBroader(code));
        open.addAll(esco.directBroader(code));
      }
    }
    Files.writeString(
        file,
        broader.entrySet().stream()
            .flatMap(entry -> entry.getValue().stream().map(high -> entry.getKey() + "," + high))
            .collect(Collectors.joining("\n", "narrower,broader\n", "\n")));
  }

  private static List<NamedCsvRecord> rows(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    }
  }
}
