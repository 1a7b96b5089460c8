package org.quartermatch.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quartermatch.placement.ReplanCases.SHORT;
import static org.quartermatch.placement.ReplanCases.because;
import static org.quartermatch.placement.ReplanCases.check;
import static org.quartermatch.placement.ReplanCases.option;
import static org.quartermatch.placement.ReplanCases.people;
import static org.quartermatch.placement.ReplanCases.replan;
import static org.quartermatch.placement.ReplanCases.solved;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartermatch.PlacementSolver;
import org.quartermatch.placement.PlacementParticipant.Current;
import org.quartermatch.placement.Replan.Difference;
import org.quartermatch.placement.Replan.Reason;

/**
 * What becomes of a plan when places, opportunities and people come, go and change. Each named case
 * runs on a problem that is solved exactly, and on one that is searched.
 */
class ReplanTest {
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void placeFilledTouchesNobodyWhileThereIsRoomForAll(boolean searched) {
    PlacementPlan plan =
        solved(
            people("a")
                .opportunity(PlacementOpportunity.of("o", 2))
                .opportunity(PlacementOpportunity.of("other", 1))
                .option(option("a", "o", 500))
                .option(option("a", "other", 500)),
            searched);
    String held = plan.placements().getFirst().opportunityId();
    Replan replan = replan(plan, new PlacementChange.PlaceFilled("o"));
    assertThat(held).isEqualTo("o");
    check(replan, Map.of());
    assertThat(replan.plan().problem().opportunities().get(0).places()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void placeFilledPutsOutOnlyAsManyAsThereIsNoRoomFor(boolean searched) {
    PlacementPlan plan =
        solved(
            people("a", "b")
                .opportunity(PlacementOpportunity.of("o", 2))
                .opportunity(PlacementOpportunity.of("other", 1))
                .option(option("a", "o", 900))
                .option(option("a", "other", 100))
                .option(option("b", "o", 800))
                .option(option("b", "other", 700)),
            searched);
    PlacementChange filled = new PlacementChange.PlaceFilled("o");
    check(replan(plan, filled), Map.of("b o>other -100", because(filled)));
  }

  @Test
  void placeFilledTakesHoursOfTheBudgetToo() {
    PlacementProblem.Builder builder =
        people("a", "b")
            .opportunity(
                PlacementOpportunity.builder("o").places(3).budgetQuarterHours(80).build());
    for (String id : List.of("a", "b")) {
      builder.option(PlacementOption.builder(id, "o").agreedQuarterHours(40).build());
    }
    PlacementPlan plan = PlacementSolver.solve(builder.build(), SHORT);
    assertThat(plan.placements()).hasSize(2);
    PlacementChange filled = new PlacementChange.PlaceFilled("o", 20);
    Replan replan = replan(plan, filled);
    assertThat(replan.plan().problem().opportunities())
        .containsExactly(
            PlacementOpportunity.builder("o").places(2).budgetQuarterHours(60).build());
    assertThat(replan.differences())
        .extracting(Difference::reason)
        .containsExactly(because(filled));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void withdrawnMovesWhoWasThere(boolean searched) {
    PlacementPlan plan =
        solved(
            people("a", "b")
                .opportunity(PlacementOpportunity.of("o", 1))
                .opportunity(PlacementOpportunity.of("other", 1))
                .option(option("a", "o", 900))
                .option(option("a", "other", 100))
                .option(option("b", "other", 8_000)),
            searched);
    PlacementChange withdrawn = new PlacementChange.Withdrawn("o");
    check(replan(plan, withdrawn), Map.of("a o>- -10900", because(withdrawn)));
    PlacementChange more =
        new PlacementChange.OpportunityChanged(PlacementOpportunity.of("other", 2));
    check(replan(plan, withdrawn, more), Map.of("a o>other -800", because(withdrawn)));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void addedOpportunityIsTakenWhereItGainsMoreThanThePenalty(boolean searched) {
    PlacementPlan plan =
        solved(
            people("a", "b")
                .opportunity(PlacementOpportunity.of("o", 1))
                .opportunity(PlacementOpportunity.of("p", 1))
                .option(option("a", "o", 500))
                .option(option("b", "p", 500)),
            searched);
    PlacementOpportunity added = PlacementOpportunity.of("q", 2);
    PlacementChange change =
        new PlacementChange.OpportunityAdded(
            added, List.of(option("a", "q", 1_499), option("b", "q", 1_501)));
    check(replan(plan, change), Map.of("b p>q 1001", because(change)));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void changedOpportunityWithMorePlacesLetsPeopleInAndWithOtherPeopleEligiblePutsOut(
      boolean searched) {
    PlacementPlan plan =
        solved(
            people("a", "b")
                .opportunity(PlacementOpportunity.of("o", 1))
                .option(option("a", "o", 900))
                .option(option("b", "o", 500)),
            searched);
    PlacementChange more = new PlacementChange.OpportunityChanged(PlacementOpportunity.of("o", 2));
    check(replan(plan, more), Map.of("b ->o 10500", because(more)));
    PlacementChange others =
        new PlacementChange.OpportunityChanged(
            PlacementOpportunity.of("o", 1), Optional.of(List.of(option("b", "o", 500))));
    check(
        replan(plan, others),
        Map.of(
            "a o>- -10900",
            because(others),
            "b ->o 10500",
            new Reason.GainedFromFreedPlace(List.of("a"))));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void goneFreesAPlaceForWhoWaits(boolean searched) {
    PlacementPlan plan =
        solved(
            people("a", "b")
                .opportunity(PlacementOpportunity.of("o", 1))
                .option(option("a", "o", 900))
                .option(option("b", "o", 500)),
            searched);
    PlacementChange gone = new PlacementChange.ParticipantGone("a");
    check(
        replan(plan, gone),
        Map.of(
            "a o>- -10900",
            because(gone),
            "b ->o 10500",
            new Reason.GainedFromFreedPlace(List.of("a"))));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void newcomerTakesAFreePlaceOrThePlaceOfSomebodyWhoMovesOn(boolean searched) {
    PlacementPlan plan =
        solved(
            people("a")
                .opportunity(PlacementOpportunity.of("o", 1))
                .opportunity(PlacementOpportunity.of("other", 1))
                .option(option("a", "o", 900))
                .option(option("a", "other", 100)),
            searched);
    PlacementParticipant newcomer = PlacementParticipant.of("n");
    PlacementChange free =
        new PlacementChange.ParticipantCome(newcomer, List.of(option("n", "other", 5)));
    check(replan(plan, free), Map.of("n ->other 10005", because(free)));
    PlacementChange taken =
        new PlacementChange.ParticipantCome(newcomer, List.of(option("n", "o", 5)));
    check(
        replan(plan, taken),
        Map.of(
            "n ->o 10005",
            because(taken),
            "a o>other -800",
            new Reason.MovedToMakeRoom(List.of("n"))));
  }

  @Test
  void newcomerMayHaveACurrentPlacementAndNobodyElseHasAnyButTheOldPlans() {
    PlacementProblem problem =
        people("b")
            .participant(PlacementParticipant.builder("a").current(Current.at("o")).build())
            .opportunity(PlacementOpportunity.of("o", 1))
            .opportunity(PlacementOpportunity.of("p", 1))
            .option(option("a", "o", 0))
            .option(option("b", "o", 5_000))
            .build();
    PlacementPlan plan = PlacementSolver.solve(problem, SHORT);
    assertThat(plan.placements()).extracting(Placement::participantId).containsExactly("b");
    PlacementParticipant newcomer =
        PlacementParticipant.builder("n").current(Current.at("p")).build();
    Replan replan =
        replan(plan, new PlacementChange.ParticipantCome(newcomer, List.of(option("n", "p", 1))));
    assertThat(replan.plan().problem().participants())
        .containsExactly(
            PlacementParticipant.of("a"),
            PlacementParticipant.builder("b")
                .current(new Current("o", Optional.empty(), true))
                .build(),
            newcomer);
    assertThat(replan.plan().placements()).noneMatch(Placement::changed);
  }

  /**
   * What a plan has newly proposed takes its contact again, and what was there before takes none.
   */
  @Test
  void contactsOfAPlanAreTakenOnceHoweverOftenItIsBroughtUpToDate() {
    PlacementOpportunity at =
        PlacementOpportunity.builder("o").places(4).companyId("company").build();
    PlacementPlan plan =
        PlacementSolver.solve(
            people("new", "late")
                .participant(PlacementParticipant.builder("old").current(Current.at("o")).build())
                .opportunity(at)
                .company(PlacementCompany.of("company").withContacts(1))
                .option(option("old", "o", 10))
                .option(option("new", "o", 20))
                .option(option("late", "o", 5))
                .build(),
            SHORT);
    for (int times = 0; times < 3; times++) {
      assertThat(plan.placements())
          .as("brought up to date %s times", times)
          .extracting(Placement::participantId)
          .containsExactly("new", "old");
      plan = replan(plan).plan();
    }
    PlacementPlan without = replan(plan, new PlacementChange.ParticipantGone("new")).plan();
    assertThat(without.placements())
        .extracting(Placement::participantId)
        .containsExactly("late", "old");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void changedParticipantIsTheCauseOfItsOwnMove(boolean searched) {
    PlacementPlan plan =
        solved(
            people("a", "b")
                .opportunity(PlacementOpportunity.of("o", 1))
                .option(option("a", "o", 900))
                .option(option("b", "o", 500)),
            searched);
    PlacementChange urgent =
        new PlacementChange.ParticipantChanged(
            PlacementParticipant.builder("b").priority(2).build(), Optional.empty());
    check(
        replan(plan, urgent),
        Map.of(
            "a o>- -10900",
            new Reason.MovedToMakeRoom(List.of("b")),
            "b ->o 21000",
            because(urgent)));
    PlacementChange cannot =
        new PlacementChange.ParticipantChanged(
            PlacementParticipant.of("a"), Optional.of(List.of()));
    check(
        replan(plan, cannot),
        Map.of(
            "a o>- -10900",
            because(cannot),
            "b ->o 10500",
            new Reason.GainedFromFreedPlace(List.of("a"))));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void changedPairIsTheCauseWhereItWasOrIsTaken(boolean searched) {
    PlacementPlan plan =
        solved(
            people("a")
                .opportunity(PlacementOpportunity.of("o", 1))
                .opportunity(PlacementOpportunity.of("other", 1))
                .option(option("a", "o", 900)),
            searched);
    PlacementChange better =
        new PlacementChange.PairChanged("a", "other", List.of(option("a", "other", 3_000)));
    check(replan(plan, better), Map.of("a o>other 2100", because(better)));
    PlacementChange none = new PlacementChange.PairChanged("a", "o", List.of());
    check(replan(plan, none), Map.of("a o>- -10900", because(none)));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void placeFilledIsNotTheCauseWhereAllCouldHaveStayed(boolean searched) {
    PlacementPlan plan =
        solved(
            people("a")
                .opportunity(PlacementOpportunity.of("o", 2))
                .opportunity(PlacementOpportunity.of("other", 1))
                .option(option("a", "o", 900))
                .option(option("a", "other", 100)),
            searched);
    PlacementChange come =
        new PlacementChange.ParticipantCome(
            PlacementParticipant.of("n"), List.of(option("n", "o", 5)));
    check(
        replan(plan, new PlacementChange.PlaceFilled("o"), come),
        Map.of(
            "n ->o 10005",
            because(come),
            "a o>other -800",
            new Reason.MovedToMakeRoom(List.of("n"))));
  }
}
