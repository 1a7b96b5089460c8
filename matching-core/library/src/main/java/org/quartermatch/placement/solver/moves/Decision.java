package org.quartermatch.placement.solver.moves;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.domain.variable.PlanningVariable;
import org.quartermatch.placement.solver.packed.Instance;

/** What becomes of one unit: one of its own choices, or unplaced (null). */
@PlanningEntity
final class Decision {
  static final String VARIABLE = "choice";

  @PlanningId private int number;
  private Unit unit = Unit.of(0);

  @SuppressWarnings("UnusedVariable") // OptaPlanner reads it
  @ValueRangeProvider
  private List<Choice> choices = List.of();

  @PlanningVariable(nullable = true)
  private @Nullable Choice choice;

  /** For OptaPlanner. */
  Decision() {}

  Decision(Unit unit, List<Choice> choices, @Nullable Choice choice) {
    this.number = unit.number();
    this.unit = unit;
    this.choices = choices;
    this.choice = choice;
  }

  /** Of the unit. */
  int number() {
    return number;
  }

  Unit unit() {
    return unit;
  }

  @Nullable Choice choice() {
    return choice;
  }

  void choose(@Nullable Choice choice) {
    this.choice = choice;
  }

  @Override
  public String toString() {
    return "Decision " + number;
  }

  /**
   * Who is placed together.
   *
   * @param people 1, or 2 of a tandem
   * @param counted by people rule, how many of them count
   * @param pinned the opportunity, or {@link Instance#NONE}
   * @param currents how many of them have a current placement
   * @param groups numbers of their fairness groups, one for each member and label
   */
  record Unit(
      int number,
      int people,
      List<Integer> counted,
      int pinned,
      int currents,
      List<Integer> groups) {
    Unit {
      counted = List.copyOf(counted);
      groups = List.copyOf(groups);
    }

    /** How many of them count by a people rule. */
    int counted(int rule) {
      return counted.get(rule);
    }

    /** One participant without anything else, whom no rule counts. */
    static Unit of(int number) {
      return new Unit(number, 1, List.of(), Instance.NONE, 0, List.of());
    }
  }
}
