package org.quartermatch.benchmarks.peers;

import com.google.ortools.Loader;
import java.time.Duration;
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
      PlacementProblem problem = SmallProblem.draw(seed);
      long optimum = SmallProblem.optimum(problem);
      for (int i = 2; i < arguments.length; i++) {
        String name = arguments[i];
        Peer peer = Peers.named(java.util.List.of(name), Peers.all()).getFirst();
        PeerTrial trial = PeerTrial.of(peer, problem, Duration.ofSeconds(10));
        System.out.println(
            String.join(
                ",",
                TRIAL,
                name,
                Long.toString(seed),
                trial.best().isPresent() ? Long.toString(trial.best().getAsLong()) : "",
                trial.bound().isPresent() ? Long.toString(trial.bound().getAsLong()) : "",
                Long.toString(optimum),
                trial.faults().isEmpty() ? "" : trial.faults().getFirst()));
      }
    }
    System.exit(0);
  }
}
