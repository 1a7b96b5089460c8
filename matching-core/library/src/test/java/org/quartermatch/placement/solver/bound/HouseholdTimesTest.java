package org.quartermatch.placement.solver.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quartermatch.placement.PlacementCertificate;
import org.quartermatch.placement.RulesDraft;
import org.quartermatch.placement.solver.packed.HouseholdRule;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.testkit.certificate.CertificateVerifier;

class HouseholdTimesTest {
  /** Shifts of drafts are few, so times suffice for all pairs. */
  @Test
  void twoOfAHouseholdTakeOneTimeWhereTheirShiftsClashAndOnlyThere() {
    int clashes = 0;
    int others = 0;
    for (long seed = 0; seed < 60; seed++) {
      Instance in = new Instance(RulesDraft.random(new Random(seed), 16, 6, 0).build());
      HouseholdTimes times = new HouseholdTimes(in);
      for (int u = 0; u < in.units; u++) {
        for (int mate : in.mates[u]) {
          for (int c = in.firstChoice[u]; c < in.firstChoice[u + 1]; c++) {
            for (int d = in.firstChoice[mate]; d < in.firstChoice[mate + 1]; d++) {
              int other = d;
              boolean share = Arrays.stream(times.of(c)).anyMatch(t -> times.takes(other, t));
              boolean clash = HouseholdRule.clash(in, in.opportunity[c], in.opportunity[d]);
              assertThat(share).as("seed %s, %s and %s", seed, c, d).isEqualTo(clash);
              clashes += clash ? 1 : 0;
              others += clash ? 0 : 1;
            }
          }
        }
      }
    }
    assertThat(clashes).isGreaterThan(1_000);
    assertThat(others).isGreaterThan(1_000);
  }

  @Test
  void aCertificateSaysTheirPrices() {
    int priced = 0;
    for (long seed = 0; seed < 60; seed++) {
      RulesDraft draft = RulesDraft.random(new Random(seed), 20, 6, 0).certifiable(500);
      Instance in = new Instance(draft.build());
      CapacityBound prices = new CapacityBound(in);
      prices.improve(100, 0, () -> false);
      LagrangianRelaxation relaxation =
          new LagrangianRelaxation(in, prices.grid(), prices.people());
      relaxation.openAll();
      KnapsackBound bound = new KnapsackBound(relaxation, prices);
      bound.improve(100, 0, () -> false);
      PlacementCertificate certificate = bound.certificate(prices.certificate());
      if (bound.bound() < prices.bound()) {
        assertThat(CertificateVerifier.bound(in.problem, certificate))
            .as("seed %s", seed)
            .isEqualTo(bound.bound());
        priced += certificate.groups().orElseThrow().households().isEmpty() ? 0 : 1;
      }
    }
    assertThat(priced).isGreaterThan(10);
  }
}
