package org.quartermatch.fit.columns;

/** Weekly hours that are offered: scored, and limits of what can be agreed. In quarter hours. */
public interface HoursFacet extends Facet {
  /** The minimum; 0 if none is known. */
  int least();

  /** The maximum, or {@link Reach#UNLIMITED}. */
  int most();

  /** The budget of a potential, or {@link Reach#UNLIMITED}. */
  int budget();
}
