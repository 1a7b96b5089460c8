package org.quartermatch.fit.judge.time;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.TravelMode;

/** Where work is and when it starts: what of an opportunity decides about ways and new care. */
public final class Workplace implements WorkWays {
  private static final int NOT_ASKED = -1;

  private final Optional<GeoPoint> location;
  private final Optional<LocalDate> start;

  /** Ways that were asked for; of the last setting that asked. */
  private volatile @Nullable ProviderWays providerWays;

  /**
   * Minutes from each childcare provider to work, by mode, filled when first asked for. A race
   * computes the same numbers twice, and either may stay.
   */
  private record ProviderWays(TimeSetting setting, EnumMap<TravelMode, int[]> minutes) {}

  /** Either may be unknown. */
  public Workplace(Optional<GeoPoint> location, Optional<LocalDate> start) {
    this.location = location;
    this.start = start;
  }

  /** Where it is, if that is known. */
  public Optional<GeoPoint> location() {
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
  public int minutesFromHome(ParticipantTimes participant) {
    Optional<GeoPoint> home = participant.participant().home();
    return home.isEmpty() || location.isEmpty()
        ? 0
        : participant
            .setting()
            .travelTimes()
            .minutes(home.get(), location.get(), participant.mode());
  }

  @Override
  public int minutesFrom(GeoPoint place, ParticipantTimes participant) {
    return location.isEmpty()
        ? 0
        : participant.setting().travelTimes().minutes(place, location.get(), participant.mode());
  }

  @Override
  public int minutesFromProvider(int providerIndex, ParticipantTimes participant) {
    if (location.isEmpty()) {
      return 0;
    }
    TimeSetting setting = participant.setting();
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
  private int[] minutesOfMode(TravelMode mode, TimeSetting setting) {
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
