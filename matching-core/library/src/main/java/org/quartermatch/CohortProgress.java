package org.quartermatch;

/**
 * Hears how far work on a cohort is, and can end it. Called by the threads that work, one at a
 * time, so it should return soon.
 */
@FunctionalInterface
public interface CohortProgress {
  /** Hears nothing and ends nothing. */
  CohortProgress NONE = (done, all) -> true;

  /**
   * Some participants are done.
   *
   * @param done how many so far
   * @param all how many there are
   * @return whether to go on
   */
  boolean goOn(int done, int all);
}
