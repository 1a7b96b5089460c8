package org.quartermatch;

import java.util.List;
import java.util.Objects;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementCertificate;
import org.quartermatch.placement.PlacementChange;
import org.quartermatch.placement.PlacementGain;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementPlan;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProblemException;
import org.quartermatch.placement.PlacementProgress.Listener;
import org.quartermatch.placement.PlacementWeights;
import org.quartermatch.placement.Replan;
import org.quartermatch.placement.WhatIf;
import org.quartermatch.placement.solver.PlacementRun;
import org.quartermatch.placement.solver.insight.Gains;
import org.quartermatch.placement.solver.insight.PlanInsight;
import org.quartermatch.placement.solver.replan.ChangedProblem;
import org.quartermatch.placement.solver.replan.Differences;

/**
 * The door to placement for who has a {@link PlacementProblem}: finds plans and brings them up to
 * date. {@link MatchingEngine#place} makes the problem of fits. Thread-safe: every call works on
 * its own.
 */
public final class PlacementSolver {
  private PlacementSolver() {}

  /**
   * Whether all pins of a problem can be kept together, for who wants to know early; every {@link
   * #solve(PlacementProblem, PlacementLimits) solve} finds out as well. A search that is short
   * unless very many pins compete for childcare, hours or the people that a minimum needs.
   *
   * @throws PlacementProblemException with what makes it impossible
   */
  public static void check(PlacementProblem problem) {
    PlacementRun.check(Objects.requireNonNull(problem, "problem"));
  }

  /** Finds a plan, unwatched. */
  public static PlacementPlan solve(PlacementProblem problem, PlacementLimits limits) {
    return solve(problem, limits, Listener.NONE);
  }

  /**
   * Finds a plan. On the calling thread; parts of a problem that share nothing (Quarters without a
   * common opportunity, company, provider, child or household, and no fair shares) are solved by
   * the threads of the common pool at the same time. The plan is the same for any number of
   * threads.
   *
   * <p>Where nothing but places can run short, that is the optimum, without a search: steps and
   * seed mean nothing then, and only the time or the listener can end it before. It takes O(options
   * × log(options of one participant)) and the time of a minimum-cost flow.
   *
   * @param listener hears of the progress, at most ten times a second, and can end the search; the
   *     best plan so far is returned then, complete with bound and reasons
   * @throws PlacementProblemException if the pins cannot be kept together; see {@link #check}
   */
  public static PlacementPlan solve(
      PlacementProblem problem, PlacementLimits limits, Listener listener) {
    Objects.requireNonNull(problem, "problem");
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(listener, "listener");
    return PlacementRun.solve(problem, List.of(), limits, listener);
  }

  /**
   * What a plan gains by what is not so today, by change: how many people more it can place, with
   * nobody who is placed now left out, and how many at most. Each change is looked at by itself, as
   * the plan stands; weights do not count, people do.
   *
   * <p>O(options) once and for some 250,000 options that changes bring, O(its options) for a change
   * that could gain nothing by places and contacts alone, where these are all that the plan lacks,
   * and a search for each other one; on all processors; deterministic.
   *
   * @throws PlacementProblemException if a change names none of the problem's people, opportunities
   *     and providers
   */
  public static List<PlacementGain> gains(PlacementPlan plan, List<WhatIf> changes) {
    return new Gains(Objects.requireNonNull(plan, "plan")).of(List.copyOf(changes));
  }

  /**
   * What can be said of a plan that was kept, for who makes it again by {@link
   * PlacementPlan#builder}: the same as the solver says of it, but that all {@linkplain
   * PlacementPlan#capacityValues() capacity values} are estimated from the certificate's prices.
   * Computes nothing until it is asked.
   *
   * @param placements of a plan of this very problem
   * @param certificate that proves its bound
   * @param objective of the plan
   */
  public static PlacementPlan.Insight insight(
      PlacementProblem problem,
      List<Placement> placements,
      PlacementCertificate certificate,
      long objective) {
    return new PlanInsight(
        Objects.requireNonNull(problem, "problem"),
        List.copyOf(placements),
        Objects.requireNonNull(certificate, "certificate"),
        List.of(),
        objective);
  }

  /** Brings a plan up to date, unwatched. */
  public static Replan replan(
      PlacementPlan plan, List<PlacementChange> changes, PlacementLimits limits) {
    return replan(plan, changes, limits, Listener.NONE);
  }

  /**
   * Brings a plan up to date after something has happened, on the calling thread, and says what has
   * become of whom, and why.
   *
   * <p>The new plan's {@linkplain PlacementPlan#problem() problem} is that of the old plan with the
   * changes, and the old plan as what is current: whoever the old plan has placed is penalised for
   * another opportunity, another provider or none at all, by {@link
   * PlacementWeights#stabilityPenalty()}, whoever it has not placed is free. Current placements
   * that the old plan's own problem had count no more: its plan has settled them. A newcomer may
   * have one.
   *
   * <p>The search starts from what the changes leave of the old plan, or from its usual start where
   * that is better; so a placement is touched only where a change takes it away or the plan gains
   * more than the penalty. Where nothing but places can run short, the new plan is the optimum, as
   * in {@link #solve(PlacementProblem, PlacementLimits) solve}. The same plan, changes, seed and
   * steps give the same result.
   *
   * @param changes in their order; none are allowed too, e.g. to search on
   * @throws PlacementProblemException with every mistake of the changes, or of the problem that
   *     they lead to
   */
  public static Replan replan(
      PlacementPlan plan,
      List<PlacementChange> changes,
      PlacementLimits limits,
      Listener listener) {
    List<PlacementChange> all = List.copyOf(changes);
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(listener, "listener");
    PlacementProblem problem = ChangedProblem.of(plan, all);
    PlacementPlan next = PlacementRun.solve(problem, plan.placements(), limits, listener);
    return new Replan(next, differences(plan.problem(), plan.placements(), next, all));
  }

  /** A plan of a changed problem, from what it leaves of an old one. */
  static PlacementPlan resume(
      PlacementProblem problem, List<Placement> old, PlacementLimits limits, Listener listener) {
    return PlacementRun.solve(problem, old, limits, listener);
  }

  /** What has become of everybody in an old plan, and why. */
  static List<Replan.Difference> differences(
      PlacementProblem problem,
      List<Placement> old,
      PlacementPlan next,
      List<PlacementChange> changes) {
    return Differences.of(problem, old, next, changes);
  }
}
