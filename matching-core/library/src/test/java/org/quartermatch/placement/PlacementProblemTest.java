package org.quartermatch.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.quartermatch.PlacementSolver;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.placement.PlacementOption.ChildPlace;
import org.quartermatch.placement.PlacementParticipant.Current;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.placement.PlacementWeights.FairShare;

class PlacementProblemTest {
  private static final ChildPlace CHILD = new ChildPlace("c", AgeGroup.UNDER_3);

  /** A sound problem: a and b at x (one place) and y (budget), with a provider. */
  private static PlacementProblem.Builder sound() {
    return PlacementProblem.builder()
        .participant(PlacementParticipant.of("a"))
        .participant(PlacementParticipant.of("b"))
        .opportunity(PlacementOpportunity.of("x", 1))
        .opportunity(PlacementOpportunity.builder("y").places(3).budgetQuarterHours(100).build())
        .provider(PlacementProvider.of("k", 1, 1))
        .option(PlacementOption.builder("a", "x").points(5).build())
        .option(PlacementOption.builder("b", "y").childcare("k", List.of(CHILD)).build());
  }

  private static List<String> errors(Consumer<PlacementProblem.Builder> change) {
    PlacementProblem.Builder builder = sound();
    change.accept(builder);
    PlacementProblemException e =
        catchThrowableOfType(
            PlacementProblemException.class, () -> PlacementSolver.check(builder.build()));
    assertThat(e).as("no error").isNotNull();
    assertThat(e).isInstanceOf(IllegalArgumentException.class);
    return e.errors();
  }

  private static PlacementOption.Builder option(String participant, String opportunity) {
    return PlacementOption.builder(participant, opportunity);
  }

  private static PlacementParticipant pinned(String id, String opportunity) {
    return PlacementParticipant.builder(id).pin(opportunity).build();
  }

  @Test
  void soundProblemBuilds() {
    assertThatCode(() -> sound().build()).doesNotThrowAnyException();
  }

  @Test
  void sortsByCodePointAndNotByCharacter() {
    String beyond = "\uD83D\uDE00";
    String below = "\uFB01";
    PlacementProblem problem =
        PlacementProblem.builder()
            .participant(PlacementParticipant.of(beyond))
            .participant(PlacementParticipant.of(below))
            .participant(PlacementParticipant.of("a"))
            .build();
    assertThat(problem.participants())
        .extracting(PlacementParticipant::id)
        .containsExactly("a", below, beyond);
  }

  @Test
  void repeatedIds() {
    assertThat(errors(b -> b.participant(PlacementParticipant.of("a"))))
        .singleElement()
        .asString()
        .contains("participant a is there more than once");
    assertThat(errors(b -> b.opportunity(PlacementOpportunity.of("x", 2))))
        .singleElement()
        .asString()
        .contains("opportunity x is there more than once");
    assertThat(errors(b -> b.provider(PlacementProvider.of("k", 0, 0))))
        .singleElement()
        .asString()
        .contains("provider k is there more than once");
  }

  @Test
  void unknownIds() {
    assertThat(errors(b -> b.option(option("z", "x").build())))
        .containsExactly("option z at x: there is no participant z");
    assertThat(errors(b -> b.option(option("a", "z").build())))
        .containsExactly("option a at z: there is no opportunity z");
    assertThat(errors(b -> b.option(option("a", "y").childcare("z", List.of(CHILD)).build())))
        .containsExactly("option a at y, provider z: there is no childcare provider z");
    assertThat(errors(b -> b.veto(new Veto("z", "x"))))
        .containsExactly("veto z at x: there is no participant z");
    assertThat(errors(b -> b.veto(new Veto("a", "z"))))
        .containsExactly("veto a at z: there is no opportunity z");
    assertThat(errors(b -> b.participant(pinned("z", "gone"))).getFirst())
        .contains("there is no such opportunity");
  }

  @Test
  void currentPlacementMayBeGone() {
    assertThatCode(
            () ->
                sound()
                    .participant(
                        PlacementParticipant.builder("z")
                            .current(Current.at("gone", "closed"))
                            .build())
                    .build())
        .doesNotThrowAnyException();
  }

  @Test
  void repeatedOptions() {
    assertThat(errors(b -> b.option(option("a", "x").points(9).build())))
        .singleElement()
        .asString()
        .contains("option a at x is there more than once");
  }

  @Test
  void ranges() {
    assertThat(errors(b -> b.participant(PlacementParticipant.builder("z").priority(0).build())))
        .containsExactly("participant z: priority is 0; it must be 1 or more");
    assertThat(errors(b -> b.opportunity(PlacementOpportunity.of("z", -1)))).hasSize(1);
    assertThat(
            errors(
                b ->
                    b.opportunity(
                        PlacementOpportunity.builder("z")
                            .places(1)
                            .budgetQuarterHours(-1)
                            .build())))
        .hasSize(1);
    assertThat(errors(b -> b.provider(PlacementProvider.of("z", -1, 0)))).hasSize(1);
    assertThat(errors(b -> b.provider(PlacementProvider.of("z", 0, -1)))).hasSize(1);
    assertThat(errors(b -> b.option(option("a", "y").certaintyPercent(101).build()))).hasSize(1);
    assertThat(errors(b -> b.option(option("a", "y").certaintyPercent(-1).build()))).hasSize(1);
    assertThat(
            errors(
                b ->
                    b.option(
                        option("a", "y").agreedQuarterHours(4).minimumQuarterHours(5).build())))
        .hasSize(1);
    assertThat(errors(b -> b.option(option("a", "y").agreedQuarterHours(-4).build()))).hasSize(1);
    assertThat(errors(b -> b.weights(new PlacementWeights(-1, -2, -3)))).hasSize(3);
  }

  @Test
  void childrenWithoutProviderAndTheReverse() {
    assertThat(errors(b -> b.option(option("a", "y").childcare("k", List.of()).build())).getFirst())
        .contains("names a childcare provider but no child");
    assertThat(
            errors(b -> b.option(option("a", "y").childcare("k", List.of(CHILD, CHILD)).build()))
                .getFirst())
        .contains("child c is there more than once");
    ChildPlace older = new ChildPlace("c", AgeGroup.FROM_3);
    assertThat(
            errors(b -> b.option(option("a", "y").childcare("k", List.of(older)).build()))
                .getFirst())
        .contains("one child has one age");
  }

  @Test
  void everythingIsReportedAtOnce() {
    List<String> errors =
        errors(
            b ->
                b.option(option("q", "x").build())
                    .opportunity(PlacementOpportunity.of("x", 1))
                    .veto(new Veto("q", "x"))
                    .weights(
                        PlacementWeights.DEFAULT.withFairShare(
                            new FairShare.SquaredDeviation(-1))));
    assertThat(errors).hasSize(4);
    assertThatThrownBy(() -> sound().option(option("q", "x").build()).build())
        .hasMessageContaining("option q at x");
  }

  /** Sentence 40 of the contract. */
  @Test
  void pinsThatAreIneligibleOrVetoed() {
    assertThat(errors(b -> b.participant(pinned("z", "x"))))
        .singleElement()
        .asString()
        .contains("not eligible");
    assertThat(
            errors(
                b ->
                    b.participant(pinned("z", "y"))
                        .option(option("z", "y").build())
                        .veto(new Veto("z", "y"))))
        .singleElement()
        .asString()
        .contains("vetoed");
  }

  @Test
  void pinsBeyondThePlaces() {
    assertThat(
            errors(
                b ->
                    b.participant(pinned("p", "x"))
                        .participant(pinned("q", "x"))
                        .option(option("p", "x").build())
                        .option(option("q", "x").build())))
        .singleElement()
        .asString()
        .contains("2 participants are pinned to opportunity x, which has 1 places");
    assertThat(
            errors(
                b ->
                    b.opportunity(PlacementOpportunity.of("none", 0))
                        .participant(pinned("p", "none"))
                        .option(option("p", "none").build())))
        .singleElement()
        .asString()
        .contains("has no place");
  }

  @Test
  void pinsBeyondTheBudgetEvenAtTheSmallestHours() {
    assertThat(errors(b -> pinTwoAtBudget(b, 51))).singleElement().asString().contains("102");
    PlacementProblem.Builder fits = sound();
    pinTwoAtBudget(fits, 50);
    PlacementPlan plan = PlacementSolver.solve(fits.build(), PlacementLimits.DEFAULT.steps(100));
    assertThat(plan.placements())
        .filteredOn(p -> p.opportunityId().equals("y"))
        .extracting(Placement::participantId)
        .contains("p", "q");
  }

  private static void pinTwoAtBudget(PlacementProblem.Builder b, int least) {
    for (String id : List.of("p", "q")) {
      b.participant(pinned(id, "y"));
      b.option(option(id, "y").agreedQuarterHours(60).minimumQuarterHours(least).build());
    }
  }

  @Test
  void pinsBeyondTheChildcarePlaces() {
    assertThat(
            errors(
                b -> {
                  for (String id : List.of("p", "q")) {
                    b.participant(pinned(id, "y"))
                        .option(
                            option(id, "y")
                                .childcare(
                                    "k", List.of(new ChildPlace("of-" + id, AgeGroup.UNDER_3)))
                                .build());
                  }
                }))
        .singleElement()
        .asString()
        .contains("2 children under 3", "room for 1");
  }

  @Test
  void pinsThatOnlyTheSearchFindsImpossible() {
    // six children and six places, but siblings stay together: one family for each three places
    PlacementProblemException e =
        catchThrowableOfType(
            PlacementProblemException.class, () -> PlacementSolver.check(families(3, 3).build()));
    assertThat(e).isNotNull();
    assertThat(e.errors())
        .singleElement()
        .asString()
        .contains("cannot all be kept together", "p0, p1, p2");
    assertThatCode(() -> PlacementSolver.check(families(3, 4).build())).doesNotThrowAnyException();
    // whoever does not ask hears of it when the problem is solved
    assertThatThrownBy(() -> PlacementSolver.solve(families(3, 3).build(), PlacementLimits.DEFAULT))
        .isInstanceOf(PlacementProblemException.class)
        .hasMessage(e.getMessage());
  }

  /** Pinned families with two children under 3 each, and two providers. */
  private static PlacementProblem.Builder families(int count, int placesEach) {
    PlacementProblem.Builder b =
        PlacementProblem.builder()
            .opportunity(PlacementOpportunity.of("x", count))
            .provider(PlacementProvider.of("k", placesEach, 0))
            .provider(PlacementProvider.of("l", placesEach, 0));
    for (int i = 0; i < count; i++) {
      String id = "p" + i;
      List<ChildPlace> two =
          List.of(
              new ChildPlace("u" + i, AgeGroup.UNDER_3), new ChildPlace("v" + i, AgeGroup.UNDER_3));
      b.participant(pinned(id, "x"))
          .option(option(id, "x").childcare("k", two).build())
          .option(option(id, "x").childcare("l", two).build());
    }
    return b;
  }

  @Test
  void manyPinsThatCompeteAreDecidedOrRefusedAndNeverEndless() {
    PlacementProblem.Builder b = PlacementProblem.builder();
    int families = 60;
    b.opportunity(PlacementOpportunity.of("x", families));
    for (int k = 0; k < 10; k++) {
      b.provider(PlacementProvider.of("k" + k, 11, 0));
    }
    for (int i = 0; i < families; i++) {
      String id = "p" + i;
      b.participant(pinned(id, "x"));
      List<ChildPlace> two =
          List.of(
              new ChildPlace("u" + i, AgeGroup.UNDER_3), new ChildPlace("v" + i, AgeGroup.UNDER_3));
      for (int k = 0; k < 10; k++) {
        b.option(option(id, "x").childcare("k" + k, two).build());
      }
    }
    assertThatThrownBy(() -> PlacementSolver.check(b.build()))
        .isInstanceOf(PlacementProblemException.class)
        .hasMessageContaining("pin");
  }

  @Test
  void objectiveThatCouldOverflow() {
    assertThat(errors(b -> b.option(option("b", "x").points(Long.MAX_VALUE).build())).getFirst())
        .contains("objective could exceed");
    assertThat(errors(b -> b.option(option("b", "x").points(Long.MIN_VALUE).build())).getFirst())
        .contains("objective could exceed");
    assertThat(
            errors(
                    b ->
                        b.participant(
                                PlacementParticipant.builder("z")
                                    .priority(Integer.MAX_VALUE)
                                    .build())
                            .option(option("z", "x").points(1_000_000_000L).build()))
                .getFirst())
        .contains("objective could exceed");
    assertThat(
            errors(b -> b.weights(PlacementWeights.DEFAULT.withStabilityPenalty(Long.MAX_VALUE))))
        .hasSize(1);
    assertThat(
            errors(
                b ->
                    b.participant(PlacementParticipant.builder("z").groups(List.of("g")).build())
                        .weights(
                            PlacementWeights.DEFAULT.withFairShare(
                                new FairShare.SquaredDeviation(Long.MAX_VALUE)))))
        .hasSize(1);
  }

  @Test
  void limits() {
    assertThatIllegalArgumentException().isThrownBy(() -> PlacementLimits.seconds(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlacementLimits.DEFAULT.time(Duration.ofMillis(-1)));
    assertThatIllegalArgumentException().isThrownBy(() -> PlacementLimits.DEFAULT.steps(-1));
    assertThat(PlacementLimits.DEFAULT).isEqualTo(PlacementLimits.seconds(60).seed(42));
  }

  /** Sentence 39 of the contract. */
  @Test
  void worthIsRoundedDownOncePerPerson() {
    PlacementWeights weights = PlacementWeights.DEFAULT.withPlacementWeight(101);
    assertThat(weights.worth(3, 50, 100, 7)).isEqualTo(151 + 21);
    assertThat(weights.worth(1, 50, 100, -7)).isEqualTo(50 - 7);
  }
}
