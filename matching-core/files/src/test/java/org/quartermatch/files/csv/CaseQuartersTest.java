package org.quartermatch.files.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartermatch.MatchingEngine;
import org.quartermatch.files.ResultFiles;
import org.quartermatch.fit.TravelTimes;
import org.quartermatch.model.Child;
import org.quartermatch.model.Participant;
import org.quartermatch.taxonomy.Taxonomy;
import org.quartermatch.testkit.Shared;

/** The Quarters of the contract, which hold every notation that there is, from files to files. */
class CaseQuartersTest {
  private static final LocalDate DATE = LocalDate.of(2026, 12, 1);

  @TempDir private Path temp;

  @Test
  void readsQuarter11() {
    QuarterData data = read("quarter-11");

    assertThat(data)
        .hasToString(
            "QuarterData[participants=24, companies=5, opportunities=16, childcareProviders=3,"
                + " currentPlacements=7, vetoes=6, givenMinutes=0, warnings=0, skippedRows=0]");
    assertThat(children(data)).hasSize(11);
  }

  @Test
  void readsQuarter12() {
    QuarterData data = read("quarter-12");

    assertThat(data)
        .hasToString(
            "QuarterData[participants=24, companies=5, opportunities=16, childcareProviders=3,"
                + " currentPlacements=6, vetoes=2, givenMinutes=206, warnings=0, skippedRows=0]");
    assertThat(children(data)).hasSize(21);
  }

  @ParameterizedTest
  @ValueSource(strings = {"quarter-11", "quarter-12"})
  void whatIsExpectedIsWritten(String name) throws IOException {
    QuarterData data = read(name);
    Path directory = Shared.quarter(name);

    write(data, Taxonomy.load(directory.resolve("taxonomy.csv")));

    // The expected lists stand without quotation marks.
    assertThat(Files.readString(temp.resolve("fits.csv")).replace("\"", "").lines())
        .containsExactlyElementsOf(Files.readAllLines(directory.resolve("expected-fits.csv")));
    assertThat(Files.readAllLines(temp.resolve("warnings.csv")))
        .containsExactlyElementsOf(Files.readAllLines(directory.resolve("expected-warnings.csv")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"quarter-11", "quarter-12"})
  void whatIsWrittenIsReadAgain(String name) throws IOException {
    QuarterData data = read(name);

    QuarterWriter.write(data, temp);

    assertThat(QuarterReader.read(temp, ReadOptions.strict(DATE))).isEqualTo(data);
  }

  private void write(QuarterData data, Taxonomy taxonomy) throws IOException {
    try (MatchingEngine engine =
            MatchingEngine.builder()
                .date(DATE)
                .taxonomy(taxonomy)
                .childcare(data.childcareProviders())
                .travelTimes(TravelTimes.given(data.givenMinutes(), TravelTimes.greatCircle()))
                .build();
        OutputDirectory out = OutputDirectory.into(temp)) {
      engine.put(data.opportunities());
      engine.commit();
      ResultFiles files = new ResultFiles(out, engine, data.participants());
      files.writeFits();
      files.writeWarnings();
      out.publish();
    }
  }

  private static QuarterData read(String name) {
    return QuarterReader.read(Shared.quarter(name), ReadOptions.strict(DATE));
  }

  private static List<Child> children(QuarterData data) {
    return data.participants().stream().map(Participant::children).flatMap(List::stream).toList();
  }
}
