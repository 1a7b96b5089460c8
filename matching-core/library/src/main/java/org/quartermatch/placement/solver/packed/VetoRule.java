package org.quartermatch.placement.solver.packed;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import org.quartermatch.placement.PlacementOption;
import org.quartermatch.placement.PlacementProblem;

/**
 * A counsellor rules out a pair. What is vetoed is no choice, so there is nothing to count, nobody
 * to put out, and no price.
 */
public final class VetoRule {
  private final SetMultimap<String, String> opportunitiesOf = HashMultimap.create();

  VetoRule(PlacementProblem problem) {
    problem
        .vetoes()
        .forEach(veto -> opportunitiesOf.put(veto.participantId(), veto.opportunityId()));
  }

  public boolean forbids(PlacementOption o) {
    return opportunitiesOf.containsEntry(o.participantId(), o.opportunityId());
  }
}
