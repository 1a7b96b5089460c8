package org.quartermatch.placement.solver.moves;

import java.util.Arrays;
import java.util.List;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.move.AbstractMove;
import org.quartermatch.placement.solver.packed.Instance;

/** A move that gives some units another choice, or none, all at once. */
final class Rearrangement extends AbstractMove<WorkingPlan> {
  private final int[] units;
  private final int[] choices;

  /**
   * @param choices by position in {@code units}, a choice or {@link Instance#NONE}
   */
  Rearrangement(int[] units, int[] choices) {
    this.units = units;
    this.choices = choices;
  }

  @Override
  public boolean isMoveDoable(ScoreDirector<WorkingPlan> director) {
    return true;
  }

  @Override
  protected Rearrangement createUndoMove(ScoreDirector<WorkingPlan> director) {
    List<Decision> decisions = director.getWorkingSolution().getDecisions();
    int[] old = new int[units.length];
    for (int x = 0; x < old.length; x++) {
      Choice choice = decisions.get(units[x]).choice();
      old[x] = choice == null ? Instance.NONE : choice.number();
    }
    return new Rearrangement(units, old);
  }

  @Override
  protected void doMoveOnGenuineVariables(ScoreDirector<WorkingPlan> director) {
    WorkingPlan plan = director.getWorkingSolution();
    List<Choice> all = plan.facts().choices();
    for (int x = 0; x < units.length; x++) {
      Decision decision = plan.getDecisions().get(units[x]);
      director.beforeVariableChanged(decision, Decision.VARIABLE);
      decision.choose(choices[x] == Instance.NONE ? null : all.get(choices[x]));
      director.afterVariableChanged(decision, Decision.VARIABLE);
    }
  }

  @Override
  public String toString() {
    return "Rearrangement " + Arrays.toString(units) + " to " + Arrays.toString(choices);
  }
}
