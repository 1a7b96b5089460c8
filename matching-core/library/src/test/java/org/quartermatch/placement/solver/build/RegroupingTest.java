package org.quartermatch.placement.solver.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProblem.Tandem;
import org.quartermatch.placement.RulesDraft;
import org.quartermatch.placement.solver.Plans;
import org.quartermatch.placement.solver.bound.CapacityBound;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;

class RegroupingTest {
  private static void run(Instance in, Occupancy plan) {
    CapacityBound bound = new CapacityBound(in);
    Regrouping.run(in, plan, () -> bound.priced(bound.solve(() -> false)), () -> false);
  }

  /** From plans to which nothing can be added, and no exchange for one person gains. */
  @Test
  void gainsAndKeepsAllRules() {
    int gained = 0;
    for (long seed = 0; seed < 60; seed++) {
      Random r = new Random(seed);
      Instance in =
          new Instance(RulesDraft.random(r, 20 + r.nextInt(41), 5 + r.nextInt(15), 0).build());
      Occupancy plan = new Occupancy(in);
      new PlanCompletion(in, plan).complete(() -> false);
      long before = plan.objective();
      int[] start = plan.assignment();
      run(in, plan);
      assertThat(plan.violation()).as("seed %s", seed).isZero();
      assertThat(plan.objective()).as("seed %s", seed).isGreaterThanOrEqualTo(before);
      Occupancy again = Plans.of(in, start);
      run(in, again);
      assertThat(again.assignment()).as("seed %s", seed).isEqualTo(plan.assignment());
      gained += plan.objective() > before ? 1 : 0;
    }
    assertThat(gained).isGreaterThan(30);
  }

  private static PlacementProblem.Builder twoAt(String opportunity) {
    return PlacementProblem.builder()
        .opportunity(PlacementOpportunity.of(opportunity, 2))
        .opportunity(PlacementOpportunity.of("y", 2));
  }

  private static void person(PlacementProblem.Builder problem, String id, long x, long y) {
    problem
        .participant(PlacementParticipant.of(id))
        .option(PlacementOption.builder(id, "x").points(x).build())
        .option(PlacementOption.builder(id, "y").points(y).build());
  }

  /** Two have to make room for two. */
  @Test
  void aTandemComesAsTwo() {
    PlacementProblem.Builder problem = twoAt("x");
    person(problem, "a", 100, 90);
    person(problem, "b", 100, 90);
    problem
        .participant(PlacementParticipant.of("c"))
        .participant(PlacementParticipant.of("d"))
        .option(PlacementOption.builder("c", "x").points(50).build())
        .option(PlacementOption.builder("d", "x").points(50).build())
        .tandem(new Tandem("c", "d"));
    Instance in = new Instance(problem.build());
    Occupancy plan = new Occupancy(in);
    plan.add(in.firstChoice[0]);
    plan.add(in.firstChoice[1]);
    run(in, plan);
    assertThat(plan.placed()).isEqualTo(4);
    assertThat(plan.objective()).isEqualTo(40_000 + 2 * 90 + 2 * 50);
  }

  /** Two have to leave what they have, so that work opens that takes two at least. */
  @Test
  void aMinimumIsFilledByTwo() {
    PlacementProblem.Builder problem =
        PlacementProblem.builder()
            .opportunity(PlacementOpportunity.builder("x").places(2).minimumPlaces(2).build())
            .opportunity(PlacementOpportunity.of("y", 2));
    person(problem, "a", 500, 90);
    person(problem, "b", 80, 90);
    Instance in = new Instance(problem.build());
    Occupancy plan = new Occupancy(in);
    plan.add(in.firstChoice[0] + 1);
    plan.add(in.firstChoice[1] + 1);
    run(in, plan);
    assertThat(plan.objective()).isEqualTo(20_000 + 500 + 80);
  }

  @Test
  void leavesAloneWhatNothingTiesTogether() {
    PlacementProblem.Builder problem = twoAt("x");
    person(problem, "a", 90, 100);
    Instance in = new Instance(problem.build());
    Occupancy plan = new Occupancy(in);
    plan.add(in.firstChoice[0]);
    run(in, plan);
    assertThat(plan.of(0)).isEqualTo(in.firstChoice[0]);
  }
}
