package org.quartermatch.fit.columns;

import java.time.LocalDate;
import java.util.Optional;
import org.quartermatch.fit.PreparedParticipant;

/** When work starts: scored itself, and decides which courses have ended by then. */
public interface StartFacet extends Facet {
  Optional<LocalDate> start();

  /** Which of the participant's states of skills, languages and papers holds at the start. */
  int profile(PreparedParticipant participant);
}
