package org.quartermatch;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.quartermatch.fit.columns.ColumnsBuilder;
import org.quartermatch.fit.columns.ColumnsFile;
import org.quartermatch.fit.columns.ColumnsInput;
import org.quartermatch.fit.columns.ColumnsOutput;
import org.quartermatch.fit.columns.OpportunityColumns;
import org.quartermatch.fit.judge.FitCalculator;
import org.quartermatch.model.Opportunity;
import org.quartermatch.search.PackedForm;
import org.quartermatch.search.SegmentPacker;
import org.quartermatch.search.SegmentRecords;

/**
 * What the index keeps of a segment: its opportunities that count on the engine's date, as columns;
 * and their form on disk.
 */
record ColumnsPacker(FitCalculator calculator)
    implements SegmentPacker<OpportunityColumns>, PackedForm<OpportunityColumns> {
  @Override
  public OpportunityColumns pack(SegmentRecords records) {
    ColumnsBuilder columns = new ColumnsBuilder(calculator);
    records.forEach(
        (document, opportunity) -> {
          if (isValid(opportunity, calculator.date())) {
            columns.add(document, calculator.prepare(opportunity));
          }
        });
    return columns.build();
  }

  static boolean isValid(Opportunity opportunity, LocalDate date) {
    Optional<LocalDate> last = opportunity.position().validUntil();
    return last.isEmpty() || !last.get().isBefore(date);
  }

  @Override
  public Optional<PackedForm<OpportunityColumns>> form() {
    return Optional.of(this);
  }

  @Override
  public String name() {
    return ColumnsFile.form(calculator);
  }

  @Override
  public void write(
      OpportunityColumns packed,
      Function<int[], List<Opportunity>> opportunities,
      ColumnsOutput out)
      throws IOException {
    ColumnsFile.write(packed, opportunities, out);
  }

  @Override
  public Optional<OpportunityColumns> read(ColumnsInput in) throws IOException {
    return ColumnsFile.read(calculator, in);
  }
}
