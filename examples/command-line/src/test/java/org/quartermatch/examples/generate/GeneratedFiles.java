package org.quartermatch.examples.generate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Reading files in tests, and finding the originals from which some are derived. */
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

  /** A folder of published originals beside the repository; skips the test where there is none. */
  static Path originals() {
    Optional<Path> found =
        Stream.of("../../shared/data", "../shared/data")
            .map(path -> examples().resolve(path).normalize())
            .filter(Files::isDirectory)
            .findFirst();
    Assumptions.assumeTrue(
        found.isPresent(), "no ../shared/data beside the repository: originals not compared");
    return found.orElseThrow();
  }
}
