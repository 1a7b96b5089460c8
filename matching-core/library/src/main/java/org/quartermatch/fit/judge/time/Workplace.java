package org.quartermatch.fit.judge.time;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quartermatch.fit.TravelTimes;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.TravelMode;

/** Where work is and when it starts: what of an opportunity decides about ways and new care. */
public final class Workplace implements WorkWays {
  private static final int NOT_ASKED = -1;

  private final Optional<GeoPoint> location;
  private final Optional<LocalDate> start;

  /** Ways that were asked for; of the last setting that asked. */
  private final ProviderWays fromProviders = new ProviderWays();

  private final ProviderWays toProviders = new ProviderWays();

  /** Of who was asked about last: while changes are tried somebody is judged again and again. */
  private volatile @Nullable HomeWays lastHome;

  /** Ways between a home and work. */
  private record HomeWays(
      TravelTimes times, GeoPoint home, TravelMode mode, int fromHome, int toHome) {
    @SuppressWarnings("ReferenceEquality") // an equal home that is another is only asked for anew
    boolean isOf(ParticipantTimes participant, GeoPoint home) {
      return this.home == home
          && mode == participant.mode()
          && times == participant.setting().travelTimes();
    }
  }

  /**
   * Minutes between each childcare provider and work in one direction, by mode, filled when first
   * asked for. A race computes the same numbers twice, and either may stay.
   */
  private static final class ProviderWays {
    private record OfSetting(TimeSetting setting, EnumMap<TravelMode, int[]> minutes) {}

    private volatile @Nullable OfSetting last;

    /** By provider, the minutes of the participant's mode, or {@link #NOT_ASKED}. */
    @SuppressWarnings("ReferenceEquality") // only the very same setting has the same providers
    int[] minutes(ParticipantTimes participant) {
      TimeSetting setting = participant.setting();
      TravelMode mode = participant.mode();
      OfSetting known = last;
      boolean same = known != null && known.setting == setting;
      int[] minutes = known != null && same ? known.minutes.get(mode) : null;
      if (minutes == null) {
        EnumMap<TravelMode, int[]> more = new EnumMap<>(TravelMode.class);
        if (known != null && same) {
          more.putAll(known.minutes);
        }
        minutes = new int[setting.providers().size()];
        Arrays.fill(minutes, NOT_ASKED);
        more.put(mode, minutes);
        last = new OfSetting(setting, more);
      }
      return minutes;
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
        : between(home.get(), location.get(), participant).fromHome;
  }

  @Override
  public int minutesToHome(ParticipantTimes participant) {
    Optional<GeoPoint> home = participant.participant().home();
    return home.isEmpty() || location.isEmpty()
        ? 0
        : between(home.get(), location.get(), participant).toHome;
  }

  private HomeWays between(GeoPoint home, GeoPoint work, ParticipantTimes participant) {
    HomeWays known = lastHome;
    if (known == null || !known.isOf(participant, home)) {
      TravelTimes times = participant.setting().travelTimes();
      TravelMode mode = participant.mode();
      known =
          new HomeWays(
              times, home, mode, times.minutes(home, work, mode), times.minutes(work, home, mode));
      lastHome = known;
    }
    return known;
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
    int[] minutes = fromProviders.minutes(participant);
    if (minutes[providerIndex] == NOT_ASKED) {
      GeoPoint provider = participant.setting().providers().get(providerIndex).location();
      minutes[providerIndex] = minutesFrom(provider, participant);
    }
    return minutes[providerIndex];
  }

  @Override
  public int minutesToProvider(int providerIndex, ParticipantTimes participant) {
    if (location.isEmpty()) {
      return 0;
    }
    int[] minutes = toProviders.minutes(participant);
    if (minutes[providerIndex] == NOT_ASKED) {
      GeoPoint provider = participant.setting().providers().get(providerIndex).location();
      minutes[providerIndex] = minutesTo(provider, participant);
    }
    return minutes[providerIndex];
  }
}
