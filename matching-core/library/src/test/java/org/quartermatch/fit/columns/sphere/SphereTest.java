package org.quartermatch.fit.columns.sphere;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
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
    int count =
        Sphere.near(
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
            "home %s %s, work %s %s",
            home.latitude(), home.longitude(), work.latitude(), work.longitude())
        .isEqualTo(1);
  }

  @Test
  void nearIsWhatItsDefinitionSays() {
    Random random = new Random(SEED);
    int found = 0;
    for (int round = 0; round < 2000; round++) {
      int n = random.nextInt(200);
      int spread = 1 << random.nextInt(31);
      int[] xs = random.ints(n, -spread, spread).toArray();
      int[] ys = random.ints(n, -spread, spread).toArray();
      int[] zs = random.ints(n, -spread, spread).toArray();
      int from = random.nextInt(n + 1);
      int to = from + random.nextInt(n - from + 1);
      int x = random.nextInt(-spread, spread);
      int y = random.nextInt(-spread, spread);
      int z = random.nextInt(-spread, spread);
      // The very distance of one of them, so that the last bit counts.
      int edge = n == 0 ? 0 : random.nextInt(n);
      float limit = n == 0 ? 1 : squared(xs[edge], ys[edge], zs[edge], x, y, z);
      int[] expected =
          IntStream.range(from, to)
              .filter(i -> squared(xs[i], ys[i], zs[i], x, y, z) <= limit)
              .toArray();
      int[] actual = new int[to - from];
      int count = Sphere.near(xs, ys, zs, from, to, x, y, z, limit, actual);
      assertThat(Arrays.copyOf(actual, count))
          .as("-Dquartermatch.seed=%d, round %d", SEED, round)
          .isEqualTo(expected);
      found += expected.length;
    }
    assertThat(found).as("places in reach").isGreaterThan(10_000);
  }

  private static float squared(int x, int y, int z, int ofX, int ofY, int ofZ) {
    float dx = (float) x - ofX;
    float dy = (float) y - ofY;
    float dz = (float) z - ofZ;
    return dx * dx + dy * dy + dz * dz;
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
