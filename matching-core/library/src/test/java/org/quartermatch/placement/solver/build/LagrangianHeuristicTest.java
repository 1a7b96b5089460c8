package org.quartermatch.placement.solver.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quartermatch.placement.RulesDraft;
import org.quartermatch.placement.solver.Plans;
import org.quartermatch.placement.solver.build.LagrangianHeuristic.DiveSettings;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;

class LagrangianHeuristicTest {
  private static DiveSettings settings(PricedRun run) {
    return new DiveSettings(20, 0.05, 0.003 * run.bound().priceSpread());
  }

  private static int[] unplaced(Instance in, Occupancy plan) {
    return IntStream.range(0, in.units).filter(i -> plan.of(i) == Instance.NONE).toArray();
  }

  @Test
  void addsToAPlanOnlyWhoAndWhereItMay() {
    int added = 0;
    for (long seed = 0; seed < 60; seed++) {
      Random r = new Random(seed);
      RulesDraft draft = RulesDraft.random(r, 20, 6, 0);
      Instance in = new Instance(draft.build());
      PricedRun run = PricedRun.of(in);
      Occupancy plan = new Occupancy(in);
      Plans.addSome(in, plan, r, 5);
      int[] before = plan.assignment();
      int[] opportunities =
          IntStream.range(0, in.opportunities).filter(j -> r.nextInt(4) > 0).toArray();
      int[] units = Arrays.stream(unplaced(in, plan)).filter(i -> r.nextInt(4) > 0).toArray();
      Set<Integer> mayChoose = new HashSet<>(Arrays.stream(opportunities).boxed().toList());
      Set<Integer> mayCome = new HashSet<>(Arrays.stream(units).boxed().toList());
      LagrangianHeuristic dive = new LagrangianHeuristic(run.relaxation());
      dive.run(plan, opportunities.clone(), units, run.bound().prices(), settings(run), () -> true);
      assertThat(plan.assignment()).as("seed %s", seed).isEqualTo(before);
      dive.run(
          plan, opportunities.clone(), units, run.bound().prices(), settings(run), () -> false);
      assertThat(draft.violations(Plans.lines(in, plan)))
          .as("seed %s", seed)
          .allMatch(v -> v.startsWith("too few at"));
      for (int i = 0; i < in.units; i++) {
        if (before[i] != Instance.NONE) {
          assertThat(plan.of(i)).as("seed %s", seed).isEqualTo(before[i]);
        } else if (plan.of(i) != Instance.NONE) {
          added++;
          assertThat(mayCome).as("seed %s", seed).contains(i);
          assertThat(mayChoose).as("seed %s", seed).contains(in.opportunity[plan.of(i)]);
        }
      }
    }
    assertThat(added).isGreaterThan(100);
  }

  @Test
  void endsWhereNobodyIsWantedAndNearTheBound() {
    double dives = 0;
    double objectives = 0;
    double bounds = 0;
    for (long seed = 0; seed < 30; seed++) {
      Instance in = PricedRun.large(seed);
      PricedRun run = PricedRun.of(in);
      Occupancy plan = new Occupancy(in);
      int[] all = IntStream.range(0, in.opportunities).toArray();
      new LagrangianHeuristic(run.relaxation())
          .run(plan, all, unplaced(in, plan), run.bound().prices(), settings(run), () -> false);
      for (int j : run.relaxation().opportunities()) {
        assertThat(run.relaxation().groupSize(j)).as("seed %s", seed).isZero();
      }
      dives += plan.objective();
      new PlanCompletion(in, plan).complete(() -> false);
      objectives += plan.objective();
      bounds += run.bound().bound();
    }
    assertThat(dives / bounds).isGreaterThan(0.8);
    assertThat(objectives / bounds).isGreaterThan(0.93);
  }
}
