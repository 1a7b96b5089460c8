package org.quartermatch.placement.solver.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementWeights;
import org.quartermatch.placement.RulesDraft;
import org.quartermatch.placement.solver.Plans;
import org.quartermatch.placement.solver.bound.CapacityBound;
import org.quartermatch.placement.solver.bound.PricedChoices;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;

class TreeSearchTest {
  private static PricedChoices priced(Instance in) {
    CapacityBound bound = new CapacityBound(in);
    return bound.priced(bound.solve(() -> false));
  }

  /** From any plan, at any prices: without, by steps, by the program. */
  @Test
  void findsTheBestPlanAtAnyPrices() {
    for (long seed = 0; seed < 300; seed++) {
      Random r = new Random(seed);
      Instance in =
          new Instance(RulesDraft.random(r, 1 + r.nextInt(6), 1 + r.nextInt(3), 0).build());
      long[] best = {Long.MIN_VALUE};
      Plans.forEach(in, plan -> best[0] = Math.max(best[0], plan.objective()));
      CapacityBound bound = new CapacityBound(in);
      PricedChoices prices =
          switch (r.nextInt(3)) {
            case 0 -> bound.priced(Optional.empty());
            case 1 -> {
              bound.improve(30, Long.MIN_VALUE / 4, () -> false);
              yield bound.priced(Optional.empty());
            }
            default -> bound.priced(bound.solve(() -> false));
          };
      Occupancy plan = new Occupancy(in);
      Plans.addSome(in, plan, r, r.nextInt(10));
      assertThat(TreeSearch.isFor(in)).isTrue();
      assertThat(TreeSearch.complete(in, plan, prices, () -> false)).as("seed %s", seed).isTrue();
      assertThat(plan.violation()).as("seed %s", seed).isZero();
      assertThat(plan.objective()).as("seed %s", seed).isEqualTo(best[0]);
    }
  }

  /** Pairs who want one place; with a fair share's label, if any, they all belong together. */
  private static Instance pairs(int pairs, boolean together) {
    PlacementProblem.Builder problem = PlacementProblem.builder();
    if (together) {
      problem.weights(new PlacementWeights(10_000, 0, 1));
    }
    for (int k = 0; k < pairs; k++) {
      problem.opportunity(PlacementOpportunity.of("o" + k, 1));
      for (int i = 0; i < 2; i++) {
        String id = "p" + k + "-" + i;
        PlacementParticipant.Builder person = PlacementParticipant.builder(id);
        if (together) {
          person.groups(List.of("g" + i));
        }
        problem
            .participant(person.build())
            .option(PlacementOption.builder(id, "o" + k).points(10 * k + i).build());
      }
    }
    return new Instance(problem.build());
  }

  @Test
  void whatSharesNothingIsDecidedApart() {
    Instance in = pairs(200, false);
    assertThat(TreeSearch.isFor(in)).isTrue();
    Occupancy plan = new Occupancy(in);
    assertThat(TreeSearch.complete(in, plan, priced(in), () -> false)).isTrue();
    assertThat(plan.placed()).isEqualTo(200);
    assertThat(plan.objective()).isEqualTo(200L * 10_001 + 10 * 199 * 200 / 2);
  }

  @Test
  void isNotForManyWhoMeet() {
    assertThat(TreeSearch.isFor(pairs(TreeSearch.MOST_PEOPLE / 2, true))).isTrue();
    assertThat(TreeSearch.isFor(pairs(TreeSearch.MOST_PEOPLE / 2 + 1, true))).isFalse();
  }

  /** Stopped at once, it says that nothing is proved, and the plan is what it was. */
  @Test
  void stopsWhenAsked() {
    Instance in = pairs(5, false);
    Occupancy plan = new Occupancy(in);
    plan.add(in.firstChoice[0]);
    assertThat(TreeSearch.complete(in, plan, priced(in), () -> true)).isFalse();
    assertThat(plan.placed()).isEqualTo(1);
    assertThat(plan.of(0)).isEqualTo(in.firstChoice[0]);
  }
}
