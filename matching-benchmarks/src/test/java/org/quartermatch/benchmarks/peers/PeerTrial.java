package org.quartermatch.benchmarks.peers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementProblem;

/**
 * What a peer has told of a problem.
 *
 * @param best the largest objective of its feasible plans
 * @param bound the least of its bounds
 * @param faults of its plans that are not feasible
 */
record PeerTrial(OptionalLong best, OptionalLong bound, List<String> faults) {
  /** Lets a peer solve a problem in this process. */
  static PeerTrial of(Peer peer, PlacementProblem problem, Duration time) {
    PlanCheck check = new PlanCheck(problem);
    List<Long> objectives = Collections.synchronizedList(new ArrayList<>());
    List<Long> bounds = Collections.synchronizedList(new ArrayList<>());
    List<String> faults = Collections.synchronizedList(new ArrayList<>());
    peer.solve(
        problem,
        time,
        1,
        new PeerListener() {
          @Override
          public void plan(Collection<Placement> plan) {
            PlanCheck.Verdict verdict = check.check(plan);
            faults.addAll(verdict.faults());
            if (verdict.isFeasible()) {
              objectives.add(verdict.objective());
            }
          }

          @Override
          public void bound(long bound) {
            bounds.add(bound);
          }
        });
    return new PeerTrial(
        objectives.stream().mapToLong(Long::longValue).max(),
        bounds.stream().mapToLong(Long::longValue).min(),
        faults);
  }
}
