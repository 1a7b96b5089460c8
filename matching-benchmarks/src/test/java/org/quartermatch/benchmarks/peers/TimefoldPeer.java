package org.quartermatch.benchmarks.peers;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.count;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.countDistinct;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sumLong;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollector;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quartermatch.placement.PlacementProblem;

/**
 * Timefold as its manual has it, with the same model as {@link OptaPlannerPeer}: one variable that
 * may stay unassigned for each person, constraint streams, the default construction heuristic and
 * local search, no configuration but time and seed.
 */
public final class TimefoldPeer implements Peer {
  @Override
  public String name() {
    return "timefold";
  }

  @Override
  public void solve(PlacementProblem problem, Duration time, long seed, PeerListener listener) {
    Pace pace = new Pace(time);
    PeerModel model = new PeerModel(problem);
    Quarter quarter = new Quarter();
    quarter.seats = Candidate.of(model).stream().map(Seat::new).toList();
    SolverConfig config =
        new SolverConfig()
            .withSolutionClass(Quarter.class)
            .withEntityClasses(Seat.class)
            .withConstraintProviderClass(Rules.class)
            .withRandomSeed(seed)
            .withTerminationSpentLimit(pace.left());
    Solver<Quarter> solver = SolverFactory.<Quarter>create(config).buildSolver();
    solver.addEventListener(
        event -> {
          Quarter best = event.getNewBestSolution();
          if (best.isFeasible() && pace.isDue()) {
            listener.plan(model.plan(best.chosen(model)));
          }
        });
    Quarter best = solver.solve(quarter);
    if (best.isFeasible()) {
      listener.plan(model.plan(best.chosen(model)));
    }
  }

  /** Who is where. */
  @PlanningSolution
  public static final class Quarter {
    @PlanningEntityCollectionProperty List<Seat> seats = List.of();
    @PlanningScore @Nullable HardSoftLongScore score;

    boolean isFeasible() {
      return score != null && score.isFeasible();
    }

    int[] chosen(PeerModel model) {
      int[] chosen = new int[model.persons()];
      Arrays.fill(chosen, -1);
      for (Seat seat : seats) {
        if (seat.spot != null) {
          chosen[seat.candidate().person()] = seat.candidate().option(seat.spot);
        }
      }
      return chosen;
    }
  }

  /** Where a person is. */
  @PlanningEntity
  public static final class Seat {
    private @Nullable Candidate candidate;

    @PlanningVariable(valueRangeProviderRefs = "spots", allowsUnassigned = true)
    private Candidate.@Nullable Spot spot;

    /** For the solver, which copies seats. */
    public Seat() {}

    Seat(Candidate candidate) {
      this.candidate = candidate;
    }

    /** Where the person can be. */
    @ValueRangeProvider(id = "spots")
    public List<Candidate.Spot> getSpots() {
      return candidate().spots();
    }

    Candidate candidate() {
      if (candidate == null) {
        throw new IllegalStateException("a seat without a candidate");
      }
      return candidate;
    }

    /** Of a placed person. */
    Candidate.Spot spot() {
      if (spot == null) {
        throw new IllegalStateException("nobody has placed person " + candidate().person());
      }
      return spot;
    }

    PeerModel.Work work() {
      return spot().work();
    }

    long quarterHours() {
      return candidate().quarterHours(spot());
    }
  }

  /** The whole problem. */
  public static final class Rules implements ConstraintProvider {
    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
      return new Constraint[] {
        factory
            .forEach(Seat.class)
            .groupBy(Seat::work, count())
            .filter((work, people) -> people > work.places())
            .penalizeLong(HardSoftLongScore.ONE_HARD, (work, people) -> people - work.places())
            .asConstraint("places"),
        factory
            .forEach(Seat.class)
            .filter(seat -> seat.work().budget() < Long.MAX_VALUE)
            .groupBy(Seat::work, sumLong(Seat::quarterHours))
            .filter((work, hours) -> hours > work.budget())
            .penalizeLong(HardSoftLongScore.ONE_HARD, (work, hours) -> hours - work.budget())
            .asConstraint("hours budget"),
        factory
            .forEach(Seat.class)
            .flattenLast(seat -> seat.candidate().care(seat.spot()))
            .groupBy(PeerModel.Care::places, countDistinct(PeerModel.Care::child))
            .filter((care, children) -> children > care.places())
            .penalizeLong(HardSoftLongScore.ONE_HARD, (care, children) -> children - care.places())
            .asConstraint("childcare places"),
        factory
            .forEach(Seat.class)
            .flattenLast(seat -> seat.candidate().sharedCare(seat.spot()))
            .groupBy(PeerModel.Care::child, countDistinct(PeerModel.Care::provider))
            .filter((child, providers) -> providers > 1)
            .penalizeLong(HardSoftLongScore.ONE_HARD, (child, providers) -> providers - 1)
            .asConstraint("one provider for a child"),
        factory
            .forEachIncludingUnassigned(Seat.class)
            .filter(seat -> seat.spot == null && seat.candidate().isPinned())
            .penalize(HardSoftLongScore.ONE_HARD)
            .asConstraint("pins"),
        factory
            .forEach(Seat.class)
            .impactLong(HardSoftLongScore.ONE_SOFT, seat -> seat.candidate().gain(seat.spot()))
            .asConstraint("worth and stability"),
        factory
            .forEach(Seat.class)
            .groupBy(new Shares())
            .penalizeLong(HardSoftLongScore.ONE_SOFT, penalty -> penalty)
            .asConstraint("fairness")
      };
    }
  }

  /** Collects the fairness penalty. */
  private static final class Shares implements UniConstraintCollector<Seat, Candidate.Tally, Long> {
    @Override
    public Supplier<Candidate.Tally> supplier() {
      return Candidate.Tally::new;
    }

    @Override
    public BiFunction<Candidate.Tally, Seat, Runnable> accumulator() {
      return (tally, seat) -> tally.add(seat.candidate());
    }

    @Override
    public Function<Candidate.Tally, Long> finisher() {
      return Candidate.Tally::penalty;
    }
  }
}
