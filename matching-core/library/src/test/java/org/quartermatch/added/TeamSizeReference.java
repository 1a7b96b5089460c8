package org.quartermatch.added;

import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;

/**
 * What {@link TeamSize} says, written down a second time from its sentences and not from its code.
 */
public final class TeamSizeReference {
  private TeamSizeReference() {}

  /** Whether the pair is not eligible. */
  public static boolean blocks(Participant participant, Opportunity opportunity) {
    return opportunity.position().places() > 2
        && participant.exclusions().toSet().contains(TeamSize.LARGE);
  }

  /** Whether there is something to ask. */
  public static boolean asks(Participant participant, Opportunity opportunity) {
    return opportunity.position().places() > 2
        && !participant.exclusions().complete()
        && !blocks(participant, opportunity);
  }

  /** All points for one, half for two, a third for three, and so on, rounded down; half unknown. */
  public static int points(Participant participant, Opportunity opportunity) {
    int together =
        asks(participant, opportunity) ? 2 : Math.max(1, opportunity.position().places());
    return Math.floorDiv(TeamSize.WEIGHT, together);
  }
}
