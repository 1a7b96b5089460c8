package org.quartermatch.benchmarks.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two results side by side, benchmark by benchmark.
 *
 * <p>A change counts as one only if the two error intervals (mean ± error) do not touch; where one
 * of them is not known, nothing is said.
 */
final class Comparison {
  private final Results old;
  private final Results fresh;

  Comparison(Results old, Results fresh) {
    this.old = old;
    this.fresh = fresh;
  }

  /** What is to be said of one benchmark that both have. */
  enum Change {
    FASTER("faster"),
    SLOWER("slower"),
    WITHIN_ERROR(""),
    ERROR_UNKNOWN("?");

    private final String mark;

    Change(String mark) {
      this.mark = mark;
    }

    static Change between(Measurement old, Measurement fresh) {
      if (!Double.isFinite(old.error()) || !Double.isFinite(fresh.error())) {
        return ERROR_UNKNOWN;
      }
      if (Math.abs(old.mean() - fresh.mean()) <= old.error() + fresh.error()) {
        return WITHIN_ERROR;
      }
      return fresh.timesAsFastAs(old) > 1 ? FASTER : SLOWER;
    }
  }

  /** A table in Markdown, with a warning above it where the machines differ. */
  String table() {
    MarkdownTable table =
        new MarkdownTable(
            List.of(
                "benchmark",
                "unit",
                "old",
                "± error",
                "new",
                "± error",
                "times as fast",
                "change"));
    Map<String, Measurement> before = byName(old);
    Map<String, Measurement> after = byName(fresh);
    List<String> names = new ArrayList<>(before.keySet());
    after.keySet().stream().filter(name -> !before.containsKey(name)).forEach(names::add);
    for (String name : names) {
      Measurement was = before.get(name);
      Measurement is = after.get(name);
      if (was != null && is != null) {
        table.row(both(name, was, is));
      } else if (was != null) {
        table.row(List.of(name, was.unit(), mean(was), error(was), "–", "–", "–", "only in old"));
      } else if (is != null) {
        table.row(List.of(name, is.unit(), "–", "–", mean(is), error(is), "–", "only in new"));
      }
    }
    return warning() + table;
  }

  private static List<String> both(String name, Measurement was, Measurement is) {
    if (!was.unit().equals(is.unit()) || !was.mode().equals(is.mode())) {
      return List.of(
          name,
          was.unit() + ", " + is.unit(),
          mean(was),
          error(was),
          mean(is),
          error(is),
          "–",
          "measured otherwise");
    }
    return List.of(
        name,
        was.unit(),
        mean(was),
        error(was),
        mean(is),
        error(is),
        ResultsTable.ratio(is, was),
        Change.between(was, is).mark);
  }

  private String warning() {
    if (old.machine().isEmpty() || fresh.machine().isEmpty()) {
      return "";
    }
    Machine was = old.machine().get();
    Machine is = fresh.machine().get();
    String machines = "Old: " + was.describe() + "\nNew: " + is.describe() + "\n";
    return was.isLike(is)
        ? machines + "\n"
        : machines + "The machines differ, and so means cannot be compared.\n\n";
  }

  private static String mean(Measurement measurement) {
    return Measurement.number(measurement.mean());
  }

  private static String error(Measurement measurement) {
    return Measurement.number(measurement.error());
  }

  private static Map<String, Measurement> byName(Results results) {
    Map<String, Measurement> byName = new LinkedHashMap<>();
    results.measurements().forEach(one -> byName.put(one.name(), one));
    return byName;
  }
}
