package org.quartermatch.benchmarks.peers;

import com.google.ortools.Loader;
import java.time.Duration;
import java.util.List;
import org.quartermatch.placement.PlacementProblem;

/**
 * Tries the peers of OR-Tools on small problems, in a process of its own, which native code may
 * bring down: prints, by peer and seed, the best objective, the bound and the optimum.
 */
public final class NativeTrials {
  /** How a line of a trial begins. */
  static final String TRIAL = "trial";

  private NativeTrials() {}

  /** The seeds, from and to, then the peers' names. */
  public static void main(String[] arguments) {
    try {
      Loader.loadNativeLibraries();
    } catch (UnsatisfiedLinkError | RuntimeException e) {
      System.out.println("cannot load: " + e);
      return;
    }
    for (long seed = Long.parseLong(arguments[0]); seed < Long.parseLong(arguments[1]); seed++) {
      for (String name : List.of(arguments).subList(2, arguments.length)) {
        Peer peer = Peers.named(List.of(name), Peers.all()).getFirst();
        PlacementProblem problem = SmallProblem.draw(seed);
        if (peer.refusal(problem).isPresent()) {
          problem = SmallProblem.drawPlacesOnly(seed);
        }
        PeerTrial trial = PeerTrial.of(peer, problem, Duration.ofSeconds(10));
        System.out.println(
            String.join(
                ",",
                TRIAL,
                name,
                Long.toString(seed),
                trial.best().isPresent() ? Long.toString(trial.best().getAsLong()) : "",
                trial.bound().isPresent() ? Long.toString(trial.bound().getAsLong()) : "",
                Long.toString(SmallProblem.optimum(problem)),
                trial.faults().isEmpty() ? "" : trial.faults().getFirst()));
      }
    }
    System.exit(0);
  }
}
