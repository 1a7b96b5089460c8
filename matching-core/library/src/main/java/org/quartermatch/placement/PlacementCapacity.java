package org.quartermatch.placement;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.quartermatch.model.AgeGroup;

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

  /** The care places of one age group at a provider; the unit is one place. */
  record CarePlaces(String childcareProviderId, AgeGroup group) implements PlacementCapacity {
    public CarePlaces {
      Objects.requireNonNull(childcareProviderId, "childcareProviderId");
      Objects.requireNonNull(group, "group");
    }
  }

  /**
   * What one more unit of a capacity is worth: a place, an hour a week, a care place. Values of
   * several capacities together, or of several units of one, may be worth less than their sum.
   *
   * @param points of the objective, rounded down, 0 or more
   * @param placements the same in certain placements of priority 1: points ÷ placementWeight,
   *     rounded half up to one decimal; empty where the placement weight is 0
   * @param evidence whether the points are exact or estimated
   */
  record Value(
      PlacementCapacity capacity, long points, Optional<BigDecimal> placements, Evidence evidence) {
    public Value {
      Objects.requireNonNull(capacity, "capacity");
      Objects.requireNonNull(placements, "placements");
      Objects.requireNonNull(evidence, "evidence");
    }

    /** How far a number can be trusted. */
    public enum Evidence {
      /** Proved, in exact arithmetic. */
      EXACT,
      /**
       * Estimated from the prices that prove the upper bound: what the relaxed problem, in which
       * everybody chooses alone, would pay. Mostly close where the gap is small; no bound in either
       * direction.
       */
      PRICE
    }
  }
}
