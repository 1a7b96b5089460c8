package org.quartermatch.files.ads;

import static org.quartermatch.files.texts.FileTexts.message;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.quartermatch.files.csv.Problem;
import org.quartermatch.model.GeoPoint;

/** Where German postal codes are. Immutable. */
final class Postcodes {
  private final Map<String, GeoPoint> points;

  private Postcodes(Map<String, GeoPoint> points) {
    this.points = points;
  }

  static Postcodes none() {
    return new Postcodes(Map.of());
  }

  /**
   * Reads a table: the code in the first column, {@code lat}, {@code lng}.
   *
   * @throws AdFormatException if a row cannot be read
   */
  static Postcodes read(Path file) throws IOException {
    Map<String, GeoPoint> points = new HashMap<>();
    long line = 1;
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        line = row.getStartingLineNumber();
        points.put(
            row.getField(0),
            new GeoPoint(
                Double.parseDouble(row.getField("lat")), Double.parseDouble(row.getField("lng"))));
      }
    } catch (IllegalArgumentException | NoSuchElementException | CsvParseException e) {
      throw new AdFormatException(
          List.of(new Problem(file.toString(), line, "", message("ads.postcodes"))));
    }
    return new Postcodes(points);
  }

  Optional<GeoPoint> point(String postcode) {
    return Optional.ofNullable(points.get(postcode));
  }
}
