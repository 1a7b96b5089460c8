package org.quartermatch.placement.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.quartermatch.placement.Draft;
import org.quartermatch.placement.PlacementCancellation;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementListener;

class PlanSearchTest {
  /**
   * Every score of the search is compared with the constraint streams, and every undo with both.
   */
  @Test
  void incrementalScoreAgreesWithTheConstraintsUnderFullAssert() {
    long moves = 0;
    for (long seed = 0; seed < 4; seed++) {
      Draft draft = Draft.random(new Random(seed), 25, 8, 0);
      Outcome outcome =
          PlanSearch.solve(
              draft.build(),
              List.of(),
              PlacementLimits.seconds(120).steps(400),
              PlacementListener.NONE,
              new PlacementCancellation(),
              EnvironmentMode.FULL_ASSERT);
      assertThat(outcome.objective()).as("seed %s", seed).isLessThanOrEqualTo(outcome.upperBound());
      moves += outcome.steps();
    }
    assertThat(moves).as("moves that were asserted").isGreaterThan(800);
  }

  @Test
  void occupancyReturnsToWhereItWas() {
    Random r = new Random(11);
    Instance in = new Instance(Draft.random(r, 20, 8, 0).build());
    Occupancy plan = new Occupancy(in);
    long objective = plan.objective();
    for (int round = 0; round < 50; round++) {
      for (int i = 0; i < in.units; i++) {
        int size = in.firstChoice[i + 1] - in.firstChoice[i];
        if (size > 0) {
          plan.add(in.firstChoice[i] + r.nextInt(size));
        }
      }
      for (int i = 0; i < in.units; i++) {
        if (plan.of(i) != Instance.NONE) {
          plan.remove(i);
        }
      }
      assertThat(plan.violation()).isZero();
      assertThat(plan.objective()).isEqualTo(objective);
    }
  }

  /** The search mostly leaves nothing to fill, so this starts from plans that do. */
  @Test
  void finisherMakesAnyPlanMaximal() {
    for (long seed = 0; seed < 40; seed++) {
      Random r = new Random(seed);
      Instance in = new Instance(Draft.random(r, 30, 12, 0).build());
      Occupancy plan = new Occupancy(in);
      for (int x = 0; x < 20; x++) {
        int choice = r.nextInt(in.choices());
        if (plan.of(in.owner[choice]) == Instance.NONE && plan.fits(choice)) {
          plan.add(choice);
        }
      }
      long before = plan.objective();
      new PlanCompletion(in, plan).complete(() -> false);
      assertThat(plan.violation()).as("seed %s", seed).isZero();
      assertThat(plan.objective()).as("seed %s", seed).isGreaterThanOrEqualTo(before);
      for (int c = 0; c < in.choices(); c++) {
        if (plan.of(in.owner[c]) == Instance.NONE && plan.fits(c)) {
          long without = plan.objective();
          plan.add(c);
          long with = plan.objective();
          plan.remove(in.owner[c]);
          assertThat(with)
              .as("seed %s, choice %s still fits", seed, c)
              .isLessThanOrEqualTo(without);
        }
      }
    }
  }

  @Test
  void fairnessIsExactWhereSquaresDoNotFitIntoLong() {
    Random r = new Random(5);
    for (int round = 0; round < 200; round++) {
      int cohort = 1 + r.nextInt(round < 100 ? 9 : 400_000);
      int[] size = {r.nextInt(cohort + 1), r.nextInt(cohort + 1), r.nextInt(cohort + 1)};
      int[] placed = new int[3];
      for (int g = 0; g < 3; g++) {
        placed[g] = r.nextInt(size[g] + 1);
      }
      int all = r.nextInt(cohort + 1);
      long weight = r.nextInt(5_000);
      BigInteger n = BigInteger.valueOf(cohort);
      BigInteger sum = BigInteger.ZERO;
      for (int g = 0; g < 3; g++) {
        BigInteger d =
            BigInteger.valueOf(placed[g])
                .multiply(n)
                .subtract(BigInteger.valueOf(all).multiply(BigInteger.valueOf(size[g])));
        sum = sum.add(d.multiply(d));
      }
      BigInteger square = n.multiply(n);
      BigInteger expected =
          sum.multiply(BigInteger.valueOf(weight))
              .add(square.subtract(BigInteger.ONE))
              .divide(square);
      assertThat(new Fairness(weight, cohort, size).penalty(placed, all))
          .isEqualTo(expected.longValueExact());
    }
  }

  @Test
  void matchingIsMaximum() {
    for (long seed = 0; seed < 300; seed++) {
      Random r = new Random(seed);
      int lefts = r.nextInt(9);
      int rights = 1 + r.nextInt(5);
      int[] capacity = r.ints(rights, 0, 4).toArray();
      int[][] adjacency = new int[lefts][];
      for (int u = 0; u < lefts; u++) {
        adjacency[u] = r.ints(0, rights).distinct().limit(r.nextInt(rights + 1)).toArray();
      }
      assertThat(CapacityMatching.maximum(adjacency, capacity))
          .as("seed %s", seed)
          .isEqualTo(most(adjacency, capacity.clone(), 0));
    }
  }

  private static int most(int[][] adjacency, int[] capacity, int u) {
    if (u == adjacency.length) {
      return 0;
    }
    int best = most(adjacency, capacity, u + 1);
    for (int r : adjacency[u]) {
      if (capacity[r] > 0) {
        capacity[r]--;
        best = Math.max(best, 1 + most(adjacency, capacity, u + 1));
        capacity[r]++;
      }
    }
    return best;
  }
}
