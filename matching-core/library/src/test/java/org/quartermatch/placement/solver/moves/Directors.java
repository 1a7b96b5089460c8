package org.quartermatch.placement.solver.moves;

import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.impl.score.director.InnerScoreDirector;
import org.optaplanner.core.impl.solver.DefaultSolverFactory;

/** OptaPlanner's own director of a plan, scored as in a search. */
final class Directors {
  private static final DefaultSolverFactory<WorkingPlan> FACTORY =
      new DefaultSolverFactory<>(
          new SolverConfig()
              .withSolutionClass(WorkingPlan.class)
              .withEntityClasses(Decision.class)
              .withScoreDirectorFactory(
                  new ScoreDirectorFactoryConfig()
                      .withIncrementalScoreCalculatorClass(PlacementScore.class)));

  private Directors() {}

  static InnerScoreDirector<WorkingPlan, HardSoftLongScore> of(WorkingPlan plan) {
    InnerScoreDirector<WorkingPlan, HardSoftLongScore> director =
        FACTORY.<HardSoftLongScore>getScoreDirectorFactory().buildScoreDirector();
    director.setWorkingSolution(plan);
    return director;
  }

  /** By unit, a choice or none, once a move is carried out. */
  static int[] after(WorkingPlan plan, Rearrangement move) {
    try (var director = of(plan)) {
      move.doMoveOnly(director);
      return plan.assignment();
    }
  }
}
