package org.quartermatch.placement;

/** How far a number can be trusted. */
public enum Evidence {
  /** Proved, in exact arithmetic. */
  EXACT,
  /**
   * Estimated from the prices that prove the upper bound: what the relaxed problem, in which
   * everybody chooses alone, would pay. Mostly close where the gap is small; no bound in either
   * direction.
   */
  PRICE
}
