package org.quartermatch.placement.solver.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementWeights;
import org.quartermatch.placement.PlacementWeights.FairShare;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;

class FairPricesTest {
  private static final int GRID = 6;

  private static Instance cohort(Random r, FairShare fairShare) {
    PlacementProblem.Builder builder =
        PlacementProblem.builder().weights(PlacementWeights.DEFAULT.withFairShare(fairShare));
    for (int i = 0; i < 2 + r.nextInt(12); i++) {
      List<String> groups = new ArrayList<>();
      for (String group : new String[] {"g", "h", "k"}) {
        if (r.nextBoolean() || i == 0) {
          groups.add(group);
        }
      }
      builder.participant(PlacementParticipant.builder("p" + i).groups(groups).build());
    }
    return new Instance(builder.build());
  }

  /** Some people, placed wherever: how many, and how many of each group. */
  private static final class Placed {
    private final int all;
    private final int[] ofGroup;

    private Placed(int all, int[] ofGroup) {
      this.all = all;
      this.ofGroup = ofGroup;
    }

    static Placed draw(Instance in, Random r) {
      int all = 0;
      int[] ofGroup = new int[in.groupSize.length];
      int share = r.nextInt(5);
      for (int i = 0; i < in.units; i++) {
        if (r.nextInt(4) < share) {
          all++;
          for (int g : in.groupsOf[i]) {
            ofGroup[g]++;
          }
        }
      }
      return new Placed(all, ofGroup);
    }

    /** What the prices say that fair shares add to the objective at most, on the grid. */
    long proved(FairPrices shares, long[] price, int from) {
      long sum = shares.constant() + shares.each() * all;
      for (int g = 0; g < ofGroup.length; g++) {
        sum -= price[from + g] * ofGroup[g];
      }
      return sum;
    }
  }

  private static FairShare draw(Random r) {
    return r.nextBoolean()
        ? new FairShare.SquaredDeviation(1 + r.nextInt(3_000))
        : new FairShare.MaxMin(1 + r.nextInt(20_000));
  }

  @Test
  void anyPricesProveNoMoreThanThePenalty() {
    int ofUse = 0;
    for (long seed = 0; seed < 400; seed++) {
      Random r = new Random(seed);
      Instance in = cohort(r, draw(r));
      Resources at = new Resources(in);
      long[] price = new long[at.count];
      FairPrices shares = new FairPrices(in, GRID, price, at.groupFrom);
      for (int round = 0; round < 20; round++) {
        for (int g = at.groupFrom; g < at.count; g++) {
          price[g] = (long) ((r.nextDouble() - 0.7) * (in.fairness.weight() << GRID));
        }
        shares.settle();
        Placed placed = Placed.draw(in, r);
        long exact = -in.fairness.penalty(placed.ofGroup, placed.all) << GRID;
        long proved = placed.proved(shares, price, at.groupFrom);
        assertThat(proved).as("seed %s", seed).isGreaterThanOrEqualTo(exact);
        ofUse += proved < 0 ? 1 : 0;
      }
    }
    assertThat(ofUse).isGreaterThan(500);
  }

  @Test
  void atTheSlopeOfASquaredDeviationTheyProveAllOfIt() {
    for (long seed = 0; seed < 300; seed++) {
      Random r = new Random(seed);
      long weight = 1_000L + r.nextInt(3_000);
      Instance in = cohort(r, new FairShare.SquaredDeviation(weight));
      Resources at = new Resources(in);
      long[] price = new long[at.count];
      FairPrices shares = new FairPrices(in, GRID, price, at.groupFrom);
      Placed placed = Placed.draw(in, r);
      double[] excess = new double[at.count];
      for (int g = 0; g < in.groupSize.length; g++) {
        double tooMany = placed.ofGroup[g] - (double) placed.all * in.groupSize[g] / in.cohort;
        price[at.groupFrom + g] = Math.round(2.0 * weight * tooMany * (1L << GRID));
        excess[at.groupFrom + g] = placed.ofGroup[g];
      }
      shares.settle();
      long exact = -in.fairness.penalty(placed.ofGroup, placed.all) << GRID;
      // the penalty is rounded up to a point, each price and each person's part to the grid
      assertThat(placed.proved(shares, price, at.groupFrom) - exact)
          .as("seed %s", seed)
          .isBetween(0L, (1L << GRID) + in.groupSize.length + placed.all);
      // nothing pulls at them then
      shares.finish(new Occupancy(in), placed.all, excess);
      for (int g = 0; g < in.groupSize.length; g++) {
        assertThat(excess[at.groupFrom + g]).as("seed %s", seed).isCloseTo(0, within(1e-3));
      }
    }
  }

  @Test
  void settleBringsThoseOfTheLargestUnplacedShareWithinItsPoints() {
    Instance in = cohort(new Random(3), new FairShare.MaxMin(1_000));
    Resources at = new Resources(in);
    long[] price = new long[at.count];
    FairPrices shares = new FairPrices(in, GRID, price, at.groupFrom);
    price[at.groupFrom] = 500;
    price[at.groupFrom + 1] = -1_000_000;
    price[at.groupFrom + 2] = -1_000_000;
    shares.settle();
    assertThat(price[at.groupFrom]).isZero();
    long all = 0;
    for (int g = 0; g < in.groupSize.length; g++) {
      all -= price[at.groupFrom + g] * in.groupSize[g];
    }
    assertThat(all).isBetween((999L << GRID), 1_000L << GRID);
    assertThat(shares.length(at.groupFrom + 1)).isPositive();
    // people are placed: those of the groups are too few as long as some are left
    double[] excess = new double[at.count];
    shares.finish(new Occupancy(in), 0, excess);
    assertThat(excess[at.groupFrom + 1]).isEqualTo(-in.groupSize[1]);
  }

  @Test
  void costNothingWhereTheyDoNotCount() {
    Instance in = cohort(new Random(3), new FairShare.None());
    Resources at = new Resources(in);
    FairPrices shares = new FairPrices(in, GRID, new long[at.count], at.groupFrom);
    shares.settle();
    assertThat(shares.constant()).isZero();
    assertThat(shares.each()).isZero();
  }
}
