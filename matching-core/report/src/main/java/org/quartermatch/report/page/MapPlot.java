package org.quartermatch.report.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.quartermatch.report.page.ReportView.MapView;

/**
 * The Quarter on a sheet: coordinates of the drawing for the points of a {@link MapView}.
 *
 * <p>How it works: the equirectangular projection around the middle of the points. One degree of
 * longitude is as long as one of latitude times the cosine of the latitude, so over the few
 * kilometres of a Quarter distances are true to a fraction of a percent. A single far-off point
 * would shrink the Quarter to a dot, so the sheet holds what lies within four times the median
 * distance from the middle (at least two kilometres); the rest is counted. Linear but for sorting.
 *
 * <p>It sees a view that is already filtered, so the frame of a public map tells nothing of homes.
 */
record MapPlot(
    int width,
    int height,
    List<Dot> companies,
    List<Dot> childcare,
    List<HomeDot> homes,
    List<Way> lines,
    int outside,
    String scaleWidth,
    int scaleMeters) {

  /** Units of the drawing; with this width a marker of 6 stays visible on a phone. */
  private static final int WIDTH = 720;

  private static final int MARGIN = 28;
  private static final int LEAST_HEIGHT = 300;
  private static final int MOST_HEIGHT = 760;
  private static final double METERS_PER_DEGREE = 6_371_008.8 * Math.PI / 180;
  private static final double LEAST_RADIUS_METERS = 2_000;
  private static final double LEAST_SPAN_METERS = 200;
  private static final int[] SCALES = {20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50};

  /** A company or provider. */
  record Dot(String x, String y, String name, List<String> opportunities) {}

  /** A home. */
  record HomeDot(String x, String y, String participantId, boolean hasProposal) {}

  /** A line from a home to the proposed work. */
  record Way(String x1, String y1, String x2, String y2) {}

  public boolean isEmpty() {
    return companies.isEmpty() && childcare.isEmpty() && homes.isEmpty();
  }

  static MapPlot of(MapView view) {
    List<GeoPoint> all =
        Stream.of(
                view.companies().stream().map(ReportView.Site::point),
                view.childcare().stream().map(ReportView.Site::point),
                view.homes().stream().map(ReportView.Home::point))
            .flatMap(points -> points)
            .toList();
    if (all.isEmpty()) {
      return new MapPlot(
          WIDTH, LEAST_HEIGHT, List.of(), List.of(), List.of(), List.of(), 0, "0", 0);
    }
    Frame frame = Frame.around(all);
    List<Dot> companies = dots(frame, view.companies());
    List<Dot> childcare = dots(frame, view.childcare());
    List<HomeDot> homes = new ArrayList<>();
    for (ReportView.Home home : view.homes()) {
      if (frame.holds(home.point())) {
        homes.add(
            new HomeDot(
                text(frame.x(home.point())),
                text(frame.y(home.point())),
                home.participantId(),
                home.hasProposal()));
      }
    }
    List<Way> lines =
        view.lines().stream()
            .map(
                line ->
                    new Way(
                        text(frame.x(line.home())),
                        text(frame.y(line.home())),
                        text(frame.x(line.work())),
                        text(frame.y(line.work()))))
            .toList();
    int scale = frame.scaleMeters();
    return new MapPlot(
        WIDTH,
        frame.height,
        companies,
        childcare,
        homes,
        lines,
        all.size() - companies.size() - childcare.size() - homes.size(),
        text(scale * frame.unitsPerMeter),
        scale);
  }

  private static List<Dot> dots(Frame frame, List<ReportView.Site> sites) {
    return sites.stream()
        .filter(site -> frame.holds(site.point()))
        .map(
            site ->
                new Dot(
                    text(frame.x(site.point())),
                    text(frame.y(site.point())),
                    site.name(),
                    site.opportunities()))
        .toList();
  }

  private static String text(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** Where the sheet lies and how large it is. */
  private static final class Frame {
    private final double latitude;
    private final double longitude;
    private final double metersPerDegreeEast;
    private final double radius;
    private final double west;
    private final double north;
    private final double unitsPerMeter;
    private final int height;

    private Frame(List<GeoPoint> points) {
      latitude = median(points.stream().mapToDouble(GeoPoint::latitude).toArray());
      longitude = median(points.stream().mapToDouble(GeoPoint::longitude).toArray());
      metersPerDegreeEast = METERS_PER_DEGREE * Math.cos(Math.toRadians(latitude));
      double typical = median(points.stream().mapToDouble(this::fromMiddle).toArray());
      radius = Math.max(LEAST_RADIUS_METERS, 4 * typical);
      double least = -LEAST_SPAN_METERS / 2;
      double most = LEAST_SPAN_METERS / 2;
      double westmost = least;
      double eastmost = most;
      double southmost = least;
      double northmost = most;
      for (GeoPoint point : points) {
        if (holds(point)) {
          westmost = Math.min(westmost, east(point));
          eastmost = Math.max(eastmost, east(point));
          southmost = Math.min(southmost, north(point));
          northmost = Math.max(northmost, north(point));
        }
      }
      double units =
          Math.min(
              (WIDTH - 2.0 * MARGIN) / (eastmost - westmost),
              (MOST_HEIGHT - 2.0 * MARGIN) / (northmost - southmost));
      unitsPerMeter = units;
      height =
          Math.max(LEAST_HEIGHT, (int) Math.ceil((northmost - southmost) * units) + 2 * MARGIN);
      west = (westmost + eastmost) / 2 - WIDTH / 2.0 / units;
      north = (northmost + southmost) / 2 + height / 2.0 / units;
    }

    static Frame around(List<GeoPoint> points) {
      return new Frame(points);
    }

    boolean holds(GeoPoint point) {
      return fromMiddle(point) <= radius;
    }

    double x(GeoPoint point) {
      return (east(point) - west) * unitsPerMeter;
    }

    double y(GeoPoint point) {
      return (north - north(point)) * unitsPerMeter;
    }

    /** The longest round distance that takes at most a third of the sheet. */
    int scaleMeters() {
      for (int meters : SCALES) {
        if (meters * unitsPerMeter <= WIDTH / 3.0) {
          return meters;
        }
      }
      return SCALES[SCALES.length - 1];
    }

    private double fromMiddle(GeoPoint point) {
      return Math.hypot(east(point), north(point));
    }

    private double east(GeoPoint point) {
      return (point.longitude() - longitude) * metersPerDegreeEast;
    }

    private double north(GeoPoint point) {
      return (point.latitude() - latitude) * METERS_PER_DEGREE;
    }

    private static double median(double[] values) {
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      return sorted[sorted.length / 2];
    }
  }
}
