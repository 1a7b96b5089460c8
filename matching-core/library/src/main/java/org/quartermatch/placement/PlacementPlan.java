package org.quartermatch.placement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.quartermatch.placement.PlacementCapacity.Value.Evidence;

/**
 * A proposal who is placed where, and who is not and why. Immutable.
 *
 * <p>Every plan is feasible (places, hours budgets, childcare places, pins, vetoes) and maximal:
 * nobody is unplaced who has an option that still fits and raises the objective.
 */
public final class PlacementPlan {
  private final PlacementProblem problem;
  private final List<Placement> placements;
  private final List<Unplaced> unplaced;
  private final long objective;
  private final long upperBound;
  private final int placedBound;
  private final PlacementCertificate certificate;
  private final Insight insight;
  private final List<PlacementProgress> trace;
  private final long steps;
  private final long moves;
  private final StoppedBy stoppedBy;
  private final long seed;
  private final Duration elapsed;

  private PlacementPlan(Builder builder) {
    problem = builder.problem;
    placements = List.copyOf(builder.placements);
    unplaced = List.copyOf(builder.unplaced);
    objective = builder.objective;
    upperBound = builder.upperBound;
    placedBound = builder.placedBound;
    certificate = builder.certificate;
    insight = builder.insight;
    trace = List.copyOf(builder.trace);
    steps = builder.steps;
    moves = builder.moves;
    stoppedBy = builder.stoppedBy;
    seed = builder.seed;
    elapsed = builder.elapsed;
  }

  /** Starts a plan, for who makes plans; a host gets one from the solver. */
  public static Builder builder(
      PlacementProblem problem, PlacementCertificate certificate, Insight insight) {
    return new Builder(problem, certificate, insight);
  }

  /** What was to be solved. */
  public PlacementProblem problem() {
    return problem;
  }

  /** By participant. */
  public List<Placement> placements() {
    return placements;
  }

  /** Everybody else, by participant, each with a reason; {@link Unplaced} says how to go on. */
  public List<Unplaced> unplaced() {
    return unplaced;
  }

  /**
   * Σ over the placed of priority × (placementWeight × certainty × formValue + points + wish
   * points) − stability penalty − fairness penalty (docs/semantics.md, sentence 39; wishes are
   * beside it, and count nothing unless {@link PlacementWeights#wishPoints} are given).
   */
  public long objective() {
    return objective;
  }

  /** What no plan of this problem can exceed; proved, in exact arithmetic. */
  public long upperBound() {
    return upperBound;
  }

  /**
   * What the bound follows from, for you to check; {@link PlacementCertificate#allTried()} where
   * all plans were tried and prices prove less.
   */
  public PlacementCertificate certificate() {
    return certificate;
  }

  /**
   * What one more unit is worth, of every place of an opportunity, every hours budget (an hour a
   * week) and every provider's care places of an age group: places by opportunity, then budgets by
   * opportunity, then care places by provider, those for children under 3 first.
   *
   * <p>{@link Evidence#EXACT Exact} are, where the plan is the optimum found exactly, those of
   * places as long as with one more place nothing else could run short, and 0 for hours and care
   * places unless one more would make an option possible that is not. All else is estimated from
   * the prices of the {@link #certificate()}; so is what an option would gain that one more unit
   * would make possible at all.
   *
   * <p>Computed at the first call, in O(options), then kept.
   */
  public List<PlacementCapacity.Value> capacityValues() {
    return insight.capacityValues();
  }

  /**
   * For every placement, by participant, what would be best for the participant if the placement
   * fell through and everybody else stayed: an option at another opportunity that fits beside the
   * plan, or none. Two participants may have the same alternative, and it may be the last place.
   *
   * <p>Computed at the first call, in O(options of those placed), then kept.
   */
  public List<Alternative> alternatives() {
    return insight.alternatives();
  }

  /**
   * As {@link #alternatives()}, for every placement with a certainty below 100, among the options
   * that are more certain. A tandem is as certain as the less certain of the two.
   */
  public List<Alternative> planB() {
    return insight.planB();
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
    return insight.blockingPairs();
  }

  /** What the fairness term costs in this plan, in points, 0 or more. */
  public long fairnessPenalty() {
    return insight.fairnessPenalty();
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
    return placedBound;
  }

  /**
   * The course of the search: a point whenever objective or bound has changed, thinned to some
   * hundreds, with the first, and last the finished plan ({@link PlacementProgress.Phase#FINISH}).
   * That one alone where nothing has changed. The objective never falls and the bound never rises.
   * With the same problem, seed and steps the same but for the times. Recorded whether or not a
   * listener was there.
   */
  public List<PlacementProgress> trace() {
    return trace;
  }

  /**
   * What the search did, as {@link PlacementLimits#steps()} counts it: best groups asked for, and
   * moves tried.
   */
  public long steps() {
    return steps;
  }

  /** Of the {@link #steps()}, how many were moves tried, of one or some participants at a time. */
  public long moves() {
    return moves;
  }

  public StoppedBy stoppedBy() {
    return stoppedBy;
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

  /**
   * What can be said of a plan when somebody asks; the methods of {@link PlacementPlan} of the same
   * names say what each means. Thread-safe, and the same whenever it is asked.
   */
  public interface Insight {
    List<PlacementCapacity.Value> capacityValues();

    List<Alternative> alternatives();

    List<Alternative> planB();

    long blockingPairs();

    long fairnessPenalty();
  }

  /** Collects what is known of a plan; each part is needed. */
  public static final class Builder {
    private final PlacementProblem problem;
    private final PlacementCertificate certificate;
    private final Insight insight;
    private List<Placement> placements = List.of();
    private List<Unplaced> unplaced = List.of();
    private long objective;
    private long upperBound;
    private int placedBound;
    private List<PlacementProgress> trace = List.of();
    private long steps;
    private long moves;
    private StoppedBy stoppedBy = StoppedBy.NO_MOVES;
    private long seed;
    private Duration elapsed = Duration.ZERO;

    private Builder(PlacementProblem problem, PlacementCertificate certificate, Insight insight) {
      this.problem = Objects.requireNonNull(problem, "problem");
      this.certificate = Objects.requireNonNull(certificate, "certificate");
      this.insight = Objects.requireNonNull(insight, "insight");
    }

    /** By participant: who is placed, and everybody else. */
    public Builder people(List<Placement> placed, List<Unplaced> others) {
      placements = placed;
      unplaced = others;
      return this;
    }

    /** What it is worth, and what no plan exceeds. */
    public Builder worth(long objective, long upperBound) {
      this.objective = objective;
      this.upperBound = upperBound;
      return this;
    }

    /** The most people that any plan can place. */
    public Builder placedBound(int people) {
      placedBound = people;
      return this;
    }

    /** The course of the search, and why it ended. */
    public Builder course(List<PlacementProgress> points, long steps, StoppedBy stoppedBy) {
      trace = points;
      this.steps = steps;
      this.stoppedBy = stoppedBy;
      return this;
    }

    /** How many of the steps were moves; 0 unless this is called. */
    public Builder moves(long tried) {
      moves = tried;
      return this;
    }

    /** The seed, and the time from the call to the plan. */
    public Builder run(long seed, Duration elapsed) {
      this.seed = seed;
      this.elapsed = elapsed;
      return this;
    }

    public PlacementPlan build() {
      return new PlacementPlan(this);
    }
  }

  /** What ended a search. */
  public enum StoppedBy {
    /** The objective reached the proved bound: there is no better plan. */
    OPTIMUM("optimum"),
    /** The step limit. */
    STEPS("steps"),
    /** The time limit; another machine may get another plan. */
    SECONDS("seconds"),
    /** The caller. */
    CANCELLED("cancelled"),
    /** No move was left to try, e.g. because everybody has one option at most. */
    NO_MOVES("no-moves");

    private final String code;

    StoppedBy(String code) {
      this.code = code;
    }

    /** The word in files. */
    public String code() {
      return code;
    }
  }

  /**
   * What would become of a placed participant if its placement fell through and everybody else
   * stayed. The two of a tandem fall through together: each has its own option of what would be
   * best for both, and the loss is that of both together.
   *
   * @param option the best option at another opportunity for which the plan leaves room and with
   *     which no minimum there is missed, whatever that of the opportunity left; empty where going
   *     without is best, or the participant is pinned
   * @param lossPoints by how much the objective would fall; negative where the plan would gain,
   *     which a plan that is not the optimum may
   */
  public record Alternative(
      String participantId, Optional<PlacementOption> option, long lossPoints) {
    public Alternative {
      Objects.requireNonNull(participantId, "participantId");
      Objects.requireNonNull(option, "option");
    }
  }
}
