package org.quartermatch.placement;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * How far a search is.
 *
 * @param phase what it is doing
 * @param objective of the best plan so far
 * @param upperBound proved so far; falls during {@link Phase#BOUND}
 * @param placed people placed in the best plan so far
 * @param steps taken so far, see {@link PlacementPlan#steps()}
 * @param elapsed since the call
 */
public record PlacementProgress(
    Phase phase, long objective, long upperBound, int placed, long steps, Duration elapsed) {
  /** As {@link PlacementPlan#gapPercent()}, of the best plan so far. */
  public BigDecimal gapPercent() {
    return PlacementPlan.gapPercent(objective, upperBound);
  }

  /** The parts of a search, in their order. */
  public enum Phase {
    /** Proving the bound, and finding the start on the way. */
    BOUND,
    /** Improving the plan. */
    SEARCH,
    /** Filling what is still free and finding the reasons. */
    FINISH
  }

  /**
   * Watches a search, and can end it. Called on a thread that solves, never on two at a time, at
   * most ten times a second, and once more with the finished plan ({@link Phase#FINISH}, always);
   * so it should return soon. What it throws ends the search and reaches the caller.
   */
  @FunctionalInterface
  public interface Listener {
    /** A listener that does nothing. */
    Listener NONE = progress -> true;

    /**
     * Hears how far the search is.
     *
     * @return whether to go on; false ends the search with the best plan so far, complete with
     *     bound and reasons
     */
    boolean progress(PlacementProgress progress);

    /**
     * Hears how far the options of a cohort are, before they are searched or looked at: of so many
     * participants all work has been judged. Called by the threads that judge, one at a time.
     *
     * @return whether to go on; false ends the call with a {@link
     *     java.util.concurrent.CancellationException}, unless all are done, and there is no plan
     */
    default boolean options(int done, int all) {
      return true;
    }
  }
}
