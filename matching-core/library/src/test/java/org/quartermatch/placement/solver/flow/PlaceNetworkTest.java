package org.quartermatch.placement.solver.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.placement.Draft;
import org.quartermatch.placement.PlacementCompany;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementOption.ChildPlace;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProblem.Household;
import org.quartermatch.placement.PlacementProblem.Tandem;
import org.quartermatch.placement.PlacementProvider;
import org.quartermatch.placement.PlacementWeights;
import org.quartermatch.placement.PlacementWeights.FairShare;
import org.quartermatch.placement.solver.packed.Instance;

class PlaceNetworkTest {
  /** Two people who need support, share a child and can both come to x and y, two places each. */
  private static final class Two {
    private int budget = 160;
    private int support = 4;
    private int contacts = 4;
    private int minimum;
    private String childOfB = "a";
    private String providerOfB = "k";
    private List<WeekSchedule> shifts = List.of(WeekSchedule.parse("Mo 06:00-12:00"));
    private boolean household;
    private boolean tandem;
    private String groupOfB = "g";
    private FairShare fairShare = new FairShare.SquaredDeviation(5);

    private PlacementProblem problem() {
      PlacementProblem.Builder builder =
          PlacementProblem.builder()
              .weights(PlacementWeights.DEFAULT.withFairShare(fairShare))
              .provider(PlacementProvider.of("k", 1, 0))
              .provider(PlacementProvider.of("l", 1, 0))
              .company(PlacementCompany.of("c").withSupportPlaces(support).withContacts(contacts))
              .participant(person("a", "g"))
              .participant(person("b", groupOfB));
      for (String job : List.of("x", "y")) {
        builder
            .opportunity(
                PlacementOpportunity.builder(job)
                    .places(2)
                    .budgetQuarterHours(budget)
                    .minimumPlaces(minimum)
                    .companyId("c")
                    .shifts(shifts)
                    .build())
            .option(option("a", job, "a", "k"))
            .option(option("b", job, childOfB, providerOfB));
      }
      if (household) {
        builder.household(Household.of("a", "b"));
      }
      if (tandem) {
        builder.tandem(new Tandem("a", "b"));
      }
      return builder.build();
    }

    private static PlacementParticipant person(String id, String group) {
      return PlacementParticipant.builder(id).needsSupport(true).groups(List.of(group)).build();
    }

    private static PlacementOption option(String id, String job, String child, String provider) {
      return PlacementOption.builder(id, job)
          .agreedQuarterHours(100)
          .minimumQuarterHours(80)
          .childcare(provider, List.of(new ChildPlace(child, AgeGroup.UNDER_3)))
          .build();
    }
  }

  private static boolean isNetwork(Consumer<Two> change) {
    Two two = new Two();
    change.accept(two);
    return PlaceNetwork.of(new Instance(two.problem())).isPresent();
  }

  @Test
  void isThereWhereEverythingElseJustSuffices() {
    assertThat(isNetwork(two -> {})).isTrue();
    assertThat(
            isNetwork(
                two -> {
                  two.childOfB = "b";
                  two.providerOfB = "l";
                }))
        .isTrue();
    assertThat(
            isNetwork(
                two -> {
                  two.household = true;
                  two.shifts = List.of();
                }))
        .isTrue();
    assertThat(
            isNetwork(
                two -> {
                  two.groupOfB = "h";
                  two.fairShare = new FairShare.None();
                }))
        .isTrue();
  }

  @Test
  void isNotThereWhereAnythingElseCouldRunShort() {
    assertThat(isNetwork(two -> two.budget = 159)).isFalse();
    assertThat(isNetwork(two -> two.support = 3)).isFalse();
    assertThat(isNetwork(two -> two.contacts = 3)).isFalse();
    assertThat(isNetwork(two -> two.minimum = 2)).isFalse();
    assertThat(isNetwork(two -> two.childOfB = "b")).isFalse();
    assertThat(isNetwork(two -> two.providerOfB = "l")).isFalse();
    assertThat(isNetwork(two -> two.household = true)).isFalse();
    assertThat(isNetwork(two -> two.tandem = true)).isFalse();
    assertThat(isNetwork(two -> two.groupOfB = "h")).isFalse();
    assertThat(isNetwork(two -> two.fairShare = new FairShare.MaxMin(5))).isFalse();
  }

  @Test
  void ofAllOptionsAtOneOpportunityTheBestCounts() {
    PlacementProblem.Builder builder =
        PlacementProblem.builder()
            .provider(PlacementProvider.of("k", 2, 0))
            .participant(PlacementParticipant.of("a"));
    for (String job : List.of("x", "y")) {
      builder.opportunity(
          PlacementOpportunity.builder(job).places(1).budgetQuarterHours(200).build());
    }
    ChildPlace child = new ChildPlace("c", AgeGroup.UNDER_3);
    PlacementOption alone =
        PlacementOption.builder("a", "x")
            .agreedQuarterHours(90)
            .minimumQuarterHours(70)
            .points(500)
            .build();
    PlacementOption alike =
        PlacementOption.builder("a", "x").points(500).childcare("k", List.of(child)).build();
    PlacementOption worthLess = PlacementOption.builder("a", "y").points(500).build();
    PlacementOption worthMore =
        PlacementOption.builder("a", "y").points(900).childcare("k", List.of(child)).build();
    Instance in =
        new Instance(
            builder.option(alone).option(alike).option(worthLess).option(worthMore).build());
    int[] best = PlaceNetwork.of(in).orElseThrow().choice;
    assertThat(best).hasSize(2);
    // as much worth without a child, at the smallest hours
    assertThat(in.optionsOf(best[0])).containsExactly(alone);
    assertThat(in.hours[best[0]]).isEqualTo(70);
    assertThat(in.optionsOf(best[1])).containsExactly(worthMore);
  }

  /** Budgets, childcare, pins, vetoes and current placements are there, but do not bind. */
  @Test
  void whereItIsThereTheBestPlanByPlacesIsTheBestOfAll() {
    int there = 0;
    int apart = 0;
    for (long seed = 0; seed < 500; seed++) {
      Random r = new Random(seed);
      Draft random = Draft.random(r, 1 + r.nextInt(4), 1 + r.nextInt(2), 0.2);
      Draft draft =
          new Draft(
              random.participants(),
              random.opportunities(),
              random.providers(),
              random.options(),
              random.vetoes(),
              random.weights().withFairShare(new FairShare.None()));
      OptionalLong best = draft.best();
      Instance in = new Instance(draft.build());
      if (best.isEmpty() || PlaceNetwork.of(in).isEmpty()) {
        apart++;
        continue;
      }
      there++;
      PlaceFlow flow = new PlaceFlow(PlaceNetwork.of(in).orElseThrow());
      flow.run(() -> false);
      assertThat(flow.objective()).as("seed %s", seed).isEqualTo(best.getAsLong());
    }
    assertThat(there).isGreaterThan(80);
    assertThat(apart).isGreaterThan(80);
  }
}
