package org.quartermatch.benchmarks.peers;

import java.util.Collection;
import org.quartermatch.placement.Placement;

/** Hears what a peer finds, on any thread. */
public interface PeerListener {
  /** A plan; whether it is feasible and what it is worth is judged by {@link PlanCheck}. */
  void plan(Collection<Placement> plan);

  /** What, as the peer has proved, no plan exceeds. */
  void bound(long bound);
}
