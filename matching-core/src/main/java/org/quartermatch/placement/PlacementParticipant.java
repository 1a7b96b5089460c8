package org.quartermatch.placement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quartermatch.model.CodePointOrder;

/**
 * A person to be placed.
 *
 * @param id unique among the participants of a problem
 * @param priority what the person counts for, at least 1
 * @param groups labels for the fairness term, each once, by code point; without meaning elsewhere
 * @param current where an existing plan has this person
 * @param pinnedOpportunityId the opportunity that the counsellor has fixed; provider and hours stay
 *     free
 */
public record PlacementParticipant(
    String id,
    int priority,
    List<String> groups,
    Optional<CurrentPlacement> current,
    Optional<String> pinnedOpportunityId) {

  public PlacementParticipant {
    Objects.requireNonNull(id, "id");
    groups = groups.stream().distinct().sorted(CodePointOrder.INSTANCE).toList();
    Objects.requireNonNull(current, "current");
    Objects.requireNonNull(pinnedOpportunityId, "pinnedOpportunityId");
  }

  /** A participant of priority 1, in no group, with no current placement and no pin. */
  public static PlacementParticipant of(String id) {
    return builder(id).build();
  }

  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** The same with another current placement, or none. */
  PlacementParticipant withCurrent(Optional<CurrentPlacement> other) {
    return new PlacementParticipant(id, priority, groups, other, pinnedOpportunityId);
  }

  /** The same with another pin, or none. */
  PlacementParticipant withPin(Optional<String> opportunityId) {
    return new PlacementParticipant(id, priority, groups, current, opportunityId);
  }

  /** Collects a participant's parts; ranges are checked when the problem is built. */
  public static final class Builder {
    private final String id;
    private int priority = 1;
    private final List<String> groups = new ArrayList<>();
    private @Nullable CurrentPlacement current;
    private @Nullable String pin;

    private Builder(String id) {
      this.id = Objects.requireNonNull(id, "id");
    }

    /** At least 1, which is the default. */
    public Builder priority(int priority) {
      this.priority = priority;
      return this;
    }

    /** Adds a label for the fairness term. */
    public Builder group(String label) {
      groups.add(Objects.requireNonNull(label, "label"));
      return this;
    }

    public Builder current(CurrentPlacement current) {
      this.current = Objects.requireNonNull(current, "current");
      return this;
    }

    /** Fixes the opportunity. */
    public Builder pin(String opportunityId) {
      this.pin = Objects.requireNonNull(opportunityId, "opportunityId");
      return this;
    }

    public PlacementParticipant build() {
      return new PlacementParticipant(
          id, priority, groups, Optional.ofNullable(current), Optional.ofNullable(pin));
    }
  }
}
