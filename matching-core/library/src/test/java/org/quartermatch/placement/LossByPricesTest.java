package org.quartermatch.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quartermatch.placement.InsightDrafts.ONLY;
import static org.quartermatch.placement.InsightDrafts.SHORT;
import static org.quartermatch.placement.InsightDrafts.draft;
import static org.quartermatch.placement.InsightDrafts.price;
import static org.quartermatch.placement.InsightDrafts.seeds;
import static org.quartermatch.placement.InsightDrafts.solvable;
import static org.quartermatch.placement.InsightDrafts.unweighted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quartermatch.PlacementSolver;
import org.quartermatch.testkit.certificate.CertificateVerifier;

/** What stands in the way of somebody unplaced, and at what loss, by the prices of the bound. */
class LossByPricesTest {
  @Test
  void contestsNameWhatBindsAtThePriceOfTheCertificateAndWhoHasIt() {
    Map<Long, Draft> drafts = new HashMap<>();
    Set<Class<?>> kinds = new HashSet<>();
    long priced = 0;
    for (long seed : solvable(100, 30, drafts).toList()) {
      Draft draft = draft(drafts, seed);
      PlacementPlan plan = PlacementSolver.solve(draft.build(), SHORT);
      for (Unplaced unplaced : plan.unplaced()) {
        if (!(unplaced instanceof Unplaced.Contested contested)) {
          continue;
        }
        for (Unplaced.Contest contest : contested.contests()) {
          if (contest.lossAtMost().isPresent()) {
            assertThat(contest.bindings()).as("seed %s: %s", seed, contest).isNotEmpty();
            assertThat(contest.lossByPrices()).as("seed %s: %s", seed, contest).isPresent();
          }
          for (Unplaced.Binding binding : contest.bindings()) {
            checkBinding(plan, contest, binding, "seed " + seed + ": " + binding);
            kinds.add(binding.capacity().getClass());
            priced += binding.price() > 0 ? 1 : 0;
          }
        }
      }
    }
    if (ONLY < 0) {
      assertThat(kinds).hasSize(3);
      assertThat(priced).isGreaterThan(50);
    }
  }

  @Test
  void lossByPricesIsThatOfTheOptionThatTakesLeast() {
    Map<Long, Draft> drafts = new HashMap<>();
    int several = 0;
    for (long seed : solvable(100, 30, drafts).toList()) {
      Draft draft = draft(drafts, seed);
      PlacementProblem problem = spread(unweighted(draft)).build();
      PlacementPlan plan = PlacementSolver.solve(problem, SHORT);
      long units = plan.certificate().unitsPerPoint();
      for (Unplaced unplaced : plan.unplaced()) {
        if (!(unplaced instanceof Unplaced.Contested contested)) {
          continue;
        }
        PlacementParticipant p =
            problem.participants().stream()
                .filter(x -> x.id().equals(unplaced.participantId()))
                .findFirst()
                .orElseThrow();
        for (Unplaced.Contest contest : contested.contests()) {
          Set<Long> losses = new TreeSet<>();
          for (PlacementOption o : problem.options()) {
            long gain =
                problem
                        .weights()
                        .worth(p.priority(), o.certaintyPercent(), o.formValuePercent(), o.points())
                    + (p.current().isPresent() && !CertificateVerifier.changed(p, o)
                        ? problem.weights().stabilityPenalty()
                        : 0);
            if (o.participantId().equals(p.id())
                && o.opportunityId().equals(contest.opportunityId())
                && gain > 0) {
              CertificateVerifier.cost(problem, plan.certificate(), o)
                  .ifPresent(cost -> losses.add(Math.max(0, Math.ceilDiv(cost, units) - gain)));
            }
          }
          assertThat(contest.lossByPrices().stream().boxed().toList())
              .as("seed %s: %s", seed, contest)
              .isEqualTo(losses.stream().limit(1).toList());
          several += losses.size() > 1 ? 1 : 0;
        }
      }
    }
    assertThat(several).isGreaterThan(ONLY < 0 ? 5 : -1);
  }

  /** With other points at each provider. */
  private static Draft spread(Draft draft) {
    return new Draft(
        draft.participants(),
        draft.opportunities(),
        draft.providers(),
        draft.options().stream()
            .map(
                o ->
                    o.toBuilder()
                        .points(o.points() + 300L * o.childcareProviderId().orElse("k9").charAt(1))
                        .build())
            .toList(),
        draft.vetoes(),
        draft.weights());
  }

  private static void checkBinding(
      PlacementPlan plan, Unplaced.Contest contest, Unplaced.Binding binding, String what) {
    Stream<Placement> holders =
        switch (binding.capacity()) {
          case PlacementCapacity.Places c -> {
            assertThat(contest.lacking()).as(what).contains(Unplaced.Capacity.PLACES);
            assertThat(c.opportunityId()).as(what).isEqualTo(contest.opportunityId());
            yield at(plan, c.opportunityId());
          }
          case PlacementCapacity.Hours c -> {
            assertThat(contest.lacking()).as(what).contains(Unplaced.Capacity.HOURS_BUDGET);
            assertThat(c.opportunityId()).as(what).isEqualTo(contest.opportunityId());
            yield at(plan, c.opportunityId());
          }
          case PlacementCapacity.CarePlaces c -> {
            assertThat(contest.lacking()).as(what).contains(Unplaced.Capacity.CHILDCARE_PLACES);
            yield plan.placements().stream()
                .filter(
                    p ->
                        p.option()
                            .childcareProviderId()
                            .equals(Optional.of(c.childcareProviderId())))
                .filter(p -> p.option().children().stream().anyMatch(k -> k.group() == c.group()));
          }
        };
    assertThat(binding.holders())
        .as(what)
        .isEqualTo(holders.map(Placement::participantId).toList());
    assertThat(binding.price()).as(what).isEqualTo(price(plan.certificate(), binding.capacity()));
  }

  private static Stream<Placement> at(PlacementPlan plan, String opportunityId) {
    return plan.placements().stream().filter(p -> p.opportunityId().equals(opportunityId));
  }

  /** Plain places only, so that the plan is exact; then nothing is cheaper than the prices say. */
  @Test
  void lossByPricesIsAtMostTheTrueLossWhereThePlanIsExact() {
    int positive = 0;
    for (long seed : seeds(80).toList()) {
      Draft draft = plain(new Random(seed));
      PlacementPlan plan = PlacementSolver.solve(draft.build(), SHORT);
      for (Unplaced unplaced : plan.unplaced()) {
        if (!(unplaced instanceof Unplaced.Contested contested)) {
          continue;
        }
        for (Unplaced.Contest contest : contested.contests()) {
          if (contest.lossByPrices().isEmpty()) {
            continue;
          }
          long best =
              pinned(draft, unplaced.participantId(), contest.opportunityId()).best().orElseThrow();
          long loss = plan.objective() - best;
          assertThat(contest.lossByPrices().getAsLong())
              .as("seed %s: %s", seed, contest)
              .isLessThanOrEqualTo(loss);
          positive += contest.lossByPrices().getAsLong() > 0 ? 1 : 0;
        }
      }
    }
    assertThat(positive).isGreaterThan(ONLY < 0 ? 20 : -1);
  }

  private static Draft plain(Random r) {
    List<PlacementParticipant> people = new ArrayList<>();
    List<PlacementOpportunity> jobs = new ArrayList<>();
    List<PlacementOption> options = new ArrayList<>();
    for (int j = 0; j < 3; j++) {
      jobs.add(PlacementOpportunity.of("o" + j, r.nextInt(3)));
    }
    for (int i = 0; i < 6; i++) {
      people.add(PlacementParticipant.of("p" + i));
      for (int j = 0; j < 3; j++) {
        if (r.nextInt(3) > 0) {
          options.add(PlacementOption.builder("p" + i, "o" + j).points(r.nextInt(10_000)).build());
        }
      }
    }
    return new Draft(people, jobs, List.of(), options, List.of(), PlacementWeights.DEFAULT);
  }

  private static Draft pinned(Draft draft, String participantId, String opportunityId) {
    return new Draft(
        draft.participants().stream()
            .map(
                p ->
                    p.id().equals(participantId)
                        ? PlacementParticipant.builder(p.id()).pin(opportunityId).build()
                        : p)
            .toList(),
        draft.opportunities(),
        draft.providers(),
        draft.options(),
        draft.vetoes(),
        draft.weights());
  }
}
