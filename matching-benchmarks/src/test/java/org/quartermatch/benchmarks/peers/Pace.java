package org.quartermatch.benchmarks.peers;

import java.time.Duration;

/** A peer's time, from its creation on; and how often a peer tells of a new plan. */
final class Pace {
  private static final long STEP = Duration.ofMillis(100).toNanos();

  private final long end;
  private long next = System.nanoTime();

  Pace(Duration time) {
    end = System.nanoTime() + time.toNanos();
  }

  /** What is left, in whole milliseconds, one at least: solvers take no less. */
  Duration left() {
    return Duration.ofMillis(Math.max(1, (end - System.nanoTime()) / 1_000_000));
  }

  /** Whether it is time to tell again: ten times a second at most, as Quartermatch does. */
  boolean isDue() {
    long now = System.nanoTime();
    if (now - next < 0) {
      return false;
    }
    next = now + STEP;
    return true;
  }
}
