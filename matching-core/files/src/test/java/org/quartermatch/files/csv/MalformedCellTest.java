package org.quartermatch.files.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One bad cell at a time, with exactly what is said of it: malformed-cells.txt. */
class MalformedCellTest {
  @TempDir private Path directory;

  record Case(String file, List<String> cells, List<String> problems) {
    @Override
    public String toString() {
      return file + " " + String.join(", ", cells);
    }
  }

  static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (InputStream in =
        Objects.requireNonNull(
            MalformedCellTest.class.getResourceAsStream("malformed-cells.txt"))) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        if (line.startsWith("    ")) {
          cases.getLast().problems().add(line.strip());
        } else if (!line.isEmpty()) {
          int bar = line.indexOf('|');
          String cells = line.substring(bar + 1).replace("\\t", "\t").replace("\\u0000", "\0");
          cases.add(
              new Case(line.substring(0, bar), List.of(cells.split(" & ", -1)), new ArrayList<>()));
        }
      }
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhatIsWrongAndWhatIsExpected(Case given) {
    assertThat(given.problems()).isNotEmpty();
    String[] cells = given.cells().toArray(String[]::new);
    QuarterFixture quarter =
        new QuarterFixture(directory)
            .row(
                "travel",
                "fromLatitude=52",
                "fromLongitude=8.5",
                "toLatitude=52.1",
                "toLongitude=8.5",
                "mode=foot",
                "minutes=7");
    assertThat(quarter.cell(given.file(), cells).problems()).isEqualTo(given.problems());
  }
}
