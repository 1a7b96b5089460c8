package org.quartermatch.placement.solver.moves;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintCollectors;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintProvider;
import org.optaplanner.core.api.score.stream.Joiners;
import org.optaplanner.core.api.score.stream.uni.UniConstraintCollector;
import org.optaplanner.core.api.score.stream.uni.UniConstraintStream;
import org.quartermatch.placement.solver.moves.Facts.Budget;
import org.quartermatch.placement.solver.moves.Facts.Care;
import org.quartermatch.placement.solver.moves.Facts.Limit;
import org.quartermatch.placement.solver.moves.Facts.LimitOf;
import org.quartermatch.placement.solver.moves.Facts.Mates;
import org.quartermatch.placement.solver.moves.Facts.Minimum;
import org.quartermatch.placement.solver.moves.Facts.Rules;
import org.quartermatch.placement.solver.moves.Facts.Shifts;
import org.quartermatch.placement.solver.moves.Facts.Vetoed;
import org.quartermatch.placement.solver.packed.Instance;

/**
 * The rules of a plan, one method each, and one for all people rules: what the incremental
 * calculation must agree with.
 *
 * <p>The hard score counts what is too much, one by one; the soft score is the objective. Searching
 * is done with {@link PlacementScore}, which is several times as fast.
 */
public final class PlacementConstraints implements ConstraintProvider {
  /** For OptaPlanner. */
  public PlacementConstraints() {}

  @Override
  public Constraint[] defineConstraints(ConstraintFactory factory) {
    return new Constraint[] {
      people(factory),
      hoursBudget(factory),
      childcarePlaces(factory),
      oneProviderPerChild(factory),
      pin(factory),
      veto(factory),
      minimumPlaces(factory),
      household(factory),
      tandem(factory),
      placement(factory),
      changedPlacement(factory),
      lostPlacement(factory),
      fairness(factory)
    };
  }

  /** Places, contacts, support places, and whatever else counts people. */
  Constraint people(ConstraintFactory factory) {
    return factory
        .forEach(Decision.class)
        .join(LimitOf.class, Joiners.equal(d -> choice(d).opportunity(), LimitOf::opportunity))
        .groupBy((d, of) -> of.limit(), ConstraintCollectors.sumLong(PlacementConstraints::counted))
        .join(Limit.class, Joiners.equal((limit, people) -> limit, Limit::limit))
        .filter((limit, people, most) -> people > most.people())
        .penalizeLong(HardSoftLongScore.ONE_HARD, (limit, people, most) -> people - most.people())
        .asConstraint("people");
  }

  Constraint hoursBudget(ConstraintFactory factory) {
    return factory
        .forEach(Decision.class)
        .groupBy(
            d -> choice(d).opportunity(),
            ConstraintCollectors.sumLong((Decision d) -> choice(d).quarterHours()))
        .join(Budget.class, Joiners.equal((opportunity, hours) -> opportunity, Budget::opportunity))
        .filter((opportunity, hours, budget) -> hours > budget.quarterHours())
        .penalizeLong(
            HardSoftLongScore.ONE_HARD,
            (opportunity, hours, budget) -> hours - budget.quarterHours())
        .asConstraint("hours budget");
  }

  Constraint childcarePlaces(ConstraintFactory factory) {
    return seats(factory)
        .groupBy(Choice.Seat::care, ConstraintCollectors.countLong())
        .join(Care.class, Joiners.equal((care, children) -> care, Care::care))
        .filter((care, children, places) -> children > places.places())
        .penalizeLong(
            HardSoftLongScore.ONE_HARD, (care, children, places) -> children - places.places())
        .asConstraint("childcare places");
  }

  Constraint oneProviderPerChild(ConstraintFactory factory) {
    return seats(factory)
        .groupBy(Choice.Seat::child, ConstraintCollectors.countLong())
        .filter((child, providers) -> providers > 1)
        .penalizeLong(HardSoftLongScore.ONE_HARD, (child, providers) -> providers - 1)
        .asConstraint("one provider per child");
  }

  Constraint pin(ConstraintFactory factory) {
    return factory
        .forEachIncludingNullVars(Decision.class)
        .filter(
            d ->
                d.unit().pinned() != Instance.NONE
                    && (d.choice() == null || choice(d).opportunity() != d.unit().pinned()))
        .penalizeLong(HardSoftLongScore.ONE_HARD, d -> 1)
        .asConstraint("pin");
  }

  Constraint veto(ConstraintFactory factory) {
    return factory
        .forEach(Decision.class)
        .ifExists(
            Vetoed.class,
            Joiners.equal(Decision::number, Vetoed::unit),
            Joiners.equal(d -> choice(d).opportunity(), Vetoed::opportunity))
        .penalizeLong(HardSoftLongScore.ONE_HARD, d -> 1)
        .asConstraint("veto");
  }

  /** An opportunity is filled to its minimum, or with nobody. */
  Constraint minimumPlaces(ConstraintFactory factory) {
    return factory
        .forEach(Decision.class)
        .groupBy(d -> choice(d).opportunity(), people())
        .join(
            Minimum.class,
            Joiners.equal((opportunity, people) -> opportunity, Minimum::opportunity))
        .filter((opportunity, people, minimum) -> people < minimum.people())
        .penalizeLong(
            HardSoftLongScore.ONE_HARD, (opportunity, people, minimum) -> minimum.people() - people)
        .asConstraint("minimum places");
  }

  /** No two of a household work where shifts clash; a tandem's own household is no choice of it. */
  Constraint household(ConstraintFactory factory) {
    return factory
        .forEach(Mates.class)
        .join(Decision.class, Joiners.equal(Mates::unit, Decision::number))
        .join(Decision.class, Joiners.equal((mates, d) -> mates.other(), Decision::number))
        .join(
            Shifts.class,
            Joiners.equal((mates, d, e) -> choice(d).opportunity(), Shifts::opportunity))
        .ifExists(
            Shifts.class,
            Joiners.equal((mates, d, e, shifts) -> choice(e).opportunity(), Shifts::opportunity),
            Joiners.filtering((mates, d, e, shifts, other) -> shifts.clashWith(other)))
        .penalizeLong(HardSoftLongScore.ONE_HARD, (mates, d, e, shifts) -> 1)
        .asConstraint("household");
  }

  /** The two of a tandem are at the same opportunity; unplaced they are together anyway. */
  Constraint tandem(ConstraintFactory factory) {
    return factory
        .forEach(Decision.class)
        .filter(d -> d.unit().people() == 2 && choice(d).second() != choice(d).opportunity())
        .penalizeLong(HardSoftLongScore.ONE_HARD, d -> 1)
        .asConstraint("tandem");
  }

  Constraint placement(ConstraintFactory factory) {
    return factory
        .forEach(Decision.class)
        .impactLong(HardSoftLongScore.ONE_SOFT, d -> choice(d).worth())
        .asConstraint("placement");
  }

  Constraint changedPlacement(ConstraintFactory factory) {
    return factory
        .forEach(Decision.class)
        .filter(d -> choice(d).changed() > 0)
        .join(Rules.class)
        .penalizeLong(
            HardSoftLongScore.ONE_SOFT,
            (d, rules) -> choice(d).changed() * rules.stabilityPenalty())
        .asConstraint("changed placement");
  }

  Constraint lostPlacement(ConstraintFactory factory) {
    return factory
        .forEachIncludingNullVars(Decision.class)
        .filter(d -> d.unit().currents() > 0 && d.choice() == null)
        .join(Rules.class)
        .penalizeLong(
            HardSoftLongScore.ONE_SOFT,
            (d, rules) -> d.unit().currents() * rules.stabilityPenalty())
        .asConstraint("lost placement");
  }

  /** Where nobody is placed, something can be lost as well. */
  Constraint fairness(ConstraintFactory factory) {
    return factory
        .forEachIncludingNullVars(Decision.class)
        .groupBy(new Placed())
        .join(Rules.class)
        .penalizeLong(
            HardSoftLongScore.ONE_SOFT,
            (placed, rules) ->
                rules.fairness().penalty(placed.inGroups(rules.groups()), placed.all()))
        .asConstraint("fairness");
  }

  private static UniConstraintCollector<Decision, ?, Long> people() {
    return ConstraintCollectors.sumLong(d -> d.unit().people());
  }

  /** A child that two placed units share is there once for each provider. */
  private static UniConstraintStream<Choice.Seat> seats(ConstraintFactory factory) {
    return factory.forEach(Decision.class).flattenLast(d -> choice(d).seats()).distinct();
  }

  /** By some rules who stays where a current placement is does not count. */
  private static long counted(Decision decision, LimitOf of) {
    int staying = of.exceptWhoStay() ? choice(decision).staying() : 0;
    return (long) decision.unit().counted(of.rule()) - staying;
  }

  private static Choice choice(Decision decision) {
    Choice choice = decision.choice();
    if (choice == null) {
      throw new IllegalStateException(decision + " is unplaced");
    }
    return choice;
  }

  /** How many people are placed, in all and by group; an immutable view of a tally. */
  record PlacedCount(int all, Map<Integer, Integer> byGroup) {
    PlacedCount {
      byGroup = Map.copyOf(byGroup);
    }

    int[] inGroups(int groups) {
      int[] counts = new int[groups];
      byGroup.forEach((g, count) -> counts[g] = count);
      return counts;
    }
  }

  /** Counts placed people by group. */
  private static final class Placed
      implements UniConstraintCollector<Decision, Placed.Tally, PlacedCount> {
    static final class Tally {
      private int all;
      private final Map<Integer, Integer> byGroup = new HashMap<>();

      private void count(Decision decision, int by) {
        all += by * decision.unit().people();
        for (int g : decision.unit().groups()) {
          byGroup.merge(g, by, Integer::sum);
        }
      }
    }

    @Override
    public Supplier<Tally> supplier() {
      return Tally::new;
    }

    @Override
    public BiFunction<Tally, Decision, Runnable> accumulator() {
      return (tally, decision) -> {
        if (decision.choice() == null) {
          return () -> {};
        }
        tally.count(decision, 1);
        return () -> tally.count(decision, -1);
      };
    }

    @Override
    public Function<Tally, PlacedCount> finisher() {
      return tally -> new PlacedCount(tally.all, tally.byGroup);
    }
  }
}
