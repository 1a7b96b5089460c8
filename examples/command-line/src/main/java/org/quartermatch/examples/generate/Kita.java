package org.quartermatch.examples.generate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A childcare provider as a directory lists it: its places are totals, most of them taken.
 *
 * @param id of the provider in the Quarter's files
 * @param name as listed
 * @param quarter name of the {@link Area} it belongs to
 * @param latitude degrees north
 * @param longitude degrees east
 * @param openingHours in OpenStreetMap's syntax; empty where the directory has none
 * @param totalUnder3 all places for children under 3; -1 where the directory has none
 * @param total3AndOver all places for older children; -1 where the directory has none
 */
public record Kita(
    String id,
    String name,
    String quarter,
    double latitude,
    double longitude,
    String openingHours,
    int totalUnder3,
    int total3AndOver) {

  static final List<String> COLUMNS =
      List.of(
          "id",
          "name",
          "quarter",
          "latitude",
          "longitude",
          "openingHours",
          "totalUnder3",
          "total3AndOver");

  public Kita {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(quarter, "quarter");
    Objects.requireNonNull(openingHours, "openingHours");
  }

  /** Whether hours and places are known; without them a provider cannot be used and is left out. */
  public boolean isComplete() {
    return !openingHours.isEmpty() && totalUnder3 >= 0 && total3AndOver >= 0;
  }

  Point point() {
    return Point.of(latitude, longitude);
  }

  /** Reads a file as {@link KitaExtract} writes it, incomplete rows included. */
  public static List<Kita> read(Path file) throws IOException {
    List<Kita> kitas = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : reader) {
        kitas.add(
            new Kita(
                row.getField("id"),
                row.getField("name"),
                row.getField("quarter"),
                Double.parseDouble(row.getField("latitude")),
                Double.parseDouble(row.getField("longitude")),
                row.getField("openingHours"),
                count(row.getField("totalUnder3")),
                count(row.getField("total3AndOver"))));
      }
    }
    return List.copyOf(kitas);
  }

  private static int count(String cell) {
    return cell.isEmpty() ? -1 : Integer.parseInt(cell);
  }
}
