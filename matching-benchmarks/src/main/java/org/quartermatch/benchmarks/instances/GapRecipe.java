package org.quartermatch.benchmarks.instances;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * The published ways to draw a generalised assignment problem, all to be minimised. Numbers are
 * whole; U[x, y] is any of them from x to y, each as likely.
 *
 * <p>Capacities are rounded down, as those of the OR-Library's files of types A to D are (they
 * follow from the files' weights and costs exactly so). A problem that is drawn need not have a
 * solution; with 5 jobs an agent or more it practically always does.
 *
 * @see <a href="https://doi.org/10.1016/S0305-0548(96)00032-9">P. C. Chu, J. E. Beasley, A genetic
 *     algorithm for the generalised assignment problem, 1997 (A to D)</a>
 * @see <a href="https://doi.org/10.1016/0377-2217(93)E0174-V">M. Laguna et al., Tabu search for the
 *     multilevel generalized assignment problem, 1995 (E)</a>
 */
enum GapRecipe {
  /**
   * Loose. Weights U[5, 25], costs U[10, 50]; every capacity is 9 n/m + 0.4 R, where R is the
   * largest load of an agent when each job goes to the cheapest one (the first of equals).
   */
  A,
  /** As A, with 0.7 of its capacity. */
  B,
  /** Weights and costs as A; an agent's capacity is 0.8 / m of the sum of all its weights. */
  C,
  /** Dear where light: weights U[1, 100], costs 111 − weight + U[−10, 10], capacities as C. */
  D,
  /**
   * Hardest. Weights 1 − 10 ln u with u from (0, 1], costs 1000 ÷ weight − 10 v with v from [0, 1),
   * capacities as C. The cost follows from the weight before that is rounded; both are rounded to
   * the nearest whole number. Weights end at 368, costs can be below zero.
   */
  E;

  /** Draws a problem; the same seed gives the same one. */
  Instance draw(int agents, int jobs, long seed) {
    Random random = new Random(seed);
    long[][] costs = new long[agents][jobs];
    int[][] weights = new int[agents][jobs];
    for (int agent = 0; agent < agents; agent++) {
      for (int job = 0; job < jobs; job++) {
        pair(random, weights[agent], costs[agent], job);
      }
    }
    return new Instance(
        costs, Optional.of(new Instance.Limits(weights, capacities(costs, weights))));
  }

  private void pair(Random random, int[] weights, long[] costs, int job) {
    switch (this) {
      case A, B, C -> {
        weights[job] = random.nextInt(5, 26);
        costs[job] = random.nextInt(10, 51);
      }
      case D -> {
        weights[job] = random.nextInt(1, 101);
        costs[job] = 111L - weights[job] + random.nextInt(-10, 11);
      }
      case E -> {
        double weight = 1 - 10 * Math.log(1 - random.nextDouble());
        weights[job] = (int) Math.round(weight);
        costs[job] = Math.round(1_000 / weight - 10 * random.nextDouble());
      }
    }
  }

  /** What the recipe makes of weights and costs, by agent, then by job; exact. */
  int[] capacities(long[][] costs, int[][] weights) {
    int agents = weights.length;
    return switch (this) {
      case A -> same(agents, loose(costs, weights) / (10L * agents));
      case B -> same(agents, 7 * loose(costs, weights) / (100L * agents));
      case C, D, E ->
          Arrays.stream(weights)
              .mapToInt(own -> (int) (8 * Arrays.stream(own).asLongStream().sum() / (10L * agents)))
              .toArray();
    };
  }

  /** Type A's capacity × 10 m, which is whole. */
  private static long loose(long[][] costs, int[][] weights) {
    int agents = weights.length;
    int jobs = weights[0].length;
    long[] loads = new long[agents];
    for (int job = 0; job < jobs; job++) {
      int cheapest = 0;
      for (int agent = 1; agent < agents; agent++) {
        if (costs[agent][job] < costs[cheapest][job]) {
          cheapest = agent;
        }
      }
      loads[cheapest] += weights[cheapest][job];
    }
    return 90L * jobs + 4L * agents * Arrays.stream(loads).max().orElseThrow();
  }

  private static int[] same(int agents, long capacity) {
    int[] capacities = new int[agents];
    Arrays.fill(capacities, Math.toIntExact(capacity));
    return capacities;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
