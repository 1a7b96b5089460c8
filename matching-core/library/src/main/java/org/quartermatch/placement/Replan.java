package org.quartermatch.placement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A plan that was brought up to date, and what has become of everybody whom that touched.
 *
 * @param plan of the changed problem
 * @param differences by participant; whoever is not listed is placed as before, with the same
 *     provider and hours, or unplaced as before
 */
public record Replan(PlacementPlan plan, List<Difference> differences) {
  public Replan {
    Objects.requireNonNull(plan, "plan");
    differences = List.copyOf(differences);
  }

  /**
   * What has become of one participant: another opportunity, provider or number of hours, placed or
   * not any more.
   *
   * @param before the old plan's placement; empty if unplaced or not there
   * @param after the new plan's placement; empty if unplaced or gone
   * @param points the participant's worth after, less that before: priority × (placementWeight ×
   *     certainty + points), wishes included, 0 without a placement, before any penalties
   */
  public record Difference(
      String participantId,
      Optional<Placement> before,
      Optional<Placement> after,
      Reason reason,
      long points) {
    public Difference {
      Objects.requireNonNull(participantId, "participantId");
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(after, "after");
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** Why a participant's placement is another. The first that applies, in this order. */
  public sealed interface Reason {
    /**
     * A change is about this participant or its partner in a tandem, or has taken the old placement
     * away, or has made room where the participant is now.
     */
    record CausedBy(PlacementChange change) implements Reason {
      public CausedBy {
        Objects.requireNonNull(change, "change");
      }
    }

    /**
     * The participant gains, by a place, hours or a care place that others have left.
     *
     * @param participantIds who had it, by participant
     */
    record GainedFromFreedPlace(List<String> participantIds) implements Reason {
      public GainedFromFreedPlace {
        participantIds = List.copyOf(participantIds);
      }
    }

    /**
     * The participant does not gain, and others have come to the opportunity or the provider that
     * was left.
     *
     * @param participantIds who has come, by participant
     */
    record MovedToMakeRoom(List<String> participantIds) implements Reason {
      public MovedToMakeRoom {
        participantIds = List.copyOf(participantIds);
      }
    }

    /** None of these; the plan as a whole gains, or other weights hold now. */
    record Rearranged() implements Reason {}
  }
}
