package org.quartermatch.placement.solver;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/** What becomes of one participant: one of its own choices, or unplaced (null). */
@PlanningEntity
final class Decision {
  static final String VARIABLE = "choice";

  @PlanningId private int participant;
  private int pinned = Instance.NONE;
  private boolean hasCurrent;
  private int[] groups = {};

  @SuppressWarnings("UnusedVariable") // OptaPlanner reads it
  @ValueRangeProvider
  private List<Choice> choices = List.of();

  @PlanningVariable(nullable = true)
  private @Nullable Choice choice;

  /** For OptaPlanner. */
  Decision() {}

  /**
   * @param pinned the opportunity, or {@link Instance#NONE}
   * @param groups numbers of the participant's fairness groups
   */
  Decision(
      int participant,
      int pinned,
      boolean hasCurrent,
      int[] groups,
      List<Choice> choices,
      @Nullable Choice choice) {
    this.participant = participant;
    this.pinned = pinned;
    this.hasCurrent = hasCurrent;
    this.groups = groups;
    this.choices = choices;
    this.choice = choice;
  }

  int participant() {
    return participant;
  }

  @Nullable Choice choice() {
    return choice;
  }

  void choose(@Nullable Choice choice) {
    this.choice = choice;
  }

  int pinned() {
    return pinned;
  }

  boolean hasCurrent() {
    return hasCurrent;
  }

  int[] groups() {
    return groups;
  }

  @Override
  public String toString() {
    return "Decision " + participant;
  }
}
