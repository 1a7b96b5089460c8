package org.quartermatch.placement.solver.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quartermatch.placement.Draft;
import org.quartermatch.placement.PlacementCertificate;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.RulesDraft;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.testkit.certificate.CertificateVerifier;

/** Longer with -Dquartermatch.rounds=N, from another seed with -Dquartermatch.seed=N. */
class LinearPricesTest {
  private static final long FIRST = Long.getLong("quartermatch.seed", 0);
  private static final int ROUNDS = Integer.getInteger("quartermatch.rounds", 1_000);

  private static KnapsackBound tight(Instance in, CapacityBound prices) {
    LagrangianRelaxation relaxation = new LagrangianRelaxation(in, prices.grid(), prices.people());
    relaxation.openAll();
    return new KnapsackBound(relaxation, prices);
  }

  @Test
  void neitherBoundFallsBelowTheBestPlanByAllRules() {
    int fell = 0;
    for (long seed = FIRST; seed < FIRST + ROUNDS; seed++) {
      Random r = new Random(seed);
      RulesDraft draft = RulesDraft.random(r, 1 + r.nextInt(5), 1 + r.nextInt(3), 0.2);
      OptionalLong best = draft.best();
      if (best.isEmpty()) {
        continue;
      }
      Instance in = new Instance(draft.build());
      CapacityBound bound = new CapacityBound(in);
      KnapsackBound tight = tight(in, bound);
      tight.improve(0, best.getAsLong(), () -> false);
      long before = Math.min(bound.bound(), tight.bound());
      bound.solve(() -> false).ifPresent(tight::offer);
      assertThat(bound.bound()).as("seed %s", seed).isGreaterThanOrEqualTo(best.getAsLong());
      assertThat(tight.bound()).as("seed %s", seed).isGreaterThanOrEqualTo(best.getAsLong());
      fell += Math.min(bound.bound(), tight.bound()) < before ? 1 : 0;
    }
    assertThat(fell).isGreaterThan(ROUNDS / 30);
  }

  @Test
  void certificatesProveAllOfIt() {
    int tighter = 0;
    for (long seed = 0; seed < 60; seed++) {
      Instance in = new Instance(Draft.random(new Random(seed), 20, 6, 0).build());
      CapacityBound bound = new CapacityBound(in);
      KnapsackBound tight = tight(in, bound);
      bound.solve(() -> false).ifPresent(tight::offer);
      PlacementCertificate linear = bound.certificate();
      assertThat(CertificateVerifier.bound(in.problem, linear))
          .as("seed %s", seed)
          .isEqualTo(bound.bound());
      if (tight.bound() < bound.bound()) {
        tighter++;
        assertThat(CertificateVerifier.bound(in.problem, tight.certificate(linear)))
            .as("seed %s", seed)
            .isEqualTo(tight.bound());
      }
    }
    assertThat(tighter).isGreaterThan(20);
  }

  /** The program's prices are the best there are, so steps along subgradients find none better. */
  @Test
  void noStepsFindBetterPrices() {
    for (long seed = 0; seed < 60; seed++) {
      Instance in = new Instance(Draft.random(new Random(seed), 30, 8, 0).build());
      CapacityBound steps = new CapacityBound(in);
      steps.improve(300, Long.MIN_VALUE / 4, () -> false);
      CapacityBound bound = new CapacityBound(in);
      bound.solve(() -> false);
      // each price is rounded to the grid
      assertThat(bound.bound()).as("seed %s", seed).isLessThanOrEqualTo(steps.bound() + 2);
    }
  }

  private static Instance people(int people, int jobs) {
    PlacementProblem.Builder problem = PlacementProblem.builder();
    for (int j = 0; j < jobs; j++) {
      problem.opportunity(PlacementOpportunity.of("o" + j, 1));
    }
    for (int i = 0; i < people; i++) {
      problem
          .participant(PlacementParticipant.of("p" + i))
          .option(PlacementOption.builder("p" + i, "o" + i % jobs).points(100).build());
    }
    return new Instance(problem.build());
  }

  @Test
  void isNotTriedWhereThereIsTooMuchThatRunsShort() {
    int half = LinearPrices.MOST_ROWS / 2;
    Instance few = people(2 * half, half);
    Optional<LinearPrices> prices = LinearPrices.of(few, new Capacities(few), () -> false);
    assertThat(prices).isPresent();
    assertThat(prices.get().price(0)).isEqualTo(10_100);
    assertThat(prices.get().net(0)).isZero();
    Instance many = people(2 * half + 2, half + 1);
    assertThat(LinearPrices.of(many, new Capacities(many), () -> false)).isEmpty();
    CapacityBound bound = new CapacityBound(many);
    assertThat(bound.solve(() -> false)).isEmpty();
    assertThat(bound.bound()).isEqualTo(10_100L * (half + 1));
  }
}
