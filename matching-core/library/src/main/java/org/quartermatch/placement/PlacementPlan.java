package org.quartermatch.placement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import org.quartermatch.placement.solver.Outcome;
import org.quartermatch.placement.solver.insight.Insight;
import org.quartermatch.placement.solver.insight.Once;

/**
 * A proposal who is placed where, and who is not and why. Immutable.
 *
 * <p>Every plan is feasible (places, hours budgets, childcare places, pins, vetoes) and maximal:
 * nobody is unplaced who has an option that still fits and raises the objective.
 */
public final class PlacementPlan {
  private final PlacementProblem problem;
  private final Outcome outcome;
  private final Once<Insight> insight;
  private final long seed;
  private final Duration elapsed;

  PlacementPlan(PlacementProblem problem, Outcome outcome, long seed, Duration elapsed) {
    this.problem = problem;
    this.outcome = outcome;
    insight = new Once<>(() -> new Insight(problem, outcome));
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
   * What one more unit is worth, of every place of an opportunity, every hours budget (an hour a
   * week) and every provider's care places of an age group: places by opportunity, then budgets by
   * opportunity, then care places by provider, those for children under 3 first.
   *
   * <p>{@link Evidence#EXACT Exact} are, where the plan is exact, the {@link #placeValues()} as
   * long as with one more place nothing else could run short, and 0 for hours and care places
   * unless one more would make an option possible that is not. All else is estimated from the
   * prices of the {@link #certificate()}; so is what an option would gain that one more unit would
   * make possible at all.
   *
   * <p>Computed at the first call, in O(options), then kept.
   */
  public List<CapacityValue> capacityValues() {
    return insight.get().capacityValues();
  }

  /**
   * For every placement, by participant, what would be best for the participant if the placement
   * fell through and everybody else stayed: an option at another opportunity that fits beside the
   * plan, or none. Two participants may have the same alternative, and it may be the last place.
   *
   * <p>Computed at the first call, in O(options of those placed), then kept.
   */
  public List<Alternative> alternatives() {
    return insight.get().alternatives();
  }

  /**
   * As {@link #alternatives()}, for every placement with a certainty below 100, among the options
   * that are more certain. A tandem is as certain as the less certain of the two.
   */
  public List<Alternative> planB() {
    return insight.get().planB();
  }

  /**
   * How many pairs of a participant and an opportunity would rather have each other than what the
   * plan gives them: 0 means that nobody envies with reason.
   *
   * <p>A pair blocks the plan if both hold, for the same option of the participant there:
   *
   * <ul>
   *   <li>the participant, who is not pinned, is unplaced (any possible option is better than
   *       none), or has its placement at another opportunity and for fewer fit points than the
   *       option's;
   *   <li>with the participant moved to the option the plan keeps all rules: as it stands, or with
   *       one participant put out who is placed there for fewer points than the option's and is not
   *       pinned.
   * </ul>
   *
   * <p>A tandem is one participant here, with the mean of both members' points.
   *
   * <p>The objective weighs more than points (places for many, priority, certainty, stability,
   * fairness), so the best plan may well have blocking pairs. Computed at the first call, in
   * O(options × people at an opportunity) at worst, then kept.
   */
  public long blockingPairs() {
    return insight.get().blockingPairs();
  }

  /** What the fairness term costs in this plan, in points, 0 or more. */
  public long fairnessPenalty() {
    return insight.get().fairnessPenalty();
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
