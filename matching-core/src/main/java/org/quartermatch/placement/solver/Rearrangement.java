package org.quartermatch.placement.solver;

import java.util.Arrays;
import java.util.List;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.move.AbstractMove;

/** A move that gives some participants another choice, or none, all at once. */
final class Rearrangement extends AbstractMove<WorkingPlan> {
  private final int[] participants;
  private final int[] choices;

  /**
   * @param choices by position in {@code participants}, a choice or {@link Instance#NONE}
   */
  Rearrangement(int[] participants, int[] choices) {
    this.participants = participants;
    this.choices = choices;
  }

  @Override
  public boolean isMoveDoable(ScoreDirector<WorkingPlan> director) {
    return true;
  }

  @Override
  protected Rearrangement createUndoMove(ScoreDirector<WorkingPlan> director) {
    List<Decision> decisions = director.getWorkingSolution().getDecisions();
    int[] old = new int[participants.length];
    for (int x = 0; x < old.length; x++) {
      Choice choice = decisions.get(participants[x]).choice();
      old[x] = choice == null ? Instance.NONE : choice.number();
    }
    return new Rearrangement(participants, old);
  }

  @Override
  protected void doMoveOnGenuineVariables(ScoreDirector<WorkingPlan> director) {
    WorkingPlan plan = director.getWorkingSolution();
    List<Choice> all = plan.facts().choices();
    for (int x = 0; x < participants.length; x++) {
      Decision decision = plan.getDecisions().get(participants[x]);
      director.beforeVariableChanged(decision, Decision.VARIABLE);
      decision.choose(choices[x] == Instance.NONE ? null : all.get(choices[x]));
      director.afterVariableChanged(decision, Decision.VARIABLE);
    }
  }

  @Override
  public String toString() {
    return "Rearrangement " + Arrays.toString(participants) + " to " + Arrays.toString(choices);
  }
}
