package org.quartermatch.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.quartermatch.PlacementSolver;
import org.quartermatch.model.WeekSchedule;
import org.quartermatch.placement.PlacementProblem.Household;
import org.quartermatch.placement.PlacementProblem.Tandem;
import org.quartermatch.placement.PlacementWeights.FairShare;

/**
 * What is wrong with companies, minima, households, tandems, wishes, fair shares and their pins.
 */
class RulesProblemTest {
  private static final List<WeekSchedule> MORNING =
      List.of(WeekSchedule.parse("Mo-Fr 08:00-12:00"));

  /** a, b, c and d, each with an option at x (two places) and y (four). */
  private static PlacementProblem.Builder sound() {
    PlacementProblem.Builder builder =
        PlacementProblem.builder()
            .company(PlacementCompany.of("k"))
            .opportunity(PlacementOpportunity.builder("x").places(2).companyId("k").build())
            .opportunity(PlacementOpportunity.of("y", 4));
    for (String id : List.of("a", "b", "c", "d")) {
      builder.participant(PlacementParticipant.of(id));
      withOptions(builder, id);
    }
    return builder;
  }

  private static void withOptions(PlacementProblem.Builder builder, String id) {
    for (String opportunity : List.of("x", "y")) {
      builder.option(PlacementOption.builder(id, opportunity).build());
    }
  }

  private static List<String> errors(Consumer<PlacementProblem.Builder> change) {
    PlacementProblem.Builder builder = sound();
    change.accept(builder);
    return errors(builder);
  }

  private static List<String> errors(PlacementProblem.Builder builder) {
    PlacementProblemException e =
        catchThrowableOfType(
            PlacementProblemException.class, () -> PlacementSolver.check(builder.build()));
    assertThat(e).as("no error").isNotNull();
    return e.errors();
  }

  @Test
  void soundProblemBuilds() {
    assertThatCode(
            () ->
                sound()
                    .household(Household.of("a", "b", "a"))
                    .household(Household.of("a", "c"))
                    .tandem(new Tandem("d", "c"))
                    .tandem(new Tandem("c", "d"))
                    .build())
        .doesNotThrowAnyException();
  }

  @Test
  void orderOfTellingDoesNotMatter() {
    PlacementProblem problem =
        sound()
            .tandem(new Tandem("d", "c"))
            .tandem(new Tandem("b", "a"))
            .household(Household.of("d", "b"))
            .household(Household.of("c", "b", "c"))
            .build();
    assertThat(problem.tandems()).containsExactly(new Tandem("a", "b"), new Tandem("c", "d"));
    assertThat(problem.households())
        .containsExactly(Household.of("b", "c"), Household.of("b", "d"));
  }

  @Test
  void unknownIds() {
    assertThat(errors(b -> b.opportunity(PlacementOpportunity.builder("z").companyId("q").build())))
        .containsExactly("opportunity z: there is no company q");
    assertThat(errors(b -> b.household(Household.of("a", "z"))))
        .containsExactly("household of a, z: there is no participant z");
    assertThat(errors(b -> b.tandem(new Tandem("z", "a"))))
        .containsExactly("tandem of a and z: there is no participant z");
    assertThat(errors(b -> b.participant(wishing("e", "z"))))
        .containsExactly("wish of participant e: there is no opportunity z");
  }

  private static PlacementParticipant wishing(String id, String... wishes) {
    return PlacementParticipant.builder(id).wishes(List.of(wishes)).build();
  }

  @Test
  void repeatedIds() {
    assertThat(errors(b -> b.company(PlacementCompany.of("k"))))
        .containsExactly("company k is there more than once; ids must be unique");
    assertThat(errors(b -> b.participant(wishing("e", "x", "y", "x"))))
        .containsExactly("participant e wishes for opportunity x more than once");
  }

  @Test
  void householdOfOne() {
    assertThat(errors(b -> b.household(Household.of("a", "a"))))
        .singleElement()
        .asString()
        .startsWith("household of a: it has fewer than two people");
  }

  @Test
  void tandemsThatOverlapAndATandemWithOneself() {
    assertThat(errors(b -> b.tandem(new Tandem("a", "b")).tandem(new Tandem("b", "c"))))
        .singleElement()
        .asString()
        .contains("tandem of b and c: participant b is in the tandem of a and b as well");
    assertThat(errors(b -> b.tandem(new Tandem("a", "a"))))
        .containsExactly("tandem of a and a: a tandem is two different participants");
  }

  @Test
  void ranges() {
    assertThat(errors(b -> b.opportunity(minimum("z", 3, 4))))
        .singleElement()
        .asString()
        .contains("opportunity z: minimumPlaces is 4, places are 3");
    assertThat(errors(b -> b.opportunity(minimum("z", 3, -1))))
        .containsExactly("opportunity z: minimumPlaces is -1; it must be 0 or more");
    OptionalInt negative = OptionalInt.of(-1);
    assertThat(errors(b -> b.company(new PlacementCompany("m", negative, negative))))
        .containsExactly(
            "company m: supportPlaces is -1; it must be 0 or more",
            "company m: contacts is -1; it must be 0 or more");
    assertThat(errors(b -> b.weights(PlacementWeights.DEFAULT.withWishPoints(-1)))).hasSize(1);
    assertThat(
            errors(
                b ->
                    b.weights(
                        PlacementWeights.DEFAULT.withFairShare(
                            new FairShare.SquaredDeviation(-1, Map.of("g", -2L))))))
        .containsExactly(
            "fairnessWeight is -1; it must be 0 or more",
            "fairness weight of group g is -2; it must be 0 or more");
    assertThat(
            errors(
                b -> b.weights(PlacementWeights.DEFAULT.withFairShare(new FairShare.MaxMin(-1)))))
        .hasSize(1);
  }

  private static PlacementOpportunity minimum(String id, int places, int minimum) {
    return PlacementOpportunity.builder(id).places(places).minimumPlaces(minimum).build();
  }

  @Test
  void objectiveThatCouldOverflow() {
    assertThat(
            errors(
                b -> {
                  b.participant(wishing("e", "x"))
                      .option(PlacementOption.builder("e", "x").build());
                  b.weights(PlacementWeights.DEFAULT.withWishPoints(Long.MAX_VALUE / 2));
                }))
        .singleElement()
        .asString()
        .contains("objective could exceed");
    PlacementParticipant labelled = PlacementParticipant.builder("e").groups(List.of("g")).build();
    for (FairShare share :
        List.of(
            new FairShare.MaxMin(Long.MAX_VALUE / 2),
            new FairShare.SquaredDeviation(1, Map.of("g", Long.MAX_VALUE / 2)))) {
      assertThat(
              errors(
                  b ->
                      b.participant(labelled)
                          .weights(PlacementWeights.DEFAULT.withFairShare(share))))
          .as("%s", share)
          .singleElement()
          .asString()
          .contains("objective could exceed");
    }
    assertThatCode(
            () ->
                sound()
                    .participant(labelled)
                    .weights(PlacementWeights.DEFAULT.withFairShare(new FairShare.MaxMin(1L << 50)))
                    .build())
        .doesNotThrowAnyException();
  }

  /** As {@link #sound}, with pins. */
  private static PlacementProblem.Builder pinned(Map<String, String> pins) {
    return pinned(pins, PlacementCompany.of("k"), List.of());
  }

  /** Opportunity x is the company's, with these shifts, as is y; y takes three at least. */
  private static PlacementProblem.Builder pinned(
      Map<String, String> pins, PlacementCompany company, List<WeekSchedule> shifts) {
    PlacementProblem.Builder builder =
        PlacementProblem.builder()
            .company(company)
            .opportunity(
                PlacementOpportunity.builder("x").places(2).companyId("k").shifts(shifts).build())
            .opportunity(
                PlacementOpportunity.builder("y")
                    .places(4)
                    .minimumPlaces(3)
                    .companyId("k")
                    .shifts(shifts)
                    .build());
    for (String id : List.of("a", "b", "c", "d")) {
      PlacementParticipant.Builder p = PlacementParticipant.builder(id).needsSupport(true);
      if (pins.containsKey(id)) {
        p.pin(pins.get(id));
      }
      builder.participant(p.build());
      withOptions(builder, id);
    }
    return builder;
  }

  @Test
  void pinsOfATandemThatContradict() {
    assertThat(errors(pinned(Map.of("a", "x", "b", "y")).tandem(new Tandem("a", "b"))))
        .singleElement()
        .asString()
        .contains("tandem of a and b: they are pinned to opportunities x and y");
  }

  @Test
  void pinThatATandemPartnerCannotFollow() {
    PlacementProblem.Builder builder =
        pinned(Map.of("a", "x"))
            .participant(PlacementParticipant.of("e"))
            .option(PlacementOption.builder("e", "y").build())
            .tandem(new Tandem("a", "e"));
    assertThat(errors(builder))
        .containsExactly(
            "pin of participant a, who starts together with e, to opportunity x: e is not eligible"
                + " there, there is no option; remove the pin");
    PlacementProblem.Builder small =
        PlacementProblem.builder()
            .opportunity(PlacementOpportunity.of("o", 1))
            .participant(PlacementParticipant.builder("a").pin("o").build())
            .participant(PlacementParticipant.of("b"))
            .option(PlacementOption.builder("a", "o").build())
            .option(PlacementOption.builder("b", "o").build())
            .tandem(new Tandem("a", "b"));
    assertThat(errors(small))
        .singleElement()
        .asString()
        .contains("the opportunity has 1 place, the two need 2");
  }

  @Test
  void pinsBeyondACompany() {
    Map<String, String> three = Map.of("a", "x", "b", "x", "c", "y");
    assertThat(errors(pinned(three, PlacementCompany.of("k").withContacts(2), List.of())))
        .singleElement()
        .asString()
        .contains("3 participants are pinned to opportunities of company k", "contacts for 2");
    assertThat(errors(pinned(three, PlacementCompany.of("k").withSupportPlaces(1), List.of())))
        .singleElement()
        .asString()
        .contains("3 participants with need of support", "1 places with support");
    assertThat(
            errors(
                pinned(Map.of("a", "x"), PlacementCompany.of("k").withSupportPlaces(0), List.of())))
        .singleElement()
        .asString()
        .contains("its company has 0 places with support");
  }

  @Test
  void pinsOfAHouseholdThatClash() {
    Map<String, String> two = Map.of("a", "x", "b", "x");
    assertThat(
            errors(
                pinned(two, PlacementCompany.of("k"), MORNING).household(Household.of("a", "b"))))
        .singleElement()
        .asString()
        .contains("participants a and b, of one household", "x and x, whose shifts clash");
    assertThat(
            errors(
                pinned(two, PlacementCompany.of("k"), MORNING)
                    .household(Household.of("a", "b"))
                    .tandem(new Tandem("a", "b"))))
        .singleElement()
        .asString()
        .contains("the two are of one household and would work at the same time");
  }

  @Test
  void pinsAloneNeedNotReachAMinimum() {
    PlacementPlan plan =
        PlacementSolver.solve(pinned(Map.of("a", "y")).build(), PlacementLimits.DEFAULT.steps(100));
    assertThat(plan.placements())
        .filteredOn(p -> p.opportunityId().equals("y"))
        .hasSizeGreaterThanOrEqualTo(3)
        .extracting(Placement::participantId)
        .contains("a");
  }

  @Test
  void pinsAtAMinimumThatNobodyElseCanFill() {
    assertThat(errors(pinned(Map.of("a", "y", "b", "x", "c", "x"))))
        .singleElement()
        .asString()
        .contains("pinned to opportunity y, which needs at least 3 people; beside those 1 only 1");
    // each of two minima could be filled, but not both
    PlacementProblem.Builder both = pinned(Map.of("a", "y", "b", "z"));
    both.opportunity(minimum("z", 9, 3));
    for (String id : List.of("b", "c", "d")) {
      both.option(PlacementOption.builder(id, "z").build());
    }
    assertThat(errors(both))
        .singleElement()
        .asString()
        .contains("opportunities y, z, whose minima take 4 people more; only 2 could come");
    assertThat(
            errors(pinned(Map.of("a", "y"), PlacementCompany.of("k").withContacts(2), List.of())))
        .singleElement()
        .asString()
        .contains("company k whose minima take 3 people, it has contacts for 2");
  }

  @Test
  void pinsAtAMinimumThatOnlyTheSearchFindsImpossible() {
    // the others could come, but not together: they are of one household
    PlacementProblem.Builder builder =
        pinned(Map.of("a", "y"), PlacementCompany.of("k"), MORNING)
            .household(Household.of("b", "c", "d"));
    assertThat(errors(builder))
        .singleElement()
        .asString()
        .contains("the pins cannot all be kept together", "participants a;");
  }
}
