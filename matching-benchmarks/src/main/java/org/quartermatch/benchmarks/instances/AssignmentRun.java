package org.quartermatch.benchmarks.instances;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.quartermatch.PlacementSolver;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementOpportunity;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementParticipant;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementWeights;

/**
 * An assignment problem as a placement problem, and its plan as an answer to the assignment
 * problem.
 *
 * <p><b>The mapping.</b> Let there be n jobs, costs c from {@code low} to {@code high}, and R =
 * high − low.
 *
 * <ul>
 *   <li>A job is a participant, as every job goes to one agent at most, and every participant to
 *       one opportunity at most. Priority is 1 and certainty 100 %, so that neither changes a
 *       worth.
 *   <li>An agent is an opportunity. Its capacity is the hours budget, the weight of a job there is
 *       the hours that the two agree on; they are also the smallest hours, so a plan cannot bend
 *       them. Nothing limits the number of its jobs but n. Where the format has no capacities, an
 *       agent has one place and no budget.
 *   <li>A job that is heavier than an agent's capacity has no option there: it is in no solution.
 *   <li>Points are {@code high − c} where the cost is to be least, {@code c − low} where it is to
 *       be most: from 0 to R, and more of them is a better solution.
 *   <li>The weight W of one placement is n·R + 1. A plan that places p jobs is worth p·W to p·(W +
 *       R); with p + 1 jobs at least (p + 1)·W, which is more, as W exceeds p·R. So a best plan
 *       places every job wherever that is possible.
 *   <li>There is no existing plan and no group, so stability and fairness are 0.
 * </ul>
 *
 * <p><b>The way back.</b> A plan with all n jobs has the objective n·W + Σ points, and Σ points is
 * n·high − Σc (or Σc − n·low). So the sum of costs is read off the objective, and is added up from
 * the placements once more, to be sure. An upper bound U of all plans is one of the plans with all
 * jobs: Σ points ≤ U − n·W, hence Σc ≥ n·high − (U − n·W) (or Σc ≤ n·low + U − n·W).
 *
 * <p>A plan that leaves jobs out is no solution, and has no objective on the instance's scale.
 */
final class AssignmentRun {
  /**
   * What became of an instance.
   *
   * @param objective the sum of costs; empty: not every job is placed
   * @param bound what no solution is better than
   * @param placed jobs placed
   * @param seconds from the call to the plan
   */
  record Result(Optional<Long> objective, long bound, int placed, BigDecimal seconds) {
    Optional<BigDecimal> gapPercent() {
      return objective.map(value -> Gap.percent(value, bound));
    }
  }

  private final Instance instance;
  private final boolean maximise;
  private final long low;
  private final long high;
  private final long weight;

  AssignmentRun(Instance instance, boolean maximise) {
    this.instance = instance;
    this.maximise = maximise;
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    for (int agent = 0; agent < instance.agents(); agent++) {
      for (int job = 0; job < instance.jobs(); job++) {
        least = Math.min(least, instance.cost(agent, job));
        most = Math.max(most, instance.cost(agent, job));
      }
    }
    low = least;
    high = most;
    weight = Math.addExact(Math.multiplyExact((long) instance.jobs(), high - low), 1);
  }

  Result solve(PlacementLimits limits) {
    PlacementPlan plan = PlacementSolver.solve(problem(), limits);
    int placed = plan.placements().size();
    return new Result(
        placed == instance.jobs() ? Optional.of(checkedCost(plan)) : Optional.empty(),
        cost(plan.upperBound()),
        placed,
        BigDecimal.valueOf(plan.elapsed().toMillis(), 3).setScale(2, RoundingMode.UP));
  }

  PlacementProblem problem() {
    PlacementProblem.Builder problem =
        PlacementProblem.builder().weights(new PlacementWeights(weight, 0, 0));
    for (int job = 0; job < instance.jobs(); job++) {
      problem.participant(PlacementParticipant.of(name(job)));
    }
    for (int agent = 0; agent < instance.agents(); agent++) {
      if (instance.limits().isPresent()) {
        withBudget(problem, agent, instance.limits().get());
      } else {
        withOnePlace(problem, agent);
      }
    }
    return problem.build();
  }

  private void withBudget(PlacementProblem.Builder problem, int agent, Instance.Limits limits) {
    int capacity = limits.capacity(agent);
    problem.opportunity(
        PlacementOpportunity.builder(name(agent))
            .places(instance.jobs())
            .budgetQuarterHours(capacity)
            .build());
    for (int job = 0; job < instance.jobs(); job++) {
      if (limits.weight(agent, job) <= capacity) {
        problem.option(option(agent, job).agreedQuarterHours(limits.weight(agent, job)).build());
      }
    }
  }

  private void withOnePlace(PlacementProblem.Builder problem, int agent) {
    problem.opportunity(PlacementOpportunity.of(name(agent), 1));
    for (int job = 0; job < instance.jobs(); job++) {
      problem.option(option(agent, job).build());
    }
  }

  private PlacementOption.Builder option(int agent, int job) {
    long cost = instance.cost(agent, job);
    return PlacementOption.builder(name(job), name(agent))
        .points(maximise ? cost - low : high - cost);
  }

  /** The sum of costs of a plan with all jobs whose objective is this; exact. */
  private long cost(long objective) {
    long jobs = instance.jobs();
    long points = Math.subtractExact(objective, Math.multiplyExact(jobs, weight));
    return maximise
        ? Math.addExact(Math.multiplyExact(jobs, low), points)
        : Math.subtractExact(Math.multiplyExact(jobs, high), points);
  }

  private long checkedCost(PlacementPlan plan) {
    long sum = 0;
    for (Placement placement : plan.placements()) {
      sum += instance.cost(number(placement.opportunityId()), number(placement.participantId()));
    }
    if (sum != cost(plan.objective())) {
      throw new IllegalStateException(
          "the placements cost " + sum + ", the objective says " + cost(plan.objective()));
    }
    return sum;
  }

  /** Of one length, so that the order of ids is that of numbers. */
  private static String name(int number) {
    return String.valueOf(1_000_000 + number);
  }

  private static int number(String name) {
    return Integer.parseInt(name) - 1_000_000;
  }
}
