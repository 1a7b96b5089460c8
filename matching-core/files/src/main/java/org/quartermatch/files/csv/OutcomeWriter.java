package org.quartermatch.files.csv;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.quartermatch.files.csv.cell.CellFormat;
import org.quartermatch.outcomes.Outcome;
import org.quartermatch.outcomes.Outcome.Refusal;
import org.quartermatch.outcomes.Outcome.Stay;
import org.quartermatch.outcomes.Outcome.Why;

/** Writes outcomes.csv and confirmations.csv. */
final class OutcomeWriter {
  private OutcomeWriter() {}

  static void write(OutcomeData data, OutputDirectory out) throws IOException {
    try (CsvRows rows = out.csv(QuarterFile.OUTCOMES.fileName(), QuarterFile.OUTCOMES.columns())) {
      for (Outcome outcome : data.outcomes().all()) {
        rows.row(
            CellFormat.id(outcome.participantId()),
            CellFormat.id(outcome.opportunityId()),
            outcome.contactedOn().toString(),
            CellFormat.text(outcome.answeredOn()),
            CellFormat.text(outcome.refusal().map(Refusal::on)),
            outcome.refusal().map(it -> it.by().code()).orElse(""),
            outcome.refusal().flatMap(Refusal::why).map(Why::code).orElse(""),
            CellFormat.text(outcome.startedOn()),
            CellFormat.text(outcome.stay().map(Stay::on)),
            CellFormat.text(outcome.stay().map(Stay::there)));
      }
    }
    try (CsvRows rows =
        out.csv(QuarterFile.CONFIRMATIONS.fileName(), QuarterFile.CONFIRMATIONS.columns())) {
      for (Map.Entry<String, LocalDate> each : data.confirmedOn().entrySet()) {
        rows.row(CellFormat.id(each.getKey()), each.getValue().toString());
      }
    }
  }
}
