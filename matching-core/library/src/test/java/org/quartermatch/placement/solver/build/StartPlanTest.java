package org.quartermatch.placement.solver.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.placement.Draft;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementOption.ChildPlace;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProvider;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;

class StartPlanTest {
  private static Placement placement(PlacementOption option) {
    return new Placement(option, option.agreedQuarterHours(), false);
  }

  private static int[] noPins(Instance in) {
    int[] pins = new int[in.units];
    Arrays.fill(pins, Instance.NONE);
    return pins;
  }

  @Test
  void ofThoseWhoDoNotAllFitTheOnesOfMostWorthStay() {
    PlacementProblem.Builder builder =
        PlacementProblem.builder()
            .opportunity(
                PlacementOpportunity.builder("o").places(2).budgetQuarterHours(100).build());
    List<Placement> old = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      PlacementOption option =
          PlacementOption.builder("p" + i, "o")
              .agreedQuarterHours(60)
              .minimumQuarterHours(40)
              .points(i == 2 ? 900 : 100 * i)
              .build();
      builder.participant(PlacementParticipant.of("p" + i)).option(option);
      old.add(placement(option));
    }
    Instance in = new Instance(builder.build());
    Occupancy plan = new StartPlan(in, noPins(in)).of(old);
    assertThat(plan.of(0)).isEqualTo(Instance.NONE);
    assertThat(plan.of(1)).isEqualTo(Instance.NONE);
    assertThat(in.hours[plan.of(2)]).isEqualTo(60);
    // the second only with the smaller hours
    assertThat(in.hours[plan.of(3)]).isEqualTo(40);
  }

  @Test
  void isAlwaysFeasibleAndKeepsAllThatStillFits() {
    for (long seed = 0; seed < 40; seed++) {
      Random r = new Random(seed);
      Draft draft = Draft.random(r, 20, 8, 0);
      Instance in = new Instance(draft.build());
      Occupancy any = new Occupancy(in);
      List<Placement> feasible = new ArrayList<>();
      List<Placement> wild = new ArrayList<>();
      for (int x = 0; x < 30; x++) {
        int choice = r.nextInt(in.choices());
        Placement p = new Placement(in.optionsOf(choice).getFirst(), in.hours[choice], false);
        wild.add(p);
        if (any.of(in.owner[choice]) == Instance.NONE && any.fits(choice)) {
          any.add(choice);
          feasible.add(p);
        }
      }
      assertThat(new StartPlan(in, noPins(in)).of(feasible).assignment())
          .as("seed %s", seed)
          .isEqualTo(any.assignment());
      assertThat(new StartPlan(in, noPins(in)).of(wild).violation()).as("seed %s", seed).isZero();
    }
  }

  @Test
  void pinsComeFirstAndAsTheyCanBeKept() {
    List<ChildPlace> child = List.of(new ChildPlace("c", AgeGroup.UNDER_3));
    PlacementOption mine = PlacementOption.builder("a", "o").childcare("k", child).build();
    PlacementProblem problem =
        PlacementProblem.builder()
            .participant(PlacementParticipant.builder("a").pin("o").build())
            .participant(PlacementParticipant.builder("b").pin("o").build())
            .opportunity(PlacementOpportunity.of("o", 2))
            .provider(PlacementProvider.of("k", 1, 0))
            .provider(PlacementProvider.of("l", 1, 0))
            .option(mine)
            .option(PlacementOption.builder("a", "o").childcare("l", child).build())
            .option(
                PlacementOption.builder("b", "o")
                    .childcare("k", List.of(new ChildPlace("d", AgeGroup.UNDER_3)))
                    .build())
            .build();
    Instance in = new Instance(problem);
    Occupancy plan = new StartPlan(in, PinCheck.kept(in)).of(List.of(placement(mine)));
    assertThat(plan.violation()).isZero();
    assertThat(plan.placed()).isEqualTo(2);
    assertThat(in.optionsOf(plan.of(0)).getFirst().childcareProviderId()).contains("l");
  }
}
