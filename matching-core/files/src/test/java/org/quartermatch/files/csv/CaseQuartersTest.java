package org.quartermatch.files.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quartermatch.model.Child;
import org.quartermatch.model.Participant;
import org.quartermatch.testkit.Shared;

/** Reads the Quarters of the contract, which hold every notation that there is. */
class CaseQuartersTest {
  private static final LocalDate DATE = LocalDate.of(2026, 12, 1);

  @Test
  void readsQuarter11() {
    QuarterData data = QuarterReader.read(Shared.quarter("quarter-11"), ReadOptions.strict(DATE));

    assertThat(data)
        .hasToString(
            "QuarterData[participants=24, companies=5, opportunities=16, childcareProviders=3,"
                + " currentPlacements=4, vetoes=2, warnings=1, skippedRows=0]");
    assertThat(data.warnings())
        .extracting(Problem::toString)
        .containsExactly("opportunities.csv:21 languages: NATIVE cannot be required: read as C2");
    assertThat(children(data)).hasSize(12);
  }

  @Test
  void readsQuarter12() {
    QuarterData data = QuarterReader.read(Shared.quarter("quarter-12"), ReadOptions.strict(DATE));

    assertThat(data)
        .hasToString(
            "QuarterData[participants=24, companies=5, opportunities=16, childcareProviders=3,"
                + " currentPlacements=7, vetoes=0, warnings=0, skippedRows=0]");
    assertThat(children(data)).hasSize(23);
  }

  private static List<Child> children(QuarterData data) {
    return data.participants().stream().map(Participant::children).flatMap(List::stream).toList();
  }
}
