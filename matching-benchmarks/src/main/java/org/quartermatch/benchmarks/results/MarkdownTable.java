package org.quartermatch.benchmarks.results;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table in Markdown, its columns as wide as they must be, so that it can be read as it is. */
final class MarkdownTable {
  private final List<List<String>> rows = new ArrayList<>();

  MarkdownTable(List<String> head) {
    rows.add(head);
  }

  void row(List<String> cells) {
    rows.add(cells);
  }

  /** The first column left, the others right. */
  @Override
  public String toString() {
    int columns = rows.getFirst().size();
    int[] widths =
        IntStream.range(0, columns)
            .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .toArray();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      List<String> row = rows.get(i);
      text.append(
          line(IntStream.range(0, columns).mapToObj(c -> padded(row.get(c), widths[c], c))));
      if (i == 0) {
        text.append(
            line(
                IntStream.range(0, columns)
                    .mapToObj(c -> "-".repeat(widths[c] - 1) + (c == 0 ? "-" : ":"))));
      }
    }
    return text.toString();
  }

  private static String line(Stream<String> cells) {
    return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String padded(String cell, int width, int column) {
    String space = " ".repeat(width - cell.length());
    return column == 0 ? cell + space : space + cell;
  }
}
