package org.quartermatch.files.csv;

import static org.quartermatch.files.texts.FileTexts.message;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quartermatch.files.csv.cell.CellText;
import org.quartermatch.files.csv.cell.Times;
import org.quartermatch.model.Message;

/** Reads one file of a Quarter row by row, in one pass and without holding it in memory. */
final class CsvFile {
  private final QuarterFile file;
  private final String name;
  private final Problems problems;
  private final Times times;
  private int[] positions = new int[0];
  private int cellsExpected;
  private boolean holidaysSaid;

  private CsvFile(QuarterFile file, String name, Problems problems, Times times) {
    this.file = file;
    this.name = name;
    this.problems = problems;
    this.times = times;
  }

  /**
   * Gives every row of the file to {@code rows}.
   *
   * @return whether the whole file was read; false: the reason is among the problems
   */
  static boolean read(
      Path directory, QuarterFile file, Problems problems, Times times, Consumer<Row> rows) {
    return new CsvFile(file, file.fileName(), problems, times)
        .read(directory.resolve(file.fileName()), rows);
  }

  /** The same of a file of any name, which has to be there. */
  static boolean readFile(
      Path path, QuarterFile file, Problems problems, Times times, Consumer<Row> rows) {
    CsvFile csv = new CsvFile(file, String.valueOf(path.getFileName()), problems, times);
    if (!Files.exists(path) && !Files.isSymbolicLink(path)) {
      csv.unreadable(0, "", message("file.not-found"));
      return false;
    }
    return csv.read(path, rows);
  }

  private boolean read(Path path, Consumer<Row> rows) {
    if (Files.isSymbolicLink(path) && !Files.exists(path)) {
      unreadable(0, "", message("file.dead-link"));
      return false;
    }
    if (!Files.exists(path)) {
      if (file.isRequired()) {
        unreadable(0, "", message("file.missing"));
      }
      return !file.isRequired();
    }
    if (!Files.isRegularFile(path)) {
      unreadable(0, "", message("file.none"));
      return false;
    }
    RecordHandler handler = new RecordHandler();
    try (InputStream in = Files.newInputStream(path);
        Utf8Reader text = new Utf8Reader(in)) {
      boolean complete;
      try (CsvReader<RecordHandler.Cells> csv =
              CsvReader.builder()
                  .fieldSeparator(text.separator())
                  .allowUnclosedQuote(false)
                  .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                  .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                  .maxBufferSize(RecordHandler.MAX_BUFFER)
                  .build(handler, text);
          CloseableIterator<RecordHandler.Cells> records = csv.iterator()) {
        complete = readHeader(records, handler);
        while (complete && records.hasNext()) {
          RecordHandler.Cells cells = records.next();
          if (!cells.blank()) {
            rows.accept(row(cells));
          }
        }
      } catch (CsvParseException e) {
        notCsv(handler, e);
        complete = false;
      }
      if (text.firstMalformedLine() > 0) {
        unreadable(
            text.firstMalformedLine(),
            "",
            message(
                "file.not-utf-8", String.format(Locale.ROOT, "%02X", text.firstMalformedByte())));
        complete = false;
      }
      return complete;
    } catch (IOException | UncheckedIOException e) {
      unreadable(0, "", message("file.unreadable", reason(e)));
      return false;
    }
  }

  private static Message reason(Exception e) {
    Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
    return switch (cause) {
      case AccessDeniedException denied -> message("file.no-permission");
      case FileSystemException failed when failed.getReason() != null ->
          Message.verbatim(failed.getReason());
      default ->
          cause.getMessage() == null
              ? message("file.reading-failed")
              : Message.verbatim(cause.getMessage());
    };
  }

  private void note(long line, Message text) {
    problems.note(new Problem(name, line, "", text));
  }

  private void unreadable(long line, String column, Message text) {
    problems.addFile(name, line, column, text);
  }

  private void notCsv(RecordHandler handler, CsvParseException e) {
    long line = handler.line();
    Throwable cause = e.getCause() == null ? e : e.getCause();
    String said = String.valueOf(cause.getMessage());
    // The parser has a bound of its own for a cell, and says only in words that it was met.
    if (handler.isTooLong() || said.contains("maximum buffer size")) {
      unreadable(
          line,
          "",
          message(
              "file.row-too-long",
              RecordHandler.MAX_CELL,
              RecordHandler.MAX_ROW,
              RecordHandler.MAX_CELLS));
    } else {
      unreadable(line, "", message("file.no-csv", message(wrongQuotation(said))));
    }
  }

  /** What the parser says in English, in words of ours. */
  private static String wrongQuotation(String said) {
    if (said.contains("Unclosed quoted field")) {
      return "csv.unclosed";
    }
    return said.contains("after closing quote") ? "csv.after-quotation" : "csv.other";
  }

  /** Reads the header row; false: it is not usable, and the reason is among the problems. */
  private boolean readHeader(
      CloseableIterator<RecordHandler.Cells> records, RecordHandler handler) {
    RecordHandler.@Nullable Cells header = null;
    while (header == null && records.hasNext()) {
      RecordHandler.Cells cells = records.next();
      header = cells.blank() ? null : cells;
    }
    if (header == null) {
      unreadable(0, "", message("file.empty", String.join(", ", file.columns())));
      return false;
    }
    cellsExpected = header.count();
    Map<String, Integer> found = new HashMap<>();
    List<String> unknown = new ArrayList<>();
    boolean usable = true;
    for (int i = 0; i < cellsExpected; i++) {
      String name = header.values()[i];
      if (!file.columns().contains(name)) {
        unknown.add(CellText.shown(name));
      } else {
        Integer earlier = found.putIfAbsent(name, i);
        if (earlier != null) {
          unreadable(header.line(), name, message("file.repeated-column", earlier + 1, i + 1));
          usable = false;
        }
      }
    }
    for (String name : file.requiredColumns()) {
      if (!found.containsKey(name)) {
        unreadable(
            header.line(),
            name,
            message("file.missing-column", String.join(", ", file.requiredColumns())));
        usable = false;
      }
    }
    if (!usable) {
      return false;
    }
    // Only now: a file without a header row has a person's data where the names should be.
    if (!unknown.isEmpty()) {
      note(0, message("file.unknown-columns", String.join(", ", unknown)));
    }
    positions = new int[file.columns().size()];
    boolean[] wanted = new boolean[cellsExpected];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = found.getOrDefault(file.columns().get(i), -1);
      if (positions[i] >= 0) {
        wanted[positions[i]] = true;
      }
    }
    handler.readOnly(wanted);
    return true;
  }

  private Row row(RecordHandler.Cells cells) {
    String[] values = new String[positions.length];
    for (int i = 0; i < positions.length; i++) {
      values[i] = positions[i] < 0 ? "" : cells.values()[positions[i]];
    }
    Row row = new Row(this, cells.line(), values);
    if (cells.count() != cellsExpected) {
      row.malformed(cells.count(), cellsExpected);
    }
    return row;
  }

  String name() {
    return name;
  }

  /** The number of a column among {@link Row}'s values. */
  int column(String name) {
    int index = file.columns().indexOf(name);
    if (index < 0) {
      throw new IllegalStateException(file + " has no column " + name);
    }
    return index;
  }

  List<String> columns() {
    return file.columns();
  }

  Problems problems() {
    return problems;
  }

  Times times() {
    return times;
  }

  /** To be called where {@code PH} or {@code SH} was read; says that once a file. */
  void holidaysIgnored(long line) {
    if (!holidaysSaid) {
      holidaysSaid = true;
      note(line, message("file.holidays"));
    }
  }
}
