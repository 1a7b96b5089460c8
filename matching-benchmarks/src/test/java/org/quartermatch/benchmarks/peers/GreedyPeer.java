package org.quartermatch.benchmarks.peers;

import java.time.Duration;
import java.util.stream.IntStream;
import org.quartermatch.placement.PlacementProblem;

/**
 * What is worth most first: goes through all options by what they add to the objective, and takes
 * each that still fits. Looks neither ahead nor at fairness. Pins come first.
 */
public final class GreedyPeer implements Peer {
  @Override
  public String name() {
    return "greedy";
  }

  @Override
  public void solve(PlacementProblem problem, Duration time, long seed, PeerListener listener) {
    PeerModel model = new PeerModel(problem);
    int[] person = new int[model.options()];
    for (int p = 0; p < model.persons(); p++) {
      for (int o = model.first(p); o < model.first(p + 1); o++) {
        person[o] = p;
      }
    }
    Usage usage = new Usage(model);
    IntStream.range(0, model.options())
        .boxed()
        .sorted(
            (a, b) -> {
              int byPin = Boolean.compare(model.pinned(person[b]), model.pinned(person[a]));
              return byPin != 0 ? byPin : Long.compare(model.gain(b), model.gain(a));
            })
        .forEach(
            o -> {
              int p = person[o];
              if (!usage.isPlaced(p) && (model.gain(o) > 0 || model.pinned(p)) && usage.fits(o)) {
                usage.take(p, o);
              }
            });
    listener.plan(model.plan(usage.chosen()));
  }
}
