package org.quartermatch.placement.solver.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quartermatch.model.AgeGroup;
import org.quartermatch.placement.Draft;
import org.quartermatch.placement.PlacementCertificate;
import org.quartermatch.placement.PlacementCompany;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementOption.ChildPlace;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProvider;
import org.quartermatch.placement.RulesDraft;
import org.quartermatch.placement.solver.Plans;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.testkit.certificate.CertificateVerifier;

class KnapsackBoundTest {
  private static KnapsackBound of(Instance in, CapacityBound prices) {
    LagrangianRelaxation relaxation = new LagrangianRelaxation(in, prices.grid(), prices.people());
    relaxation.openAll();
    return new KnapsackBound(relaxation, prices);
  }

  @Test
  void isNeverBelowTheBestPlan() {
    int tighter = 0;
    int tight = 0;
    for (long seed = 0; seed < 100; seed++) {
      Random r = new Random(seed);
      Draft draft = Draft.random(r, 4 + r.nextInt(3), 1 + r.nextInt(2), 0.1);
      OptionalLong best = draft.best();
      if (best.isEmpty()) {
        continue;
      }
      Instance in = new Instance(draft.build());
      CapacityBound prices = new CapacityBound(in);
      prices.improve(100, best.getAsLong(), () -> false);
      KnapsackBound bound = improved(in, prices, best.getAsLong(), seed);
      tighter += bound.bound() < prices.bound() ? 1 : 0;
      tight += bound.bound() == best.getAsLong() ? 1 : 0;
    }
    assertThat(tighter).isGreaterThan(10);
    assertThat(tight).isGreaterThan(30);
  }

  @Test
  void isNeverBelowTheBestPlanByAllRules() {
    for (long seed = 0; seed < 100; seed++) {
      Random r = new Random(seed);
      RulesDraft draft = RulesDraft.random(r, 1 + r.nextInt(5), 1 + r.nextInt(3), 0.2);
      OptionalLong best = draft.best();
      if (best.isPresent()) {
        Instance in = new Instance(draft.build());
        improved(in, new CapacityBound(in), best.getAsLong(), seed);
      }
    }
  }

  /**
   * Room without end must not be paid for at prices of large points: that is no number any more.
   */
  @Test
  void isNeverBelowTheBestPlanWhereThereIsRoomWithoutEnd() {
    for (long seed = 0; seed < 100; seed++) {
      Random r = new Random(seed * 7_919);
      PlacementProblem.Builder builder =
          PlacementProblem.builder()
              .provider(new PlacementProvider("k", 0, Integer.MAX_VALUE, 1))
              .company(PlacementCompany.of("c").withContacts(Integer.MAX_VALUE - 1));
      for (String job : List.of("o0", "o1")) {
        builder.opportunity(
            PlacementOpportunity.builder(job).places(1 + r.nextInt(3)).companyId("c").build());
      }
      for (int i = 0; i < 5; i++) {
        builder.participant(PlacementParticipant.of("p" + i));
        for (String job : List.of("o0", "o1")) {
          builder.option(
              PlacementOption.builder("p" + i, job)
                  .points(1_000_000_000_000L * (1 + r.nextInt(2_000)))
                  .agreedQuarterHours(40)
                  .childcare("k", List.of(new ChildPlace("child" + i / 2, AgeGroup.FROM_3)))
                  .build());
        }
      }
      Instance in = new Instance(builder.build());
      long[] best = {0};
      Plans.forEach(in, plan -> best[0] = Math.max(best[0], plan.objective()));
      CapacityBound prices = new CapacityBound(in);
      prices.improve(60, best[0], () -> false);
      improved(in, prices, best[0], seed);
    }
  }

  private static KnapsackBound improved(Instance in, CapacityBound prices, long best, long seed) {
    KnapsackBound bound = of(in, prices);
    assertThat(bound.bound()).isEqualTo(Long.MAX_VALUE);
    for (int iterations = 0; iterations < 200; iterations += 45) {
      long last = bound.bound();
      bound.improve(iterations, best, () -> false);
      assertThat(bound.bound()).as("seed %s", seed).isBetween(best, last);
    }
    return bound;
  }

  @Test
  void certificateProvesAllOfIt() {
    int tighter = 0;
    for (long seed = 0; seed < 60; seed++) {
      Instance in = new Instance(Draft.random(new Random(seed), 20, 6, 0).build());
      CapacityBound prices = new CapacityBound(in);
      prices.improve(100, 0, () -> false);
      KnapsackBound bound = of(in, prices);
      bound.improve(100, 0, () -> false);
      if (bound.bound() < prices.bound()) {
        tighter++;
        PlacementCertificate certificate = bound.certificate(prices.certificate());
        assertThat(CertificateVerifier.bound(in.problem, certificate))
            .as("seed %s", seed)
            .isEqualTo(bound.bound());
      }
    }
    assertThat(tighter).isGreaterThan(30);
  }

  /** Prices of hours alone cannot tell that 60 and 60 do not go into 100. */
  @Test
  void doesNotTreatPeopleAsIfTheyCouldBeDivided() {
    PlacementProblem.Builder builder =
        PlacementProblem.builder()
            .opportunity(
                PlacementOpportunity.builder("o").places(2).budgetQuarterHours(100).build());
    for (String id : new String[] {"a", "b"}) {
      builder
          .participant(PlacementParticipant.of(id))
          .option(PlacementOption.builder(id, "o").agreedQuarterHours(60).points(1_000).build());
    }
    builder
        .participant(PlacementParticipant.of("c"))
        .option(PlacementOption.builder("c", "o").agreedQuarterHours(40).points(10).build())
        .participant(PlacementParticipant.of("d"))
        .option(PlacementOption.builder("d", "o").agreedQuarterHours(35).points(5).build());
    Instance in = new Instance(builder.build());
    CapacityBound prices = new CapacityBound(in);
    prices.improve(300, 21_010, () -> false);
    KnapsackBound bound = of(in, prices);
    bound.improve(300, 21_010, () -> false);
    assertThat(bound.bound()).isEqualTo(21_010);
  }

  @Test
  void stopsWhenAskedAndCountsItsIterations() {
    Instance in = new Instance(Draft.random(new Random(12), 80, 20, 0).build());
    CapacityBound prices = new CapacityBound(in);
    prices.improve(100, Long.MIN_VALUE / 4, () -> false);
    LagrangianRelaxation relaxation = new LagrangianRelaxation(in, prices.grid(), prices.people());
    relaxation.openAll();
    KnapsackBound bound = new KnapsackBound(relaxation, prices);
    bound.improve(0, Long.MIN_VALUE / 4, () -> false);
    long first = bound.bound();
    long before = relaxation.solved();
    bound.improve(40, Long.MIN_VALUE / 4, () -> false);
    // the start, 40 steps, and a look at all after each 20 and at the end
    assertThat(relaxation.solved() - before).isEqualTo((1L + 40 + 2 + 1) * in.opportunities);
    assertThat(bound.bound()).isLessThan(first);
    before = relaxation.solved();
    long last = bound.bound();
    bound.improve(40, Long.MIN_VALUE / 4, () -> true);
    assertThat(relaxation.solved() - before).isEqualTo(2L * in.opportunities);
    assertThat(bound.bound()).isEqualTo(last);
    assertThat(bound.priceSpread()).isPositive();
    assertThat(bound.prices()).hasSize(relaxation.at.count);
  }
}
