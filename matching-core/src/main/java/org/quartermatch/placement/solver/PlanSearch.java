package org.quartermatch.placement.solver;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import org.optaplanner.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementCancellation;
import org.quartermatch.placement.PlacementCertificate;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementListener;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProgress.Phase;
import org.quartermatch.placement.StoppedBy;
import org.quartermatch.placement.Unplaced;

/**
 * A whole run: bound and start, search by OptaPlanner, finish; or an {@link ExactPlan} where
 * nothing but places can run short.
 *
 * <p>The start comes from the prices of the bound. OptaPlanner improves it by late acceptance (E.
 * K. Burke, Y. Bykov, <i>The late acceptance hill-climbing heuristic</i>, European Journal of
 * Operational Research 258, 2017) over the moves of a {@link MoveSource}: a move is accepted if the
 * plan is then at least as good as the present one or as the one some hundred steps ago. It needs
 * no temperature and no end date, so the first n steps are the same whatever the limits are.
 */
public final class PlanSearch {
  /** Bound iterations before the first priced start, and after it. */
  private static final int FIRST_ITERATIONS = 60;

  private static final int MORE_ITERATIONS = 240;

  /**
   * How many accepted moves back late acceptance looks. Short, as the start is good: 400 takes ten
   * times as many moves to the same objective at 1,600 participants.
   */
  private static final int LATE_ACCEPTANCE = 20;

  private final Instance in;
  private final List<Placement> given;
  private final PlacementLimits limits;
  private final RunClock clock;
  private final EnvironmentMode mode;
  private final PriceBound bound;

  /** The clock is looked at every 64 moves. */
  private static final long EVENT_MASK = 63;

  private long steps;

  // the best plan, for the listener: the start, until OptaPlanner has a better one
  private long begun;
  private int begunPlaced;
  private @Nullable WorkingPlan latest;

  private PlanSearch(
      Instance in,
      List<Placement> given,
      PlacementLimits limits,
      RunClock clock,
      EnvironmentMode mode) {
    this.in = in;
    this.given = given;
    this.limits = limits;
    this.clock = clock;
    this.mode = mode;
    bound = new PriceBound(in);
  }

  /**
   * A plan, searched for from the better of the usual start and what can be kept of another plan.
   *
   * @param given placements of that other plan, in order of participants, or none; those that the
   *     problem does not allow are left out
   */
  public static Outcome solve(
      PlacementProblem problem,
      List<Placement> given,
      PlacementLimits limits,
      PlacementListener listener,
      PlacementCancellation cancellation) {
    return solve(problem, given, limits, listener, cancellation, EnvironmentMode.REPRODUCIBLE);
  }

  /** With OptaPlanner's assertions: every score is compared with {@link PlacementConstraints}. */
  static Outcome solve(
      PlacementProblem problem,
      List<Placement> given,
      PlacementLimits limits,
      PlacementListener listener,
      PlacementCancellation cancellation,
      EnvironmentMode mode) {
    RunClock clock = new RunClock(limits, listener, cancellation);
    Instance in = new Instance(problem);
    Optional<PlaceNetwork> network = PlaceNetwork.of(in);
    return network.isPresent()
        ? new ExactPlan(network.get(), clock).run()
        : new PlanSearch(in, given, limits, clock, mode).run();
  }

  /** By size: some seconds for a Quarter; another as many gain a tenth of a percent there. */
  static long defaultSteps(int participants) {
    return 100_000 + 500L * participants;
  }

  private Outcome run() {
    Occupancy plan = begin();
    StoppedBy stoppedBy;
    long limit = limits.steps().orElse(defaultSteps(in.participants));
    if (!clock.isOver() && plan.objective() < bound.bound() && limit > 0 && in.choices() > 0) {
      plan = search(plan, limit);
    }
    if (clock.isCancelled()) {
      stoppedBy = StoppedBy.CANCELLED;
    } else if (steps >= limit) {
      stoppedBy = StoppedBy.STEPS;
    } else {
      stoppedBy = clock.isOver() ? StoppedBy.SECONDS : StoppedBy.NO_MOVES;
    }
    tell(Phase.FINISH, plan.objective(), plan.placed());
    Finisher finisher = new Finisher(in, plan);
    finisher.complete();
    if (plan.violation() > 0 || plan.objective() > bound.bound()) {
      throw new IllegalStateException(
          "a plan breaks a rule or its bound: violation "
              + plan.violation()
              + ", objective "
              + plan.objective()
              + ", bound "
              + bound.bound());
    }
    PlacementCertificate certificate = bound.certificate();
    List<Unplaced> unplaced = finisher.unplaced(certificate);
    return new Outcome(
        finisher.placements(),
        unplaced,
        plan.objective(),
        bound.bound(),
        bound.placedBound(),
        steps,
        plan.objective() == bound.bound() ? StoppedBy.OPTIMUM : stoppedBy,
        certificate,
        List.of(),
        clock.finish(plan.objective(), bound.bound(), plan.placed(), steps));
  }

  /** The bound, and the best start on the way to it. */
  private Occupancy begin() {
    int[] pins = new int[in.participants];
    Arrays.fill(pins, Instance.NONE);
    if (Arrays.stream(in.pinned).anyMatch(j -> j != Instance.NONE)) {
      pins = PinCheck.kept(in);
    }
    Occupancy best = start(pins);
    if (!given.isEmpty()) {
      Occupancy kept = new StartPlan(in, pins).of(given);
      new Finisher(in, kept).fill();
      // of equal ones the given plan
      best = kept.violation() == 0 && kept.objective() >= best.objective() ? kept : best;
    }
    tell(Phase.BOUND, best.objective(), best.placed());
    for (int iterations : new int[] {FIRST_ITERATIONS, MORE_ITERATIONS}) {
      bound.improve(iterations, best.objective(), clock::isOver);
      Occupancy next = start(pins);
      best = next.objective() > best.objective() ? next : best;
      tell(Phase.BOUND, best.objective(), best.placed());
    }
    return best;
  }

  private Occupancy start(int[] pins) {
    Occupancy plan = new Greedy(in).build(bound, pins);
    new Finisher(in, plan).fill();
    return plan;
  }

  private Occupancy search(Occupancy begin, long stepLimit) {
    begun = begin.objective();
    begunPlaced = begin.placed();
    WorkingPlan problem =
        new WorkingPlan(Facts.of(in), begin.assignment(), new MoveSource(in, bound));
    TerminationConfig termination =
        new TerminationConfig()
            .withBestScoreLimit(HardSoftLongScore.of(0, bound.bound()).toString())
            .withMillisecondsSpentLimit(clock.millisLeft());
    SolverFactory<WorkingPlan> factory = SolverFactory.create(config(termination));
    Solver<WorkingPlan> solver = factory.buildSolver();
    problem.watchBy(
        () -> {
          if (clock.isCancelled() || steps >= stepLimit) {
            solver.terminateEarly();
            return false;
          }
          steps++;
          if ((steps & EVENT_MASK) == 0 && clock.mayTell()) {
            tellBest();
          }
          return true;
        });
    solver.addEventListener(event -> improved(event.getNewBestSolution()));
    WorkingPlan best = solver.solve(problem);
    Occupancy plan = new Occupancy(in);
    for (int choice : best.assignment()) {
      if (choice != Instance.NONE) {
        plan.add(choice);
      }
    }
    return plan;
  }

  private SolverConfig config(TerminationConfig termination) {
    ScoreDirectorFactoryConfig score =
        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(PlacementScore.class);
    if (mode != EnvironmentMode.REPRODUCIBLE) {
      score.setAssertionScoreDirectorFactory(
          new ScoreDirectorFactoryConfig().withConstraintProviderClass(PlacementConstraints.class));
    }
    LocalSearchPhaseConfig localSearch =
        new LocalSearchPhaseConfig()
            .withMoveSelectorConfig(
                new MoveIteratorFactoryConfig()
                    .withMoveIteratorFactoryClass(RearrangementFactory.class))
            .withAcceptorConfig(
                new LocalSearchAcceptorConfig().withLateAcceptanceSize(LATE_ACCEPTANCE))
            .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
    localSearch.setTerminationConfig(termination);
    return new SolverConfig()
        .withSolutionClass(WorkingPlan.class)
        .withEntityClasses(Decision.class)
        .withEnvironmentMode(mode)
        .withRandomSeed(limits.seed())
        .withScoreDirectorFactory(score)
        .withPhases(localSearch);
  }

  private void tell(Phase phase, long objective, int placed) {
    clock.tell(phase, objective, bound.bound(), placed, steps);
  }

  private void improved(WorkingPlan best) {
    latest = best;
    HardSoftLongScore score = best.getScore();
    if (score != null) {
      clock.note(Phase.SEARCH, score.softScore(), bound.bound(), best::placed, steps);
    }
  }

  private void tellBest() {
    HardSoftLongScore score = latest == null ? null : latest.getScore();
    if (latest != null && score != null) {
      tell(Phase.SEARCH, score.softScore(), latest.placed());
    } else {
      tell(Phase.SEARCH, begun, begunPlaced);
    }
  }
}
