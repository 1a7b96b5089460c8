package org.quartermatch.benchmarks.peers;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.alg.interfaces.MinimumCostFlowAlgorithm;
import org.jgrapht.graph.DirectedWeightedMultigraph;
import org.quartermatch.placement.PlacementProblem;

/**
 * JGraphT's minimum-cost flow, by capacity scaling, on the network of {@link OrToolsFlowPeer}. It
 * cannot be interrupted, and keeps an object for each arc: for small problems.
 */
public final class JGraphTPeer implements Peer {
  /**
   * One arc of the network.
   *
   * @param number makes it differ from parallel ones
   */
  private record Arc(int number, int capacity) {}

  @Override
  public String name() {
    return "jgrapht";
  }

  @Override
  public Optional<String> refusal(PlacementProblem problem) {
    return PlacesOnly.refusal(problem);
  }

  @Override
  public void solve(PlacementProblem problem, Duration time, long seed, PeerListener listener) {
    PeerModel model = new PeerModel(problem);
    int persons = model.persons();
    int sink = persons + model.work().size();
    Graph<Integer, Arc> graph = new DirectedWeightedMultigraph<>(Arc.class);
    for (int node = 0; node <= sink; node++) {
      graph.addVertex(node);
    }
    Arc[] options = new Arc[model.options()];
    for (int p = 0; p < persons; p++) {
      for (int o = model.first(p); o < model.first(p + 1); o++) {
        options[o] = new Arc(o, 1);
        add(graph, p, persons + model.workOf(o).index(), options[o], -model.gain(o));
      }
      add(graph, p, sink, new Arc(options.length + p, model.pinned(p) ? 0 : 1), 0);
    }
    for (PeerModel.Work work : model.work()) {
      int node = persons + work.index();
      add(graph, node, sink, new Arc(options.length + node, work.places()), 0);
    }
    Function<Integer, Integer> supply = node -> node < persons ? 1 : node == sink ? -persons : 0;
    MinimumCostFlowAlgorithm.MinimumCostFlow<Arc> flow =
        new CapacityScalingMinimumCostFlow<Integer, Arc>()
            .getMinimumCostFlow(new MinimumCostFlowProblemImpl<>(graph, supply, Arc::capacity));
    Map<Arc, Double> flows = flow.getFlowMap();
    int[] chosen = new int[persons];
    Arrays.fill(chosen, -1);
    for (int p = 0; p < persons; p++) {
      for (int o = model.first(p); o < model.first(p + 1); o++) {
        if (flows.getOrDefault(options[o], 0.0) > 0.5) {
          chosen[p] = o;
        }
      }
    }
    listener.plan(model.plan(chosen));
    listener.bound(model.nobody() - Math.round(flow.getCost()));
  }

  private static void add(Graph<Integer, Arc> graph, int from, int to, Arc arc, long cost) {
    graph.addEdge(from, to, arc);
    graph.setEdgeWeight(arc, (double) cost);
  }
}
