package org.quartermatch.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quartermatch.PlacementSolver;
import org.quartermatch.placement.Draft.Line;
import org.quartermatch.placement.PlacementPlan.StoppedBy;
import org.quartermatch.placement.solver.Plans;
import org.quartermatch.placement.solver.packed.Instance;

/**
 * Few people, any rules: every plan is the best one, and says so. Longer with
 * -Dquartermatch.rounds=N, from another seed with -Dquartermatch.seed=N.
 */
class SmallPlacementTest {
  private static final long FIRST = Long.getLong("quartermatch.seed", 0);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 2_000);
  private static final PlacementLimits LIMITS = PlacementLimits.seconds(60).steps(0);

  private static PlacementPlan isProved(RulesDraft draft, PlacementProblem problem, long seed) {
    PlacementPlan plan = PlacementSolver.solve(problem, LIMITS);
    List<Line> lines =
        plan.placements().stream().map(p -> new Line(p.option(), p.quarterHours())).toList();
    assertThat(draft.violations(lines)).as("seed %s", seed).isEmpty();
    assertThat(plan.objective()).as("seed %s", seed).isEqualTo(draft.objective(lines));
    assertThat(plan.upperBound()).as("seed %s", seed).isEqualTo(plan.objective());
    assertThat(plan.stoppedBy()).as("seed %s", seed).isEqualTo(StoppedBy.OPTIMUM);
    return plan;
  }

  /** Compared with a slow definition of all rules that shares nothing with the solver. */
  @Test
  void endsAtTheBestOfAllPlansWhateverTheRules() {
    int tried = 0;
    for (long seed = FIRST; seed < FIRST + ROUNDS; seed++) {
      Random r = new Random(seed);
      RulesDraft draft = RulesDraft.random(r, 1 + r.nextInt(4), 1 + r.nextInt(3), 0.1);
      OptionalLong best = draft.best();
      if (best.isPresent()) {
        PlacementPlan plan = isProved(draft, draft.build(), seed);
        assertThat(plan.objective()).as("seed %s", seed).isEqualTo(best.getAsLong());
        tried += plan.certificate().allTried() ? 1 : 0;
      }
    }
    assertThat(tried).as("plans whose prices prove less").isGreaterThan(ROUNDS / 20);
  }

  /** More people, compared with all plans that the one count of the solver allows. */
  @Test
  void endsAtTheBestOfAllPlansOfMorePeople() {
    for (long seed = FIRST; seed < FIRST + ROUNDS / 10; seed++) {
      Random r = new Random(seed);
      RulesDraft draft = RulesDraft.random(r, 5 + r.nextInt(3), 1 + r.nextInt(4), 0);
      PlacementProblem problem = draft.build();
      long[] best = {Long.MIN_VALUE};
      Plans.forEach(new Instance(problem), plan -> best[0] = Math.max(best[0], plan.objective()));
      assertThat(isProved(draft, problem, seed).objective()).as("seed %s", seed).isEqualTo(best[0]);
    }
  }

  @Test
  void provesPlansOfTwelvePeople() {
    for (long seed = FIRST; seed < FIRST + ROUNDS / 10; seed++) {
      Random r = new Random(seed);
      RulesDraft draft = RulesDraft.random(r, 12, 1 + r.nextInt(12), 0);
      isProved(draft, draft.build(), seed);
    }
  }
}
