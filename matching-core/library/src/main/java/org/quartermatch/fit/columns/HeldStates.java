package org.quartermatch.fit.columns;

import java.util.List;

/**
 * What participants hold, before the first of their courses ends and after each of them.
 *
 * <pre>
 *   states      int      first of a participant's states: one more than courses' ends
 *   heldFrom    int      first of a state's skills; the next one's ends them
 *   complete    boolean  whether what is not listed is known not to be held
 *     held      int      see SkillNumbers
 * </pre>
 */
final class HeldStates {
  final int[] states;
  final int[] heldFrom;
  final boolean[] complete;
  final int[] held;
  final SkillNumbers skills;

  HeldStates(List<ParticipantColumnsBuilder.Row> rows, SkillNumbers skills) {
    this.skills = skills;
    states = new int[rows.size()];
    int stateCount = 0;
    int heldCount = 0;
    for (ParticipantColumnsBuilder.Row row : rows) {
      stateCount += row.states().size();
      for (ParticipantColumnsBuilder.State state : row.states()) {
        heldCount = Math.addExact(heldCount, state.skills().length);
      }
    }
    heldFrom = new int[stateCount + 1];
    complete = new boolean[stateCount];
    held = new int[heldCount];
    int next = 0;
    for (int i = 0; i < states.length; i++) {
      states[i] = next;
      for (ParticipantColumnsBuilder.State state : rows.get(i).states()) {
        int[] skillsOfState = state.skills();
        System.arraycopy(skillsOfState, 0, held, heldFrom[next], skillsOfState.length);
        heldFrom[next + 1] = heldFrom[next] + skillsOfState.length;
        complete[next] = state.complete();
        next++;
      }
    }
  }
}
