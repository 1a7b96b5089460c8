package org.quartermatch;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.quartermatch.placement.Placement;
import org.quartermatch.placement.PlacementPlan;

/**
 * A plan that was brought up to date, and what has become of everybody whom that touched.
 *
 * @param request what the new plan was made of: the people, providers and rules after the changes,
 *     and the old plan as what is current
 * @param plan the new one
 * @param differences by participant; whoever is not listed is placed as before, with the same
 *     provider and hours, or unplaced as before
 * @param found what has changed in the index and no change has named, by opportunity; it counts as
 *     if it had been named last
 */
public record QuarterReplan(
    PlacementRequest request,
    PlacementPlan plan,
    List<Difference> differences,
    List<QuarterChange> found) {
  public QuarterReplan {
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(plan, "plan");
    differences = List.copyOf(differences);
    found = List.copyOf(found);
  }

  /** What the next changes are told to. */
  public PlanInForce inForce() {
    return new PlanInForce(request, plan.problem(), plan.placements());
  }

  /** The headline figures; no ids. */
  @Override
  public String toString() {
    return "QuarterReplan[" + plan + ", differences=" + differences.size() + "]";
  }

  /**
   * What has become of one participant: another opportunity, provider or number of hours, placed or
   * not any more.
   *
   * @param before the old plan's placement; empty if unplaced or not there
   * @param after the new plan's placement; empty if unplaced or gone
   * @param points the participant's worth after, less that before; see {@link
   *     org.quartermatch.placement.Replan.Difference}
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
     * A change, named or {@linkplain QuarterReplan#found found}, is about this participant or its
     * partner in a tandem, or has taken the old placement away, or has made room where the
     * participant is now.
     */
    record CausedBy(QuarterChange change) implements Reason {
      public CausedBy {
        Objects.requireNonNull(change, "change");
      }
    }

    /**
     * No change is about it, and yet the two fit in another way than before: a day has passed that
     * counts, the policy is another one, or the record in the index.
     */
    record FitIsAnother() implements Reason {}

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

    /** None of these; the plan as a whole gains. */
    record Rearranged() implements Reason {}
  }
}
