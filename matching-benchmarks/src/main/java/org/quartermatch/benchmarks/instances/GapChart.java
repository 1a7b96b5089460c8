package org.quartermatch.benchmarks.instances;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Properties;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The readings of a comparison as a chart of gaps over time, drawn by Chart.js: one HTML file that
 * needs nothing else.
 *
 * <p>All gaps are taken to one bound, the least that any solver of the comparison has proved, so
 * that curves can be compared; the CSV has each solver's own.
 */
final class GapChart {
  private static final String FOLDER = "org/quartermatch/benchmarks/instances/";
  private static final String CHART_JS = "META-INF/resources/webjars/chart.js/";
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

  private final String title;
  private final List<Reading> readings;
  private final long scale;
  private final OptionalLong bound;

  GapChart(String title, List<Reading> readings, long scale) {
    this.title = title;
    this.readings = List.copyOf(readings);
    this.scale = scale;
    bound = readings.stream().flatMapToLong(r -> r.bound().stream()).min();
  }

  /** A point of a curve, as Chart.js reads it: seconds, and percent of the bound. */
  record Point(double x, double y) {}

  /** What Chart.js draws as one curve. */
  record Curve(String label, List<Point> data) {}

  /** A line of the table below the chart. */
  record Row(String solver, String seconds, String objective, String bound, String gap) {
    // the getters are for the template, which reads no records
    public String getSolver() {
      return solver;
    }

    public String getSeconds() {
      return seconds;
    }

    public String getObjective() {
      return objective;
    }

    public String getBound() {
      return bound;
    }

    public String getGap() {
      return gap;
    }
  }

  /** One for each solver that has found a plan, in the order of the readings. */
  List<Curve> curves() {
    Map<String, List<Point>> curves = new LinkedHashMap<>();
    for (Reading reading : readings) {
      if (reading.objective().isPresent() && bound.isPresent()) {
        curves
            .computeIfAbsent(reading.solver(), name -> new ArrayList<>())
            .add(
                new Point(
                    reading.elapsed().toMillis() / 1e3,
                    gap(reading.objective().getAsLong()).doubleValue()));
      }
    }
    return curves.entrySet().stream().map(e -> new Curve(e.getKey(), e.getValue())).toList();
  }

  private BigDecimal gap(long objective) {
    return Gap.percent(objective, bound.orElseThrow());
  }

  /** The last state of every solver. */
  List<Row> rows() {
    Map<String, Reading> last = new LinkedHashMap<>();
    readings.forEach(reading -> last.put(reading.solver(), reading));
    return last.values().stream()
        .map(
            r ->
                new Row(
                    r.solver(),
                    BigDecimal.valueOf(r.elapsed().toMillis(), 3).toPlainString(),
                    Reading.whole(r.objective(), scale, RoundingMode.FLOOR),
                    Reading.whole(r.bound(), scale, RoundingMode.CEILING),
                    r.objective().isPresent() && bound.isPresent()
                        ? gap(r.objective().getAsLong()).toPlainString()
                        : ""))
        .toList();
  }

  /**
   * Where the chart's axis of gaps ends, in percent: a half above the largest gap that a solver
   * ends with. Where curves begin is mostly far above, and would press the rest to the ground.
   */
  double top() {
    return 1.5
        * curves().stream()
            .mapToDouble(curve -> curve.data().getLast().y())
            .filter(y -> y > 0 && y < 100)
            .max()
            .orElse(1);
  }

  String html() {
    ClasspathLoader loader = new ClasspathLoader(GapChart.class.getClassLoader());
    loader.setPrefix(FOLDER);
    PebbleEngine engine =
        new PebbleEngine.Builder()
            .loader(loader)
            .strictVariables(true)
            .defaultLocale(Locale.ROOT)
            .build();
    StringWriter html = new StringWriter();
    try {
      String version = chartVersion();
      engine
          .getTemplate("gap-chart.peb")
          .evaluate(
              html,
              Map.of(
                  "title", title,
                  "bound", Reading.whole(bound, scale, RoundingMode.CEILING),
                  "rows", rows(),
                  "data", data(),
                  "version", version,
                  "licence", resource(CHART_JS + version + "/LICENSE.md").strip(),
                  "library", library(version),
                  "script", resource(FOLDER + "gap-chart.js")));
    } catch (IOException e) {
      throw new UncheckedIOException("the chart cannot be written", e);
    }
    return html.toString();
  }

  /** Fit for a script element: no tag can begin in it. */
  private String data() {
    return JSON.writeValueAsString(Map.of("curves", curves(), "top", top()))
        .replace("<", "\\u003c");
  }

  /** Without the pointer to its source map, which would be fetched. */
  private static String library(String version) throws IOException {
    return resource(CHART_JS + version + "/dist/chart.umd.min.js")
        .replaceAll("(?m)^//# sourceMappingURL=.*$", "");
  }

  private static String chartVersion() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = stream("META-INF/maven/org.webjars.npm/chart.js/pom.properties")) {
      properties.load(in);
    }
    return properties.getProperty("version");
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = stream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static InputStream stream(String name) {
    InputStream in = GapChart.class.getClassLoader().getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("resource " + name + " is missing; rebuild the benchmarks");
    }
    return in;
  }
}
