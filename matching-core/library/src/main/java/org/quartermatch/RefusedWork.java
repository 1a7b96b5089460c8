package org.quartermatch;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.quartermatch.placement.PlacementProblem.Veto;

/** What was refused, by participant. */
final class RefusedWork {
  private final Map<String, Set<String>> byParticipant = new HashMap<>();

  private RefusedWork() {}

  static RefusedWork of(Collection<Veto> vetoes) {
    RefusedWork refused = new RefusedWork();
    for (Veto veto : vetoes) {
      refused
          .byParticipant
          .computeIfAbsent(veto.participantId(), id -> new HashSet<>())
          .add(veto.opportunityId());
    }
    return refused;
  }

  /** Ids of the opportunities that must not be proposed to a participant. */
  Set<String> of(String participantId) {
    return byParticipant.getOrDefault(participantId, Set.of());
  }
}
