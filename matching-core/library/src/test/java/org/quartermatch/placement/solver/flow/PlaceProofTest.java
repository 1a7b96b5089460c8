package org.quartermatch.placement.solver.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quartermatch.placement.Draft;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.testkit.certificate.CertificateVerifier;

class PlaceProofTest {
  @Test
  void noPlanIsWorthMoreWhateverThePricesAre() {
    int close = 0;
    for (long seed = 0; seed < 200; seed++) {
      Random r = new Random(seed);
      Draft draft = Draft.random(r, 1 + r.nextInt(4), 1 + r.nextInt(3), 0.2);
      OptionalLong best = draft.best();
      if (best.isEmpty()) {
        continue;
      }
      Instance in = new Instance(draft.build());
      long[] prices = new long[in.opportunities];
      for (int j = 0; j < prices.length; j++) {
        prices[j] = r.nextInt(3) == 0 ? 0 : r.nextInt(10_000);
      }
      long bound = PlaceProof.bound(in, prices);
      assertThat(bound).as("seed %s", seed).isGreaterThanOrEqualTo(best.getAsLong());
      assertThat(CertificateVerifier.bound(in.problem, PlaceProof.certificate(in, prices)))
          .as("seed %s", seed)
          .isEqualTo(bound);
      close += bound - best.getAsLong() < 3_000 ? 1 : 0;
    }
    assertThat(close).as("bounds that are of use").isGreaterThan(10);
  }

  @Test
  void refusesPricesThatProveNothing() {
    Instance in = new Instance(PlacesDraft.random(new Random(1), 3, 2, 2).build());
    assertThatIllegalStateException()
        .isThrownBy(() -> PlaceProof.bound(in, new long[] {5, -1}))
        .withMessageContaining("opportunity 1 is -1");
    assertThatThrownBy(() -> PlaceProof.bound(in, new long[] {Long.MAX_VALUE, Long.MAX_VALUE}))
        .isInstanceOf(ArithmeticException.class);
  }
}
