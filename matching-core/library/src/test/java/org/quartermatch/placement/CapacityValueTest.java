package org.quartermatch.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quartermatch.placement.InsightDrafts.ONLY;
import static org.quartermatch.placement.InsightDrafts.SHORT;
import static org.quartermatch.placement.InsightDrafts.draft;
import static org.quartermatch.placement.InsightDrafts.price;
import static org.quartermatch.placement.InsightDrafts.seeds;
import static org.quartermatch.placement.InsightDrafts.solvable;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quartermatch.PlacementSolver;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.placement.PlacementCapacity.Value.Evidence;
import org.quartermatch.placement.PlacementCertificate.OpportunityPrice;
import org.quartermatch.placement.PlacementOption.ChildPlace;
import org.quartermatch.placement.PlacementWeights.FairShare;

/** What one more place, hour or childcare place is worth, compared with solving once more. */
class CapacityValueTest {
  @Test
  void placeIsWorthItsPriceButNothingWhereHoursPayForFewerPeople() {
    Map<Long, Draft> drafts = new HashMap<>();
    int nothing = 0;
    int something = 0;
    for (long seed : solvable(60, 30, drafts).toList()) {
      PlacementPlan plan = PlacementSolver.solve(draft(drafts, seed).build(), SHORT);
      Map<String, OpportunityPrice> prices = new HashMap<>();
      plan.certificate().opportunities().forEach(p -> prices.put(p.opportunityId(), p));
      for (int j = 0; j < plan.problem().opportunities().size(); j++) {
        PlacementOpportunity o = plan.problem().opportunities().get(j);
        PlacementCapacity.Value value = plan.capacityValues().get(j);
        assertThat(value.capacity()).isEqualTo(new PlacementCapacity.Places(o.id()));
        OpportunityPrice price = prices.get(o.id());
        if (price == null || price.placePrice() == 0 || o.places() == 0) {
          continue;
        }
        boolean fewer = price.places() < o.places();
        assertThat(value.points())
            .as("seed %s: %s", seed, value)
            .isEqualTo(fewer ? 0 : price(plan.certificate(), value.capacity()));
        nothing += fewer ? 1 : 0;
        something += fewer ? 0 : 1;
      }
    }
    if (ONLY < 0) {
      assertThat(nothing).isPositive();
      assertThat(something).isGreaterThan(20);
    }
  }

  @Test
  void exactCapacityValuesAreWhatOneMoreUnitWouldAdd() {
    int exact = 0;
    for (long seed : seeds(120).toList()) {
      Random r = new Random(seed);
      Draft draft = roomy(Draft.random(r, 1 + r.nextInt(4), 1 + r.nextInt(3), 0), r);
      PlacementPlan plan = PlacementSolver.solve(draft.build(), SHORT);
      long best = draft.best().orElseThrow();
      for (PlacementCapacity.Value value : plan.capacityValues()) {
        if (value.evidence() == Evidence.EXACT) {
          exact += value.capacity() instanceof PlacementCapacity.Places ? 0 : 1;
          assertThat(value.points())
              .as("seed %s: %s", seed, value)
              .isEqualTo(oneMore(draft, value.capacity()).best().orElseThrow() - best);
        }
      }
    }
    assertThat(exact).as("hours and care places").isGreaterThan(ONLY < 0 ? 50 : -1);
  }

  /** Without a fairness term, and mostly enough of all. */
  private static Draft roomy(Draft draft, Random r) {
    return new Draft(
        draft.participants(),
        draft.opportunities().stream()
            .map(
                o ->
                    o.budgetQuarterHours().isEmpty() || r.nextInt(4) == 0
                        ? o
                        : PlacementOpportunity.builder(o.id())
                            .places(o.places())
                            .budgetQuarterHours(150 * o.places())
                            .build())
            .toList(),
        draft.providers().stream()
            .map(k -> r.nextInt(4) == 0 ? k : PlacementProvider.of(k.id(), 9, 9))
            .toList(),
        draft.options(),
        draft.vetoes(),
        draft.weights().withFairShare(new FairShare.None()));
  }

  private static Draft oneMore(Draft draft, PlacementCapacity capacity) {
    return new Draft(
        draft.participants(),
        draft.opportunities().stream()
            .map(
                o ->
                    switch (capacity) {
                      case PlacementCapacity.Places c when c.opportunityId().equals(o.id()) ->
                          o.toBuilder().places(o.places() + 1).build();
                      case PlacementCapacity.Hours c when c.opportunityId().equals(o.id()) ->
                          PlacementOpportunity.builder(o.id())
                              .places(o.places())
                              .budgetQuarterHours(o.budgetQuarterHours().orElseThrow() + 4)
                              .build();
                      default -> o;
                    })
            .toList(),
        draft.providers().stream()
            .map(
                k ->
                    capacity instanceof PlacementCapacity.CarePlaces c
                            && c.childcareProviderId().equals(k.id())
                        ? new PlacementProvider(
                            k.id(),
                            k.placesUnder3() + (c.group() == AgeGroup.UNDER_3 ? 1 : 0),
                            k.places3AndOver() + (c.group() == AgeGroup.FROM_3 ? 1 : 0),
                            k.placesSchool() + (c.group() == AgeGroup.SCHOOL_AGE ? 1 : 0))
                        : k)
            .toList(),
        draft.options(),
        draft.vetoes(),
        draft.weights());
  }

  /** Parents with a child under 3 each, one place of work for each, and one provider. */
  private static PlacementProblem parents(int count, int carePlaces, long placementWeight) {
    PlacementProblem.Builder builder =
        PlacementProblem.builder()
            .weights(PlacementWeights.DEFAULT.withPlacementWeight(placementWeight))
            .provider(PlacementProvider.of("k", carePlaces, 0));
    for (int i = 0; i < count; i++) {
      builder
          .participant(PlacementParticipant.of("p" + i))
          .opportunity(PlacementOpportunity.of("o" + i, 1))
          .option(
              PlacementOption.builder("p" + i, "o" + i)
                  .points(5_000 + i)
                  .childcare("k", List.of(new ChildPlace("c" + i, AgeGroup.UNDER_3)))
                  .build());
    }
    return builder.build();
  }

  private static PlacementCapacity.Value care(PlacementPlan plan) {
    return plan.capacityValues().stream()
        .filter(v -> v.capacity().equals(new PlacementCapacity.CarePlaces("k", AgeGroup.UNDER_3)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void scarceCarePlaceIsWorthThePlacementItWouldMakePossible() {
    for (int places : new int[] {0, 1, 2}) {
      PlacementPlan plan = PlacementSolver.solve(parents(4, places, 10_000), SHORT);
      assertThat(plan.placements()).hasSize(places);
      // between what the next would gain and what the last one gains, rounded down
      assertThat(care(plan).points()).as("%s places", places).isBetween(14_999L, 15_003L);
      assertThat(care(plan).placements()).contains(new BigDecimal("1.5"));
      assertThat(care(plan).evidence()).isEqualTo(Evidence.PRICE);
    }
    PlacementPlan enough = PlacementSolver.solve(parents(4, 4, 10_000), SHORT);
    assertThat(care(enough).points()).isZero();
    assertThat(care(enough).evidence()).isEqualTo(Evidence.EXACT);
    assertThat(care(PlacementSolver.solve(parents(4, 1, 0), SHORT)).placements()).isEmpty();
  }

  @Test
  void firstPlaceAndTheHourThatIsMissingAreWorthWhatTheyOpen() {
    PlacementProblem problem =
        PlacementProblem.builder()
            .participant(PlacementParticipant.of("a"))
            .participant(PlacementParticipant.of("b"))
            .opportunity(PlacementOpportunity.of("none", 0))
            .opportunity(
                PlacementOpportunity.builder("short").places(1).budgetQuarterHours(36).build())
            .opportunity(
                PlacementOpportunity.builder("shorter").places(1).budgetQuarterHours(35).build())
            .option(PlacementOption.builder("a", "none").points(7).build())
            .option(PlacementOption.builder("b", "short").agreedQuarterHours(40).points(8).build())
            .option(
                PlacementOption.builder("b", "shorter").agreedQuarterHours(40).points(9).build())
            .build();
    PlacementPlan plan = PlacementSolver.solve(problem, SHORT);
    assertThat(plan.capacityValues())
        .extracting(v -> v.capacity() + " " + v.points() + " " + v.evidence())
        .containsExactly(
            "Places[opportunityId=none] 10007 EXACT",
            "Places[opportunityId=short] 0 EXACT",
            "Places[opportunityId=shorter] 0 EXACT",
            "Hours[opportunityId=short] 10008 PRICE",
            "Hours[opportunityId=shorter] 0 EXACT");
  }
}
