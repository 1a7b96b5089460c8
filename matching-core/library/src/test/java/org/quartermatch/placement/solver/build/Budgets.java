package org.quartermatch.placement.solver.build;

import java.util.Random;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementWeights;
import org.quartermatch.placement.solver.bound.CapacityBound;
import org.quartermatch.placement.solver.bound.KnapsackBound;
import org.quartermatch.placement.solver.bound.LagrangianRelaxation;
import org.quartermatch.placement.solver.packed.Instance;

/** Problems where only hours budgets run short: generalised assignment; and their tight bounds. */
final class Budgets {
  private Budgets() {}

  static Instance random(Random r, int people, int opportunities) {
    PlacementProblem.Builder problem =
        PlacementProblem.builder().weights(new PlacementWeights(200, 0, 0));
    for (int j = 0; j < opportunities; j++) {
      problem.opportunity(
          PlacementOpportunity.builder("o" + j)
              .places(people)
              .budgetQuarterHours(12 * people / opportunities)
              .build());
    }
    for (int i = 0; i < people; i++) {
      problem.participant(PlacementParticipant.of("p" + (1_000 + i)));
      for (int j = 0; j < opportunities; j++) {
        problem.option(
            PlacementOption.builder("p" + (1_000 + i), "o" + j)
                .points(r.nextInt(40))
                .agreedQuarterHours(5 + r.nextInt(20))
                .build());
      }
    }
    return new Instance(problem.build());
  }

  /** The relaxation of a problem, all opened. */
  static LagrangianRelaxation relaxation(CapacityBound bound, Instance in) {
    LagrangianRelaxation relaxation = new LagrangianRelaxation(in, bound.grid(), bound.people());
    relaxation.openAll();
    return relaxation;
  }

  static KnapsackBound tight(LagrangianRelaxation relaxation, CapacityBound bound, int steps) {
    KnapsackBound tight = new KnapsackBound(relaxation, bound);
    tight.improve(steps, Long.MIN_VALUE / 4, () -> false);
    return tight;
  }
}
