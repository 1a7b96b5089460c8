package org.quartermatch.benchmarks.results;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One benchmark's result, as JMH's JSON has it.
 *
 * @param benchmark class and method
 * @param mode {@code avgt}, {@code sample}, {@code ss}: time; {@code thrpt}: throughput
 * @param params values of its parameters; null: it has none
 * @param primaryMetric what was measured
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Measurement(
    String benchmark, String mode, @Nullable Map<String, String> params, Metric primaryMetric) {
  /**
   * A mean.
   *
   * @param scoreError half of the 99.9 % confidence interval; NaN: too few measurements for one
   * @param scorePercentiles of the measurements, or of the calls in mode {@code sample}; null: none
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Metric(
      double score,
      double scoreError,
      String scoreUnit,
      @Nullable Map<String, Double> scorePercentiles) {}

  private static final String THROUGHPUT = "thrpt";
  private static final String SAMPLE = "sample";

  String className() {
    return benchmark.substring(0, benchmark.lastIndexOf('.'));
  }

  String method() {
    return benchmark.substring(benchmark.lastIndexOf('.') + 1);
  }

  /** Parameters in the order of their names, such as {@code geography=METRO, size=10000}. */
  String parameters() {
    return params == null
        ? ""
        : new TreeMap<>(params)
            .entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", "));
  }

  /** Simple name of the class, method and parameters: what two runs have in common. */
  String name() {
    String simple = className().substring(className().lastIndexOf('.') + 1) + "." + method();
    return parameters().isEmpty() ? simple : simple + " (" + parameters() + ")";
  }

  /** How many times as fast as the other this is. */
  double timesAsFastAs(Measurement other) {
    double mine = primaryMetric.score;
    double others = other.primaryMetric.score;
    return mode.equals(THROUGHPUT) ? mine / others : others / mine;
  }

  double mean() {
    return primaryMetric.score;
  }

  double error() {
    return primaryMetric.scoreError;
  }

  String unit() {
    return primaryMetric.scoreUnit;
  }

  /** A percentile of single calls; empty where they were not measured one by one. */
  OptionalDouble percentile(double percent) {
    Double value =
        mode.equals(SAMPLE) && primaryMetric.scorePercentiles != null
            ? primaryMetric.scorePercentiles.get(Double.toString(percent))
            : null;
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** Four significant digits, or all before the point; {@code –} for no number. */
  static String number(double value) {
    if (!Double.isFinite(value)) {
      return "–";
    }
    int digits = value == 0 ? 0 : (int) Math.floor(Math.log10(Math.abs(value)));
    return String.format(Locale.ROOT, "%,." + Math.clamp(3 - digits, 0, 6) + "f", value);
  }
}
