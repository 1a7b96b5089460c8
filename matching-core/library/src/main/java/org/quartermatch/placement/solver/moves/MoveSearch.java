package org.quartermatch.placement.solver.moves;

import java.util.function.IntSupplier;
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
import org.quartermatch.placement.PlacementProgress.Phase;
import org.quartermatch.placement.solver.bound.CapacityBound;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;

/**
 * OptaPlanner's part: late acceptance over the moves of a {@link MoveSource}, on the whole model.
 *
 * <p>A move is accepted if the plan is then at least as good as the present one, or as the one some
 * moves ago (E. K. Burke, Y. Bykov, <i>The late acceptance hill-climbing heuristic</i>, European
 * Journal of Operational Research 258, 2017). It needs no temperature and no end date, so the first
 * n moves are the same whatever the limits are.
 */
public final class MoveSearch {
  /**
   * How many accepted moves back late acceptance looks. Short, as the start is good: 400 takes ten
   * times as many moves to the same objective at 1,600 participants.
   */
  private static final int LATE_ACCEPTANCE = 20;

  /** The clock is looked at every 64 moves. */
  private static final long EVENT_MASK = 63;

  /** The run that this is a part of: when it ends, and who hears of it. */
  public interface Run {
    boolean isCancelled();

    /** Until the time is over, at least 1. */
    long millisLeft();

    /** Whether somebody wants to hear of it again. */
    boolean mayTell();

    /** Notes a plan, and tells of it. */
    void tell(Phase phase, long objective, long bound, int placed, long steps);

    /**
     * Notes a plan.
     *
     * @param placed asked for only where it is kept
     */
    void note(Phase phase, long objective, long bound, IntSupplier placed, long steps);
  }

  private final Instance in;
  private final CapacityBound prices;
  private final long seed;
  private final Run run;
  private final EnvironmentMode mode;
  private long moves;

  // the best plan, for the listener: the start, until OptaPlanner has a better one
  private long begun;
  private int begunPlaced;
  private @Nullable WorkingPlan latest;

  public MoveSearch(Instance in, CapacityBound prices, long seed, Run run) {
    this(in, prices, seed, run, EnvironmentMode.REPRODUCIBLE);
  }

  /** With OptaPlanner's assertions: every score is compared with {@link PlacementConstraints}. */
  MoveSearch(Instance in, CapacityBound prices, long seed, Run run, EnvironmentMode mode) {
    this.in = in;
    this.prices = prices;
    this.seed = seed;
    this.run = run;
    this.mode = mode;
  }

  /** Moves tried. */
  public long moves() {
    return moves;
  }

  /**
   * Searches until the limit, the end of the run, or a plan that reaches the bound.
   *
   * @param begin feasible
   * @param upperBound a plan that reaches it ends the search
   * @param limit of the run's steps
   * @param before steps taken already
   */
  public Occupancy run(Occupancy begin, long upperBound, long limit, long before) {
    begun = begin.objective();
    begunPlaced = begin.placed();
    WorkingPlan problem =
        new WorkingPlan(Facts.of(in), begin.assignment(), new MoveSource(in, prices));
    TerminationConfig termination =
        new TerminationConfig()
            .withBestScoreLimit(HardSoftLongScore.of(0, upperBound).toString())
            .withMillisecondsSpentLimit(run.millisLeft());
    SolverFactory<WorkingPlan> factory = SolverFactory.create(config(termination));
    Solver<WorkingPlan> solver = factory.buildSolver();
    problem.watchBy(
        () -> {
          if (run.isCancelled() || before + moves >= limit) {
            solver.terminateEarly();
            return false;
          }
          moves++;
          if ((moves & EVENT_MASK) == 0 && run.mayTell()) {
            tellBest(upperBound, before);
          }
          return true;
        });
    solver.addEventListener(event -> improved(event.getNewBestSolution(), upperBound, before));
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
        .withRandomSeed(seed)
        .withScoreDirectorFactory(score)
        .withPhases(localSearch);
  }

  private void improved(WorkingPlan best, long upperBound, long before) {
    latest = best;
    HardSoftLongScore score = best.getScore();
    if (score != null) {
      run.note(Phase.SEARCH, score.softScore(), upperBound, best::placed, before + moves);
    }
  }

  private void tellBest(long upperBound, long before) {
    HardSoftLongScore score = latest == null ? null : latest.getScore();
    if (latest != null && score != null) {
      run.tell(Phase.SEARCH, score.softScore(), upperBound, latest.placed(), before + moves);
    } else {
      run.tell(Phase.SEARCH, begun, upperBound, begunPlaced, before + moves);
    }
  }
}
