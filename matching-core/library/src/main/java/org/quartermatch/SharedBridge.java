package org.quartermatch;

import java.util.List;
import java.util.Optional;
import org.quartermatch.fit.Bridge;
import org.quartermatch.placement.PlacementGain;

/**
 * One change that opens something for several participants, and what it is worth in a plan if all
 * of them make it: a course for a group, one place more for whichever child.
 *
 * @param change the same for all of them
 * @param isFewerHours whether it is to work less than they want, for less pay; who would have to
 *     work more for the same hours is not among them
 * @param participantIds for whom it opens something; two or more, by id, by code point
 * @param opensOpportunityIds for which at least one of them is eligible then and is not today; by
 *     id, by code point
 * @param gain how many people more the plan can place with the change for all of them, nobody
 *     placed left out; rarely as many as they are, as they want the same places
 * @param effort what it takes for one of them, by the host's catalogue; empty: not known
 */
public record SharedBridge(
    Bridge change,
    boolean isFewerHours,
    List<String> participantIds,
    List<String> opensOpportunityIds,
    PlacementGain gain,
    Optional<Effort> effort) {
  public SharedBridge {
    participantIds = List.copyOf(participantIds);
    opensOpportunityIds = List.copyOf(opensOpportunityIds);
  }
}
