package org.quartermatch.taxonomy;

import static org.quartermatch.texts.LibraryTexts.message;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quartermatch.model.Message;

/**
 * Streams the rows of a CSV file to a handler and collects what is wrong with them.
 *
 * <p>Comma separated, or semicolon separated where the first line has semicolons and no comma. The
 * memory needed is that of the longest row, which may have 16 million characters.
 */
final class CsvTable {
  /** The first line is looked at this far to tell commas from semicolons. */
  private static final int LOOK_AHEAD = 4096;

  private final CsvSource source;
  private final Problems problems;
  private final List<String> header;

  private CsvTable(CsvSource source, Problems problems, List<String> header) {
    this.source = source;
    this.problems = problems;
    this.header = header;
  }

  /** Given the header, says what to do with each row. */
  interface Plan {
    Consumer<Row> start(CsvTable table);
  }

  /** One row of the table. */
  record Row(CsvRecord cells) {
    /** The line on which the row starts, from 1. */
    long line() {
      return cells.getStartingLineNumber();
    }

    /** The cell, without white space around it; empty for column -1. */
    String get(int column) {
      return column < 0 ? "" : cells.getField(column).strip();
    }
  }

  /** Reads a file whose first row is the header. */
  static void read(CsvSource source, Problems problems, Plan plan) throws IOException {
    long line = 0;
    try (BufferedReader reader = new BufferedReader(source.reader(), 1 << 16);
        CsvReader<CsvRecord> csv = csv(reader);
        CloseableIterator<CsvRecord> records = csv.iterator()) {
      CsvTable table = null;
      Consumer<Row> rows = null;
      while (records.hasNext()) {
        CsvRecord cells = records.next();
        line = cells.getStartingLineNumber();
        if (table == null || rows == null) {
          List<String> names = cells.getFields().stream().map(String::strip).toList();
          table = new CsvTable(source, problems, names);
          rows = plan.start(table);
        } else if (cells.getFieldCount() != table.header.size()) {
          table.wrong(
              new Row(cells),
              "",
              message("taxonomy.cells", cells.getFieldCount(), table.header.size()));
        } else {
          rows.accept(new Row(cells));
        }
      }
      if (table == null) {
        problems.add(source.name(), 0, "", message("taxonomy.no-header"));
      }
    } catch (HeaderRefused e) {
      // the problems are noted already, and without its columns no row means anything
    } catch (CsvParseException | UncheckedIOException | IOException e) {
      if (CsvSource.isMalformed(e)) {
        source.reportMalformed(problems);
      } else if (e instanceof CsvParseException) {
        problems.add(source.name(), line + 1, "", notCsv(e));
      } else {
        throw e instanceof IOException io ? io : new IOException("cannot read " + source.name(), e);
      }
    }
  }

  /** The index of a column that must be there. */
  int require(String column) {
    int index = optional(column);
    if (index < 0) {
      problems.add(
          source.name(), 1, column, message("taxonomy.no-column", String.join(", ", header)));
      throw new HeaderRefused();
    }
    return index;
  }

  /** The index of a column, or -1; upper and lower case are the same. */
  int optional(String column) {
    for (int i = 0; i < header.size(); i++) {
      if (header.get(i).toLowerCase(Locale.ROOT).equals(column.toLowerCase(Locale.ROOT))) {
        return i;
      }
    }
    return -1;
  }

  String file() {
    return source.name();
  }

  /** Notes a problem with a row. */
  void wrong(Row row, String column, Message text) {
    problems.add(source.name(), row.line(), column, text);
  }

  /** The cell, or null and a problem where it is empty. */
  @Nullable String filled(Row row, int column) {
    String cell = row.get(column);
    if (cell.isEmpty()) {
      wrong(row, header.get(column), message("taxonomy.no-code"));
      return null;
    }
    return cell;
  }

  private static CsvReader<CsvRecord> csv(BufferedReader reader) throws IOException {
    return CsvReader.builder()
        .fieldSeparator(separator(reader))
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .ofCsvRecord((Reader) reader);
  }

  private static char separator(BufferedReader reader) throws IOException {
    reader.mark(LOOK_AHEAD);
    boolean semicolon = false;
    boolean comma = false;
    for (int i = 0; i < LOOK_AHEAD; i++) {
      int c = reader.read();
      if (c < 0 || c == '\n' || c == '\r') {
        break;
      }
      semicolon |= c == ';';
      comma |= c == ',';
    }
    reader.reset();
    return semicolon && !comma ? ';' : ',';
  }

  /** What the parser says in English, in words of ours. */
  static Message notCsv(Throwable failure) {
    Throwable root = failure;
    for (Throwable cause = root.getCause(); cause != null; cause = root.getCause()) {
      root = cause;
    }
    String said = String.valueOf(root.getMessage());
    String key =
        said.contains("Unclosed quoted field")
            ? "taxonomy.unclosed"
            : said.contains("after closing quote")
                ? "taxonomy.after-quotation"
                : "taxonomy.undivided";
    return message("taxonomy.not-csv", message(key));
  }

  /** Leaves a file whose header lacks a column. */
  private static final class HeaderRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HeaderRefused() {
      super("header refused", null, false, false);
    }
  }
}
