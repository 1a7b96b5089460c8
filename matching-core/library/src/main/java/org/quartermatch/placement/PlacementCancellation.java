package org.quartermatch.placement;

/**
 * Ends a search early, from any thread: the search then returns the best plan it has. One
 * cancellation can serve several searches; it stays cancelled.
 */
public final class PlacementCancellation {
  private volatile boolean cancelled;

  /** Not cancelled yet. */
  public PlacementCancellation() {}

  /** Asks the search to end; returns at once. */
  public void cancel() {
    cancelled = true;
  }

  public boolean isCancelled() {
    return cancelled;
  }
}
