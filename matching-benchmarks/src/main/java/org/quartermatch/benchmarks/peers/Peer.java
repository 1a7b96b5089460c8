package org.quartermatch.benchmarks.peers;

import java.time.Duration;
import java.util.Optional;
import org.quartermatch.placement.PlacementProblem;

/**
 * Another solver for placement problems. Found by {@link java.util.ServiceLoader}; runs in a
 * process of its own, so that it may crash or run out of memory.
 */
public interface Peer {
  /** How the user names it; lower case. */
  String name();

  /** Why it has no answer to problems like this one; empty: it has. Looks at the parts only. */
  default Optional<String> refusal(PlacementProblem problem) {
    return Optional.empty();
  }

  /**
   * Searches on the calling thread, and tells the listener of every better plan and bound.
   *
   * @param time from the call on, model building included; a peer that cannot keep it is ended from
   *     outside a moment later
   * @param seed of its random choices, where it makes any
   */
  void solve(PlacementProblem problem, Duration time, long seed, PeerListener listener);
}
