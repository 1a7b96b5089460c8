package org.quartermatch.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.quartermatch.PlacementSolver;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.model.CodePointOrder;
import org.quartermatch.placement.PlacementOption.ChildPlace;
import org.quartermatch.placement.PlacementParticipant.Current;
import org.quartermatch.placement.PlacementProblem.Veto;
import org.quartermatch.placement.PlacementWeights.FairShare;
import org.quartermatch.testkit.certificate.CertificateVerifier;

/** Problems that fall apart are solved part by part. */
class DecompositionTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 11);
  private static final PlacementWeights WEIGHTS = new PlacementWeights(10_000, 700, 0);
  private static final PlacementLimits LIMITS = PlacementLimits.seconds(60).steps(4_000);

  @Test
  void plansOfPartsAddUpAndTheirBoundIsProved() {
    PlacementProblem town = town(SEED, 3);
    PlacementPlan plan = PlacementSolver.solve(town, LIMITS);
    assertThat(plan.certificate().parts()).as("seed %d", SEED).hasSize(3);
    // prices prove each part's bound, unless a search has found a lower one
    boolean byPrices =
        plan.certificate().parts().stream().noneMatch(part -> part.certificate().allTried());
    long proved = CertificateVerifier.bound(town, plan.certificate());
    assertThat(proved).isGreaterThanOrEqualTo(plan.upperBound());
    assertThat(proved == plan.upperBound()).isEqualTo(byPrices);
    assertThat(plan.objective()).isLessThanOrEqualTo(plan.upperBound());
    assertThat(plan.placements().size() + plan.unplaced().size())
        .isEqualTo(town.participants().size());
    assertThat(plan.placements()).isSortedAccordingTo(byId());
    Draft whole = draft(town);
    assertThat(whole.violations(lines(plan))).isEmpty();
    assertThat(whole.objective(lines(plan))).isEqualTo(plan.objective());
  }

  @Test
  void samePlanWhateverTheNumberOfThreads() throws Exception {
    PlacementProblem town = town(SEED + 1, 4);
    List<List<Placement>> plans = new ArrayList<>();
    for (int threads : new int[] {1, 2, 5}) {
      try (ForkJoinPool pool = new ForkJoinPool(threads)) {
        plans.add(pool.submit(() -> PlacementSolver.solve(town, LIMITS)).get().placements());
      }
    }
    assertThat(plans).as("seed %d", SEED + 1).containsOnly(plans.getFirst());
  }

  @Test
  void whatSharesAChildOrCountsGroupsIsOnePart() {
    PlacementProblem town = town(SEED + 2, 2);
    PlacementProblem fair =
        rebuilt(town)
            .weights(WEIGHTS.withFairShare(new FairShare.SquaredDeviation(3)))
            .participant(PlacementParticipant.builder("z").groups(List.of("g")).build())
            .build();
    assertThat(PlacementSolver.solve(fair, LIMITS).certificate().parts()).isEmpty();

    PlacementProblem.Builder family = rebuilt(town);
    List<ChildPlace> child = List.of(new ChildPlace("shared", AgeGroup.UNDER_3));
    for (String quarter : new String[] {"q0-", "q1-"}) {
      family
          .participant(PlacementParticipant.of(quarter + "x"))
          .provider(PlacementProvider.of(quarter + "kx", 1, 0))
          .option(
              PlacementOption.builder(quarter + "x", quarter + "o0")
                  .agreedQuarterHours(40)
                  .childcare(quarter + "kx", child)
                  .build());
    }
    assertThat(PlacementSolver.solve(family.build(), LIMITS).certificate().parts()).isEmpty();
  }

  @Test
  void oneListenerHearsOfAllParts() {
    PlacementProblem town = town(SEED + 3, 2);
    List<PlacementProgress> events = new ArrayList<>();
    PlacementPlan plan = PlacementSolver.solve(town, LIMITS.steps(200_000), events::add);
    assertThat(events).isNotEmpty();
    assertThat(events)
        .allSatisfy(e -> assertThat(e.objective()).isLessThanOrEqualTo(plan.objective()))
        .allSatisfy(e -> assertThat(e.upperBound()).isGreaterThanOrEqualTo(plan.upperBound()));
  }

  private static Comparator<Placement> byId() {
    return Comparator.comparing(Placement::participantId, CodePointOrder.INSTANCE);
  }

  private static List<Draft.Line> lines(PlacementPlan plan) {
    return plan.placements().stream()
        .map(p -> new Draft.Line(p.option(), p.quarterHours()))
        .toList();
  }

  private static Draft draft(PlacementProblem problem) {
    return new Draft(
        problem.participants(),
        problem.opportunities(),
        problem.providers(),
        problem.options(),
        problem.vetoes(),
        problem.weights());
  }

  /** Quarters of 110 people each, that share nothing. */
  private static PlacementProblem town(long seed, int quarters) {
    PlacementProblem.Builder town = PlacementProblem.builder().weights(WEIGHTS);
    for (int q = 0; q < quarters; q++) {
      add(town, "q" + q + "-", Draft.random(new Random(seed * 100 + q), 110, 30, 0).build());
    }
    return town.build();
  }

  private static PlacementProblem.Builder rebuilt(PlacementProblem problem) {
    PlacementProblem.Builder builder = PlacementProblem.builder().weights(problem.weights());
    add(builder, "", problem);
    return builder;
  }

  private static void add(PlacementProblem.Builder town, String prefix, PlacementProblem quarter) {
    for (PlacementParticipant p : quarter.participants()) {
      PlacementParticipant.Builder copy =
          PlacementParticipant.builder(prefix + p.id()).priority(p.priority()).groups(p.groups());
      p.current()
          .ifPresent(
              c ->
                  copy.current(
                      new Current(
                          prefix + c.opportunityId(),
                          c.childcareProviderId().map(k -> prefix + k),
                          c.proposed())));
      p.pinnedOpportunityId().ifPresent(o -> copy.pin(prefix + o));
      town.participant(copy.build());
    }
    for (PlacementOpportunity o : quarter.opportunities()) {
      town.opportunity(
          o.budgetQuarterHours().isPresent()
              ? PlacementOpportunity.builder(prefix + o.id())
                  .places(o.places())
                  .budgetQuarterHours(o.budgetQuarterHours().getAsInt())
                  .build()
              : PlacementOpportunity.of(prefix + o.id(), o.places()));
    }
    for (PlacementProvider k : quarter.providers()) {
      town.provider(
          new PlacementProvider(
              prefix + k.id(), k.placesUnder3(), k.places3AndOver(), k.placesSchool()));
    }
    for (PlacementOption o : quarter.options()) {
      Optional<String> provider = o.childcareProviderId().map(k -> prefix + k);
      List<ChildPlace> children =
          o.children().stream().map(c -> new ChildPlace(prefix + c.childId(), c.group())).toList();
      PlacementOption.Builder option =
          PlacementOption.builder(prefix + o.participantId(), prefix + o.opportunityId())
              .agreedQuarterHours(o.agreedQuarterHours())
              .minimumQuarterHours(o.minimumQuarterHours())
              .points(o.points())
              .certaintyPercent(o.certaintyPercent());
      provider.ifPresent(k -> option.childcare(k, children));
      town.option(option.build());
    }
    for (Veto v : quarter.vetoes()) {
      town.veto(new Veto(prefix + v.participantId(), prefix + v.opportunityId()));
    }
  }
}
