package org.quartermatch;

/**
 * A standing query: "tell me when something for these participants appears". Made by an engine; its
 * listener hears of every commit until it is closed. Its participants do not change: where one
 * does, open another and close this one.
 *
 * <p>Safe for use by several threads.
 */
public final class Watch implements AutoCloseable {
  private final Watches watches;
  private final PreparedCohort cohort;
  private final WatchListener listener;

  Watch(Watches watches, PreparedCohort cohort, WatchListener listener) {
    this.watches = watches;
    this.cohort = cohort;
    this.listener = listener;
  }

  PreparedCohort cohort() {
    return cohort;
  }

  WatchListener listener() {
    return listener;
  }

  /** Ends it; an opportunity that is being told of may still come. Closing twice is fine. */
  @Override
  public void close() {
    watches.close(this);
  }
}
