package org.quartermatch.placement;

import java.util.Objects;
import java.util.Optional;

/**
 * Where an existing plan has a participant.
 *
 * @param opportunityId the opportunity; one that the problem does not know is gone, and every
 *     placement of this participant then counts as changed
 * @param childcareProviderId the childcare provider of the existing plan, or empty
 */
public record CurrentPlacement(String opportunityId, Optional<String> childcareProviderId) {
  public CurrentPlacement {
    Objects.requireNonNull(opportunityId, "opportunityId");
    Objects.requireNonNull(childcareProviderId, "childcareProviderId");
  }

  /** A current placement without a childcare provider. */
  public static CurrentPlacement at(String opportunityId) {
    return new CurrentPlacement(opportunityId, Optional.empty());
  }

  /** A current placement with a childcare place at a provider. */
  public static CurrentPlacement at(String opportunityId, String childcareProviderId) {
    return new CurrentPlacement(opportunityId, Optional.of(childcareProviderId));
  }

  /**
   * Whether a placement is a change against this one: another opportunity; or this one names a
   * provider and the placement has another or none.
   */
  public boolean changedBy(PlacementOption option) {
    return !opportunityId.equals(option.opportunityId())
        || (childcareProviderId.isPresent()
            && !childcareProviderId.equals(option.childcareProviderId()));
  }
}
