package org.quartermatch.placement.solver.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FairnessTest {
  @Test
  void isExactWhereSquaresDoNotFitIntoLong() {
    Random r = new Random(5);
    for (int round = 0; round < 200; round++) {
      int cohort = 1 + r.nextInt(round < 100 ? 9 : 400_000);
      int[] size = {r.nextInt(cohort + 1), r.nextInt(cohort + 1), r.nextInt(cohort + 1)};
      int[] placed = new int[3];
      for (int g = 0; g < 3; g++) {
        placed[g] = r.nextInt(size[g] + 1);
      }
      int all = r.nextInt(cohort + 1);
      long weight = r.nextInt(5_000);
      BigInteger n = BigInteger.valueOf(cohort);
      BigInteger sum = BigInteger.ZERO;
      for (int g = 0; g < 3; g++) {
        BigInteger d =
            BigInteger.valueOf(placed[g])
                .multiply(n)
                .subtract(BigInteger.valueOf(all).multiply(BigInteger.valueOf(size[g])));
        sum = sum.add(d.multiply(d));
      }
      BigInteger square = n.multiply(n);
      BigInteger expected =
          sum.multiply(BigInteger.valueOf(weight))
              .add(square.subtract(BigInteger.ONE))
              .divide(square);
      assertThat(new Fairness(weight, cohort, size).penalty(placed, all))
          .isEqualTo(expected.longValueExact());
    }
  }
}
