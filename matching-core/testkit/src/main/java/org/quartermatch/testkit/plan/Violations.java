package org.quartermatch.testkit.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.quartermatch.testkit.oracle.QuarterReader;

/** What is found to be wrong with the files of a run, in words. */
final class Violations {

  private final Path output;
  private final List<String> found = new ArrayList<>();

  Violations(Path output) {
    this.output = output;
  }

  List<String> list() {
    return List.copyOf(found);
  }

  void add(String violation) {
    found.add(violation);
  }

  void expect(boolean condition, String violation) {
    if (!condition) {
      found.add(violation);
    }
  }

  void expectEqual(Object expected, Object actual, String what) {
    expect(expected.equals(actual), what + " is " + actual + ", expected " + expected);
  }

  /** The rows of a file that has to be there. */
  List<QuarterReader.Row> rows(String file) throws IOException {
    expect(Files.exists(output.resolve(file)), file + " is missing");
    return QuarterReader.rows(output.resolve(file));
  }

  void compareRows(String file, List<List<String>> expected, List<String> columns)
      throws IOException {
    List<List<String>> actual = new ArrayList<>();
    for (QuarterReader.Row row : rows(file)) {
      actual.add(columns.stream().map(row::text).toList());
    }
    expectEqual(expected.size(), actual.size(), "number of rows in " + file);
    for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
      expectEqual(expected.get(i), actual.get(i), file + " row " + (i + 1));
    }
  }
}
