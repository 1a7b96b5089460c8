package org.quartermatch.model;

/** How a participant gets to work. */
public enum TravelMode {
  FOOT,
  BICYCLE,
  /** Bus, tram, train. */
  TRANSIT,
  CAR
}
