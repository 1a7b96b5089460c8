package org.quartermatch.placement.solver;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementCertificate;
import org.quartermatch.placement.PlacementLimits;
import org.quartermatch.placement.PlacementPlan.StoppedBy;
import org.quartermatch.placement.PlacementProgress.Phase;
import org.quartermatch.placement.Unplaced;
import org.quartermatch.placement.solver.bound.CapacityBound;
import org.quartermatch.placement.solver.bound.KnapsackBound;
import org.quartermatch.placement.solver.bound.LagrangianRelaxation;
import org.quartermatch.placement.solver.bound.LinearPrices;
import org.quartermatch.placement.solver.build.Draws;
import org.quartermatch.placement.solver.build.Greedy;
import org.quartermatch.placement.solver.build.LagrangianHeuristic;
import org.quartermatch.placement.solver.build.LargeNeighbourhoodSearch;
import org.quartermatch.placement.solver.build.PinCheck;
import org.quartermatch.placement.solver.build.PlanCompletion;
import org.quartermatch.placement.solver.build.Regrouping;
import org.quartermatch.placement.solver.build.StartPlan;
import org.quartermatch.placement.solver.build.TargetSearch;
import org.quartermatch.placement.solver.build.TreeSearch;
import org.quartermatch.placement.solver.insight.UnplacedReasons;
import org.quartermatch.placement.solver.moves.MoveSearch;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;
import org.quartermatch.placement.solver.packed.PlanRecords;

/**
 * A run where more than places can run short: bounds, a start, a search, and a finish.
 *
 * <ol>
 *   <li>A {@link CapacityBound}, early and cheap, and a greedy start from its prices; or what can
 *       be kept of a given plan, by a {@link StartPlan}, where that is no worse.
 *   <li>A {@link KnapsackBound}, tight, and a {@link LagrangianHeuristic} from its prices: the
 *       start, mostly within a percent of the bound, which then falls further while the gap closes
 *       by that. From a given plan fewer iterations, and no dive where a large problem's given plan
 *       is close to the bound already: it has to be brought up to date at once.
 *   <li>Where few people meet, a {@link TreeSearch} over all plans; it proves the best one. Else a
 *       {@link Regrouping} of those whom a minimum, a tandem or a household ties together, which
 *       comes once more after the moves.
 *   <li>A {@link TargetSearch}, which closes the gap from above where the problem is not too large.
 *   <li>More dives with longer and shorter steps; the best one stays. A {@link
 *       LargeNeighbourhoodSearch} makes it anew, part by part; where the gap could be closed it is
 *       tried once more. Last the moves of a {@link MoveSearch}: OptaPlanner, over the whole model.
 *   <li>A {@link PlanCompletion} makes the plan maximal and finds the reasons.
 * </ol>
 *
 * <p>Iterations of the bounds and of the start are fixed. A step of the search is one best group of
 * one opportunity, or one move; so the same steps give the same plan. Where the time ends a part of
 * the search, the run is said to have been stopped by it.
 *
 * <p>Long, as what follows what, and with which share of steps and time, is told in one place.
 */
final class PlanSearch {
  private static final int PRICE_ITERATIONS = 300;
  private static final int GROUP_ITERATIONS = 200;

  /** With more choices than this the tight bound would take a minute and longer. */
  private static final int MANY_CHOICES = 3_000_000;

  private static final int FEW_GROUP_ITERATIONS = 120;

  /**
   * Iterations of the tight bound in a round after the first dive, of which there are more while
   * each closes a fiftieth of the gap that is left: on a drawn Quarter where contacts of companies
   * bind, 14 of them take 2 seconds and close half of it.
   */
  private static final int ROUND_ITERATIONS = 50;

  private static final int ROUND_PART = 50;
  private static final int MOST_ROUNDS = 20;

  /** Share of the time that is left after the first dive. */
  private static final double ROUNDS_END_TIME = 0.3;

  /** With no more choices than this bound and dive take no time worth speaking of. */
  private static final int FEW_CHOICES = 10_000;

  /**
   * Where a large problem's plan is brought up to date, the tight bound has this part of the
   * iterations, and the early one half of them.
   */
  private static final int GIVEN_PART = 4;

  /** A given plan within this part of the bound is left to repairs and moves. */
  private static final int CLOSE = 200;

  /**
   * What a step of a dive wants to gain, in shares of the price spread: 0.001 to 0.007 were best on
   * drawn Quarters of two sizes and on generalised assignment problems of types c, d and e.
   */
  private static final double DIVE_GAIN = 0.003;

  /** Longer or shorter steps of further dives: by up to so much, or as little. */
  private static final double DIVE_SPREAD = 3;

  /** Steps in a round of a dive. */
  private static final int DIVE_ITERATIONS = 20;

  /**
   * What a round of a dive decides at 800 opportunities. Slow is better, 0.03 against 0.1 is half
   * of the gap; where there are more opportunities it has to be faster.
   */
  private static final double PART = 0.03;

  private static final double LARGEST_PART = 0.15;

  /** The first dive is that much faster, so that there is a good plan early. */
  private static final double QUICK = 3;

  /** Shares of the steps, and of the time of the search, after which dives and repairs end. */
  private static final double DIVES_END = 0.45;

  /** And those after which the gap is no longer closed from above, first and once more. */
  private static final double FIRST_CLOSING_END = 0.3;

  private static final double CLOSING_BEGIN = 0.5;
  private static final double CLOSING_END = 0.9;

  /** With steps for fewer evaluations of all opportunities a gap is not closed from above. */
  private static final int LEAST_EVALUATIONS = 50;

  private static final double NEIGHBOURHOODS_END = 0.98;
  private static final double NEIGHBOURHOODS_END_TIME = 0.9;

  private final Instance in;
  private final List<Placement> given;
  private final PlacementLimits limits;
  private final RunClock clock;
  private final CapacityBound bound;
  private int[] pins = {};
  private @Nullable LagrangianRelaxation relaxation;
  private @Nullable KnapsackBound groups;
  private Optional<LinearPrices> linear = Optional.empty();

  /** What no plan exceeds, as all that could be better were tried. */
  private long tried = Long.MAX_VALUE;

  private long solvedBefore;
  private long diveSteps;
  private long diveMillis;
  private boolean timed;

  PlanSearch(Instance in, List<Placement> given, PlacementLimits limits, RunClock clock) {
    this.in = in;
    this.given = given;
    this.limits = limits;
    this.clock = clock;
    bound = new CapacityBound(in);
  }

  /** By size: some seconds for a Quarter. */
  static long defaultSteps(int participants) {
    return 200_000 + 2_000L * participants;
  }

  Outcome run() {
    Occupancy plan = begin();
    tryAll(plan);
    long limit = limits.steps().orElse(defaultSteps(in.cohort));
    long moves = 0;
    if (!clock.isOver() && plan.objective() < upperBound() && limit > 0 && in.choices() > 0) {
      plan = dives(plan, limit);
      MoveSearch search = new MoveSearch(in, bound, limits.seed(), clock);
      if (!clock.isOver() && plan.objective() < upperBound()) {
        plan = search.run(plan, upperBound(), limit, steps());
      }
      moves = search.moves();
    }
    regroup(plan);
    long steps = steps() + moves;
    timed |= clock.isOver();
    StoppedBy stoppedBy;
    if (clock.isCancelled()) {
      stoppedBy = StoppedBy.CANCELLED;
    } else if (timed) {
      stoppedBy = StoppedBy.SECONDS;
    } else {
      stoppedBy = steps >= limit ? StoppedBy.STEPS : StoppedBy.NO_MOVES;
    }
    clock.tell(Phase.FINISH, plan.objective(), upperBound(), plan.placed(), steps);
    PlanCompletion completion = new PlanCompletion(in, plan);
    completion.complete(() -> timed);
    check(plan);
    PlacementCertificate certificate = certificate();
    List<Unplaced> unplaced = new UnplacedReasons(in, plan, certificate).all();
    return new Outcome(
        PlanRecords.placements(in, plan),
        unplaced,
        plan.objective(),
        upperBound(),
        bound.placedBound(),
        steps,
        moves,
        plan.objective() == upperBound() ? StoppedBy.OPTIMUM : stoppedBy,
        certificate,
        List.of(),
        clock.finish(plan.objective(), upperBound(), plan.placed(), steps));
  }

  private void check(Occupancy plan) {
    if (plan.violation() > 0 || plan.objective() > upperBound()) {
      throw new IllegalStateException(
          "a plan breaks a rule or its bound: violation "
              + plan.violation()
              + ", objective "
              + plan.objective()
              + ", bound "
              + upperBound());
    }
  }

  /** What no plan exceeds, by the better of the two bounds, or as all were tried. */
  private long upperBound() {
    return Math.min(pricedBound(), tried);
  }

  private long pricedBound() {
    return groups == null ? bound.bound() : Math.min(bound.bound(), groups.bound());
  }

  private PlacementCertificate certificate() {
    PlacementCertificate prices =
        groups == null || bound.bound() <= groups.bound()
            ? bound.certificate()
            : groups.certificate(bound.certificate());
    return tried < pricedBound() ? prices.withAllTried() : prices;
  }

  /** Makes the plan the best one where few people meet, and the bound what it is worth. */
  private void tryAll(Occupancy plan) {
    if (plan.objective() < upperBound()
        && !clock.isOver()
        && TreeSearch.isFor(in)
        && TreeSearch.complete(in, plan, bound.priced(linear), clock::isOver)) {
      tried = plan.objective();
    }
    regroup(plan);
    tell(Phase.BOUND, plan);
  }

  /** Decides groups anew that a rule ties together. */
  private void regroup(Occupancy plan) {
    if (plan.objective() < upperBound() && !clock.isOver()) {
      Regrouping.run(in, plan, () -> bound.priced(linear), clock::isOver);
    }
  }

  /** Of the search, without its moves. */
  private long steps() {
    return relaxation == null ? 0 : relaxation.solved() - solvedBefore;
  }

  /** The bounds, and the best start on the way to them. */
  private Occupancy begin() {
    pins = new int[in.units];
    Arrays.fill(pins, Instance.NONE);
    if (Arrays.stream(in.pinned).anyMatch(j -> j != Instance.NONE)) {
      pins = PinCheck.kept(in);
    }
    Occupancy best = start();
    if (!given.isEmpty()) {
      Occupancy kept = new StartPlan(in, pins).of(given);
      new PlanCompletion(in, kept).fill();
      // of equal ones the given plan
      best = kept.violation() == 0 && kept.objective() >= best.objective() ? kept : best;
    }
    tell(Phase.BOUND, best);
    Occupancy first = best;
    bound.improve(
        isUpdate() ? PRICE_ITERATIONS / 2 : PRICE_ITERATIONS,
        best.objective(),
        () -> {
          tell(Phase.BOUND, first);
          return clock.isOver();
        });
    best = better(best, start());
    tell(Phase.BOUND, best);
    if (bound.isPriced() && !clock.isOver() && best.objective() < bound.bound()) {
      relaxation = new LagrangianRelaxation(in, bound.grid(), bound.people());
      relaxation.openAll();
      groups = new KnapsackBound(relaxation, bound);
      int iterations = in.choices() > MANY_CHOICES ? FEW_GROUP_ITERATIONS : GROUP_ITERATIONS;
      iterations = isUpdate() ? iterations / GIVEN_PART : iterations;
      Occupancy known = best;
      groups.improve(
          iterations,
          best.objective(),
          () -> {
            tell(Phase.BOUND, known);
            return clock.isOver();
          });
      if (best.objective() < upperBound() && !isUpdate()) {
        KnapsackBound tight = groups;
        linear = bound.solve(clock::isOver);
        linear.ifPresent(tight::offer);
        tell(Phase.BOUND, best);
      }
      if (!isCloseUpdate(best)) {
        long solved = relaxation.solved();
        long millis = clock.millisLeft();
        best = better(best, dive(relaxation, groups, 1, QUICK, clock::isOver));
        diveSteps = relaxation.solved() - solved;
        diveMillis = millis - clock.millisLeft();
        if (in.choices() <= MANY_CHOICES) {
          polish(relaxation, groups, best);
        }
      }
      tell(Phase.BOUND, best);
      solvedBefore = relaxation.solved();
    }
    if (!isUpdate() && in.choices() <= MANY_CHOICES) {
      // a dive has exchanged already, the start has not
      new PlanCompletion(in, best).complete(clock::isOver);
    }
    return best;
  }

  /** Takes more steps towards the bound while each round closes a part of the gap to a plan. */
  private void polish(LagrangianRelaxation relaxation, KnapsackBound groups, Occupancy plan) {
    relaxation.openAll();
    clock.beginShare();
    for (int round = 0; round < MOST_ROUNDS && plan.objective() < upperBound(); round++) {
      long before = groups.bound();
      groups.improve(ROUND_ITERATIONS, plan.objective(), () -> clock.isOver(ROUNDS_END_TIME));
      tell(Phase.BOUND, plan);
      if (clock.isOver(ROUNDS_END_TIME)) {
        timed = true;
        return;
      }
      if (before - groups.bound() <= (before - plan.objective()) / ROUND_PART) {
        return;
      }
    }
  }

  private Occupancy start() {
    Occupancy plan = new Greedy(in).build(bound, pins);
    new PlanCompletion(in, plan).fill();
    return plan;
  }

  /** A plan out of the prices, with longer or shorter steps than usual, faster or slower. */
  private Occupancy dive(
      LagrangianRelaxation relaxation,
      KnapsackBound groups,
      double factor,
      double speed,
      BooleanSupplier stop) {
    Occupancy plan = new Occupancy(in);
    for (int choice : pins) {
      if (choice != Instance.NONE) {
        plan.add(choice);
      }
    }
    int[] opportunities = IntStream.range(0, in.opportunities).toArray();
    int[] units = IntStream.range(0, in.units).filter(i -> pins[i] == Instance.NONE).toArray();
    double part = speed * PART * Math.sqrt(Math.max(1, in.opportunities / 800.0));
    part = Math.min(LARGEST_PART, part);
    LagrangianHeuristic.DiveSettings settings =
        new LagrangianHeuristic.DiveSettings(
            DIVE_ITERATIONS, part, factor * DIVE_GAIN * groups.priceSpread());
    new LagrangianHeuristic(relaxation)
        .run(plan, opportunities, units, groups.prices(), settings, stop);
    new PlanCompletion(in, plan).complete(() -> in.choices() > MANY_CHOICES || clock.isOver());
    return plan;
  }

  /** Closes the gap from above, dives again, repairs the best plan, and closes what is left. */
  private Occupancy dives(Occupancy begin, long limit) {
    if (relaxation == null || groups == null) {
      return begin;
    }
    Occupancy best = begin;
    Draws draws = new Draws(limits.seed());
    clock.beginShare();
    TargetSearch targets = new TargetSearch(relaxation, groups.prices(), upperBound());
    boolean closes =
        !isUpdate()
            && in.choices() <= MANY_CHOICES
            && FIRST_CLOSING_END * limit >= (double) LEAST_EVALUATIONS * in.opportunities;
    if (closes) {
      best = close(targets, best, limit, FIRST_CLOSING_END);
    }
    closes &= !targets.isHopeless();
    double factor = 1;
    BooleanSupplier usedUp = () -> steps() >= limit;
    while (!isCloseUpdate(best) && hasRoomForDive(limit) && !over(best, limit, 1, DIVES_END)) {
      double tried = factor * Math.pow(DIVE_SPREAD, 2 * draws.real() - 1);
      Occupancy plan =
          dive(relaxation, groups, tried, 1, () -> usedUp.getAsBoolean() || clock.isOver());
      if (plan.objective() > best.objective()) {
        best = plan;
        factor = tried;
      }
      tell(Phase.SEARCH, best);
    }
    Occupancy repaired = best;
    boolean later = closes;
    BooleanSupplier stop =
        () -> {
          tell(Phase.SEARCH, repaired);
          return over(
              repaired,
              limit,
              later ? CLOSING_BEGIN : NEIGHBOURHOODS_END,
              later ? CLOSING_BEGIN : NEIGHBOURHOODS_END_TIME);
        };
    new LargeNeighbourhoodSearch(
            relaxation, repaired, groups.prices(), factor * DIVE_GAIN * groups.priceSpread(), draws)
        .run(stop, usedUp);
    return later ? close(targets, repaired, limit, CLOSING_END) : repaired;
  }

  /** Asks for better plans from the bound downwards until so much of steps or time is spent. */
  private Occupancy close(TargetSearch targets, Occupancy plan, long limit, double end) {
    Occupancy best =
        targets.run(
            plan,
            () -> Math.max((double) steps() / limit, clock.shareOver()),
            end,
            (better, bound) -> {
              tried = Math.min(tried, bound);
              tell(Phase.SEARCH, better);
            });
    timed |= best.objective() < upperBound() && clock.shareOver() >= end;
    return best;
  }

  /** Whether another dive, slower than the first one, would end within its share. */
  private boolean hasRoomForDive(long limit) {
    if (steps() + QUICK * diveSteps > DIVES_END * limit) {
      return false;
    }
    boolean late = QUICK * diveMillis > DIVES_END * clock.millisLeft();
    timed |= late;
    return !late;
  }

  /** Whether a part of the search has had its share of the steps or of the time. */
  private boolean over(Occupancy plan, long limit, double ofSteps, double ofTime) {
    if (plan.objective() >= upperBound() || steps() >= ofSteps * limit) {
      return true;
    }
    boolean late = clock.isOver(ofTime);
    timed |= late;
    return late;
  }

  /** Whether a plan is given that is to be brought up to date at once, as the problem is large. */
  private boolean isUpdate() {
    return !given.isEmpty() && in.choices() > FEW_CHOICES;
  }

  /** Such a plan within half a percent of the bound: a dive would only cost time. */
  private boolean isCloseUpdate(Occupancy plan) {
    return isUpdate() && upperBound() - plan.objective() <= Math.abs(upperBound()) / CLOSE;
  }

  private static Occupancy better(Occupancy a, Occupancy b) {
    return b.objective() > a.objective() ? b : a;
  }

  private void tell(Phase phase, Occupancy plan) {
    clock.tell(
        phase, plan.objective(), upperBound(), plan.placed(), phase == Phase.BOUND ? 0 : steps());
  }
}
