package org.quartermatch.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quartermatch.PlacementSolver;
import org.quartermatch.placement.PlacementCertificate.LimitPrice;
import org.quartermatch.placement.PlacementWeights.FairShare;
import org.quartermatch.placement.solver.bound.CapacityBound;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.testkit.certificate.CertificateVerifier;

/** Companies speak with few people a month, so their contacts are short and not their places. */
class ScarceContactsTest {
  private static final long SEED = Long.getLong("quartermatch.seed", 1);
  private static final PlacementLimits START = PlacementLimits.seconds(60).steps(0);

  /** As in a Quarter: most opportunities have one place, companies several opportunities. */
  private static PlacementProblem draw(long seed, PlacementWeights weights) {
    PlacementProblem.Builder problem = PlacementProblem.builder().weights(weights);
    draw(problem, "", seed);
    return problem.build();
  }

  private static void draw(PlacementProblem.Builder problem, String town, long seed) {
    Random r = new Random(seed);
    int companies = 30;
    for (int k = 0; k < companies; k++) {
      problem.company(
          new PlacementCompany(
              town + "c" + k, OptionalInt.empty(), OptionalInt.of(1 + r.nextInt(3))));
    }
    int jobs = 160;
    for (int j = 0; j < jobs; j++) {
      problem.opportunity(
          PlacementOpportunity.builder(town + "o" + j)
              .places(1 + r.nextInt(2))
              .companyId(town + "c" + r.nextInt(companies))
              .build());
    }
    for (int i = 0; i < 300; i++) {
      String id = town + "p" + i;
      problem.participant(
          PlacementParticipant.builder(id)
              .groups(List.of("g" + r.nextInt(4), "h" + r.nextInt(2)))
              .build());
      for (int j = 0; j < jobs; j++) {
        if (r.nextInt(4) == 0) {
          problem.option(
              PlacementOption.builder(id, town + "o" + j)
                  .agreedQuarterHours(80)
                  .points(r.nextInt(10_001))
                  .build());
        }
      }
    }
  }

  private static PlacementPlan plan(PlacementWeights weights, String gapPercent) {
    PlacementProblem problem = draw(SEED, weights);
    PlacementPlan plan = PlacementSolver.solve(problem, START);
    assertThat(plan.gapPercent()).as("seed %s", SEED).isLessThan(new BigDecimal(gapPercent));
    assertThat(plan.placements()).as("seed %s", SEED).hasSize(plan.placedBound());
    assertThat(CertificateVerifier.bound(problem, plan.certificate()))
        .as("seed %s", SEED)
        .isEqualTo(plan.upperBound());
    return plan;
  }

  /** Without a price of contacts, the early bound takes all places for free: three times this. */
  @Test
  void theEarlyBoundPricesContacts() {
    PlacementPlan plan = plan(PlacementWeights.DEFAULT, "0.10");
    assertThat(plan.certificate().limits()).hasSizeGreaterThan(20);
    CapacityBound early = new CapacityBound(new Instance(plan.problem()));
    early.improve(300, plan.objective(), () -> false);
    assertThat(early.bound()).as("seed %s", SEED).isLessThan(plan.objective() / 100 * 102);
  }

  @Test
  void aLossByPricesCountsTheContact() {
    PlacementPlan plan = PlacementSolver.solve(draw(SEED, PlacementWeights.DEFAULT), START);
    PlacementProblem problem = plan.problem();
    Map<String, PlacementOption> options = new HashMap<>();
    problem.options().forEach(o -> options.put(o.participantId() + " " + o.opportunityId(), o));
    long units = plan.certificate().unitsPerPoint();
    int losses = 0;
    for (Unplaced unplaced : plan.unplaced()) {
      if (unplaced instanceof Unplaced.Contested contested) {
        for (Unplaced.Contest contest : contested.contests()) {
          PlacementOption option =
              Objects.requireNonNull(
                  options.get(unplaced.participantId() + " " + contest.opportunityId()));
          long cost = CertificateVerifier.cost(problem, plan.certificate(), option).orElseThrow();
          long gain = problem.weights().placementWeight() + option.points();
          if (contest.lossByPrices().isPresent()) {
            assertThat(contest.lossByPrices())
                .as("seed %s: %s", SEED, contest)
                .hasValue(Math.max(0, Math.ceilDiv(cost, units) - gain));
            losses += cost > gain * units ? 1 : 0;
          }
        }
      }
    }
    assertThat(losses).isGreaterThan(500);
  }

  /** Two towns share no company: each is a part, and all their prices are in the one list. */
  @Test
  void pricesOfPartsAreListedTogether() {
    PlacementProblem.Builder both = PlacementProblem.builder();
    draw(both, "a-", SEED);
    draw(both, "b-", SEED + 1);
    PlacementCertificate all = PlacementSolver.solve(both.build(), START).certificate();
    assertThat(all.parts()).hasSize(2);
    List<String> ofParts =
        all.parts().stream()
            .flatMap(part -> part.certificate().limits().stream())
            .map(LimitPrice::id)
            .toList();
    assertThat(ofParts).hasSizeGreaterThan(40);
    assertThat(all.limits())
        .extracting(LimitPrice::id)
        .containsExactlyInAnyOrderElementsOf(ofParts);
  }

  /** A group's price moves everybody of it: steps as long as single people's turn too many. */
  @Test
  void fairSharesLeaveItClose() {
    plan(PlacementWeights.DEFAULT.withFairShare(new FairShare.SquaredDeviation(2_000)), "0.60");
  }
}
