package org.quartermatch.placement.solver.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.model.Message;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementOption.ChildPlace;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProvider;
import org.quartermatch.placement.RulesDraft;
import org.quartermatch.placement.solver.Plans;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;

/** {@link PinCheck}, with the {@link PinSums} and {@link PinFillers} that refuse for sure. */
class PinCheckTest {
  @Test
  void refusesExactlyWhatNoPlanKeeps() {
    int bySums = 0;
    int byFillers = 0;
    int bySearch = 0;
    int kept = 0;
    for (long seed = 0; seed < 2_000; seed++) {
      Random r = new Random(seed);
      RulesDraft draft = RulesDraft.random(r, 1 + r.nextInt(5), 1 + r.nextInt(3), 0.6);
      Instance in = new Instance(draft.build());
      boolean possible = draft.best().isPresent();
      List<Message> errors = PinCheck.errors(draft.build());
      assertThat(errors.isEmpty()).as("seed %s: %s", seed, errors).isEqualTo(possible);
      List<Message> sums = new PinSums(in).errors();
      List<Message> fillers = new ArrayList<>();
      if (sums.isEmpty()) {
        new PinFillers(in).check(fillers);
      }
      if (possible) {
        assertThat(sums).as("seed %s", seed).isEmpty();
        assertThat(fillers).as("seed %s", seed).isEmpty();
        Occupancy plan = Plans.ofPins(in);
        assertThat(draft.violations(Plans.lines(in, plan))).as("seed %s", seed).isEmpty();
        kept += plan.placed() > 0 ? 1 : 0;
      } else if (!sums.isEmpty()) {
        bySums++;
        assertThat(errors).as("seed %s", seed).isEqualTo(sums);
      } else if (!fillers.isEmpty()) {
        byFillers++;
        assertThat(errors).as("seed %s", seed).isEqualTo(fillers);
      } else {
        bySearch++;
        assertThat(errors).as("seed %s", seed).hasSize(1);
        assertThatIllegalStateException().isThrownBy(() -> PinCheck.kept(in));
      }
    }
    assertThat(List.of(bySums, byFillers, kept))
        .as("refused by sums, by fillers; kept")
        .allMatch(count -> count > 5);
    assertThat(bySearch).isPositive();
  }

  /** Nothing is short, but a child cannot go to two providers. */
  @Test
  void searchRefusesWhatNoSumSees() {
    PlacementProblem.Builder builder = PlacementProblem.builder();
    for (String[] who : new String[][] {{"a", "x", "k"}, {"b", "y", "l"}}) {
      builder
          .participant(PlacementParticipant.builder(who[0]).pin(who[1]).build())
          .opportunity(PlacementOpportunity.of(who[1], 1))
          .provider(PlacementProvider.of(who[2], 2, 0))
          .option(
              PlacementOption.builder(who[0], who[1])
                  .childcare(who[2], List.of(new ChildPlace("c", AgeGroup.UNDER_3)))
                  .build());
    }
    PlacementProblem problem = builder.build();
    Instance in = new Instance(problem);
    assertThat(new PinSums(in).errors()).isEmpty();
    assertThat(PinCheck.errors(problem)).singleElement().asString().contains("participants a, b");
    assertThatIllegalStateException().isThrownBy(() -> PinCheck.kept(in));
  }

  private static PlacementParticipant pinned(String id) {
    return PlacementParticipant.builder(id).pin("o").build();
  }

  private static PlacementOption option(String id, String provider, String child, int hours) {
    return PlacementOption.builder(id, "o")
        .agreedQuarterHours(hours)
        .childcare(provider, List.of(new ChildPlace(child, AgeGroup.UNDER_3)))
        .build();
  }

  @Test
  void whatJustSufficesIsKept() {
    PlacementProblem.Builder two =
        PlacementProblem.builder()
            .opportunity(
                PlacementOpportunity.builder("o").places(2).budgetQuarterHours(100).build())
            .provider(PlacementProvider.of("k", 1, 0))
            .participant(pinned("a"))
            .participant(pinned("b"));
    // the hours to the last quarter, and one place for a child of both
    PlacementProblem sufficient =
        two.option(option("a", "k", "c", 40)).option(option("b", "k", "c", 60)).build();
    assertThat(new PinSums(new Instance(sufficient)).errors()).isEmpty();
    assertThat(PinCheck.errors(sufficient)).isEmpty();
  }

  @Test
  void errorsNameTheCapacityThatIsShort() {
    PlacementProblem.Builder two =
        PlacementProblem.builder()
            .opportunity(PlacementOpportunity.builder("o").places(1).budgetQuarterHours(99).build())
            .provider(PlacementProvider.of("k", 1, 0))
            .participant(pinned("a"))
            .participant(pinned("b"));
    PlacementProblem problem =
        two.option(option("a", "k", "c", 40)).option(option("b", "k", "d", 60)).build();
    List<Message> errors = new PinSums(new Instance(problem)).errors();
    assertThat(errors).hasSize(3);
    assertThat(errors.get(0).toString()).contains("2 participants", "has 1 places");
    assertThat(errors.get(1).toString()).contains("at least 100 quarter hours, its budget is 99");
    assertThat(errors.get(2).toString()).contains("2 children under 3", "room for 1");
  }

  /** The longer hours are the only way where the nearer provider is full. */
  @Test
  void anotherProviderIsAnotherWay() {
    PlacementProblem problem =
        PlacementProblem.builder()
            .opportunity(PlacementOpportunity.of("o", 2))
            .provider(PlacementProvider.of("k", 1, 0))
            .provider(PlacementProvider.of("l", 1, 0))
            .participant(pinned("a"))
            .participant(pinned("b"))
            .option(option("a", "k", "c", 40))
            .option(option("a", "l", "c", 60))
            .option(option("b", "k", "d", 40))
            .build();
    Instance in = new Instance(problem);
    assertThat(PinCheck.undominated(in, 0, 2)).containsExactly(0, 1);
    assertThat(PinCheck.kept(in)).containsExactly(1, 2);
  }

  /** Each opportunity is held open by one person, and takes two or three. */
  private static Instance heldOpen(Random r) {
    PlacementProblem.Builder builder = PlacementProblem.builder();
    for (int j = 0; j < 3; j++) {
      builder.opportunity(
          PlacementOpportunity.builder("o" + j).places(4).minimumPlaces(2 + r.nextInt(2)).build());
    }
    for (int i = 0; i < 9; i++) {
      PlacementParticipant.Builder participant = PlacementParticipant.builder("p" + i);
      for (int j = 0; j < 3; j++) {
        if (i == j || (i > 2 && r.nextBoolean())) {
          builder.option(PlacementOption.builder("p" + i, "o" + j).build());
        }
      }
      builder.participant(i < 3 ? participant.pin("o" + i).build() : participant.build());
    }
    return new Instance(builder.build());
  }

  /** Those who fill up come one after the other until nothing is short. */
  @Test
  void fillersLeadToAPlanInWhichNothingIsShort() {
    int filled = 0;
    int refused = 0;
    for (long seed = 0; seed < 200; seed++) {
      Instance in = heldOpen(new Random(seed));
      PinFillers fillers = new PinFillers(in);
      List<Message> errors = new ArrayList<>();
      fillers.check(errors);
      int[] reached = new int[1];
      Plans.forEach(in, plan -> reached[0]++);
      // with nothing else that runs short, the matching is exact
      assertThat(errors.isEmpty()).as("seed %s: %s", seed, errors).isEqualTo(reached[0] > 0);
      if (!errors.isEmpty()) {
        refused++;
        continue;
      }
      Occupancy plan = Plans.ofPins(in);
      assertThat(plan.violation()).as("seed %s", seed).isZero();
      assertThat(fillers.complete(plan)).as("seed %s", seed).isTrue();
      for (int i = 3; i < in.units; i++) {
        if (plan.of(i) != Instance.NONE) {
          int choice = plan.of(i);
          plan.remove(i);
          // nobody comes who is not needed
          assertThat(fillers.complete(plan)).as("seed %s", seed).isFalse();
          assertThat(fillers.ways(plan, Instance.NONE)).as("seed %s", seed).contains(choice);
          assertThat(fillers.ways(plan, choice)).as("seed %s", seed).doesNotContain(choice);
          plan.add(choice);
          filled++;
        }
      }
    }
    assertThat(filled).isGreaterThan(100);
    assertThat(refused).isGreaterThan(10);
  }
}
