package org.quartermatch.model;

/** A counsellor's decision that this participant must not be proposed for this opportunity. */
public record Veto(String participantId, String opportunityId) {
  public Veto {
    Require.id("participant id", participantId);
    Require.id("opportunity id", opportunityId);
  }
}
