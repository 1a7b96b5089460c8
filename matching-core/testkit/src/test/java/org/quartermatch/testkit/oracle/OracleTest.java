package org.quartermatch.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartermatch.testkit.Shared;

/** The oracle itself, against what the contract expects of its Quarters. */
class OracleTest {
  @ParameterizedTest
  @ValueSource(strings = {"quarter-11", "quarter-12"})
  void computesTheFitsOfTheContract(String name) throws IOException {
    Path directory = Shared.quarter(name);
    Optional<Path> taxonomy = Optional.of(directory.resolve("taxonomy.csv"));
    String fits = Oracle.csv(Oracle.fits(directory, taxonomy, LocalDate.of(2026, 12, 1)));
    assertThat(fits.lines())
        .containsExactlyElementsOf(Files.readAllLines(directory.resolve("expected-fits.csv")));
  }
}
