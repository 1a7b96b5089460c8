package org.quartermatch.placement.solver.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.quartermatch.placement.Draft;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProgress.Phase;
import org.quartermatch.placement.RulesDraft;
import org.quartermatch.placement.solver.bound.CapacityBound;
import org.quartermatch.placement.solver.build.PinCheck;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;

/**
 * Searches under OptaPlanner's full assertions: every score is compared with the constraint
 * streams, and every undo with both. From plans with nothing but pins, so that there are moves.
 */
class MoveSearchTest {
  private static final int LIMIT = 300;

  /** Nobody listens, and the time is never over. */
  private static final class Unwatched implements MoveSearch.Run {
    @Override
    public boolean isCancelled() {
      return false;
    }

    @Override
    public long millisLeft() {
      return 120_000;
    }

    @Override
    public boolean mayTell() {
      return true;
    }

    @Override
    public void tell(Phase phase, long objective, long bound, int placed, long steps) {
      assertThat(objective).isLessThanOrEqualTo(bound);
    }

    @Override
    public void note(Phase phase, long objective, long bound, IntSupplier placed, long steps) {
      assertThat(objective).isLessThanOrEqualTo(bound);
      assertThat(placed.getAsInt()).isNotNegative();
    }
  }

  /** How many moves there were. */
  private static long search(PlacementProblem problem, long seed) {
    Instance in = new Instance(problem);
    Occupancy begin = new Occupancy(in);
    for (int choice : PinCheck.kept(in)) {
      if (choice != Instance.NONE) {
        begin.add(choice);
      }
    }
    long before = begin.objective();
    CapacityBound bound = new CapacityBound(in);
    MoveSearch search =
        new MoveSearch(in, bound, seed, new Unwatched(), EnvironmentMode.FULL_ASSERT);
    Occupancy plan = search.run(begin, bound.bound(), LIMIT, 0);
    assertThat(plan.violation()).as("seed %s", seed).isZero();
    assertThat(plan.objective()).as("seed %s", seed).isGreaterThanOrEqualTo(before);
    assertThat(search.moves()).as("seed %s", seed).isLessThanOrEqualTo(LIMIT);
    return search.moves();
  }

  @Test
  void incrementalScoreAgreesWithTheConstraints() {
    long moves = 0;
    for (long seed = 0; seed < 4; seed++) {
      moves += search(Draft.random(new Random(seed), 25, 8, 0).build(), seed);
    }
    assertThat(moves).as("moves that were asserted").isGreaterThan(800);
  }

  @Test
  void incrementalScoreAgreesWithTheConstraintsOfAllRules() {
    long moves = 0;
    for (long seed = 0; seed < 4; seed++) {
      moves += search(RulesDraft.random(new Random(seed), 25, 8, 0).build(), seed);
    }
    assertThat(moves).as("moves that were asserted").isGreaterThan(800);
  }

  @Test
  void sameSeedGivesTheSamePlanAndAnotherLimitTheSameMoves() {
    Instance in = new Instance(Draft.random(new Random(7), 40, 12, 0).build());
    CapacityBound bound = new CapacityBound(in);
    Occupancy nobody = new Occupancy(in);
    for (int choice : PinCheck.kept(in)) {
      if (choice != Instance.NONE) {
        nobody.add(choice);
      }
    }
    int[] once =
        new MoveSearch(in, bound, 3, new Unwatched())
            .run(nobody, bound.bound(), 500, 0)
            .assignment();
    int[] again =
        new MoveSearch(in, bound, 3, new Unwatched())
            .run(nobody, bound.bound(), 700, 200)
            .assignment();
    assertThat(once).isEqualTo(again);
  }
}
