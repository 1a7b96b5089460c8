package org.quartermatch.benchmarks.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Results as Markdown: one table for each {@link Group}, with how many times as fast as the group's
 * baseline each is. A baseline counts for what has the same parameters and unit.
 */
final class ResultsTable {
  private static final double MEDIAN = 50;
  private static final double NEARLY_ALL = 99;

  private ResultsTable() {}

  static String of(Results results) {
    StringBuilder text = new StringBuilder("# Results\n\n");
    results
        .machine()
        .ifPresent(machine -> text.append("Machine: ").append(machine.describe()).append("\n\n"));
    text.append("Ratio: how many times as fast as the baseline of its group, in the same run.\n");
    for (Group group : Group.ALL) {
      add(text, group, results.measurements().stream().filter(group::has).toList());
    }
    add(
        text,
        new Group("", "Others", Optional.empty(), Group.Start.WARM),
        results.measurements().stream()
            .filter(one -> Group.ALL.stream().noneMatch(group -> group.has(one)))
            .toList());
    return text.toString();
  }

  private static void add(StringBuilder text, Group group, List<Measurement> measurements) {
    if (measurements.isEmpty()) {
      return;
    }
    boolean sampled = measurements.stream().anyMatch(one -> one.percentile(MEDIAN).isPresent());
    boolean compared = group.baseline().isPresent();
    text.append("\n## ").append(group.title()).append("\n\n");
    List<String> head = new ArrayList<>(List.of("benchmark", "mean", "± error", "unit"));
    if (sampled) {
      head.addAll(List.of("p50", "p99"));
    }
    if (compared) {
      head.add("ratio");
    }
    MarkdownTable table = new MarkdownTable(head);
    for (Measurement one : measurements) {
      List<String> row =
          new ArrayList<>(
              List.of(
                  one.name(),
                  Measurement.number(one.mean()),
                  Measurement.number(one.error()),
                  one.unit()));
      if (sampled) {
        row.add(Measurement.number(one.percentile(MEDIAN).orElse(Double.NaN)));
        row.add(Measurement.number(one.percentile(NEARLY_ALL).orElse(Double.NaN)));
      }
      if (compared) {
        row.add(baseline(group, one, measurements).map(base -> ratio(one, base)).orElse("–"));
      }
      table.row(row);
    }
    text.append(table);
  }

  private static Optional<Measurement> baseline(
      Group group, Measurement one, List<Measurement> measurements) {
    return measurements.stream()
        .filter(
            other ->
                Optional.of(other.method()).equals(group.baseline())
                    && other.parameters().equals(one.parameters())
                    && other.mode().equals(one.mode())
                    && other.unit().equals(one.unit()))
        .findFirst();
  }

  static String ratio(Measurement one, Measurement other) {
    double times = one.timesAsFastAs(other);
    return times >= 10
        ? String.format(Locale.ROOT, "%,.0f×", times)
        : String.format(Locale.ROOT, times >= 0.1 ? "%.2f×" : "%.4f×", times);
  }
}
