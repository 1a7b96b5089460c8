package org.quartermatch.placement;

import java.time.Duration;
import java.util.Objects;
import org.quartermatch.placement.solver.Outcome;
import org.quartermatch.placement.solver.PlanSearch;

/** The door to the search. Thread-safe: every call works on its own. */
public final class PlacementSolver {
  private PlacementSolver() {}

  /** Finds a plan, unwatched. */
  public static PlacementPlan solve(PlacementProblem problem, PlacementLimits limits) {
    return solve(problem, limits, PlacementListener.NONE, new PlacementCancellation());
  }

  /**
   * Finds a plan on the calling thread.
   *
   * <p>Where nothing but places can run short, that is the optimum, without a search: steps and
   * seed mean nothing then, and only the time or a cancellation can end it before. It takes
   * O(options × log(options of one participant)) and the time of a minimum-cost flow.
   *
   * @param listener hears of the progress, at most ten times a second
   * @param cancellation ends the search at any time; the best plan so far is returned then,
   *     complete with bound and reasons
   */
  public static PlacementPlan solve(
      PlacementProblem problem,
      PlacementLimits limits,
      PlacementListener listener,
      PlacementCancellation cancellation) {
    Objects.requireNonNull(problem, "problem");
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(listener, "listener");
    Objects.requireNonNull(cancellation, "cancellation");
    long start = System.nanoTime();
    Outcome outcome = PlanSearch.solve(problem, limits, listener, cancellation);
    return new PlacementPlan(
        problem, outcome, limits.seed(), Duration.ofNanos(System.nanoTime() - start));
  }
}
