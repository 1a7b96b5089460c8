package org.quartermatch.fit.columns;

import java.time.LocalDate;
import java.util.Optional;
import org.quartermatch.model.GeoPoint;

/** The ways of one participant to one place of work, in minutes, and the start there. */
public interface PairWays {
  /** Whether the place of work is known; else every way is 0. */
  boolean isLocated();

  Optional<LocalDate> start();

  /** Minutes from home; 0 where it is not known. */
  int fromHome();

  /** Minutes from a place where a child is cared for. */
  int from(GeoPoint place);

  /** Minutes from a childcare provider, by its place in the definition's list. */
  int fromProvider(int index);
}
