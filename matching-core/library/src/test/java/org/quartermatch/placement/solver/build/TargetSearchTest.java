package org.quartermatch.placement.solver.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quartermatch.placement.solver.bound.CapacityBound;
import org.quartermatch.placement.solver.bound.KnapsackBound;
import org.quartermatch.placement.solver.bound.LagrangianRelaxation;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;

class TargetSearchTest {
  @Test
  void closesTheGapFromAbove() {
    int closed = 0;
    int lowered = 0;
    for (long seed = 0; seed < 20; seed++) {
      Random r = new Random(seed);
      Instance in = Budgets.random(r, 14 + r.nextInt(6), 2 + r.nextInt(3));
      CapacityBound bound = new CapacityBound(in);
      Occupancy best = new Occupancy(in);
      TreeSearch.complete(in, best, bound.priced(bound.solve(() -> false)), () -> false);
      LagrangianRelaxation relaxation = Budgets.relaxation(bound, in);
      KnapsackBound tight = Budgets.tight(relaxation, bound, 100);
      TargetSearch search = new TargetSearch(relaxation, tight.prices(), tight.bound());
      long[] last = {tight.bound(), Long.MIN_VALUE};
      Occupancy plan =
          search.run(
              new Occupancy(in),
              () -> 0,
              1,
              (better, now) -> {
                assertThat(now).isBetween(better.objective(), last[0]);
                assertThat(better.objective()).isGreaterThanOrEqualTo(last[1]);
                last[0] = now;
                last[1] = better.objective();
              });
      assertThat(plan.violation()).isZero();
      assertThat(plan.objective()).isLessThanOrEqualTo(best.objective());
      assertThat(search.bound()).as("seed %s", seed).isGreaterThanOrEqualTo(best.objective());
      assertThat(last[0]).isEqualTo(search.bound());
      if (!search.isHopeless()) {
        assertThat(plan.objective()).as("seed %s", seed).isEqualTo(best.objective());
        assertThat(search.bound()).as("seed %s", seed).isEqualTo(best.objective());
        closed++;
      }
      lowered += search.bound() < tight.bound() ? 1 : 0;
    }
    assertThat(closed).isGreaterThan(15);
    assertThat(lowered).isGreaterThan(5);
  }

  /** At any moment, before and after the best plan is found. */
  @Test
  void whatIsCutShortProvesNothing() {
    int cut = 0;
    for (long seed = 0; seed < 25; seed++) {
      Random r = new Random(seed);
      Instance in = Budgets.random(r, 14 + r.nextInt(6), 2 + r.nextInt(3));
      CapacityBound bound = new CapacityBound(in);
      Occupancy best = new Occupancy(in);
      TreeSearch.complete(in, best, bound.priced(bound.solve(() -> false)), () -> false);
      LagrangianRelaxation relaxation = Budgets.relaxation(bound, in);
      KnapsackBound tight = Budgets.tight(relaxation, bound, 30);
      for (int evaluations = 1; evaluations < 300; evaluations += 1 + evaluations / 3) {
        TargetSearch search = new TargetSearch(relaxation, tight.prices(), tight.bound());
        double allowed = (double) evaluations * in.opportunities;
        long solved = relaxation.solved();
        Occupancy plan =
            search.run(
                new Occupancy(in),
                () -> (relaxation.solved() - solved) / allowed,
                1,
                (better, now) -> {});
        assertThat(search.bound()).as("seed %s", seed).isGreaterThanOrEqualTo(best.objective());
        cut += plan.objective() < search.bound() ? 1 : 0;
      }
    }
    assertThat(cut).isGreaterThan(100);
  }

  @Test
  void endsWhenItsShareIsSpentAndLeavesTheRelaxationOpen() {
    Instance in = Budgets.random(new Random(3), 60, 6);
    CapacityBound bound = new CapacityBound(in);
    LagrangianRelaxation relaxation = Budgets.relaxation(bound, in);
    KnapsackBound tight = Budgets.tight(relaxation, bound, 100);
    long before = tight.bound();
    int front = front(relaxation, tight.prices());
    long[] solved = {relaxation.solved()};
    TargetSearch search = new TargetSearch(relaxation, tight.prices(), before);
    double[] spent = {0};
    Occupancy plan =
        search.run(
            new Occupancy(in),
            () -> spent[0] = (relaxation.solved() - solved[0]) / 3_000.0,
            0.5,
            (better, now) -> {});
    assertThat(spent[0]).isBetween(0.5, 0.7);
    assertThat(plan.objective()).isLessThanOrEqualTo(search.bound());
    assertThat(search.bound()).isLessThanOrEqualTo(before);
    // with everything for sale at the prices of the bound again, and looked at if it matters
    assertThat(relaxation.price).isEqualTo(tight.prices());
    // who is far from mattering depends a little on what was asked before
    assertThat(candidates(relaxation)).isCloseTo(front, withinPercentage(3));
    long value = relaxation.evaluate(false);
    for (int u = 0; u < in.units; u++) {
      value -= in.absence[u] << relaxation.grid;
    }
    assertThat(value >> relaxation.grid).isEqualTo(before);
  }

  /** How many candidates matter at some prices. */
  private static int front(LagrangianRelaxation relaxation, long[] prices) {
    System.arraycopy(prices, 0, relaxation.price, 0, prices.length);
    relaxation.evaluate(true);
    return candidates(relaxation);
  }

  private static int candidates(LagrangianRelaxation relaxation) {
    int sum = 0;
    for (int j : relaxation.opportunities()) {
      sum += relaxation.candidates(j);
    }
    return sum;
  }
}
