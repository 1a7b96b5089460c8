package org.quartermatch.fit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.TravelMode;

/** Where work is and when it starts: what of an opportunity decides about ways and new care. */
final class Workplace implements WorkWays {
  /** Neither place nor start known. */
  static final Workplace UNKNOWN = new Workplace(Optional.empty(), Optional.empty());

  private static final int NOT_ASKED = -1;

  private final Optional<GeoPoint> location;
  private final Optional<LocalDate> start;

  /** Ways that were asked for; of the last setting that asked. */
  private volatile @Nullable ProviderWays providerWays;

  /**
   * Minutes from each childcare provider to work, by mode, filled when first asked for. A race
   * computes the same numbers twice, and either may stay.
   */
  private record ProviderWays(Setting setting, EnumMap<TravelMode, int[]> minutes) {}

  Workplace(Optional<GeoPoint> location, Optional<LocalDate> start) {
    this.location = location;
    this.start = start;
  }

  Optional<GeoPoint> location() {
    return location;
  }

  @Override
  public boolean isLocated() {
    return location.isPresent();
  }

  @Override
  public Optional<LocalDate> start() {
    return start;
  }

  @Override
  public int minutesFromHome(PreparedParticipant participant, Setting setting) {
    Optional<GeoPoint> home = participant.participant().home();
    return home.isEmpty() || location.isEmpty()
        ? 0
        : setting.travelTimes().minutes(home.get(), location.get(), participant.mode());
  }

  @Override
  public int minutesFrom(GeoPoint place, PreparedParticipant participant, Setting setting) {
    return location.isEmpty()
        ? 0
        : setting.travelTimes().minutes(place, location.get(), participant.mode());
  }

  @Override
  public int minutesFromProvider(
      int providerIndex, PreparedParticipant participant, Setting setting) {
    if (location.isEmpty()) {
      return 0;
    }
    TravelMode mode = participant.mode();
    int[] minutes = minutesOfMode(mode, setting);
    int known = minutes[providerIndex];
    if (known == NOT_ASKED) {
      known =
          setting
              .travelTimes()
              .minutes(
                  setting.providers().get(providerIndex).location(), location.orElseThrow(), mode);
      minutes[providerIndex] = known;
    }
    return known;
  }

  @SuppressWarnings("ReferenceEquality") // only the very same setting has the same providers
  private int[] minutesOfMode(TravelMode mode, Setting setting) {
    ProviderWays ways = providerWays;
    int[] minutes = ways == null || ways.setting != setting ? null : ways.minutes.get(mode);
    if (minutes == null) {
      minutes = new int[setting.providers().size()];
      Arrays.fill(minutes, NOT_ASKED);
      EnumMap<TravelMode, int[]> more = new EnumMap<>(TravelMode.class);
      if (ways != null && ways.setting == setting) {
        more.putAll(ways.minutes);
      }
      more.put(mode, minutes);
      providerWays = new ProviderWays(setting, more);
    }
    return minutes;
  }
}
