package org.quartermatch.model;

import java.util.Optional;

/**
 * Where a participant is in an existing plan.
 *
 * @param childcareProviderId where the children's new places are; empty: none
 * @param pinned whether a counsellor has fixed the opportunity
 */
public record CurrentPlacement(
    String participantId,
    String opportunityId,
    Optional<String> childcareProviderId,
    boolean pinned) {
  public CurrentPlacement {
    Require.id("participant id", participantId);
    Require.id("opportunity id", opportunityId);
  }
}
