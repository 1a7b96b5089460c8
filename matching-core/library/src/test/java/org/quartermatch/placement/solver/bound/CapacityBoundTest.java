package org.quartermatch.placement.solver.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quartermatch.placement.Draft;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementWeights;
import org.quartermatch.placement.RulesDraft;
import org.quartermatch.placement.solver.Plans;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.testkit.certificate.CertificateVerifier;

class CapacityBoundTest {
  @Test
  void isNeverBelowTheBestPlan() {
    int fell = 0;
    int tight = 0;
    for (long seed = 0; seed < 140; seed++) {
      Random r = new Random(seed);
      Draft draft = Draft.random(r, 4 + r.nextInt(3), 1 + r.nextInt(2), 0.1);
      OptionalLong best = draft.best();
      if (best.isEmpty()) {
        continue;
      }
      CapacityBound bound = new CapacityBound(new Instance(draft.build()));
      long before = bound.bound();
      improve(bound, best.getAsLong(), seed);
      fell += bound.bound() < before ? 1 : 0;
      tight += bound.bound() == best.getAsLong() ? 1 : 0;
    }
    assertThat(fell).isGreaterThan(30);
    assertThat(tight).isGreaterThan(30);
  }

  @Test
  void isNeverBelowTheBestPlanByAllRules() {
    for (long seed = 0; seed < 100; seed++) {
      Random r = new Random(seed);
      RulesDraft draft = RulesDraft.random(r, 1 + r.nextInt(5), 1 + r.nextInt(3), 0.2);
      OptionalLong best = draft.best();
      if (best.isPresent()) {
        improve(new CapacityBound(new Instance(draft.build())), best.getAsLong(), seed);
      }
    }
  }

  private static void improve(CapacityBound bound, long best, long seed) {
    assertThat(bound.bound()).as("seed %s", seed).isGreaterThanOrEqualTo(best);
    for (int iterations = 1; iterations < 100; iterations *= 3) {
      long last = bound.bound();
      bound.improve(iterations, best, () -> false);
      assertThat(bound.bound()).as("seed %s", seed).isBetween(best, last);
    }
  }

  @Test
  void certificateProvesAllOfIt() {
    for (long seed = 0; seed < 60; seed++) {
      Random r = new Random(seed);
      Instance in = new Instance(Draft.random(r, 20, 6, 0).build());
      CapacityBound bound = new CapacityBound(in);
      for (int round = 0; round < 3; round++) {
        assertThat(CertificateVerifier.bound(in.problem, bound.certificate()))
            .as("seed %s", seed)
            .isEqualTo(bound.bound());
        bound.improve(30, 0, () -> false);
      }
    }
  }

  @Test
  void noPlanPlacesMorePeopleThanItSays() {
    int met = 0;
    for (long seed = 0; seed < 150; seed++) {
      Random r = new Random(seed);
      RulesDraft draft = RulesDraft.random(r, 1 + r.nextInt(5), 1 + r.nextInt(3), 0);
      Instance in = new Instance(draft.build());
      CapacityBound bound = new CapacityBound(in);
      int[] most = new int[1];
      int[] mostAt = new int[in.opportunities];
      Plans.forEach(
          in,
          plan -> {
            most[0] = Math.max(most[0], plan.placed());
            for (int j = 0; j < mostAt.length; j++) {
              mostAt[j] = Math.max(mostAt[j], plan.people.at(j));
            }
          });
      assertThat(bound.placedBound()).as("seed %s", seed).isGreaterThanOrEqualTo(most[0]);
      met += bound.placedBound() == most[0] ? 1 : 0;
      for (int j = 0; j < mostAt.length; j++) {
        assertThat(mostAt[j]).as("seed %s", seed).isLessThanOrEqualTo(bound.people()[j]);
      }
    }
    assertThat(met).isGreaterThan(50);
  }

  /** Anybody's best, and all capacity at its price; the latter is what is left of the bound. */
  @Test
  void reducedWorthsAddUpToTheBound() {
    PlacementProblem.Builder builder =
        PlacementProblem.builder().opportunity(PlacementOpportunity.of("o", 1));
    for (int i = 0; i < 3; i++) {
      builder
          .participant(PlacementParticipant.of("p" + i))
          .option(PlacementOption.builder("p" + i, "o").points(1_000L * i).build());
    }
    Instance in = new Instance(builder.build());
    CapacityBound bound = new CapacityBound(in);
    assertThat(bound.bound()).isEqualTo(33_000);
    bound.improve(200, 12_000, () -> false);
    assertThat(bound.bound()).isEqualTo(12_000);
    long price = (in.worth[0] << bound.grid()) - bound.reduced(0);
    long sum = price;
    for (int i = 0; i < 3; i++) {
      assertThat((in.worth[i] << bound.grid()) - bound.reduced(i)).isEqualTo(price);
      assertThat(bound.reducedUnplaced(i)).isZero();
      sum += Math.max(0, bound.reduced(i));
    }
    assertThat(sum >> bound.grid()).isEqualTo(12_000);
  }

  @Test
  void asksBeforeEachStepAndStopsWhereAPlanReachesIt() {
    Instance in = new Instance(Draft.random(new Random(4), 40, 10, 0).build());
    CapacityBound bound = new CapacityBound(in);
    long before = bound.bound();
    bound.improve(50, Long.MIN_VALUE / 4, () -> true);
    assertThat(bound.bound()).isEqualTo(before);
    bound.improve(50, before, () -> false);
    assertThat(bound.bound()).isEqualTo(before);
    int[] asked = new int[1];
    bound.improve(50, Long.MIN_VALUE / 4, () -> asked[0]++ < 0);
    assertThat(asked[0]).isEqualTo(50);
    assertThat(bound.bound()).isLessThan(before);
    CapacityBound again = new CapacityBound(in);
    again.improve(50, Long.MIN_VALUE / 4, () -> false);
    assertThat(again.bound()).isEqualTo(bound.bound());
  }

  @Test
  void hasNoPricesWhereSumsCouldOverflow() {
    PlacementProblem problem =
        PlacementProblem.builder()
            .weights(new PlacementWeights(0, 0, 0))
            .opportunity(PlacementOpportunity.of("o", 1))
            .participant(PlacementParticipant.of("a"))
            .participant(PlacementParticipant.of("b"))
            .option(PlacementOption.builder("a", "o").points(1L << 58).build())
            .option(PlacementOption.builder("b", "o").points(1L << 57).build())
            .build();
    CapacityBound bound = new CapacityBound(new Instance(problem));
    assertThat(bound.isPriced()).isFalse();
    bound.improve(50, 0, () -> false);
    assertThat(bound.bound()).isEqualTo((1L << 58) + (1L << 57));
    assertThat(bound.reduced(0)).isEqualTo(1L << 58);
    assertThat(bound.certificate().opportunities()).isEmpty();
  }
}
