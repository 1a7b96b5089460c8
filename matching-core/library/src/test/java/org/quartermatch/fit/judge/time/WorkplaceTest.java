package org.quartermatch.fit.judge.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.TravelTimes;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.Participant;
import org.quartermatch.model.TravelMode;

/** The ways to work that are kept are those of whoever asks, there and back. */
class WorkplaceTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 12_400L);
  private static final List<TravelMode> MODES = List.of(TravelMode.values());

  /** Another number for each way, direction and mode. */
  private static int minutes(GeoPoint from, GeoPoint to, TravelMode mode) {
    return (int) (from.latitude() * 100_000 + to.latitude() * 1_000) + MODES.indexOf(mode);
  }

  @Test
  void waysAreThoseOfWhoeverAsks() {
    Random random = new Random(SEED);
    List<GeoPoint> homes = List.of(new GeoPoint(1, 8), new GeoPoint(2, 8), new GeoPoint(3, 8));
    List<TimeSetting> settings = new ArrayList<>();
    for (int add : List.of(0, 7)) {
      TravelTimes times = (from, to, mode) -> minutes(from, to, mode) + add;
      settings.add(new TimeSetting(MatchingPolicy.defaults(), times, List.of()));
    }
    List<Workplace> work = new ArrayList<>();
    for (int w = 0; w < 3; w++) {
      work.add(new Workplace(Optional.of(new GeoPoint(w + 10, 8)), Optional.empty()));
    }
    for (int round = 0; round < 2_000; round++) {
      GeoPoint home = homes.get(random.nextInt(homes.size()));
      TravelMode mode = MODES.get(random.nextInt(MODES.size()));
      int setting = random.nextInt(2);
      int place = random.nextInt(work.size());
      GeoPoint there = work.get(place).location().orElseThrow();
      ParticipantTimes person =
          new ParticipantTimes(
              Participant.builder("p").home(home).mode(mode).build(), settings.get(setting));
      String rerun = "-Dquartermatch.seed=" + SEED + ", round " + round;
      for (int again = 0; again < 2; again++) {
        assertThat(work.get(place).minutesFromHome(person))
            .as(rerun)
            .isEqualTo(minutes(home, there, mode) + 7 * setting);
        assertThat(work.get(place).minutesToHome(person))
            .as(rerun)
            .isEqualTo(minutes(there, home, mode) + 7 * setting);
      }
    }
  }
}
