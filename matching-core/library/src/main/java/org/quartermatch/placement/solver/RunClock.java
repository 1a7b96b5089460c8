package org.quartermatch.placement.solver;

import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementProgress;
import org.quartermatch.placement.PlacementProgress.Listener;
import org.quartermatch.placement.PlacementProgress.Phase;
import org.quartermatch.placement.solver.moves.MoveSearch;

/** When a run ends, when its listener may hear of it again, and the course that it took. */
final class RunClock implements MoveSearch.Run {
  /** At most ten events a second. */
  private static final long EVENT_NANOS = 100_000_000;

  private final long start = System.nanoTime();
  private final long deadline;
  private final Listener listener;
  private final Trace trace = new Trace();
  private long lastEvent = start - EVENT_NANOS;
  private long shared = start;
  private @Nullable PlacementProgress latest;
  private boolean cancelled;

  /** Starts now. */
  RunClock(PlacementLimits limits, Listener listener) {
    this.listener = listener;
    Duration longest = Duration.ofNanos(Long.MAX_VALUE / 2);
    deadline = start + (limits.time().compareTo(longest) > 0 ? longest : limits.time()).toNanos();
  }

  @Override
  public boolean isCancelled() {
    return cancelled;
  }

  /** Cancelled, or out of time. */
  boolean isOver() {
    long now = System.nanoTime();
    askAgain(now);
    return cancelled || now - deadline >= 0;
  }

  /** A listener hears of the latest event once more where nothing is new, as it may want to end. */
  private void askAgain(long now) {
    PlacementProgress last = latest;
    if (last != null && now - lastEvent >= EVENT_NANOS) {
      mention(last.phase(), last.objective(), last.upperBound(), last.placed(), last.steps());
    }
  }

  /** The time that is left begins to be shared out. */
  void beginShare() {
    shared = System.nanoTime();
  }

  /** Cancelled, or a share of the time that was left is over. */
  boolean isOver(double share) {
    long now = System.nanoTime();
    askAgain(now);
    return cancelled || now - shared >= share * (deadline - shared);
  }

  /** How much of the time that was left is over, from 0 on; more than all once cancelled. */
  double shareOver() {
    long now = System.nanoTime();
    askAgain(now);
    return cancelled ? 2 : (double) (now - shared) / Math.max(1, deadline - shared);
  }

  /** Until the time is over, at least 1. */
  @Override
  public long millisLeft() {
    return Math.max(1, (deadline - System.nanoTime()) / 1_000_000);
  }

  /** Whether the last event was long enough ago. */
  @Override
  public boolean mayTell() {
    return System.nanoTime() - lastEvent >= EVENT_NANOS;
  }

  /** Notes an event, and passes it on unless the last one was a moment ago. */
  @Override
  public void tell(Phase phase, long objective, long bound, int placed, long steps) {
    note(phase, objective, bound, () -> placed, steps);
    mention(phase, objective, bound, placed, steps);
  }

  /** Passes an event on unless the last one was a moment ago, and does not note it. */
  void mention(Phase phase, long objective, long bound, int placed, long steps) {
    long now = System.nanoTime();
    if (now - lastEvent >= EVENT_NANOS) {
      lastEvent = now;
      latest = progress(phase, objective, bound, placed, steps, now);
      cancelled = !listener.progress(latest) || cancelled;
    }
  }

  /**
   * Notes an event for the trace, whether or not anybody listens.
   *
   * @param placed asked for only where the event is kept
   */
  @Override
  public void note(Phase phase, long objective, long bound, IntSupplier placed, long steps) {
    trace.add(
        objective,
        bound,
        () -> progress(phase, objective, bound, placed.getAsInt(), steps, System.nanoTime()));
  }

  /** Passes the last event on, whenever the one before it was, and ends the trace with it. */
  List<PlacementProgress> finish(long objective, long bound, int placed, long steps) {
    PlacementProgress last =
        progress(Phase.FINISH, objective, bound, placed, steps, System.nanoTime());
    listener.progress(last);
    return trace.endingWith(last);
  }

  private PlacementProgress progress(
      Phase phase, long objective, long bound, int placed, long steps, long now) {
    return new PlacementProgress(
        phase, objective, bound, placed, steps, Duration.ofNanos(now - start));
  }
}
