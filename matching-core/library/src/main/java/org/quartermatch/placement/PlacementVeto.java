package org.quartermatch.placement;

import java.util.Objects;

/** A counsellor's no: this participant is not placed at this opportunity. */
public record PlacementVeto(String participantId, String opportunityId) {
  public PlacementVeto {
    Objects.requireNonNull(participantId, "participantId");
    Objects.requireNonNull(opportunityId, "opportunityId");
  }
}
