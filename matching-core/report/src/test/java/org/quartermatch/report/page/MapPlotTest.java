package org.quartermatch.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quartermatch.report.page.ReportView.MapView;
import org.quartermatch.report.page.ReportView.Site;

class MapPlotTest {

  @Test
  void distancesAreTrueInBothDirections() {
    // 0.01 degrees of latitude are 1,112 m; at 60 degrees north, 0.02 of longitude are as much.
    MapPlot plot =
        MapPlot.of(sites(new GeoPoint(60, 10), new GeoPoint(60.01, 10), new GeoPoint(60, 10.02)));
    double north = y(plot, 0) - y(plot, 1);
    double east = x(plot, 2) - x(plot, 0);

    assertThat(north).isPositive();
    assertThat(east).isCloseTo(north, within(1.0));
    double perMeter = Double.parseDouble(plot.scaleWidth()) / plot.scaleMeters();
    assertThat(north / perMeter).isCloseTo(1_112, within(5.0));
  }

  @Test
  void everythingShownLiesOnTheSheet() {
    MapPlot plot = MapPlot.of(ReportViews.of(ReportFixture.quarter(), Audience.TEAM).map());
    assertThat(plot.homes()).hasSizeGreaterThan(50);
    assertThat(plot.lines()).isNotEmpty();
    Stream.concat(plot.companies().stream(), plot.childcare().stream())
        .forEach(
            dot -> {
              assertThat(Double.parseDouble(dot.x())).isBetween(0.0, (double) plot.width());
              assertThat(Double.parseDouble(dot.y())).isBetween(0.0, (double) plot.height());
            });
  }

  @Test
  void aFarPointDoesNotShrinkTheQuarter() {
    MapPlot plot =
        MapPlot.of(
            sites(
                new GeoPoint(51.44, 7.26),
                new GeoPoint(51.45, 7.26),
                new GeoPoint(51.44, 7.27),
                new GeoPoint(52.5, 13.4)));
    assertThat(plot.companies()).hasSize(3);
    assertThat(plot.outside()).isEqualTo(1);
    assertThat(plot.scaleMeters()).isLessThan(1_000);
  }

  @Test
  void onePointAndNoneAreFine() {
    assertThat(MapPlot.of(sites(new GeoPoint(51, 7))).companies()).hasSize(1);
    assertThat(MapPlot.of(sites()).isEmpty()).isTrue();
  }

  private static MapView sites(GeoPoint... points) {
    return new MapView(
        Stream.of(points).map(point -> new Site("Betrieb", point, List.of())).toList(),
        List.of(),
        List.of(),
        List.of());
  }

  private static double x(MapPlot plot, int index) {
    return Double.parseDouble(plot.companies().get(index).x());
  }

  private static double y(MapPlot plot, int index) {
    return Double.parseDouble(plot.companies().get(index).y());
  }
}
