package org.quartermatch.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementCompany;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementOption.ChildPlace;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementParticipant.Current;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProblem.Household;
import org.quartermatch.placement.PlacementProblem.Tandem;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.placement.PlacementProvider;
import org.quartermatch.placement.PlacementWeights;

class PlanCheckTest {
  private static final ChildPlace SHARED = new ChildPlace("c", AgeGroup.UNDER_3);
  private static final PlacementOption A_AT_X =
      PlacementOption.builder("a", "x")
          .agreedQuarterHours(80)
          .minimumQuarterHours(60)
          .points(7)
          .certaintyPercent(33)
          .build();
  private static final PlacementOption B_AT_X =
      PlacementOption.builder("b", "x")
          .agreedQuarterHours(80)
          .points(5)
          .formValuePercent(29)
          .build();
  private static final PlacementOption A_AT_Y = PlacementOption.builder("a", "y").build();
  private static final PlacementOption B_AT_Y_K =
      PlacementOption.builder("b", "y").childcare("k", List.of(SHARED)).build();
  private static final PlacementOption D_AT_Y_K =
      PlacementOption.builder("d", "y")
          .childcare("k", List.of(SHARED, new ChildPlace("e", AgeGroup.FROM_3)))
          .build();
  private static final PlacementOption D_AT_Y_L =
      PlacementOption.builder("d", "y").childcare("l", List.of(SHARED)).build();
  private static final PlacementOption D_AT_Z = PlacementOption.builder("d", "z").build();

  private static PlacementProblem.Builder builder() {
    return PlacementProblem.builder()
        .weights(new PlacementWeights(100, 10, 4))
        .participant(
            PlacementParticipant.builder("a")
                .priority(3)
                .groups(List.of("g"))
                .current(Current.at("y"))
                .build())
        .participant(PlacementParticipant.builder("b").groups(List.of("g")).build())
        .participant(PlacementParticipant.builder("d").pin("y").build())
        .opportunity(PlacementOpportunity.builder("x").places(2).budgetQuarterHours(150).build())
        .opportunity(PlacementOpportunity.of("y", 2))
        .opportunity(PlacementOpportunity.of("z", 1))
        .provider(PlacementProvider.of("k", 1, 1))
        .provider(PlacementProvider.of("l", 1, 0))
        .option(A_AT_X)
        .option(B_AT_X)
        .option(A_AT_Y)
        .option(B_AT_Y_K)
        .option(D_AT_Y_K)
        .option(D_AT_Y_L)
        .option(D_AT_Z);
  }

  private static PlanCheck.Verdict check(Placement... plan) {
    return new PlanCheck(builder().veto(new Veto("a", "y")).build()).check(List.of(plan));
  }

  private static Placement agreed(PlacementOption option) {
    return new Placement(option, option.agreedQuarterHours(), false);
  }

  private static Placement least(PlacementOption option) {
    return new Placement(option, option.minimumQuarterHours(), false);
  }

  @Test
  void addsUpWorthStabilityAndFairness() {
    PlanCheck.Verdict verdict = check(least(A_AT_X), agreed(B_AT_X), agreed(D_AT_Y_K));
    assertThat(verdict.faults()).isEmpty();
    // 3 × 33 + 3 × 7, 29 + 5, 100; a has moved; everybody is placed
    assertThat(verdict.objective()).isEqualTo(99 + 21 + 29 + 5 + 100 - 10);
    // without a and b: g has none of its two thirds of one person, 4 × 4/9, rounded up
    assertThat(check(agreed(D_AT_Y_K)).objective()).isEqualTo(100 - 10 - 2);
  }

  @Test
  void childThatTwoBringToOneProviderTakesOnePlace() {
    assertThat(check(agreed(B_AT_Y_K), agreed(D_AT_Y_K)).faults()).isEmpty();
    assertThat(check(agreed(B_AT_Y_K), agreed(D_AT_Y_L)).faults())
        .containsExactly("child c is at k and at l");
  }

  @Test
  void capacitiesAreKept() {
    assertThat(check(agreed(A_AT_X), agreed(B_AT_X), agreed(D_AT_Y_K)).faults())
        .containsExactly("160 quarter hours at opportunity x, where 150 are allowed");
    PlacementProblem narrow =
        PlacementProblem.builder()
            .participant(PlacementParticipant.of("b"))
            .participant(PlacementParticipant.of("d"))
            .opportunity(PlacementOpportunity.of("y", 1))
            .provider(PlacementProvider.of("k", 0, 0))
            .option(B_AT_Y_K)
            .option(D_AT_Y_K)
            .build();
    assertThat(new PlanCheck(narrow).check(List.of(agreed(B_AT_Y_K), agreed(D_AT_Y_K))).faults())
        .containsExactlyInAnyOrder(
            "2 people at opportunity y, where 1 are allowed",
            "1 children of age group UNDER_3 at provider k, where 0 are allowed",
            "1 children of age group FROM_3 at provider k, where 0 are allowed");
  }

  /** Company f speaks with one person, has no support place; a stays at y and takes no contact. */
  private static PlanCheck.Verdict checkRules(PlacementOption... plan) {
    WeekSchedule early = WeekSchedule.parse("Mo-Fr 06:00-12:00");
    PlacementProblem.Builder problem =
        PlacementProblem.builder()
            .weights(new PlacementWeights(100, 10, 0).withWishPoints(90))
            .company(new PlacementCompany("f", OptionalInt.of(0), OptionalInt.of(1)))
            .opportunity(
                PlacementOpportunity.builder("v")
                    .places(3)
                    .minimumPlaces(2)
                    .shifts(List.of(early))
                    .build())
            .opportunity(PlacementOpportunity.builder("w").places(3).shifts(List.of(early)).build())
            .opportunity(PlacementOpportunity.builder("y").places(3).companyId("f").build())
            .participant(PlacementParticipant.builder("a").current(Current.at("y")).build())
            .participant(PlacementParticipant.builder("b").wishes(List.of("v", "w", "y")).build())
            .participant(PlacementParticipant.builder("c").priority(2).wishes(List.of("w")).build())
            .participant(PlacementParticipant.builder("s").needsSupport(true).build())
            .tandem(new Tandem("a", "b"))
            .household(Household.of("c", "s"));
    for (String person : List.of("a", "b", "c", "s")) {
      for (String work : List.of("v", "w", "y")) {
        problem.option(PlacementOption.builder(person, work).build());
      }
    }
    return new PlanCheck(problem.build())
        .check(Arrays.stream(plan).map(PlanCheckTest::agreed).toList());
  }

  private static PlacementOption at(String person, String work) {
    return PlacementOption.builder(person, work).build();
  }

  @Test
  void rulesOfLifeAreKept() {
    assertThat(checkRules(at("a", "y"), at("b", "y")).faults()).isEmpty();
    assertThat(checkRules(at("a", "y"), at("b", "y"), at("c", "y")).faults())
        .containsExactly("2 contacts at company f, where 1 are allowed");
    assertThat(checkRules(at("s", "y")).faults())
        .containsExactly("1 with support at company f, where 0 are allowed");
    assertThat(checkRules(at("a", "w")).faults()).containsExactly("tandem of a and b is apart");
    assertThat(checkRules(at("c", "v")).faults())
        .containsExactly("1 people at opportunity v are too few");
    assertThat(checkRules(at("c", "w"), at("s", "w")).faults())
        .containsExactly("c and s work at the same time");
    assertThat(checkRules(at("c", "w"), at("s", "y")).faults())
        .containsExactly("1 with support at company f, where 0 are allowed");
  }

  @Test
  void wishesCountByTheirRank() {
    // a loses 10 in each; b's third wish is a third of 90, c's only one twice 90
    assertThat(checkRules(at("c", "w")).objective()).isEqualTo(200 + 180 - 10);
    assertThat(checkRules(at("a", "y"), at("b", "y")).objective()).isEqualTo(200 + 30);
    assertThat(checkRules(at("a", "v"), at("b", "v")).objective()).isEqualTo(200 + 90 - 10);
  }

  @Test
  void hoursAreTheAgreedOnesOrWithABudgetTheLeast() {
    assertThat(check(new Placement(A_AT_X, 70, false), agreed(D_AT_Y_K)).faults())
        .containsExactly("a at x has 70 quarter hours");
    PlacementOption bends =
        PlacementOption.builder("b", "z").agreedQuarterHours(80).minimumQuarterHours(60).build();
    PlanCheck check = new PlanCheck(builder().option(bends).build());
    assertThat(check.check(List.of(least(bends), agreed(D_AT_Y_K))).faults())
        .containsExactly("b at z has 60 quarter hours");
  }

  @Test
  void counsellorIsObeyed() {
    assertThat(check(agreed(A_AT_Y), agreed(D_AT_Y_K)).faults())
        .containsExactly("a at y is vetoed");
    assertThat(check().faults()).containsExactly("participant d is pinned to y, and not there");
    assertThat(check(agreed(D_AT_Z)).faults())
        .containsExactly("participant d is pinned to y, and not there");
  }

  @Test
  void onlyOptionsOfTheProblemAndOnePerPerson() {
    PlacementOption better =
        PlacementOption.builder("b", "x").agreedQuarterHours(80).points(6).build();
    assertThat(check(agreed(better)).faults())
        .containsExactly("b at x is no option of the problem");
    assertThat(check(agreed(B_AT_X), agreed(B_AT_Y_K)).faults())
        .containsExactly("participant b is placed more than once");
  }

  @Test
  void providerCountsForChangeOnlyWhereTheOldPlanNamesOne() {
    PlacementOption atL = PlacementOption.builder("b", "y").childcare("l", List.of(SHARED)).build();
    for (Optional<String> before : List.of(Optional.<String>empty(), Optional.of("k"))) {
      PlacementProblem problem =
          PlacementProblem.builder()
              .weights(new PlacementWeights(100, 10, 0))
              .participant(
                  PlacementParticipant.builder("b")
                      .current(new Current("y", before, false))
                      .build())
              .opportunity(PlacementOpportunity.of("y", 1))
              .provider(PlacementProvider.of("k", 1, 0))
              .provider(PlacementProvider.of("l", 1, 0))
              .option(atL)
              .build();
      assertThat(new PlanCheck(problem).check(List.of(agreed(atL))).objective())
          .isEqualTo(before.isPresent() ? 90 : 100);
    }
  }
}
