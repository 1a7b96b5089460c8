package org.quartermatch.fit;

import java.util.Optional;
import org.quartermatch.fit.travel.GreatCircle;
import org.quartermatch.model.GeoPoint;
import org.quartermatch.model.TravelMode;

/** The default travel times; an enum, so that they can be told from a host's own. */
enum GreatCircleTimes implements TravelTimes {
  INSTANCE;

  @Override
  public int minutes(GeoPoint from, GeoPoint to, TravelMode mode) {
    return GreatCircle.INSTANCE.minutes(from, to, mode);
  }

  /** Says of the definition what the library's version says of everything else. */
  @Override
  public Optional<String> version() {
    return Optional.of("great-circle");
  }

  @Override
  public TravelMode usedMode(Leg leg) {
    boolean walked =
        leg.mode() == TravelMode.TRANSIT
            && minutes(leg.from(), leg.to(), TravelMode.FOOT)
                == minutes(leg.from(), leg.to(), TravelMode.TRANSIT);
    return walked ? TravelMode.FOOT : leg.mode();
  }
}
