package org.quartermatch.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartermatch.testkit.Shared;

/** The oracle itself, against what the contract expects of its Quarters. */
class OracleTest {
  private static final LocalDate DATE = LocalDate.of(2026, 12, 1);

  /** Columns that hold sets: the order inside a cell does not count. */
  private static final Set<String> SETS = Set.of("childcareProviderIds", "blockedBy", "toClarify");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"quarter-11", "quarter-12"})
  void computesTheFitsOfTheContract(String name) throws IOException {
    Path directory = Shared.quarter(name);
    Optional<Path> taxonomy = Optional.of(directory.resolve("taxonomy.csv"));
    Path fits =
        Files.writeString(
            folder.resolve("fits.csv"), Oracle.csv(Oracle.fits(directory, taxonomy, DATE)));
    List<String> expected = cells(directory.resolve("expected-fits.csv"), Fit.HEADER);
    assertThat(expected).hasSize(384 * Fit.HEADER.size());
    assertThat(cells(fits, Fit.HEADER)).containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"quarter-11", "quarter-12"})
  void computesTheWarningsOfTheContract(String name) throws IOException {
    Path directory = Shared.quarter(name);
    String warnings = Oracle.warningsCsv(Oracle.warnings(directory, DATE));
    assertThat(warnings.lines())
        .containsExactlyElementsOf(Files.readAllLines(directory.resolve("expected-warnings.csv")));
  }

  /** Every cell with its row's ids and its column, so that a difference says where it is. */
  private static List<String> cells(Path file, List<String> columns) throws IOException {
    List<String> cells = new ArrayList<>();
    for (QuarterReader.Row row : QuarterReader.rows(file)) {
      String pair = row.text("participantId") + " " + row.text("opportunityId") + " ";
      for (String column : columns) {
        String cell = row.text(column);
        cells.add(
            pair
                + column
                + "="
                + (SETS.contains(column) ? new TreeSet<>(List.of(cell.split(";", -1))) : cell));
      }
    }
    return cells;
  }
}
