package org.quartermatch.placement;

import java.util.Objects;

/**
 * One line of a plan: a participant with the option that is proposed.
 *
 * @param quarterHours the weekly hours used: the option's agreed or its minimum hours
 * @param changed against the participant's current placement; false where there is none
 */
public record Placement(PlacementOption option, int quarterHours, boolean changed) {
  public Placement {
    Objects.requireNonNull(option, "option");
  }

  public String participantId() {
    return option.participantId();
  }

  public String opportunityId() {
    return option.opportunityId();
  }
}
