package org.quartermatch.examples.generate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Derives {@code examples/data/kitas.csv} from a table of the Berlin Senate's Kita directory.
 *
 * <p>Carried over are facts only: number, name, coordinates, opening hours and places of the Kitas
 * of Gesundbrunnen in two postal codes, incomplete ones included.
 */
public final class KitaExtract {
  private static final String DISTRICT = "Gesundbrunnen";
  private static final Map<String, String> AREA_BY_POSTCODE =
      Map.of("13359", ExampleQuarter.SOLDINER, "13357", ExampleQuarter.BADSTRASSE);
  private static final List<String> DAYS = List.of("mo", "tu", "we", "th", "fr");
  private static final List<String> DAY_NAMES = List.of("Mo", "Tu", "We", "Th", "Fr");

  private KitaExtract() {}

  /** Arguments: the directory's table, and the file to write. */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException(
          "Give two files: the directory's table, and the file to write.");
    }
    List<Kita> kitas = extract(Path.of(args[0]));
    write(kitas, Path.of(args[1]));
    System.out.printf(
        "%d Kitas, %d of them without hours or places.%n",
        kitas.size(), kitas.stream().filter(kita -> !kita.isComplete()).count());
  }

  static List<Kita> extract(Path table) throws IOException {
    List<Kita> kitas = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(table)) {
      for (NamedCsvRecord row : reader) {
        String area = AREA_BY_POSTCODE.get(row.getField("plz"));
        if (area != null && row.getField("district").equals(DISTRICT)) {
          Point point =
              Point.of(
                  Double.parseDouble(row.getField("alat")),
                  Double.parseDouble(row.getField("alon")));
          kitas.add(
              new Kita(
                  "kita-" + row.getField("id"),
                  row.getField("name").strip().replaceAll("\\s+", " "),
                  area,
                  point.latitudeE5() / 1e5,
                  point.longitudeE5() / 1e5,
                  openingHours(row),
                  places(row, "under"),
                  places(row, "over")));
        }
      }
    }
    kitas.sort(
        Comparator.comparingInt(kita -> Integer.parseInt(kita.id().substring("kita-".length()))));
    return kitas;
  }

  static void write(List<Kita> kitas, Path file) throws IOException {
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      writer.writeRecord(Kita.COLUMNS);
      for (Kita kita : kitas) {
        writer.writeRecord(
            kita.id(),
            kita.name(),
            kita.quarter(),
            kita.point().latitude(),
            kita.point().longitude(),
            kita.openingHours(),
            count(kita.totalUnder3()),
            count(kita.total3AndOver()));
      }
    }
  }

  private static String count(int places) {
    return places < 0 ? "" : Integer.toString(places);
  }

  private static int places(NamedCsvRecord row, String column) {
    String cell = row.getField(column);
    return cell.matches("\\d+") && !row.getField("all").equals("0") ? Integer.parseInt(cell) : -1;
  }

  /** Runs of days with the same hours; empty where one of the five days has none. */
  private static String openingHours(NamedCsvRecord row) {
    List<String> rules = new ArrayList<>();
    int first = 0;
    for (int day = 0; day < DAYS.size(); day++) {
      String hours = hours(row, DAYS.get(day));
      if (hours.isEmpty()) {
        return "";
      }
      if (day + 1 == DAYS.size() || !hours.equals(hours(row, DAYS.get(day + 1)))) {
        rules.add(
            (first == day ? DAY_NAMES.get(day) : DAY_NAMES.get(first) + "-" + DAY_NAMES.get(day))
                + " "
                + hours);
        first = day + 1;
      }
    }
    return String.join("; ", rules);
  }

  // "0" and "undefined" stand for not given
  private static String hours(NamedCsvRecord row, String day) {
    String opens = row.getField(day + "_o");
    String closes = row.getField(day + "_c");
    boolean given = opens.matches("\\d\\d:\\d\\d") && closes.matches("\\d\\d:\\d\\d");
    return given ? opens + "-" + closes : "";
  }
}
