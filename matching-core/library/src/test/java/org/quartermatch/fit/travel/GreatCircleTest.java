package org.quartermatch.fit.travel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.TravelMode;

class GreatCircleTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 7L);

  /** One degree of latitude on a sphere of radius 6,371,008.8 m: 2πr ÷ 360 = 111,195.08 m. */
  @Test
  void oneDegreeOfLatitude() {
    assertThat(GreatCircle.metres(new GeoPoint(51, 8), new GeoPoint(52, 8))).isEqualTo(111_195);
    assertThat(GreatCircle.metres(new GeoPoint(0, 179.5), new GeoPoint(0, -179.5)))
        .isEqualTo(111_195);
  }

  /** Sentence 19 of the contract. */
  @Test
  void minutesByModeAreRoundedUp() {
    GeoPoint a = new GeoPoint(51.95, 8.58);
    GeoPoint b = new GeoPoint(51.977, 8.58); // 3,002 m, with detours 3.9 km
    assertThat(GreatCircle.metres(a, b)).isEqualTo(3_002);
    assertThat(GreatCircle.INSTANCE.minutes(a, b, TravelMode.FOOT)).isEqualTo(53); // 52.03
    assertThat(GreatCircle.INSTANCE.minutes(a, b, TravelMode.BICYCLE)).isEqualTo(16); // 15.6
    assertThat(GreatCircle.INSTANCE.minutes(a, b, TravelMode.CAR)).isEqualTo(8); // 7.8
    assertThat(GreatCircle.INSTANCE.minutes(a, b, TravelMode.TRANSIT)).isEqualTo(14 + 8); // 13.01
  }

  /** Sentence 19 of the contract. */
  @Test
  void transitIsNeverSlowerThanOnFoot() {
    GeoPoint a = new GeoPoint(51.95, 8.58);
    assertThat(GreatCircle.INSTANCE.minutes(a, new GeoPoint(51.952, 8.58), TravelMode.TRANSIT))
        .isEqualTo(4);
    assertThat(GreatCircle.INSTANCE.minutes(a, a, TravelMode.TRANSIT)).isZero();
  }

  @Test
  void theSeriesRoundsAsTheArcsineDoes() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 200_000; i++) {
      double spread = Math.pow(10, random.nextDouble() * 5 - 4);
      double latitude = random.nextDouble() * 120 - 60;
      double longitude = random.nextDouble() * 340 - 170;
      GeoPoint a = new GeoPoint(latitude, longitude);
      GeoPoint b =
          new GeoPoint(
              latitude + spread * (random.nextDouble() - 0.5),
              longitude + spread * (random.nextDouble() - 0.5));
      double sinLat = Math.sin((Math.toRadians(b.latitude()) - Math.toRadians(latitude)) / 2);
      double sinLon = Math.sin(Math.toRadians(b.longitude() - longitude) / 2);
      double h =
          sinLat * sinLat
              + Math.cos(Math.toRadians(latitude))
                  * Math.cos(Math.toRadians(b.latitude()))
                  * sinLon
                  * sinLon;
      assertThat(GreatCircle.metres(a, b))
          .as("seed %d, pair %d", SEED, i)
          .isEqualTo((long) Math.floor(2 * 6_371_008.8 * Math.asin(Math.sqrt(h)) + 0.5));
    }
  }

  @Test
  void symmetric() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 1000; i++) {
      GeoPoint a = new GeoPoint(random.nextDouble(-80, 80), random.nextDouble(-179, 179));
      GeoPoint b = new GeoPoint(random.nextDouble(-80, 80), random.nextDouble(-179, 179));
      assertThat(GreatCircle.metres(a, b)).as("seed " + SEED).isEqualTo(GreatCircle.metres(b, a));
    }
  }
}
