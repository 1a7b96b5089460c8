package org.quartermatch.files.csv;

import java.io.IOException;
import org.quartermatch.care.ClosingDays;
import org.quartermatch.files.csv.CareData.HolidaysOfLand;
import org.quartermatch.files.csv.CareData.PublicHoliday;
import org.quartermatch.files.csv.cell.CellFormat;

/** Writes school-holidays.csv, public-holidays.csv and closing-days.csv. */
final class CareWriter {
  private CareWriter() {}

  static void write(CareData data, OutputDirectory out) throws IOException {
    try (CsvRows rows = csv(out, QuarterFile.SCHOOL_HOLIDAYS)) {
      for (HolidaysOfLand row : data.schoolHolidays()) {
        rows.row(
            row.land().code(),
            CellFormat.freeText(row.holidays().name()),
            row.holidays().from().toString(),
            row.holidays().to().toString(),
            CellFormat.freeText(row.source()));
      }
    }
    try (CsvRows rows = csv(out, QuarterFile.PUBLIC_HOLIDAYS)) {
      for (PublicHoliday row : data.publicHolidays()) {
        rows.row(row.land().code(), row.day().toString(), CellFormat.freeText(row.name()));
      }
    }
    try (CsvRows rows = csv(out, QuarterFile.CLOSING_DAYS)) {
      for (ClosingDays row : data.closingDays()) {
        rows.row(
            CellFormat.id(row.childcareProviderId()), row.from().toString(), row.to().toString());
      }
    }
  }

  private static CsvRows csv(OutputDirectory out, QuarterFile file) throws IOException {
    return out.csv(file.fileName(), file.columns());
  }
}
