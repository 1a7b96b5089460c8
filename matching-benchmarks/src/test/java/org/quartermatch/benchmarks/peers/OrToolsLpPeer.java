package org.quartermatch.benchmarks.peers;

import com.google.ortools.linearsolver.MPSolver;
import java.time.Duration;
import org.quartermatch.placement.PlacementProblem;

/**
 * The linear relaxation without fairness, solved by OR-Tools' GLOP: a bound, no plan. What is told
 * is not the solver's value, but what its dual prices prove ({@link PriceBound}).
 */
public final class OrToolsLpPeer implements Peer {
  @Override
  public String name() {
    return "ortools-lp";
  }

  @Override
  public void solve(PlacementProblem problem, Duration time, long seed, PeerListener listener) {
    Pace pace = new Pace(time);
    LinearModel linear = new LinearModel(new PeerModel(problem), "GLOP", false);
    linear.solver().setTimeLimit(pace.left().toMillis());
    if (linear.solver().solve() == MPSolver.ResultStatus.OPTIMAL) {
      listener.bound(linear.prices().value());
    }
  }
}
