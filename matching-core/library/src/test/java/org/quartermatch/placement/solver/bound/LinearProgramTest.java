package org.quartermatch.placement.solver.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinearProgramTest {
  private static final class Column {
    private final double gain;
    private final int[] rows;
    private final double[] uses;

    Column(double gain, int[] rows, double[] uses) {
      this.gain = gain;
      this.rows = rows;
      this.uses = uses;
    }
  }

  private static double[] prices(double[] limits, List<Column> columns) {
    LinearProgram program = new LinearProgram(limits);
    columns.forEach(c -> program.add(c.gain, c.rows, c.uses));
    return program.prices(() -> false);
  }

  private static double value(double[] limits, double[] prices) {
    double sum = 0;
    for (int r = 0; r < limits.length; r++) {
      sum += limits[r] * prices[r];
    }
    return sum;
  }

  private static void payForAll(double[] prices, List<Column> columns, long seed) {
    assertThat(prices).as("seed %s", seed).doesNotContain(Double.NaN);
    for (Column c : columns) {
      double cost = 0;
      for (int x = 0; x < c.rows.length; x++) {
        assertThat(prices[c.rows[x]]).as("seed %s", seed).isNotNegative();
        cost += prices[c.rows[x]] * c.uses[x];
      }
      assertThat(cost).as("seed %s", seed).isGreaterThanOrEqualTo(c.gain - 1e-4);
    }
  }

  /** Where each column is of one person and one place, the best is taken in whole. */
  @Test
  void findsTheBestAssignment() {
    for (long seed = 0; seed < 200; seed++) {
      Random r = new Random(seed);
      int people = 1 + r.nextInt(5);
      int places = 1 + r.nextInt(4);
      double[] limits = new double[people + places];
      for (int x = 0; x < limits.length; x++) {
        limits[x] = x < people ? 1 : r.nextInt(3);
      }
      int[][] gain = new int[people][places];
      List<Column> columns = new ArrayList<>();
      int most = 1 + r.nextInt(4) * r.nextInt(4_000);
      for (int i = 0; i < people; i++) {
        for (int j = 0; j < places; j++) {
          gain[i][j] = r.nextInt(most);
          columns.add(new Column(gain[i][j], new int[] {i, people + j}, new double[] {1, 1}));
        }
      }
      double[] prices = prices(limits, columns);
      payForAll(prices, columns, seed);
      int[] left = new int[places];
      for (int j = 0; j < places; j++) {
        left[j] = (int) limits[people + j];
      }
      assertThat(value(limits, prices))
          .as("seed %s", seed)
          .isCloseTo(best(0, gain, left), within(1e-4));
    }
  }

  private static int best(int i, int[][] gain, int[] left) {
    if (i == gain.length) {
      return 0;
    }
    int best = best(i + 1, gain, left);
    for (int j = 0; j < left.length; j++) {
      if (left[j] > 0) {
        left[j]--;
        best = Math.max(best, gain[i][j] + best(i + 1, gain, left));
        left[j]++;
      }
    }
    return best;
  }

  /** One limit of all: what is worth most for what it takes of it comes first. */
  @Test
  void findsTheBestFilling() {
    for (long seed = 0; seed < 200; seed++) {
      Random r = new Random(seed);
      int things = 1 + r.nextInt(30);
      double[] limits = new double[things + 1];
      List<Column> columns = new ArrayList<>();
      limits[things] = r.nextInt(100);
      for (int i = 0; i < things; i++) {
        limits[i] = 1 + r.nextInt(3);
        columns.add(
            new Column(
                1 + r.nextInt(9), new int[] {i, things}, new double[] {1, 1 + r.nextInt(20)}));
      }
      double[] prices = prices(limits, columns);
      payForAll(prices, columns, seed);
      columns.sort((a, b) -> Double.compare(b.gain / b.uses[1], a.gain / a.uses[1]));
      double best = 0;
      double left = limits[things];
      for (Column c : columns) {
        double taken = Math.min(limits[c.rows[0]], left / c.uses[1]);
        best += taken * c.gain;
        left -= taken * c.uses[1];
      }
      assertThat(value(limits, prices)).as("seed %s", seed).isCloseTo(best, within(1e-3));
    }
  }

  /** Thousands of ties: equal people and equal places. */
  @Test
  void endsWhereAllAreAlike() {
    int people = 60;
    int places = 25;
    double[] limits = new double[people + places];
    List<Column> columns = new ArrayList<>();
    for (int x = 0; x < limits.length; x++) {
      limits[x] = x < people ? 1 : 2;
    }
    for (int i = 0; i < people; i++) {
      for (int j = 0; j < places; j++) {
        columns.add(new Column(15_800, new int[] {i, people + j}, new double[] {1, 1}));
      }
    }
    double[] prices = prices(limits, columns);
    payForAll(prices, columns, 0);
    assertThat(value(limits, prices)).isCloseTo(50 * 15_800, within(1e-2));
  }

  @Test
  void asksBeforeEachStep() {
    LinearProgram program = new LinearProgram(new double[] {1});
    program.add(5, new int[] {0}, new double[] {1});
    assertThat(program.prices(() -> true)).containsExactly(0);
    LinearProgram again = new LinearProgram(new double[] {2});
    again.add(-5, new int[] {0}, new double[] {1});
    assertThat(again.prices(() -> false)).containsExactly(0);
  }
}
