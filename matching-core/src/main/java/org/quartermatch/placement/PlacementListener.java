package org.quartermatch.placement;

/**
 * Watches a search. Called on the thread that solves, at most ten times a second, so it should
 * return soon; what it throws ends the search and reaches the caller.
 */
@FunctionalInterface
public interface PlacementListener {
  /** A listener that does nothing. */
  PlacementListener NONE = progress -> {};

  void progress(PlacementProgress progress);
}
