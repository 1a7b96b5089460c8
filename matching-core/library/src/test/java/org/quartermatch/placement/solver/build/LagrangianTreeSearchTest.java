package org.quartermatch.placement.solver.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementOption.ChildPlace;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProvider;
import org.quartermatch.placement.PlacementWeights;
import org.quartermatch.placement.PlacementWeights.FairShare;
import org.quartermatch.placement.RulesDraft;
import org.quartermatch.placement.solver.Plans;
import org.quartermatch.placement.solver.bound.CapacityBound;
import org.quartermatch.placement.solver.bound.LagrangianRelaxation;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;

class LagrangianTreeSearchTest {
  private static final int ANY_NUMBER = 1_000;

  /** At any prices, with all rules; from above and below the best plan, and exactly at it. */
  @Test
  void findsTheBestPlanOfSoManyPointsOrSaysThatThereIsNone() {
    int found = 0;
    int none = 0;
    for (long seed = 0; seed < 400; seed++) {
      Random r = new Random(seed);
      double pins = r.nextInt(4) == 0 ? 0.3 : 0;
      Instance in =
          new Instance(RulesDraft.random(r, 1 + r.nextInt(6), 1 + r.nextInt(3), pins).build());
      long[] best = {Long.MIN_VALUE};
      Plans.forEach(in, plan -> best[0] = Math.max(best[0], plan.objective()));
      CapacityBound bound = new CapacityBound(in);
      LagrangianRelaxation relaxation = Budgets.relaxation(bound, in);
      long[] prices = Budgets.tight(relaxation, bound, r.nextInt(3) * 40).prices();
      LagrangianTreeSearch search = new LagrangianTreeSearch(relaxation, () -> false, ANY_NUMBER);
      // asked again and again, as answers may depend on what is left of the ones before
      for (int round = 0; round < 5; round++) {
        long points = best[0] + (r.nextInt(3) == 0 ? 0 : r.nextLong(-1_000, 1_000));
        assertThat(search.run(points, prices)).as("seed %s", seed).isTrue();
        assertThat(search.best().isPresent()).as("seed %s", seed).isEqualTo(points <= best[0]);
        if (points <= best[0]) {
          Occupancy plan = planOf(in, search.best().orElseThrow());
          assertThat(plan.violation()).as("seed %s", seed).isZero();
          assertThat(plan.objective()).as("seed %s", seed).isEqualTo(best[0]);
          assertThat(search.objective()).as("seed %s", seed).isEqualTo(best[0]);
          found++;
        } else {
          none++;
        }
      }
    }
    assertThat(found).isGreaterThan(500);
    assertThat(none).isGreaterThan(300);
  }

  /** A child takes one place, whoever takes it along: the second one has nothing more to pay. */
  @Test
  void findsTheBestPlanWhereAdultsShareChildrenAtAnyPrices() {
    int shared = 0;
    for (long seed = 0; seed < 150; seed++) {
      Random r = new Random(seed * 7_919);
      Instance in = new Instance(families(r));
      long[] best = {0};
      Plans.forEach(in, plan -> best[0] = Math.max(best[0], plan.objective()));
      LagrangianRelaxation relaxation = Budgets.relaxation(new CapacityBound(in), in);
      long[] prices = new long[relaxation.at.count];
      Arrays.setAll(
          prices, x -> relaxation.within(x, r.nextDouble(4_000) * (1 << relaxation.grid)));
      LagrangianTreeSearch search = new LagrangianTreeSearch(relaxation, () -> false, ANY_NUMBER);
      for (long points : new long[] {best[0], best[0] - 1 - r.nextInt(2_000), best[0] + 1}) {
        assertThat(search.run(points, prices)).as("seed %s", seed).isTrue();
        assertThat(search.objective()).as("seed %s", seed).isEqualTo(Math.max(best[0], points - 1));
        assertThat(search.best().isPresent()).as("seed %s", seed).isEqualTo(points <= best[0]);
      }
      shared += Arrays.stream(in.seatSharers).anyMatch(sharers -> sharers > 1) ? 1 : 0;
    }
    assertThat(shared).isGreaterThan(75);
  }

  /** Some adults of each have to take all their children along, to one of few places. */
  private static PlacementProblem families(Random r) {
    PlacementProblem.Builder problem =
        PlacementProblem.builder().weights(new PlacementWeights(r.nextInt(3) * 1_000L, 0, 0));
    int jobs = 2 + r.nextInt(2);
    for (int j = 0; j < jobs; j++) {
      problem.opportunity(PlacementOpportunity.of("o" + j, 1 + r.nextInt(3)));
    }
    for (String provider : List.of("k0", "k1")) {
      problem.provider(new PlacementProvider(provider, 0, 1 + r.nextInt(2), 0));
    }
    for (int f = 0; f < 3; f++) {
      List<ChildPlace> children = new ArrayList<>();
      for (int child = r.nextInt(2); child >= 0; child--) {
        children.add(new ChildPlace("c" + f + child, AgeGroup.FROM_3));
      }
      for (int adult = r.nextInt(3); adult >= 0; adult--) {
        String id = "p" + f + adult;
        problem.participant(PlacementParticipant.of(id));
        for (int j = 0; j < jobs; j++) {
          if (r.nextInt(3) > 0) {
            problem.option(
                PlacementOption.builder(id, "o" + j)
                    .points(r.nextInt(2_000))
                    .agreedQuarterHours(40)
                    .childcare("k" + r.nextInt(2), children)
                    .build());
          }
        }
      }
    }
    return problem.build();
  }

  /** Somebody is placed for the sake of fair shares alone. */
  @Test
  void findsThePlanWhereNobodyIsWorthAnything() {
    Instance in =
        new Instance(
            PlacementProblem.builder()
                .weights(new PlacementWeights(0, 0, 0).withFairShare(new FairShare.MaxMin(100)))
                .opportunity(PlacementOpportunity.of("o", 1))
                .participant(PlacementParticipant.builder("p").groups(List.of("g")).build())
                .option(PlacementOption.builder("p", "o").points(0).agreedQuarterHours(40).build())
                .build());
    LagrangianRelaxation relaxation = Budgets.relaxation(new CapacityBound(in), in);
    long[] prices = new long[relaxation.at.count];
    prices[relaxation.at.groupFrom] = -90L << relaxation.grid;
    LagrangianTreeSearch search = new LagrangianTreeSearch(relaxation, () -> false, ANY_NUMBER);
    assertThat(search.run(0, prices)).isTrue();
    assertThat(search.best()).hasValue(new int[] {0});
  }

  /** Where choices can be decided by what they cost, as in larger problems. */
  @Test
  void agreesWithAllPlansTriedWhereBudgetsAreScarce() {
    long nodes = 0;
    for (long seed = 0; seed < 30; seed++) {
      Random r = new Random(seed);
      Instance in = Budgets.random(r, 12 + r.nextInt(8), 2 + r.nextInt(4));
      CapacityBound bound = new CapacityBound(in);
      Occupancy all = new Occupancy(in);
      assertThat(TreeSearch.complete(in, all, bound.priced(bound.solve(() -> false)), () -> false))
          .isTrue();
      LagrangianRelaxation relaxation = Budgets.relaxation(bound, in);
      long[] prices = Budgets.tight(relaxation, bound, 100).prices();
      LagrangianTreeSearch search = new LagrangianTreeSearch(relaxation, () -> false, ANY_NUMBER);
      assertThat(search.run(all.objective() - r.nextInt(30), prices)).isTrue();
      assertThat(search.objective()).as("seed %s", seed).isEqualTo(all.objective());
      nodes += search.nodes();
      assertThat(search.run(all.objective() + 1, prices)).isTrue();
      assertThat(search.best()).as("seed %s", seed).isEmpty();
      nodes += search.nodes();
    }
    // all plans of one of them are some ten thousand millions
    assertThat(nodes).isBetween(60L, 3_000L);
  }

  @Test
  void saysThatItGaveUp() {
    Instance in = Budgets.random(new Random(1), 40, 5);
    CapacityBound bound = new CapacityBound(in);
    LagrangianRelaxation relaxation = Budgets.relaxation(bound, in);
    long[] prices = Budgets.tight(relaxation, bound, 100).prices();
    int[] asked = {0};
    LagrangianTreeSearch stopped =
        new LagrangianTreeSearch(relaxation, () -> ++asked[0] > 20, ANY_NUMBER);
    assertThat(stopped.run(0, prices)).isFalse();
    assertThat(stopped.hadTooMany()).isFalse();
    assertThat(asked[0]).isEqualTo(21);
    LagrangianTreeSearch tooMany = new LagrangianTreeSearch(relaxation, () -> false, 1);
    assertThat(tooMany.run(0, prices)).isFalse();
    assertThat(tooMany.hadTooMany()).isTrue();
    assertThat(tooMany.best()).isEqualTo(Optional.empty());
    assertThat(tooMany.nodes()).isEqualTo(1);
  }

  /** Without prices little is decided by itself, so each unit is one step down. */
  @Test
  void givesUpBeforeItGoesTooDeep() {
    Instance in = Budgets.random(new Random(1), 40, 5);
    LagrangianRelaxation relaxation = Budgets.relaxation(new CapacityBound(in), in);
    LagrangianTreeSearch search = new LagrangianTreeSearch(relaxation, () -> false, ANY_NUMBER, 7);
    assertThat(search.run(0, new long[relaxation.at.count])).isFalse();
    assertThat(search.hadTooMany()).isTrue();
    // one at each depth, and the one that is too deep
    assertThat(search.nodes()).isEqualTo(9);
    assertThat(Plans.of(in, search.best().orElseThrow()).violation()).isZero();
  }

  private static Occupancy planOf(Instance in, int[] choices) {
    Occupancy plan = new Occupancy(in);
    for (int choice : choices) {
      if (choice != Instance.NONE) {
        plan.add(choice);
      }
    }
    return plan;
  }
}
