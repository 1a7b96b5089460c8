package org.quartermatch.benchmarks.instances;

import java.util.Optional;

/**
 * An assignment problem as it is published: every job goes to exactly one agent, the sum of the
 * costs is to be least or most. Agents and jobs are numbered from 0.
 */
final class Instance {
  /** The limits of a generalised assignment problem. */
  static final class Limits {
    private final int[][] weights;
    private final int[] capacities;

    Limits(int[][] weights, int[] capacities) {
      this.weights = weights;
      this.capacities = capacities;
    }

    /** What the job takes of the agent's capacity; 0 or more. */
    int weight(int agent, int job) {
      return weights[agent][job];
    }

    /** What the weights of an agent's jobs may sum to; 0 or more. */
    int capacity(int agent) {
      return capacities[agent];
    }
  }

  private final long[][] costs;
  private final Optional<Limits> limits;

  /**
   * Takes the arrays as they are, by agent, then by job.
   *
   * @param limits empty: one job for each agent
   */
  Instance(long[][] costs, Optional<Limits> limits) {
    this.costs = costs;
    this.limits = limits;
  }

  int agents() {
    return costs.length;
  }

  int jobs() {
    return costs[0].length;
  }

  long cost(int agent, int job) {
    return costs[agent][job];
  }

  Optional<Limits> limits() {
    return limits;
  }
}
