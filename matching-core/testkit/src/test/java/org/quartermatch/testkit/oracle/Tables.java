package org.quartermatch.testkit.oracle;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads and writes CSV files as rows that may be changed. */
final class Tables {

  private Tables() {}

  /** The rows of a file with their columns in order, none where it is missing. */
  static List<Map<String, String>> read(Path file) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    for (QuarterReader.Row row : QuarterReader.rows(file)) {
      rows.add(new LinkedHashMap<>(row.cells().getFieldsAsMap()));
    }
    return rows;
  }

  /** Rows with the same columns; nothing is written without a row. */
  static void write(Path file, List<Map<String, String>> rows) throws IOException {
    if (rows.isEmpty()) {
      return;
    }
    // A quoted semicolon in a header row would be taken for a separator; there is none.
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord(rows.getFirst().keySet());
      for (Map<String, String> row : rows) {
        csv.writeRecord(row.values());
      }
    }
  }

  static void copyFiles(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
