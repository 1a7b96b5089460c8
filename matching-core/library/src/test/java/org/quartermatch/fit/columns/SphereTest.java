package org.quartermatch.fit.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quartermatch.model.GeoPoint;

class SphereTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 20261122L);

  private static double exactMetres(GeoPoint a, GeoPoint b) {
    double lat1 = Math.toRadians(a.latitude());
    double lat2 = Math.toRadians(b.latitude());
    double sinLat = Math.sin((lat2 - lat1) / 2);
    double sinLon = Math.sin(Math.toRadians(b.longitude() - a.longitude()) / 2);
    double h = sinLat * sinLat + Math.cos(lat1) * Math.cos(lat2) * sinLon * sinLon;
    return 2 * Sphere.RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  private static GeoPoint near(GeoPoint point, Random random, double metres) {
    double degrees = Math.toDegrees(metres / Sphere.RADIUS_METRES);
    double angle = random.nextDouble() * 2 * Math.PI;
    double latitude = point.latitude() + degrees * Math.sin(angle);
    double longitude =
        point.longitude() + degrees * Math.cos(angle) / Math.cos(Math.toRadians(point.latitude()));
    return new GeoPoint(Math.clamp(latitude, -90.0, 90.0), Math.clamp(longitude, -180.0, 180.0));
  }

  /** Where coordinates are large, floats are coarse: half a metre on the ground. */
  @Test
  void singlePrecisionLeavesNobodyOut() {
    assertIsFound(
        new GeoPoint(44.89155626402036, 44.996847371617655),
        new GeoPoint(44.894150798773104, 44.996847371617655));
    Random random = new Random(SEED);
    for (int i = 0; i < 200_000; i++) {
      GeoPoint home = new GeoPoint(random.nextDouble() * 120 - 60, random.nextDouble() * 358 - 179);
      assertIsFound(home, near(home, random, 1 + random.nextDouble() * 3000));
    }
  }

  private static void assertIsFound(GeoPoint home, GeoPoint work) {
    long metres = (long) Math.floor(exactMetres(home, work) + 0.5);
    for (Kernel kernel : List.of(new ScalarKernel(), Kernels.best())) {
      int count =
          kernel.near(
              new int[] {Sphere.x(work)},
              new int[] {Sphere.y(work)},
              new int[] {Sphere.z(work)},
              0,
              1,
              Sphere.x(home),
              Sphere.y(home),
              Sphere.z(home),
              Sphere.chordSquaredWithin(metres),
              new int[1]);
      assertThat(count)
          .as(
              "%s, home %s %s, work %s %s",
              kernel.getClass().getSimpleName(),
              home.latitude(),
              home.longitude(),
              work.latitude(),
              work.longitude())
          .isEqualTo(1);
    }
  }

  @Test
  void metresOfAChordAreWithinTheMargin() {
    Random random = new Random(SEED);
    for (int i = 0; i < 100_000; i++) {
      GeoPoint a = new GeoPoint(random.nextDouble() * 160 - 80, random.nextDouble() * 358 - 179);
      GeoPoint b = near(a, random, Math.pow(10, random.nextDouble() * 5.5));
      double dx = (double) Sphere.x(a) - Sphere.x(b);
      double dy = (double) Sphere.y(a) - Sphere.y(b);
      double dz = (double) Sphere.z(a) - Sphere.z(b);
      double exact = exactMetres(a, b);
      if (exact < Sphere.LONGEST_METRES) {
        assertThat(Sphere.metres(dx * dx + dy * dy + dz * dz))
            .as("seed %d, pair %d", SEED, i)
            .isBetween(exact - Sphere.MARGIN_METRES, exact + Sphere.MARGIN_METRES);
      }
    }
  }
}
