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
 * @param needsSupport whether the person takes one of a company's {@linkplain
 *     PlacementCompany#supportPlaces support places}
 * @param wishes opportunities the person asks for, each once, most wished first; see {@link
 *     PlacementWeights#wish}
 */
public record PlacementParticipant(
    String id,
    int priority,
    List<String> groups,
    Optional<Current> current,
    Optional<String> pinnedOpportunityId,
    boolean needsSupport,
    List<String> wishes) {

  public PlacementParticipant {
    Objects.requireNonNull(id, "id");
    groups = groups.stream().distinct().sorted(CodePointOrder.INSTANCE).toList();
    Objects.requireNonNull(current, "current");
    Objects.requireNonNull(pinnedOpportunityId, "pinnedOpportunityId");
    wishes = List.copyOf(wishes);
  }

  /**
   * A participant of priority 1, in no group, with no current placement, no pin, no need of support
   * and no wishes.
   */
  public static PlacementParticipant of(String id) {
    return builder(id).build();
  }

  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** The same participant, to be changed in parts. */
  public Builder toBuilder() {
    Builder builder = new Builder(id);
    builder.priority = priority;
    builder.groups.addAll(groups);
    builder.current = current.orElse(null);
    builder.pin = pinnedOpportunityId.orElse(null);
    builder.needsSupport = needsSupport;
    builder.wishes = wishes;
    return builder;
  }

  /** Collects a participant's parts; ranges are checked when the problem is built. */
  public static final class Builder {
    private final String id;
    private int priority = 1;
    private final List<String> groups = new ArrayList<>();
    private @Nullable Current current;
    private @Nullable String pin;
    private boolean needsSupport;
    private List<String> wishes = List.of();

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

    /** Default: nowhere. */
    public Builder current(Current current) {
      return current(Optional.of(current));
    }

    /** Where an existing plan has this person, or nowhere. */
    public Builder current(Optional<Current> current) {
      this.current = current.orElse(null);
      return this;
    }

    /** Fixes the opportunity. */
    public Builder pin(String opportunityId) {
      this.pin = Objects.requireNonNull(opportunityId, "opportunityId");
      return this;
    }

    /** Fixes the opportunity, or nothing. */
    public Builder pin(Optional<String> opportunityId) {
      this.pin = opportunityId.orElse(null);
      return this;
    }

    /** Whether the person takes a support place; default: not. */
    public Builder needsSupport(boolean needed) {
      this.needsSupport = needed;
      return this;
    }

    /** Opportunities the person asks for, most wished first; default: none. */
    public Builder wishes(List<String> opportunityIds) {
      this.wishes = List.copyOf(opportunityIds);
      return this;
    }

    public PlacementParticipant build() {
      return new PlacementParticipant(
          id,
          priority,
          groups,
          Optional.ofNullable(current),
          Optional.ofNullable(pin),
          needsSupport,
          wishes);
    }
  }

  /**
   * Where an existing plan has a participant.
   *
   * @param opportunityId the opportunity; one that the problem does not know is gone, and every
   *     placement of this participant then counts as changed
   * @param childcareProviderId the childcare provider of the existing plan, or empty
   */
  public record Current(String opportunityId, Optional<String> childcareProviderId) {
    public Current {
      Objects.requireNonNull(opportunityId, "opportunityId");
      Objects.requireNonNull(childcareProviderId, "childcareProviderId");
    }

    /** A current placement without a childcare provider. */
    public static Current at(String opportunityId) {
      return new Current(opportunityId, Optional.empty());
    }

    /** A current placement with a childcare place at a provider. */
    public static Current at(String opportunityId, String childcareProviderId) {
      return new Current(opportunityId, Optional.of(childcareProviderId));
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
}
