package org.quartermatch.files.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A small good Quarter on disk, one row a file, whose cells and rows a test changes. */
final class QuarterFixture {
  static final LocalDate DATE = LocalDate.of(2026, 12, 1);

  private final Path directory;
  private final Map<String, List<Map<String, String>>> files = new LinkedHashMap<>();

  QuarterFixture(Path directory) {
    this.directory = directory;
    row("participants", "id=p-1");
    row("companies", "id=c-1");
    row("opportunities", "id=v-1", "kind=vacancy");
    row("children", "participantId=p-1", "childId=k-1", "ageMonths=30");
    row("childcare", "id=h-1", "latitude=52", "longitude=8.5", "openingHours=Mo-Fr 07:00-16:00");
    row("current", "participantId=p-1", "opportunityId=v-1");
    row("vetoes", "participantId=p-1", "opportunityId=v-1");
  }

  /** Adds a row of {@code column=value} cells. */
  QuarterFixture row(String file, String... cells) {
    files.computeIfAbsent(file, name -> new ArrayList<>()).add(cells(new LinkedHashMap<>(), cells));
    return this;
  }

  /** Changes cells of a file's first row. */
  QuarterFixture cell(String file, String... cells) {
    cells(Objects.requireNonNull(files.get(file), file).getFirst(), cells);
    return this;
  }

  /** Takes a file away. */
  QuarterFixture without(String file) {
    files.remove(file);
    return this;
  }

  private static Map<String, String> cells(Map<String, String> row, String... cells) {
    for (String cell : cells) {
      int equals = cell.indexOf('=');
      row.put(cell.substring(0, equals), cell.substring(equals + 1));
    }
    return row;
  }

  /** Writes the files and reads them strictly. */
  QuarterData read() {
    return read(ReadOptions.strict(DATE));
  }

  QuarterData read(ReadOptions options) {
    write();
    return QuarterReader.read(directory, options);
  }

  /** The problems that reading it finds, as shown. */
  List<String> problems() {
    write();
    return problemsIn(directory);
  }

  static List<String> problemsIn(Path directory) {
    try {
      QuarterReader.read(directory, ReadOptions.strict(DATE));
      return List.of();
    } catch (BadInputException e) {
      return e.problems().stream().map(Problem::toString).toList();
    }
  }

  /** Writes the files. */
  QuarterFixture write() {
    files.forEach(this::write);
    return this;
  }

  private void write(String file, List<Map<String, String>> rows) {
    List<String> columns = rows.stream().flatMap(row -> row.keySet().stream()).distinct().toList();
    StringBuilder text = new StringBuilder(String.join(",", columns)).append('\n');
    for (Map<String, String> row : rows) {
      text.append(
              String.join(",", columns.stream().map(c -> quoted(row.getOrDefault(c, ""))).toList()))
          .append('\n');
    }
    raw(file, text.toString());
  }

  /** Writes a file as it is. */
  QuarterFixture raw(String file, String content) {
    return raw(file, content.getBytes(StandardCharsets.UTF_8));
  }

  QuarterFixture raw(String file, byte[] content) {
    try {
      Files.write(directory.resolve(file + ".csv"), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  private static String quoted(String value) {
    return '"' + value.replace("\"", "\"\"") + '"';
  }
}
