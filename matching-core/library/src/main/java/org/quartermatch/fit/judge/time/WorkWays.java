package org.quartermatch.fit.judge.time;

import java.time.LocalDate;
import java.util.Optional;
import org.quartermatch.model.GeoPoint;

/** The ways to one place of work and the start there, however they are looked up. */
public interface WorkWays {
  /** Whether the place of work is known; else every way is 0. */
  boolean isLocated();

  /** When work starts, if that is known. */
  Optional<LocalDate> start();

  /** Minutes from the participant's home, by its mode; 0 where either end is not known. */
  int minutesFromHome(ParticipantTimes participant);

  /** Minutes from a place where a child of the participant is cared for. */
  int minutesFrom(GeoPoint place, ParticipantTimes participant);

  /** Minutes from a childcare provider. */
  int minutesFromProvider(int providerIndex, ParticipantTimes participant);
}
