package org.quartermatch.placement.solver.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.placement.PlacementCompany;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementOption.ChildPlace;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementParticipant.Current;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProvider;
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

  /** A few decided anew beside the others are as good as they can be. */
  @Test
  void fewAreDecidedAnewBesideTheOthers() {
    int gained = 0;
    for (long seed = 0; seed < 300; seed++) {
      Random r = new Random(seed);
      Instance in =
          new Instance(RulesDraft.random(r, 3 + r.nextInt(5), 1 + r.nextInt(4), 0).build());
      Occupancy plan = new Occupancy(in);
      Plans.addSome(in, plan, r, 10);
      int[] few = r.ints(0, in.units).distinct().limit(1 + r.nextInt(in.units)).toArray();
      int[] before = plan.assignment();
      long[] best = {plan.objective()};
      Plans.forEach(
          in,
          other -> {
            boolean same =
                IntStream.range(0, in.units)
                    .filter(u -> Arrays.stream(few).noneMatch(x -> x == u))
                    .allMatch(u -> other.of(u) == before[u]);
            best[0] = same ? Math.max(best[0], other.objective()) : best[0];
          });
      gained += best[0] > plan.objective() ? 1 : 0;
      PricedChoices prices = priced(in);
      long offered = prices.offered(IntStream.range(0, in.units).toArray());
      TreeSearch search = new TreeSearch(in, plan, prices, () -> false);
      assertThat(search.anew(few, offered, 1_000_000)).as("seed %s", seed).isTrue();
      assertThat(plan.violation()).as("seed %s", seed).isZero();
      assertThat(plan.objective()).as("seed %s", seed).isEqualTo(best[0]);
      assertThat(search.tried()).isPositive();
      assertThat(search.anew(few, offered, 1)).as("seed %s", seed).isFalse();
    }
    assertThat(gained).isGreaterThan(50);
  }

  /** Who stays takes no contact; one who could have more points for it must not hide that. */
  @Test
  void choicesThatTakeLessAreTried() {
    PlacementProblem problem =
        PlacementProblem.builder()
            .weights(new PlacementWeights(10_000, 0, 0))
            .company(PlacementCompany.of("c").withContacts(1))
            .opportunity(PlacementOpportunity.builder("o").places(2).companyId("c").build())
            .provider(new PlacementProvider("k", 1, 0, 0))
            .participant(
                PlacementParticipant.builder("p")
                    .current(new Current("o", Optional.of("k"), false))
                    .build())
            .participant(PlacementParticipant.of("q"))
            .option(
                PlacementOption.builder("p", "o")
                    .points(10)
                    .childcare("k", List.of(new ChildPlace("child", AgeGroup.UNDER_3)))
                    .build())
            .option(PlacementOption.builder("p", "o").points(5_000).build())
            .option(PlacementOption.builder("q", "o").build())
            .build();
    Instance in = new Instance(problem);
    Occupancy plan = new Occupancy(in);
    assertThat(TreeSearch.complete(in, plan, priced(in), () -> false)).isTrue();
    assertThat(plan.objective()).isEqualTo(20_010);
  }
}
