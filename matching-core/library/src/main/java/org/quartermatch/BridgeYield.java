package org.quartermatch;

import java.util.List;
import java.util.Optional;
import org.quartermatch.fit.Bridge;
import org.quartermatch.placement.PlacementGain;

/**
 * A change for one participant, and what it is worth in a plan.
 *
 * @param changes one, or two where the second is of no use without the first
 * @param opensOpportunityIds for which the participant is eligible then and is not today; by id, by
 *     code point
 * @param freePlaces how many places the plan leaves free there, as far as companies have contacts
 *     left
 * @param gain how many people more the plan can place with the change, nobody placed left out
 * @param effort what it takes, by the host's catalogue; empty: not known
 */
public record BridgeYield(
    List<Bridge> changes,
    List<String> opensOpportunityIds,
    int freePlaces,
    PlacementGain gain,
    Optional<Effort> effort) {
  public BridgeYield {
    changes = List.copyOf(changes);
    opensOpportunityIds = List.copyOf(opensOpportunityIds);
  }
}
