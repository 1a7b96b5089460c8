package org.quartermatch.placement.solver.packed;

import java.util.HashSet;
import java.util.Set;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementProblem;
import org.quartermatch.placement.PlacementProblem.Veto;

/**
 * A counsellor rules out a pair. What is vetoed is no choice, so there is nothing to count, nobody
 * to put out, and no price.
 */
public final class VetoRule {
  private final Set<Veto> vetoes;

  VetoRule(PlacementProblem problem) {
    vetoes = new HashSet<>(problem.vetoes());
  }

  public boolean forbids(PlacementOption o) {
    return !vetoes.isEmpty() && vetoes.contains(new Veto(o.participantId(), o.opportunityId()));
  }
}
