package org.quartermatch.placement.solver;

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
import org.quartermatch.placement.solver.Facts.Care;
import org.quartermatch.placement.solver.Facts.Places;
import org.quartermatch.placement.solver.Facts.Rules;
import org.quartermatch.placement.solver.Facts.Veto;

/**
 * The rules of a plan, one method each: what the incremental calculation must agree with.
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
      places(factory),
      hoursBudget(factory),
      childcarePlaces(factory),
      oneProviderPerChild(factory),
      pin(factory),
      veto(factory),
      placement(factory),
      changedPlacement(factory),
      lostPlacement(factory),
      fairness(factory)
    };
  }

  Constraint places(ConstraintFactory factory) {
    return factory
        .forEach(Decision.class)
        .groupBy(d -> choice(d).opportunity(), ConstraintCollectors.countLong())
        .join(
            Places.class, Joiners.equal((opportunity, people) -> opportunity, Places::opportunity))
        .filter((opportunity, people, places) -> people > places.places())
        .penalizeLong(
            HardSoftLongScore.ONE_HARD, (opportunity, people, places) -> people - places.places())
        .asConstraint("places");
  }

  Constraint hoursBudget(ConstraintFactory factory) {
    return factory
        .forEach(Decision.class)
        .groupBy(
            d -> choice(d).opportunity(),
            ConstraintCollectors.sumLong((Decision d) -> choice(d).quarterHours()))
        .join(Places.class, Joiners.equal((opportunity, hours) -> opportunity, Places::opportunity))
        .filter((opportunity, hours, places) -> hours > places.budget())
        .penalizeLong(
            HardSoftLongScore.ONE_HARD, (opportunity, hours, places) -> hours - places.budget())
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
                d.pinned() != Instance.NONE
                    && (d.choice() == null || choice(d).opportunity() != d.pinned()))
        .penalizeLong(HardSoftLongScore.ONE_HARD, d -> 1)
        .asConstraint("pin");
  }

  Constraint veto(ConstraintFactory factory) {
    return factory
        .forEach(Decision.class)
        .ifExists(
            Veto.class,
            Joiners.equal(Decision::participant, Veto::participant),
            Joiners.equal(d -> choice(d).opportunity(), Veto::opportunity))
        .penalizeLong(HardSoftLongScore.ONE_HARD, d -> 1)
        .asConstraint("veto");
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
        .filter(d -> choice(d).changed())
        .join(Rules.class)
        .penalizeLong(HardSoftLongScore.ONE_SOFT, (d, rules) -> rules.stabilityPenalty())
        .asConstraint("changed placement");
  }

  Constraint lostPlacement(ConstraintFactory factory) {
    return factory
        .forEachIncludingNullVars(Decision.class)
        .filter(d -> d.hasCurrent() && d.choice() == null)
        .join(Rules.class)
        .penalizeLong(HardSoftLongScore.ONE_SOFT, (d, rules) -> rules.stabilityPenalty())
        .asConstraint("lost placement");
  }

  Constraint fairness(ConstraintFactory factory) {
    return factory
        .forEach(Decision.class)
        .groupBy(new Placed())
        .join(Rules.class)
        .penalizeLong(
            HardSoftLongScore.ONE_SOFT,
            (placed, rules) ->
                rules.fairness().penalty(placed.inGroups(rules.groups()), placed.all()))
        .asConstraint("fairness");
  }

  /** A child that two placed participants share is there once for each provider. */
  private static UniConstraintStream<Choice.Seat> seats(ConstraintFactory factory) {
    return factory.forEach(Decision.class).flattenLast(d -> choice(d).seats()).distinct();
  }

  private static Choice choice(Decision decision) {
    Choice choice = decision.choice();
    if (choice == null) {
      throw new IllegalStateException(decision + " is unplaced");
    }
    return choice;
  }

  /** How many are placed, in all and by group; an immutable view of a tally. */
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

  /** Counts decisions by group. */
  private static final class Placed
      implements UniConstraintCollector<Decision, Placed.Tally, PlacedCount> {
    static final class Tally {
      private int all;
      private final Map<Integer, Integer> byGroup = new HashMap<>();

      private void count(Decision decision, int by) {
        all += by;
        for (int g : decision.groups()) {
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
