package org.quartermatch.fit;

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
}
