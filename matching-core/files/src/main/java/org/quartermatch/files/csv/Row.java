package org.quartermatch.files.csv;

import static org.quartermatch.files.texts.FileTexts.message;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quartermatch.files.csv.cell.BadCell;
import org.quartermatch.files.csv.cell.CellParser;
import org.quartermatch.files.csv.cell.CellText;
import org.quartermatch.files.csv.cell.Cells;
import org.quartermatch.files.csv.cell.Items;
import org.quartermatch.files.csv.cell.Times;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.HoursRange;
import org.quartermatch.model.Listing;
import org.quartermatch.model.Message;

/**
 * One row of a file. Every method that reads a cell returns what an empty cell means where the cell
 * is bad, and notes the problem; at the end {@link #isUsable()} says whether the row can stay.
 */
final class Row {
  private final CsvFile file;
  private final long line;
  private final String[] values;
  private boolean bad;
  private boolean dependent;
  private boolean malformed;

  Row(CsvFile file, long line, String[] values) {
    this.file = file;
    this.line = line;
    this.values = values;
    for (int i = 0; i < values.length; i++) {
      int at = CellText.indexOfControl(values[i]);
      if (at >= 0) {
        bad(
            file.columns().get(i),
            message("row.control-character", String.format("%04X", (int) values[i].charAt(at))));
        values[i] = withoutControls(values[i]);
      }
    }
  }

  private static String withoutControls(String value) {
    StringBuilder text = new StringBuilder(value);
    for (int i = 0; i < text.length(); i++) {
      if (!CellText.isAllowed(text.charAt(i))) {
        text.setCharAt(i, '\uFFFD');
      }
    }
    return text.toString();
  }

  long line() {
    return line;
  }

  /** Notes that the row has the wrong number of cells, so that no cell can be trusted. */
  void malformed(int cells, int expected) {
    malformed = true;
    bad("", message("row.cells", cells, expected));
  }

  /** Whether the cells may stand in the wrong columns: then only the id is worth a look. */
  boolean isMalformed() {
    return malformed;
  }

  /** Whether nothing speaks against the row. */
  boolean isUsable() {
    return !bad && !dependent;
  }

  /** Notes what is wrong with a cell. */
  void bad(String column, Message text) {
    bad = true;
    file.problems().addRow(problem(column, text));
  }

  /** Notes what is wrong with a cell, if nothing has been said of it. */
  void badUnless(Set<String> told, String column, Message text) {
    if (!told.contains(problem(column, text).place())) {
      bad(column, text);
    }
  }

  /** Notes that the row says no to something: if it is bad, it is never left out. */
  void isRefusal() {
    file.problems().addRefusal(file.name(), line);
  }

  /** Notes that the row names another one that cannot stay. */
  void dependent(String column, Message text) {
    dependent = true;
    file.problems().addDependent(problem(column, text));
  }

  void warn(String column, Message text) {
    file.problems().addWarning(problem(column, text));
  }

  /** Something that is right, and may not be meant. */
  void note(String column, Message text) {
    file.problems().note(problem(column, text));
  }

  private Problem problem(String column, Message text) {
    return new Problem(file.name(), line, column, text);
  }

  /** The cell as it is, without the white space around it. */
  String text(String column) {
    return values[file.column(column)];
  }

  Optional<String> optionalText(String column) {
    String text = text(column);
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** The cell as parsed, or null where it is empty or bad. */
  <T> @Nullable T parsed(String column, CellParser<T> parser) {
    String text = text(column);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return parser.parse(text);
    } catch (BadCell e) {
      bad(column, e.text());
      return null;
    }
  }

  /** The cell as parsed, or null where it is bad; it must not be empty. */
  <T> @Nullable T required(String column, CellParser<T> parser, Message expected) {
    if (text(column).isEmpty()) {
      bad(column, message("cell.empty", expected));
    }
    return parsed(column, parser);
  }

  <T> Optional<T> optional(String column, CellParser<T> parser) {
    return Optional.ofNullable(parsed(column, parser));
  }

  <T> T orElse(String column, CellParser<T> parser, T whenEmpty) {
    T value = parsed(column, parser);
    return value == null ? whenEmpty : value;
  }

  OptionalInt optionalInt(String column, CellParser<Integer> parser) {
    Integer value = parsed(column, parser);
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  <T> Listing<T> listing(String column, Items<T> items) {
    return listing(column, items, Listing.unknown());
  }

  /** A list whose empty cell says something. */
  <T> Listing<T> listing(String column, Items<T> items, Listing<T> whenEmpty) {
    return orElse(column, items::parse, whenEmpty);
  }

  /** An identifier, or null where there is no usable one. */
  @Nullable String id(String column) {
    if (text(column).isEmpty()) {
      bad(column, message("cell.empty", message("expected.id")));
      return null;
    }
    return parsed(column, Cells::id);
  }

  /** An identifier that may be left out. */
  Optional<String> optionalId(String column) {
    return optional(column, Cells::id);
  }

  /** Whether a row with this id can be relied on; else notes what follows from that. */
  boolean refersTo(String column, String id, Ids ids) {
    if (ids.isSkipped(id)) {
      dependent(column, message("row.skipped", CellText.shown(id), ids.place(id)));
      return false;
    }
    if (ids.isMissing(id)) {
      bad(column, message("row.not-there", CellText.shown(id), ids.fileName()));
      return false;
    }
    return true;
  }

  /** Opening hours and the like, or null where the cell is empty or bad. */
  Times.@Nullable Entry times(String column) {
    return times(column, text(column));
  }

  /** A part of a time cell; null where it is empty or bad. */
  Times.@Nullable Entry times(String column, String part) {
    if (part.isEmpty()) {
      return null;
    }
    try {
      Times.Entry entry = file.times().parse(part);
      if (entry.namesHolidays()) {
        file.holidaysIgnored(line);
      }
      return entry;
    } catch (BadCell e) {
      bad(column, e.text());
      return null;
    }
  }

  /** A pair of coordinates: both or neither. */
  Optional<GeoPoint> point(String latitudeColumn, String longitudeColumn) {
    boolean noLatitude = text(latitudeColumn).isEmpty();
    boolean noLongitude = text(longitudeColumn).isEmpty();
    if (noLatitude != noLongitude) {
      bad(
          noLatitude ? latitudeColumn : longitudeColumn,
          message("row.half-a-place", noLatitude ? longitudeColumn : latitudeColumn));
    }
    Double latitude = parsed(latitudeColumn, text -> Cells.degrees(text, 90));
    Double longitude = parsed(longitudeColumn, text -> Cells.degrees(text, 180));
    return latitude == null || longitude == null
        ? Optional.empty()
        : Optional.of(new GeoPoint(latitude, longitude));
  }

  /** A pair of coordinates that has to be there. */
  Optional<GeoPoint> requiredPoint(String latitudeColumn, String longitudeColumn) {
    if (text(latitudeColumn).isEmpty() && text(longitudeColumn).isEmpty()) {
      bad(latitudeColumn, message("cell.empty", message("expected.degrees-such-as", "51.94")));
      bad(longitudeColumn, message("cell.empty", message("expected.degrees-such-as", "8.59")));
      return Optional.empty();
    }
    return point(latitudeColumn, longitudeColumn);
  }

  /** Weekly hours from {@code hoursMin} to {@code hoursMax}. */
  HoursRange hours() {
    OptionalInt minimum =
        optionalInt("hoursMin", text -> Cells.quarterHours(text, Cells.MOST_HOURS));
    OptionalInt maximum =
        optionalInt("hoursMax", text -> Cells.quarterHours(text, Cells.MOST_HOURS));
    if (minimum.isPresent() && maximum.isPresent() && minimum.getAsInt() > maximum.getAsInt()) {
      bad(
          "hoursMin",
          message(
              "row.above-maximum",
              CellText.shown(text("hoursMin")),
              CellText.shown(text("hoursMax"))));
      return HoursRange.open();
    }
    return new HoursRange(minimum, maximum);
  }
}
