package org.quartermatch.fit.judge.time;

import java.time.LocalDate;
import java.util.Optional;
import org.quartermatch.model.GeoPoint;

/**
 * The ways to one place of work and back, and the start there, however they are looked up. In
 * minutes by the participant's mode; 0 where either end is not known.
 */
public interface WorkWays {
  /** Whether the place of work is known; else every way is 0. */
  boolean isLocated();

  /** When work starts, if that is known. */
  Optional<LocalDate> start();

  /** From the participant's home to work. */
  int minutesFromHome(ParticipantTimes participant);

  /** From work to the participant's home. */
  int minutesToHome(ParticipantTimes participant);

  /** From a place where a child of the participant is cared for to work. */
  int minutesFrom(GeoPoint place, ParticipantTimes participant);

  /** From work to a place where a child of the participant is cared for. */
  int minutesTo(GeoPoint place, ParticipantTimes participant);

  /** From a childcare provider to work. */
  int minutesFromProvider(int providerIndex, ParticipantTimes participant);

  /** From work to a childcare provider. */
  int minutesToProvider(int providerIndex, ParticipantTimes participant);
}
