package org.quartermatch.placement;

import java.util.Objects;

/** Something that can run short. */
public sealed interface PlacementCapacity {
  /** The places of an opportunity; the unit is one place. */
  record Places(String opportunityId) implements PlacementCapacity {
    public Places {
      Objects.requireNonNull(opportunityId, "opportunityId");
    }
  }

  /** The hours budget of an opportunity; the unit is one hour a week. */
  record Hours(String opportunityId) implements PlacementCapacity {
    public Hours {
      Objects.requireNonNull(opportunityId, "opportunityId");
    }
  }

  /**
   * The care places of one age group at a provider; the unit is one place.
   *
   * @param under3 whether those for children under 3, else those for older ones
   */
  record CarePlaces(String childcareProviderId, boolean under3) implements PlacementCapacity {
    public CarePlaces {
      Objects.requireNonNull(childcareProviderId, "childcareProviderId");
    }
  }
}
