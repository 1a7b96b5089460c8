package org.quartermatch.benchmarks.instances;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.quartermatch.benchmarks.peers.Peer;
import org.quartermatch.benchmarks.peers.PeerListener;
import org.quartermatch.benchmarks.peers.Peers;
import org.quartermatch.benchmarks.peers.PlanCheck;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementProblem;

/**
 * Runs one peer on a drawn problem, in a process of its own: draws the problem anew, and prints
 * what {@link PeerLine} reads. Every plan is judged here by {@link PlanCheck}; what a peer says of
 * its own plan is not asked for.
 */
final class PeerProgram {
  private PeerProgram() {}

  /** Name, size, kind, seed, seconds. */
  public static void main(String[] arguments) {
    Peer peer = Peers.named(List.of(arguments[0]), Peers.all()).getFirst();
    PlacementProblem problem =
        QuarterProblem.draw(
            QuarterProblem.Size.valueOf(arguments[1]),
            QuarterProblem.Kind.valueOf(arguments[2]),
            Long.parseLong(arguments[3]));
    Duration time = Duration.ofSeconds(Long.parseLong(arguments[4]));
    PlanCheck check = new PlanCheck(problem);
    System.out.println(PeerLine.ready());
    Judge judge = new Judge(check);
    peer.solve(problem, time, Long.parseLong(arguments[3]), judge);
    System.out.println(PeerLine.end(judge.elapsed()));
    System.out.flush();
    // whatever threads a solver has left behind
    System.exit(0);
  }

  static List<String> arguments(
      String peer, QuarterProblem.Size size, QuarterProblem.Kind kind, long seed, long seconds) {
    return List.of(peer, size.name(), kind.name(), Long.toString(seed), Long.toString(seconds));
  }

  /** Judges plans and prints what is better than before. */
  private static final class Judge implements PeerListener {
    private final PlanCheck check;
    private final long start = System.nanoTime();
    private OptionalLong objective = OptionalLong.empty();
    private OptionalLong bound = OptionalLong.empty();

    Judge(PlanCheck check) {
      this.check = check;
    }

    Duration elapsed() {
      return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public synchronized void plan(Collection<Placement> plan) {
      Duration now = elapsed();
      PlanCheck.Verdict verdict = check.check(plan);
      if (!verdict.isFeasible()) {
        System.out.println(PeerLine.fault(now, verdict.faults()));
      } else if (objective.isEmpty() || verdict.objective() > objective.getAsLong()) {
        objective = OptionalLong.of(verdict.objective());
        System.out.println(PeerLine.row(now, objective, bound));
      }
    }

    @Override
    public synchronized void bound(long proved) {
      if (bound.isEmpty() || proved < bound.getAsLong()) {
        bound = OptionalLong.of(proved);
        System.out.println(PeerLine.row(elapsed(), objective, bound));
      }
    }
  }
}
