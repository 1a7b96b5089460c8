package org.quartermatch.placement.solver.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quartermatch.placement.PlacementWeights.FairShare;

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

  /** Whoever is placed besides, nothing less is lost. */
  @Test
  void atLeastIsTheLeastOfAllWhoCouldBePlacedBesides() {
    int exact = 0;
    for (long seed = 0; seed < 300; seed++) {
      Random r = new Random(seed);
      int people = 1 + r.nextInt(7);
      int groups = 1 + r.nextInt(3);
      boolean[][] member = new boolean[people][groups];
      int[] size = new int[groups];
      for (boolean[] one : member) {
        for (int g = 0; g < groups; g++) {
          one[g] = r.nextBoolean();
          size[g] += one[g] ? 1 : 0;
        }
      }
      List<String> labels = IntStream.range(0, groups).mapToObj(g -> "g" + g).toList();
      if (Arrays.stream(size).anyMatch(n -> n == 0)) {
        continue;
      }
      FairShare share =
          r.nextBoolean()
              ? new FairShare.SquaredDeviation(r.nextInt(1_000), Map.of("g0", 3L))
              : new FairShare.MaxMin(r.nextInt(1_000));
      Fairness fairness = Fairness.of(share, people, labels, size);
      // everybody is placed, unplaced or open
      int[] state = r.ints(people, 0, 3).toArray();
      int[] placedOf = new int[groups];
      int[] openOf = new int[groups];
      int placed = 0;
      int open = 0;
      for (int i = 0; i < people; i++) {
        placed += state[i] == 0 ? 1 : 0;
        open += state[i] == 1 ? 1 : 0;
        for (int g = 0; g < groups; g++) {
          placedOf[g] += member[i][g] && state[i] == 0 ? 1 : 0;
          openOf[g] += member[i][g] && state[i] == 1 ? 1 : 0;
        }
      }
      long least = Long.MAX_VALUE;
      for (int chosen = 0; chosen < 1 << people; chosen++) {
        int[] with = placedOf.clone();
        int more = 0;
        for (int i = 0; i < people; i++) {
          if (state[i] == 1 && (chosen >> i & 1) == 1) {
            more++;
            for (int g = 0; g < groups; g++) {
              with[g] += member[i][g] ? 1 : 0;
            }
          }
        }
        least = Math.min(least, fairness.penalty(with, placed + more));
      }
      long atLeast = fairness.atLeast(placedOf, placed, openOf, open);
      assertThat(atLeast).as("seed %s", seed).isBetween(0L, least);
      exact += atLeast == least && least > 0 ? 1 : 0;
    }
    assertThat(exact).isGreaterThan(20);
  }
}
