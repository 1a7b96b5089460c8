package org.quartermatch.examples.generate;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartermatch.testkit.Shared;

class ExampleQuarterTest {
  private static final Path QUARTER = GeneratedFiles.examples().resolve(ExampleQuarter.QUARTER);
  private static final Path KITAS = GeneratedFiles.examples().resolve(ExampleQuarter.KITAS);

  @Test
  void committedFilesAreWhatTheSeedGives(@TempDir Path folder) throws IOException {
    Path out = folder.resolve("quarter");
    QuarterGenerator.generate(ExampleQuarter.settings(Kita.read(KITAS)), out);
    for (String file : QuarterGenerator.FILES) {
      assertThat(QUARTER.resolve(file))
          .as("%s; start ExampleQuarter again after a change of the generator", file)
          .hasSameBinaryContentAs(out.resolve(file));
    }
  }

  @Test
  void committedFilesAreValid() {
    GeneratedQuarterChecks.assertValid(QUARTER);
    assertThat(GeneratedFiles.column(QUARTER.resolve("participants.csv"), "id")).hasSize(250);
    assertThat(GeneratedFiles.column(QUARTER.resolve("opportunities.csv"), "id")).hasSize(120);
  }

  @Test
  void kitasAreTheDirectorysAndHaveNoMorePlacesThanThere() throws IOException {
    Map<String, Kita> directory = new HashMap<>();
    Kita.read(KITAS).forEach(kita -> directory.put(kita.id(), kita));
    List<NamedCsvRecord> rows =
        GeneratedFiles.rows(QUARTER.resolve("childcare.csv")).stream()
            .filter(row -> !row.getField("name").endsWith("(erfunden)"))
            .toList();
    assertThat(directory).hasSize(47);
    assertThat(rows).hasSize(40);
    for (NamedCsvRecord row : rows) {
      Kita kita = Objects.requireNonNull(directory.get(row.getField("id")), row.toString());
      assertThat(row.getField("name")).isEqualTo(kita.name());
      assertThat(row.getField("openingHours")).isEqualTo(kita.openingHours()).isNotEmpty();
      assertThat(Double.parseDouble(row.getField("latitude"))).isEqualTo(kita.latitude());
      assertThat(number(row.getField("placesUnder3"))).isLessThanOrEqualTo(kita.totalUnder3());
      assertThat(number(row.getField("places3AndOver"))).isLessThanOrEqualTo(kita.total3AndOver());
      assertThat(row.getField("placesSchool")).as("the directory knows none").isEmpty();
    }
  }

  @Test
  void careAfterSchoolIsInventedAndSaysSo() {
    assertThat(GeneratedFiles.rows(QUARTER.resolve("childcare.csv")))
        .filteredOn(row -> !row.getField("placesSchool").isEmpty())
        .hasSize(6)
        .allSatisfy(
            row -> {
              assertThat(row.getField("name")).matches("(Hort|OGS) .* \\(erfunden\\)");
              assertThat(row.getField("placesUnder3") + row.getField("places3AndOver")).isEmpty();
            });
  }

  @Test
  void placesAreScarceAtEveryAge() {
    int[] free = new int[3];
    for (NamedCsvRecord row : GeneratedFiles.rows(QUARTER.resolve("childcare.csv"))) {
      free[0] += number(row.getField("placesUnder3"));
      free[1] += number(row.getField("places3AndOver"));
      free[2] += number(row.getField("placesSchool"));
    }
    int[] wanted = new int[3];
    for (NamedCsvRecord row : GeneratedFiles.rows(QUARTER.resolve("children.csv"))) {
      if (row.getField("needsPlace").equals("true")
          || (row.getField("needsPlace").isEmpty() && row.getField("care").equals("none"))) {
        int age = number(row.getField("ageMonths"));
        wanted[age < 36 ? 0 : age < Household.SCHOOL_AGE_MONTHS ? 1 : 2]++;
      }
    }
    for (int age = 0; age < 3; age++) {
      assertThat(free[age]).as("%d", age).isPositive().isLessThan(wanted[age]);
    }
    int places =
        GeneratedFiles.column(QUARTER.resolve("opportunities.csv"), "places").stream()
            .mapToInt(cell -> cell.isEmpty() ? 1 : Integer.parseInt(cell))
            .sum();
    assertThat(places).isBetween(120, 249);
  }

  @Test
  void theReadmesFiguresAreTrue() throws IOException {
    List<String> permissions =
        GeneratedFiles.column(QUARTER.resolve("participants.csv"), "workPermission");
    List<String> languages =
        GeneratedFiles.column(QUARTER.resolve("participants.csv"), "languages");
    List<String> forms = GeneratedFiles.column(QUARTER.resolve("opportunities.csv"), "form");
    List<String> kinds = GeneratedFiles.column(QUARTER.resolve("opportunities.csv"), "kind");
    String readme =
        Files.readString(GeneratedFiles.examples().resolve("data").resolve("README.md"))
            .replaceAll("\\s+", " ");
    assertThat(readme)
        .contains(
            count(languages, "de:NATIVE.*") + " have German as their first language",
            count(permissions, "unrestricted") + " may do any work for good",
            count(permissions, "unrestricted@.*") + " until a day",
            count(permissions, "per-job.*") + " need an approval for each job",
            count(permissions, "none") + " may not work",
            "of " + count(permissions, "") + " nobody has asked",
            count(kinds, "potential") + " are job potentials",
            count(forms, "") + " do not say their form of employment",
            count(forms, "minijob") + " are Minijobs",
            GeneratedFiles.rows(QUARTER.resolve("travel.csv")).size() + " ways that take longer");
  }

  private static long count(List<String> cells, String pattern) {
    return cells.stream().filter(cell -> cell.matches(pattern)).count();
  }

  @Test
  void theListOfKitasIsWhatTheOriginalGives(@TempDir Path folder) throws IOException {
    Path original = Shared.data("kita_berlin/kitas.csv");
    Path file = folder.resolve("kitas.csv");
    KitaExtract.write(KitaExtract.extract(original), file);
    assertThat(file).hasSameBinaryContentAs(KITAS);
    assertThat(Files.readAllLines(KITAS)).hasSize(48);
  }

  private static int number(String cell) {
    return cell.isEmpty() ? 0 : Integer.parseInt(cell);
  }
}
