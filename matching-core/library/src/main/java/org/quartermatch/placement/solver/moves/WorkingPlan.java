package org.quartermatch.placement.solver.moves;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.ProblemFactCollectionProperty;
import org.optaplanner.core.api.domain.solution.cloner.SolutionCloner;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import org.quartermatch.placement.solver.packed.Instance;
import org.quartermatch.placement.solver.packed.Occupancy;

/**
 * The plan that OptaPlanner works on. A clone is one copied int array: its decisions are made when
 * somebody asks for them, which for nearly all clones (each new best plan is one) nobody does.
 */
@PlanningSolution(solutionCloner = WorkingPlan.Cloner.class)
public final class WorkingPlan {
  private @Nullable Facts facts;
  private int[] assignment = {};
  private @Nullable List<Decision> decisions;
  private @Nullable HardSoftLongScore score;
  private @Nullable Occupancy occupancy;
  private @Nullable MoveSource moves;
  private Watch watch = () -> true;

  /** For OptaPlanner. */
  public WorkingPlan() {}

  /**
   * @param assignment by unit, a choice or {@link Instance#NONE}
   */
  WorkingPlan(Facts facts, int[] assignment, MoveSource moves) {
    this.facts = facts;
    this.assignment = assignment;
    this.moves = moves;
  }

  Facts facts() {
    if (facts == null) {
      throw new IllegalStateException("a working plan without facts");
    }
    return facts;
  }

  MoveSource moves() {
    if (moves == null) {
      throw new IllegalStateException("a working plan without moves");
    }
    return moves;
  }

  Watch watch() {
    return watch;
  }

  void watchBy(Watch watch) {
    this.watch = watch;
  }

  /** By unit, a choice or {@link Instance#NONE}, as it stands now. */
  int[] assignment() {
    if (decisions == null) {
      return assignment.clone();
    }
    if (occupancy != null) {
      return occupancy.assignment();
    }
    int[] now = new int[decisions.size()];
    for (int i = 0; i < now.length; i++) {
      Choice choice = decisions.get(i).choice();
      now[i] = choice == null ? Instance.NONE : choice.number();
    }
    return now;
  }

  /** How many people are placed, as it stands now. */
  int placed() {
    if (occupancy != null) {
      return occupancy.placed();
    }
    Instance in = facts().instance();
    int placed = 0;
    for (int choice : assignment()) {
      placed += choice == Instance.NONE ? 0 : in.people[in.owner[choice]];
    }
    return placed;
  }

  /** Kept by the score calculator; only the plan that is worked on has one. */
  @Nullable Occupancy occupancy() {
    return occupancy;
  }

  void setOccupancy(Occupancy occupancy) {
    this.occupancy = occupancy;
  }

  @PlanningEntityCollectionProperty
  public List<Decision> getDecisions() {
    if (decisions == null) {
      decisions = decide();
    }
    return decisions;
  }

  private List<Decision> decide() {
    Facts f = facts();
    Instance in = f.instance();
    List<Decision> result = new ArrayList<>(in.units);
    for (int u = 0; u < in.units; u++) {
      result.add(
          new Decision(
              f.unit(u),
              f.choices().subList(in.firstChoice[u], in.firstChoice[u + 1]),
              assignment[u] == Instance.NONE ? null : f.choices().get(assignment[u])));
    }
    return result;
  }

  @ProblemFactCollectionProperty
  public List<Facts.Limit> getLimits() {
    return facts().limits();
  }

  @ProblemFactCollectionProperty
  public List<Facts.Minimum> getMinima() {
    return facts().minima();
  }

  @ProblemFactCollectionProperty
  public List<Facts.Shifts> getShifts() {
    return facts().shifts();
  }

  @ProblemFactCollectionProperty
  public List<Facts.LimitOf> getLimitsOf() {
    return facts().limitsOf();
  }

  @ProblemFactCollectionProperty
  public List<Facts.Budget> getBudgets() {
    return facts().budgets();
  }

  @ProblemFactCollectionProperty
  public List<Facts.Mates> getMates() {
    return facts().mates();
  }

  @ProblemFactCollectionProperty
  public List<Facts.Care> getCare() {
    return facts().care();
  }

  @ProblemFactCollectionProperty
  public List<Facts.Vetoed> getVetoes() {
    return facts().vetoes();
  }

  /** One. */
  @ProblemFactCollectionProperty
  public List<Facts.Rules> getRules() {
    return List.of(facts().rules());
  }

  @PlanningScore
  public @Nullable HardSoftLongScore getScore() {
    return score;
  }

  public void setScore(@Nullable HardSoftLongScore score) {
    this.score = score;
  }

  /** Asked before each move, on the solving thread. */
  interface Watch {
    boolean goOn();
  }

  /** Copies the assignment and nothing else. */
  public static final class Cloner implements SolutionCloner<WorkingPlan> {
    /** For OptaPlanner. */
    public Cloner() {}

    @Override
    public WorkingPlan cloneSolution(WorkingPlan original) {
      WorkingPlan clone =
          new WorkingPlan(original.facts(), original.assignment(), original.moves());
      clone.watch = original.watch;
      clone.score = original.score;
      return clone;
    }
  }
}
