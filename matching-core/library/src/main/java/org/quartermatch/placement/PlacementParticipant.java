package org.quartermatch.placement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quartermatch.model.CodePointOrder;

/** A person to be placed. Immutable, with value equality; made by a {@link Builder}. */
public final class PlacementParticipant {
  private final Values values;

  private PlacementParticipant(Values values) {
    this.values = values;
  }

  /** Starts a participant as {@link #of} makes it. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** The same participant with one thing changed: a builder that starts from these values. */
  public Builder toBuilder() {
    Builder builder = new Builder(values.id);
    builder.priority = values.priority;
    builder.groups = values.groups;
    builder.current = values.current;
    builder.pinnedOpportunityId = values.pinnedOpportunityId;
    builder.needsSupport = values.needsSupport;
    builder.wishes = values.wishes;
    return builder;
  }

  /** Unique among the participants of a problem. */
  public String id() {
    return values.id;
  }

  /** What the person counts for, at least 1. */
  public int priority() {
    return values.priority;
  }

  /** Labels for the fairness term, each once, by code point; without meaning elsewhere. */
  public List<String> groups() {
    return values.groups;
  }

  /** Where an existing plan has this person; empty: nowhere. */
  public Optional<Current> current() {
    return values.current;
  }

  /** The opportunity that the counsellor has fixed; provider and hours stay free. */
  public Optional<String> pinnedOpportunityId() {
    return values.pinnedOpportunityId;
  }

  /**
   * Whether the person takes one of a company's {@linkplain PlacementCompany#supportPlaces support
   * places}.
   */
  public boolean needsSupport() {
    return values.needsSupport;
  }

  /**
   * Opportunities the person asks for, each once, most wished first; see {@link
   * PlacementWeights#wish}.
   */
  public List<String> wishes() {
    return values.wishes;
  }

  /**
   * A participant of priority 1, in no group, with no current placement, no pin, no need of support
   * and no wishes.
   */
  public static PlacementParticipant of(String id) {
    return builder(id).build();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PlacementParticipant that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** The id only: the rest is personal. */
  @Override
  public String toString() {
    return "PlacementParticipant[" + values.id + "]";
  }

  /**
   * Where an existing plan has a participant.
   *
   * @param opportunityId the opportunity; one that the problem does not know is gone, and every
   *     placement of this participant then counts as changed
   * @param childcareProviderId the childcare provider of the existing plan, or empty
   * @param proposed whether it is only proposed so far: keeping it still takes one of the company's
   *     {@linkplain PlacementCompany#contacts contacts}. A {@linkplain
   *     org.quartermatch.PlacementSolver#replan replan} says so of whoever its plan has newly
   *     placed
   */
  public record Current(
      String opportunityId, Optional<String> childcareProviderId, boolean proposed) {
    public Current {
      Objects.requireNonNull(opportunityId, "opportunityId");
      Objects.requireNonNull(childcareProviderId, "childcareProviderId");
    }

    /** A current placement without a childcare provider. */
    public static Current at(String opportunityId) {
      return new Current(opportunityId, Optional.empty(), false);
    }

    /** A current placement with a childcare place at a provider. */
    public static Current at(String opportunityId, String childcareProviderId) {
      return new Current(opportunityId, Optional.of(childcareProviderId), false);
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

    /**
     * Whether a placement takes none of the company's contacts: unchanged, and not only proposed.
     */
    public boolean keptWithoutContact(PlacementOption option) {
      return !proposed && !changedBy(option);
    }
  }

  private record Values(
      String id,
      int priority,
      List<String> groups,
      Optional<Current> current,
      Optional<String> pinnedOpportunityId,
      boolean needsSupport,
      List<String> wishes) {
    private Values {
      Objects.requireNonNull(id, "id");
      groups = groups.stream().distinct().sorted(CodePointOrder.INSTANCE).toList();
      Objects.requireNonNull(current, "current");
      Objects.requireNonNull(pinnedOpportunityId, "pinnedOpportunityId");
      wishes = List.copyOf(wishes);
    }
  }

  /** Collects a participant's parts; ranges are checked when the problem is built. */
  public static final class Builder {
    private final String id;
    private int priority = 1;
    private List<String> groups = List.of();
    private Optional<Current> current = Optional.empty();
    private Optional<String> pinnedOpportunityId = Optional.empty();
    private boolean needsSupport;
    private List<String> wishes = List.of();

    private Builder(String id) {
      this.id = id;
    }

    /** See {@link PlacementParticipant#priority()}; default: 1. */
    public Builder priority(int priority) {
      this.priority = priority;
      return this;
    }

    /** See {@link PlacementParticipant#groups()}; default: none. */
    public Builder groups(List<String> groups) {
      this.groups = groups;
      return this;
    }

    /** See {@link PlacementParticipant#current()}; default: nowhere. */
    public Builder current(Current current) {
      this.current = Optional.of(current);
      return this;
    }

    /** See {@link PlacementParticipant#needsSupport()}; default: not. */
    public Builder needsSupport(boolean needsSupport) {
      this.needsSupport = needsSupport;
      return this;
    }

    /** See {@link PlacementParticipant#wishes()}; default: none. */
    public Builder wishes(List<String> wishes) {
      this.wishes = wishes;
      return this;
    }

    /** Nowhere after all. */
    public Builder noCurrent() {
      this.current = Optional.empty();
      return this;
    }

    /** Fixes the opportunity; see {@link PlacementParticipant#pinnedOpportunityId()}. */
    public Builder pin(String opportunityId) {
      this.pinnedOpportunityId = Optional.of(opportunityId);
      return this;
    }

    /** Fixes no opportunity after all. */
    public Builder noPin() {
      this.pinnedOpportunityId = Optional.empty();
      return this;
    }

    /** The finished participant. */
    public PlacementParticipant build() {
      return new PlacementParticipant(
          new Values(id, priority, groups, current, pinnedOpportunityId, needsSupport, wishes));
    }
  }
}
