package org.quartermatch.benchmarks.instances;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class GapChartTest {
  private static final OptionalLong NONE = OptionalLong.empty();

  private static Reading reading(String solver, long millis, OptionalLong objective, long bound) {
    return new Reading(
        solver, Duration.ofMillis(millis), objective, bound == 0 ? NONE : OptionalLong.of(bound));
  }

  private static final List<Reading> READINGS =
      List.of(
          reading("ours", 100, OptionalLong.of(500), 1_100),
          reading("ours", 900, OptionalLong.of(900), 1_050),
          reading("a<b", 200, OptionalLong.of(800), 0),
          reading("relaxation", 300, NONE, 1_000),
          reading("idle", 300, OptionalLong.of(-5), 0));

  @Test
  void allGapsAreToTheLeastBoundOfAny() {
    GapChart chart = new GapChart("t", READINGS, 1);
    assertThat(chart.curves())
        .containsExactly(
            new GapChart.Curve(
                "ours", List.of(new GapChart.Point(0.1, 50), new GapChart.Point(0.9, 10))),
            new GapChart.Curve("a<b", List.of(new GapChart.Point(0.2, 20))),
            new GapChart.Curve("idle", List.of(new GapChart.Point(0.3, 100.5))));
    assertThat(chart.top()).as("the idle one is off the chart").isEqualTo(30);
    assertThat(chart.rows())
        .containsExactly(
            new GapChart.Row("ours", "0.900", "900", "1050", "10.0000"),
            new GapChart.Row("a<b", "0.200", "800", "", "20.0000"),
            new GapChart.Row("relaxation", "0.300", "", "1000", ""),
            new GapChart.Row("idle", "0.300", "-5", "", "100.5000"));
  }

  @Test
  void pageNeedsNothingElseAndEscapes() {
    String html = new GapChart("Placement <S>", READINGS, 2).html();
    assertThat(html)
        .contains("Placement &lt;S&gt;")
        .contains("<th scope=\"row\">a&lt;b</th>")
        .contains("a\\u003cb")
        .contains("Chart.js v4")
        .contains("MIT License")
        .doesNotContain("a<b")
        .doesNotContain("sourceMappingURL")
        .doesNotContainPattern("<(script|img|link)[^>]*(src|href)=");
    // points are divided by the scale, gaps are not
    assertThat(html).contains("<td>450</td><td>525</td><td>10.0000</td>");
  }

  @Test
  void csvRoundsAgainstTheSolverAndFallsBackOnOurBound() {
    StringWriter text = new StringWriter();
    Readings readings = new Readings(new PrintWriter(text, true), 32);
    readings.add(reading("p", 50, OptionalLong.of(100), 0));
    readings.fallBackOn(128);
    readings.add(reading("p", 1_050, OptionalLong.of(100), 0));
    readings.add(reading("q", 1_050, OptionalLong.of(100), 110));
    assertThat(text.toString().lines())
        .containsExactly(
            "solver,seconds,objective,bound,gapPercent",
            "p,0.050,3,,",
            "p,1.050,3,,21.8750",
            "q,1.050,3,4,9.0910");
    assertThat(readings.csv().lines()).hasSize(4);
  }
}
