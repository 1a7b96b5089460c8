package org.quartermatch.examples.generate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Reading files in tests. */
final class GeneratedFiles {
  private GeneratedFiles() {}

  static List<NamedCsvRecord> rows(Path file) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> column(Path file, String column) {
    return rows(file).stream().map(row -> row.getField(column)).toList();
  }

  /** The folder {@code examples} of the repository. */
  static Path examples() {
    return Path.of("..").toAbsolutePath().normalize();
  }
}
