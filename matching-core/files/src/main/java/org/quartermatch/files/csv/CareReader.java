package org.quartermatch.files.csv;

import static org.quartermatch.files.texts.FileTexts.message;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quartermatch.care.ClosingDays;
import org.quartermatch.care.Land;
import org.quartermatch.care.SchoolHolidays;
import org.quartermatch.files.csv.CareData.HolidaysOfLand;
import org.quartermatch.files.csv.CareData.PublicHoliday;
import org.quartermatch.files.csv.cell.CellText;
import org.quartermatch.files.csv.cell.Cells;
import org.quartermatch.files.csv.cell.Times;

/** Reads school-holidays.csv, public-holidays.csv and closing-days.csv. */
final class CareReader {
  /** Days of one row, by which others are found that overlap. */
  private record Span(LocalDate from, LocalDate to, long line) {}

  /** Days further away than so many years from the run's date are surely a slip. */
  private static final int MOST_YEARS = 20;

  /** No holidays and no closing last longer. */
  private static final int MOST_DAYS = 366;

  private final Problems problems;
  private final LocalDate date;
  private final Ids providerIds;

  /** By Land, or by provider. */
  private final Map<Object, List<Span>> spans = new HashMap<>();

  private final Map<List<Object>, Long> publicLines = new HashMap<>();
  private final List<HolidaysOfLand> schoolHolidays = new ArrayList<>();
  private final List<PublicHoliday> publicHolidays = new ArrayList<>();
  private final List<ClosingDays> closingDays = new ArrayList<>();

  CareReader(Problems problems, LocalDate date, Ids providerIds) {
    this.problems = problems;
    this.date = date;
    this.providerIds = providerIds;
  }

  /** Reads all three files. */
  CareData read(Path directory, Times times) {
    CsvFile.read(directory, QuarterFile.SCHOOL_HOLIDAYS, problems, times, this::readSchool);
    CsvFile.read(directory, QuarterFile.PUBLIC_HOLIDAYS, problems, times, this::readPublic);
    CsvFile.read(directory, QuarterFile.CLOSING_DAYS, problems, times, this::readClosing);
    return new CareData(schoolHolidays, publicHolidays, closingDays);
  }

  private static @Nullable Land land(Row row) {
    return row.required("land", Cells::land, message("expected.land"));
  }

  private @Nullable LocalDate day(Row row, String column) {
    LocalDate day = row.required(column, Cells::date, message("expected.date"));
    if (day != null && Math.abs(day.getYear() - date.getYear()) > MOST_YEARS) {
      row.bad(
          column,
          message("days.far", CellText.shown(row.text(column)), MOST_YEARS, date.toString()));
      return null;
    }
    return day;
  }

  /** Days from one to the other, or null; of the same thing none may lie in two rows. */
  private @Nullable Span span(Row row, @Nullable Object of) {
    LocalDate from = day(row, "firstDay");
    LocalDate to = day(row, "lastDay");
    if (from == null || to == null) {
      return null;
    }
    if (to.isBefore(from)) {
      row.bad(
          "lastDay",
          message("days.end-before", CellText.shown(row.text("lastDay")), from.toString()));
      return null;
    }
    if (from.plusDays(MOST_DAYS - 1).isBefore(to)) {
      row.bad(
          "lastDay",
          message("days.too-many", CellText.shown(row.text("lastDay")), from.toString()));
      return null;
    }
    if (of == null) {
      return null;
    }
    Span span = new Span(from, to, row.line());
    List<Span> earlier = spans.computeIfAbsent(of, key -> new ArrayList<>());
    for (Span other : earlier) {
      if (!other.from.isAfter(to) && !other.to.isBefore(from)) {
        row.bad(
            "firstDay", message("days.overlap", CellText.shown(row.text("firstDay")), other.line));
        return null;
      }
    }
    earlier.add(span);
    return span;
  }

  private void readSchool(Row row) {
    if (row.isMalformed()) {
      return;
    }
    Land land = land(row);
    Span span = span(row, land);
    if (row.isUsable() && land != null && span != null) {
      schoolHolidays.add(
          new HolidaysOfLand(
              land, new SchoolHolidays(row.text("name"), span.from, span.to), row.text("source")));
    }
  }

  private void readPublic(Row row) {
    if (row.isMalformed()) {
      return;
    }
    Land land = land(row);
    LocalDate day = day(row, "day");
    if (land == null || day == null) {
      return;
    }
    Long earlier = publicLines.putIfAbsent(List.of(land, day), row.line());
    if (earlier != null) {
      row.bad("day", message("rules.repeated", CellText.shown(row.text("day")), earlier));
    }
    if (row.isUsable()) {
      publicHolidays.add(new PublicHoliday(land, day, row.text("name")));
    }
  }

  private void readClosing(Row row) {
    String provider = row.id("childcareProviderId");
    if (row.isMalformed()) {
      return;
    }
    if (provider != null) {
      row.refersTo("childcareProviderId", provider, providerIds);
    }
    Span span = span(row, provider);
    if (row.isUsable() && provider != null && span != null) {
      closingDays.add(new ClosingDays(provider, span.from, span.to));
    }
  }
}
