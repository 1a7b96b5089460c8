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
  private volatile @Nullable ProviderWays fromProviders;

  private volatile @Nullable ProviderWays toProviders;

  /**
   * Minutes between each childcare provider and work, by mode, in one direction, filled when first
   * asked for. A race computes the same numbers twice, and either may stay.
   */
  private record ProviderWays(TimeSetting setting, EnumMap<TravelMode, int[]> minutes) {
    /** The minutes of a mode; empty where the setting is another, or nobody asked for the mode. */
    @SuppressWarnings("ReferenceEquality") // only the very same setting has the same providers
    static int @Nullable [] known(
        @Nullable ProviderWays ways, TravelMode mode, TimeSetting asking) {
      return ways == null || ways.setting != asking ? null : ways.minutes.get(mode);
    }

    /** With a mode that nobody has asked for. */
    @SuppressWarnings("ReferenceEquality") // as above
    static ProviderWays with(
        @Nullable ProviderWays ways, TravelMode mode, TimeSetting asking, int[] minutes) {
      EnumMap<TravelMode, int[]> more = new EnumMap<>(TravelMode.class);
      if (ways != null && ways.setting == asking) {
        more.putAll(ways.minutes);
      }
      more.put(mode, minutes);
      return new ProviderWays(asking, more);
    }
  }

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
  public int minutesToHome(ParticipantTimes participant) {
    Optional<GeoPoint> home = participant.participant().home();
    return home.isEmpty() || location.isEmpty()
        ? 0
        : participant
            .setting()
            .travelTimes()
            .minutes(location.get(), home.get(), participant.mode());
  }

  @Override
  public int minutesFrom(GeoPoint place, ParticipantTimes participant) {
    return location.isEmpty()
        ? 0
        : participant.setting().travelTimes().minutes(place, location.get(), participant.mode());
  }

  @Override
  public int minutesTo(GeoPoint place, ParticipantTimes participant) {
    return location.isEmpty()
        ? 0
        : participant.setting().travelTimes().minutes(location.get(), place, participant.mode());
  }

  @Override
  public int minutesFromProvider(int providerIndex, ParticipantTimes participant) {
    if (location.isEmpty()) {
      return 0;
    }
    TimeSetting setting = participant.setting();
    TravelMode mode = participant.mode();
    int[] minutes = ProviderWays.known(fromProviders, mode, setting);
    if (minutes == null) {
      minutes = notAsked(setting);
      fromProviders = ProviderWays.with(fromProviders, mode, setting, minutes);
    }
    if (minutes[providerIndex] == NOT_ASKED) {
      GeoPoint provider = setting.providers().get(providerIndex).location();
      minutes[providerIndex] = minutesFrom(provider, participant);
    }
    return minutes[providerIndex];
  }

  @Override
  public int minutesToProvider(int providerIndex, ParticipantTimes participant) {
    if (location.isEmpty()) {
      return 0;
    }
    TimeSetting setting = participant.setting();
    TravelMode mode = participant.mode();
    int[] minutes = ProviderWays.known(toProviders, mode, setting);
    if (minutes == null) {
      minutes = notAsked(setting);
      toProviders = ProviderWays.with(toProviders, mode, setting, minutes);
    }
    if (minutes[providerIndex] == NOT_ASKED) {
      GeoPoint provider = setting.providers().get(providerIndex).location();
      minutes[providerIndex] = minutesTo(provider, participant);
    }
    return minutes[providerIndex];
  }

  private static int[] notAsked(TimeSetting setting) {
    int[] minutes = new int[setting.providers().size()];
    Arrays.fill(minutes, NOT_ASKED);
    return minutes;
  }
}
