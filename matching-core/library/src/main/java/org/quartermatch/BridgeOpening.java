package org.quartermatch;

import java.util.List;
import java.util.Optional;
import org.quartermatch.fit.Bridge;

/**
 * A change for one participant, and what it opens, whatever a plan makes of it.
 *
 * @param changes one, or two where the second is of no use without the first
 * @param opensOpportunityIds for which the participant is eligible then and is not today; by id, by
 *     code point
 * @param effort what it takes, by the host's catalogue; empty: not known
 */
public record BridgeOpening(
    List<Bridge> changes, List<String> opensOpportunityIds, Optional<Effort> effort) {
  public BridgeOpening {
    changes = List.copyOf(changes);
    opensOpportunityIds = List.copyOf(opensOpportunityIds);
  }
}
