package org.quartermatch.benchmarks.peers;

import java.util.Optional;
import org.quartermatch.placement.PlacementProblem;

/** What solvers of flow problems can take. */
final class PlacesOnly {
  private PlacesOnly() {}

  /** Why a flow is no model of this problem; empty: it is one. */
  static Optional<String> refusal(PlacementProblem problem) {
    boolean hours =
        problem.opportunities().stream().anyMatch(o -> o.budgetQuarterHours().isPresent());
    boolean care = !problem.providers().isEmpty();
    boolean fairness = problem.weights().fairnessWeight() > 0;
    return hours || care || fairness
        ? Optional.of(
            "it knows nothing but places, and this problem has"
                + (hours ? " hours budgets" : "")
                + (care ? " childcare" : "")
                + (fairness ? " fairness" : "")
                + "; allowed: --kind P1")
        : Optional.empty();
  }
}
