package org.quartermatch.testkit.random;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A CSV file in the making; how it is laid out is left to chance, within what is allowed. */
final class RandomTable {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final String UNKNOWN_COLUMN = "note";

  private final List<Map<String, String>> rows = new ArrayList<>();
  private final List<String> columns;

  RandomTable(String... columns) {
    this.columns = List.of(columns);
  }

  void add(Map<String, String> row) {
    if (!columns.containsAll(row.keySet())) {
      throw new IllegalArgumentException("unknown columns in " + row.keySet());
    }
    rows.add(row);
  }

  /** Shuffled columns, comma or semicolon, perhaps a byte order mark, CRLF, an unknown column. */
  void write(Path file, Dice dice) throws IOException {
    List<String> written = new ArrayList<>(dice.shuffled(columns));
    if (dice.percent(40)) {
      written.removeAll(emptyColumns());
    }
    if (dice.percent(25)) {
      written.add(UNKNOWN_COLUMN);
    }
    StringWriter text = new StringWriter();
    if (dice.percent(30)) {
      text.write(BYTE_ORDER_MARK);
    }
    CsvWriter.CsvWriterBuilder builder =
        CsvWriter.builder()
            .fieldSeparator(dice.percent(40) ? ';' : ',')
            .lineDelimiter(dice.percent(50) ? LineDelimiter.CRLF : LineDelimiter.LF);
    try (CsvWriter csv = builder.build(text)) {
      csv.writeRecord(written);
      for (Map<String, String> row : rows) {
        csv.writeRecord(written.stream().map(column -> cell(row, column)).toList());
      }
    }
    Files.writeString(file, text.toString());
  }

  private static String cell(Map<String, String> row, String column) {
    return column.equals(UNKNOWN_COLUMN) ? "x;y" : row.getOrDefault(column, "");
  }

  /** Columns may be missing where every cell is empty; identifiers never are. */
  private Set<String> emptyColumns() {
    Set<String> empty = new LinkedHashSet<>(columns);
    for (Map<String, String> row : rows) {
      empty.removeIf(column -> !row.getOrDefault(column, "").isEmpty());
    }
    return rows.isEmpty() ? Set.of() : empty;
  }
}
