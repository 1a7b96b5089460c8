package org.quartermatch.benchmarks.peers;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.quartermatch.placement.PlacementProblem;

/**
 * OR-Tools' minimum-cost flow, by cost scaling: one unit for each person, to an opportunity and on
 * to the sink, or there at once. Exact, so its plan is its bound; tells nothing before its end.
 */
public final class OrToolsFlowPeer implements Peer {
  @Override
  public String name() {
    return "ortools-flow";
  }

  @Override
  public Optional<String> refusal(PlacementProblem problem) {
    return PlacesOnly.refusal(problem);
  }

  @Override
  public void solve(PlacementProblem problem, Duration time, long seed, PeerListener listener) {
    Loader.loadNativeLibraries();
    PeerModel model = new PeerModel(problem);
    int persons = model.persons();
    int sink = persons + model.work().size();
    MinCostFlow flow = new MinCostFlow(sink + 1, model.options() + sink);
    // the first arcs are the options, in their order
    for (int p = 0; p < persons; p++) {
      flow.setNodeSupply(p, 1);
      for (int o = model.first(p); o < model.first(p + 1); o++) {
        flow.addArcWithCapacityAndUnitCost(p, persons + model.workOf(o).index(), 1, -model.gain(o));
      }
    }
    flow.setNodeSupply(sink, -persons);
    for (PeerModel.Work work : model.work()) {
      flow.addArcWithCapacityAndUnitCost(persons + work.index(), sink, work.places(), 0);
    }
    for (int p = 0; p < persons; p++) {
      flow.addArcWithCapacityAndUnitCost(p, sink, model.pinned(p) ? 0 : 1, 0);
    }
    MinCostFlowBase.Status status = flow.solve();
    if (status != MinCostFlowBase.Status.OPTIMAL) {
      throw new IllegalStateException("the flow ends with " + status);
    }
    int[] chosen = new int[persons];
    Arrays.fill(chosen, -1);
    for (int p = 0; p < persons; p++) {
      for (int o = model.first(p); o < model.first(p + 1); o++) {
        if (flow.getFlow(o) > 0) {
          chosen[p] = o;
        }
      }
    }
    listener.plan(model.plan(chosen));
    listener.bound(model.nobody() - flow.getOptimalCost());
  }
}
