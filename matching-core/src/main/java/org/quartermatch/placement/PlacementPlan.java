package org.quartermatch.placement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import org.quartermatch.placement.solver.Outcome;

/**
 * A proposal who is placed where, and who is not and why. Immutable.
 *
 * <p>Every plan is feasible (places, hours budgets, childcare places, pins, vetoes) and maximal:
 * nobody is unplaced who has an option that still fits and raises the objective.
 */
public final class PlacementPlan {
  private final PlacementProblem problem;
  private final Outcome outcome;
  private final long seed;
  private final Duration elapsed;

  PlacementPlan(PlacementProblem problem, Outcome outcome, long seed, Duration elapsed) {
    this.problem = problem;
    this.outcome = outcome;
    this.seed = seed;
    this.elapsed = elapsed;
  }

  /** What was to be solved. */
  public PlacementProblem problem() {
    return problem;
  }

  /** By participant. */
  public List<Placement> placements() {
    return outcome.placements();
  }

  /** Everybody else, by participant, each with a reason. */
  public List<Unplaced> unplaced() {
    return outcome.unplaced();
  }

  /** Σ priority × (placementWeight × certainty + points) − stability penalty − fairness penalty. */
  public long objective() {
    return outcome.objective();
  }

  /** What no plan of this problem can exceed; proved, in exact arithmetic. */
  public long upperBound() {
    return outcome.upperBound();
  }

  /** What the bound follows from, for you to check. */
  public PlacementCertificate certificate() {
    return outcome.certificate();
  }

  /**
   * What one more place is worth, for each opportunity by id. Empty unless the plan is the optimum
   * found exactly, i.e. where hours budgets, childcare or fairness count, and where the run was
   * stopped before its end.
   */
  public List<PlaceValue> placeValues() {
    return outcome.placeValues();
  }

  /**
   * By how many percent of the bound the objective lies below it, at most: rounded up to two
   * decimals; 0.00 if they are equal, 100.00 where the bound is 0 and the objective is not.
   */
  public BigDecimal gapPercent() {
    return gapPercent(objective(), upperBound());
  }

  static BigDecimal gapPercent(long objective, long upperBound) {
    if (objective == upperBound) {
      return BigDecimal.ZERO.setScale(2);
    }
    if (upperBound == 0) {
      return BigDecimal.valueOf(100).setScale(2);
    }
    BigInteger bound = BigInteger.valueOf(upperBound);
    BigInteger difference = bound.subtract(BigInteger.valueOf(objective));
    return new BigDecimal(difference.multiply(BigInteger.valueOf(100)))
        .divide(new BigDecimal(bound.abs()), 2, RoundingMode.CEILING);
  }

  /** The most people that any plan can place; proved. */
  public int placedBound() {
    return outcome.placedBound();
  }

  /**
   * The course of the search: a point whenever objective or bound has changed, thinned to some
   * hundreds, with the first, and last the finished plan ({@link PlacementProgress.Phase#FINISH}).
   * That one alone where nothing has changed. The objective never falls and the bound never rises.
   * With the same problem, seed and steps the same but for the times. Recorded whether or not a
   * listener was there.
   */
  public List<PlacementProgress> trace() {
    return outcome.trace();
  }

  /** Moves tried. */
  public long steps() {
    return outcome.steps();
  }

  public StoppedBy stoppedBy() {
    return outcome.stoppedBy();
  }

  /** The seed of the search. */
  public long seed() {
    return seed;
  }

  /** From the call to the plan; the one part that differs from run to run. */
  public Duration elapsed() {
    return elapsed;
  }

  /** The headline figures; no ids. */
  @Override
  public String toString() {
    return "PlacementPlan[placed="
        + placements().size()
        + ", unplaced="
        + unplaced().size()
        + ", objective="
        + objective()
        + ", upperBound="
        + upperBound()
        + ", gapPercent="
        + gapPercent()
        + ", steps="
        + steps()
        + ", stoppedBy="
        + stoppedBy().code()
        + "]";
  }
}
