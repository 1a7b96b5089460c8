package org.quartermatch.placement.solver;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quartermatch.model.Message;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProblemException;
import org.quartermatch.placement.PlacementProgress.Listener;
import org.quartermatch.placement.solver.build.PinCheck;
import org.quartermatch.placement.solver.flow.PlaceNetwork;
import org.quartermatch.placement.solver.insight.PlanInsight;
import org.quartermatch.placement.solver.packed.Instance;

/**
 * A whole run, from a problem to a plan. Pins are checked first; then what shares nothing is solved
 * apart: as an {@link ExactPlan} where nothing but places can run short, else by a {@link
 * PlanSearch}.
 */
public final class PlacementRun {
  private PlacementRun() {}

  /**
   * Whether all pins can be kept together.
   *
   * @throws PlacementProblemException with what stands against it
   */
  public static void check(PlacementProblem problem) {
    List<Message> errors = PinCheck.errors(problem);
    if (!errors.isEmpty()) {
      throw new PlacementProblemException(errors);
    }
  }

  /**
   * A plan, searched for from the better of the usual start and what can be kept of another plan.
   *
   * @param given placements of that other plan, in order of participants, or none; those that the
   *     problem does not allow are left out
   * @throws PlacementProblemException if the pins cannot be kept together
   */
  public static PlacementPlan solve(
      PlacementProblem problem, List<Placement> given, PlacementLimits limits, Listener listener) {
    long start = System.nanoTime();
    check(problem);
    RunClock clock = new RunClock(limits, listener);
    List<PlacementProblem> parts = Decomposition.of(problem);
    Outcome outcome =
        parts.size() == 1
            ? solve(new Instance(problem), given, limits, clock)
            : new DecomposedSearch(parts, limits, clock)
                .run(
                    (part, own, ownClock) ->
                        solve(new Instance(part), of(part, given), own, ownClock));
    PlanInsight insight =
        new PlanInsight(
            problem,
            outcome.placements(),
            outcome.certificate(),
            outcome.placeValues(),
            outcome.objective());
    return PlacementPlan.builder(problem, outcome.certificate(), insight)
        .people(outcome.placements(), outcome.unplaced())
        .worth(outcome.objective(), outcome.upperBound())
        .placedBound(outcome.placedBound())
        .course(outcome.trace(), outcome.steps(), outcome.stoppedBy())
        .moves(outcome.moves())
        .run(limits.seed(), Duration.ofNanos(System.nanoTime() - start))
        .build();
  }

  /** The placements of the part's participants. */
  private static List<Placement> of(PlacementProblem part, List<Placement> given) {
    Set<String> people = new HashSet<>();
    part.participants().forEach(p -> people.add(p.id()));
    return given.stream().filter(p -> people.contains(p.participantId())).toList();
  }

  /** Solves what is one part, and whose pins can be kept. */
  static Outcome solve(Instance in, List<Placement> given, PlacementLimits limits, RunClock clock) {
    Optional<PlaceNetwork> network = PlaceNetwork.of(in);
    return network.isPresent()
        ? new ExactPlan(network.get(), clock).run()
        : new PlanSearch(in, given, limits, clock).run();
  }
}
