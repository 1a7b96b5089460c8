package org.quartermatch.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quartermatch.placement.ReplanCases.SHORT;
import static org.quartermatch.placement.ReplanCases.because;
import static org.quartermatch.placement.ReplanCases.care;
import static org.quartermatch.placement.ReplanCases.check;
import static org.quartermatch.placement.ReplanCases.option;
import static org.quartermatch.placement.ReplanCases.people;
import static org.quartermatch.placement.ReplanCases.replan;
import static org.quartermatch.placement.ReplanCases.solved;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartermatch.PlacementSolver;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.placement.Replan.Reason;

/** What becomes of a plan when somebody decides: pins, vetoes, weights, childcare providers. */
class ReplanDecisionsTest {
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void pinMovesAndWhoWasThereMakesRoom(boolean searched) {
    PlacementPlan plan =
        solved(
            people("a", "b")
                .opportunity(PlacementOpportunity.of("o", 1))
                .opportunity(PlacementOpportunity.of("other", 1))
                .option(option("a", "o", 900))
                .option(option("a", "other", 100))
                .option(option("b", "o", 500))
                .option(option("b", "other", 500)),
            searched);
    PlacementChange pinned = new PlacementChange.Pinned("b", "o");
    Replan replan = replan(plan, pinned);
    check(
        replan,
        Map.of(
            "a o>other -800",
            new Reason.MovedToMakeRoom(List.of("b")),
            "b other>o 0",
            because(pinned)));
    // without the pin there is something to gain only beyond the penalty
    PlacementChange unpinned = new PlacementChange.Unpinned("b");
    check(replan(replan.plan(), unpinned), Map.of());
    PlacementChange free =
        new PlacementChange.WeightsChanged(PlacementWeights.DEFAULT.withStabilityPenalty(0));
    check(
        replan(replan.plan(), unpinned, free),
        Map.of(
            "a other>o 800",
            new Reason.GainedFromFreedPlace(List.of("b")),
            "b o>other 0",
            because(unpinned)));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void vetoPutsOutAndLiftedLetsIn(boolean searched) {
    PlacementPlan plan =
        solved(
            people("a")
                .opportunity(PlacementOpportunity.of("o", 1))
                .opportunity(PlacementOpportunity.of("other", 1))
                .option(option("a", "o", 5_000))
                .option(option("a", "other", 100)),
            searched);
    PlacementChange vetoed = new PlacementChange.Vetoed("a", "o");
    Replan replan = replan(plan, vetoed);
    check(replan, Map.of("a o>other -4900", because(vetoed)));
    PlacementChange pinned = new PlacementChange.Pinned("a", "o");
    PlacementChange unpinned = new PlacementChange.Unpinned("a");
    check(replan(plan, pinned, unpinned, vetoed), Map.of("a o>other -4900", because(vetoed)));
    PlacementChange lifted = new PlacementChange.VetoLifted("a", "o");
    check(replan(replan.plan(), lifted), Map.of("a other>o 4900", because(lifted)));
  }

  @Test
  void otherWeightsRearrange() {
    PlacementPlan plan =
        PlacementSolver.solve(
            people("a")
                .opportunity(PlacementOpportunity.of("o", 1))
                .opportunity(PlacementOpportunity.of("other", 1))
                .option(PlacementOption.builder("a", "o").points(0).certaintyPercent(90).build())
                .option(
                    PlacementOption.builder("a", "other").points(500).certaintyPercent(50).build())
                .build(),
            SHORT);
    PlacementChange change = new PlacementChange.WeightsChanged(new PlacementWeights(0, 0, 0));
    check(replan(plan, change), Map.of("a o>other -8500", new Reason.Rearranged()));
  }

  @Test
  void providersDecideWhoCanWork() {
    PlacementPlan plan =
        PlacementSolver.solve(
            people("a", "b")
                .opportunity(PlacementOpportunity.of("o", 2))
                .provider(PlacementProvider.of("k", 1, 0))
                .option(care("a", "o", 900, "k"))
                .option(care("b", "o", 500, "k"))
                .build(),
            SHORT);
    PlacementChange more = new PlacementChange.ProviderChanged(PlacementProvider.of("k", 2, 0));
    check(replan(plan, more), Map.of("b ->o/k 10500", because(more)));
    PlacementChange less = new PlacementChange.ProviderChanged(PlacementProvider.of("k", 0, 9));
    check(replan(plan, less), Map.of("a o/k>- -10900", because(less)));
    PlacementChange gone = new PlacementChange.ProviderGone("k");
    check(replan(plan, gone), Map.of("a o/k>- -10900", because(gone)));
    PlacementChange added =
        new PlacementChange.ProviderAdded(
            PlacementProvider.of("l", 1, 0), List.of(care("a", "o", 300, "l")));
    // a moves to the new provider, although for less, so that b can have the place
    check(
        replan(plan, added),
        Map.of(
            "a o/k>o/l -600",
            because(added),
            "b ->o/k 10500",
            new Reason.GainedFromFreedPlace(List.of("a"))));
  }

  @Test
  void mistakesOfAllChangesAreToldTogether() {
    PlacementPlan plan =
        PlacementSolver.solve(
            people("a")
                .opportunity(PlacementOpportunity.of("full", 0))
                .opportunity(
                    PlacementOpportunity.builder("o").places(1).budgetQuarterHours(40).build())
                .option(option("a", "o", 1))
                .build(),
            SHORT);
    assertThatThrownBy(
            () ->
                replan(
                    plan,
                    new PlacementChange.PlaceFilled("full"),
                    new PlacementChange.PlaceFilled("o", 41),
                    new PlacementChange.PlaceFilled("x"),
                    new PlacementChange.Vetoed("x", "y"),
                    new PlacementChange.ParticipantCome(PlacementParticipant.of("a"), List.of()),
                    new PlacementChange.Unpinned("x"),
                    new PlacementChange.ProviderGone("x"),
                    new PlacementChange.PairChanged("a", "o", List.of(option("b", "o", 2)))))
        .isInstanceOfSatisfying(
            PlacementProblemException.class,
            e ->
                assertThat(e.errors())
                    .containsExactly(
                        "change 1, PlaceFilled: opportunity full has no place that could be filled",
                        "change 2, PlaceFilled: quarterHours is 41, opportunity o has 40; allowed"
                            + " is 0 to that",
                        "change 3, PlaceFilled: there is no opportunity x",
                        "change 4, Vetoed: there is no participant x",
                        "change 4, Vetoed: there is no opportunity y",
                        "change 5, ParticipantCome: participant a is there already",
                        "change 6, Unpinned: there is no participant x",
                        "change 7, ProviderGone: there is no childcare provider x",
                        "change 8, PairChanged: option b at o is about something else"));
    assertThatThrownBy(
            () ->
                replan(
                    plan, new PlacementChange.Pinned("a", "o"), new PlacementChange.Withdrawn("o")))
        .isInstanceOf(PlacementProblemException.class)
        .hasMessageContaining("pin of participant a to opportunity o: there is no such");
  }

  @Test
  void pinsThatWereKeptStayAtTheirProvider() {
    PlacementPlan plan =
        solved(
            people("b")
                .participant(PlacementParticipant.builder("a").pin("o").build())
                .opportunity(PlacementOpportunity.of("o", 1))
                .opportunity(PlacementOpportunity.of("p", 1))
                .provider(PlacementProvider.of("k", 1, 0))
                .provider(PlacementProvider.of("l", 9, 0))
                .option(care("a", "o", 900, "k"))
                .option(care("a", "o", 800, "l"))
                .option(care("b", "p", 50, "k"))
                .option(care("b", "p", 0, "l")),
            true,
            // where the child of somebody pinned is, only the last moves decide
            SHORT.steps(50_000));
    assertThat(plan.placements().getFirst().option().childcareProviderId()).contains("k");
    // without a search, which would find it again
    check(PlacementSolver.replan(plan, List.of(), SHORT.steps(0)), Map.of());
  }

  @Test
  void pinsThatCannotBeKeptAsTheyWereAreKeptAnotherWay() {
    PlacementPlan plan =
        solved(
            people("b")
                .participant(PlacementParticipant.builder("a").pin("o").build())
                .opportunity(PlacementOpportunity.of("o", 1))
                .opportunity(PlacementOpportunity.of("p", 1))
                .provider(PlacementProvider.of("k", 1, 0))
                .provider(PlacementProvider.of("l", 1, 0))
                .option(care("a", "o", 900, "k"))
                .option(care("a", "o", 800, "l"))
                .option(care("b", "p", -20_000, "k")),
            true);
    PlacementChange pinned = new PlacementChange.Pinned("b", "p");
    check(
        PlacementSolver.replan(plan, List.of(pinned), SHORT.steps(0)),
        Map.of(
            "a o/k>o/l -100",
            new Reason.MovedToMakeRoom(List.of("b")),
            "b ->p/k -10000",
            because(pinned)));
    PlacementChange without =
        new PlacementChange.PairChanged("a", "o", List.of(care("a", "o", 900, "k")));
    assertThatThrownBy(() -> replan(plan, pinned, without))
        .isInstanceOf(PlacementProblemException.class)
        .hasMessageContaining("pinned participants need places");
  }

  @Test
  void goneTakesVetoesAlongSoThatTheSameIdsCanComeAnew() {
    PlacementPlan plan =
        PlacementSolver.solve(
            people("a")
                .opportunity(PlacementOpportunity.of("o", 1))
                .option(option("a", "o", 900))
                .veto(new Veto("a", "o"))
                .build(),
            SHORT);
    PlacementChange come =
        new PlacementChange.ParticipantCome(
            PlacementParticipant.of("a"), List.of(option("a", "o", 900)));
    check(
        replan(plan, new PlacementChange.ParticipantGone("a"), come),
        Map.of("a ->o 10900", because(come)));
    PlacementChange added =
        new PlacementChange.OpportunityAdded(
            PlacementOpportunity.of("o", 1), List.of(option("a", "o", 900)));
    check(
        replan(plan, new PlacementChange.Withdrawn("o"), added),
        Map.of("a ->o 10900", because(added)));
    // what is added after the old ones are gone stays
    assertThat(
            replan(
                    plan,
                    new PlacementChange.Withdrawn("o"),
                    added,
                    new PlacementChange.Unpinned("a"))
                .plan()
                .problem()
                .options())
        .hasSize(1);
  }
}
