package org.quartermatch.placement;

/**
 * Watches a search. Called on a thread that solves, never on two at a time, at most ten times a
 * second, and once more with the finished plan ({@link PlacementProgress.Phase#FINISH}, always); so
 * it should return soon. What it throws ends the search and reaches the caller.
 */
@FunctionalInterface
public interface PlacementListener {
  /** A listener that does nothing. */
  PlacementListener NONE = progress -> {};

  void progress(PlacementProgress progress);
}
