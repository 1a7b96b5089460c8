package org.quartermatch.benchmarks.peers;

import com.google.ortools.linearsolver.MPSolver;
import java.time.Duration;
import org.quartermatch.placement.PlacementProblem;

/**
 * A mixed-integer solver behind OR-Tools' MPSolver, with its default parameters: the whole problem,
 * fairness by tangents. Tells nothing before its end, as the interface lets nothing through.
 */
abstract class MipPeer implements Peer {
  private final String name;
  private final String engine;

  MipPeer(String name, String engine) {
    this.name = name;
    this.engine = engine;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final void solve(
      PlacementProblem problem, Duration time, long seed, PeerListener listener) {
    Pace pace = new Pace(time);
    PeerModel model = new PeerModel(problem);
    LinearModel linear = new LinearModel(model, engine, true);
    linear.addFairness();
    MPSolver solver = linear.solver();
    solver.setTimeLimit(pace.left().toMillis());
    MPSolver.ResultStatus status;
    try {
      status = solver.solve();
    } catch (IllegalArgumentException e) {
      // HiGHS, out of time: a status that the interface has no word for, and no solution
      return;
    }
    if (status == MPSolver.ResultStatus.OPTIMAL || status == MPSolver.ResultStatus.FEASIBLE) {
      listener.plan(model.plan(linear.chosen()));
      linear.bound().ifPresent(listener::bound);
    }
  }
}
