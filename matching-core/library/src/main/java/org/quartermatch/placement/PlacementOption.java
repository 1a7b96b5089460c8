package org.quartermatch.placement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.quartermatch.model.AgeGroup;

/**
 * One way to place one participant: an opportunity, with a childcare provider or without. Of the
 * options of a participant a plan takes at most one, with the agreed hours or, where the
 * opportunity has an hours budget, with the smallest. Immutable, with value equality; made by a
 * {@link Builder}.
 */
public final class PlacementOption {
  private final Values values;

  private PlacementOption(Values values) {
    this.values = values;
  }

  /**
   * What an option of a problem is unique by.
   *
   * @param childcareProviderId empty: without a new childcare place
   */
  public record Way(
      String participantId, String opportunityId, Optional<String> childcareProviderId) {}

  /** Starts an option without hours, childcare and points. */
  public static Builder builder(String participantId, String opportunityId) {
    return new Builder(participantId, opportunityId);
  }

  /** The same option with one thing changed: a builder that starts from these values. */
  public Builder toBuilder() {
    Builder builder = new Builder(values.participantId, values.opportunityId);
    builder.agreedQuarterHours = values.agreedQuarterHours;
    builder.minimumQuarterHours = OptionalInt.of(values.minimumQuarterHours);
    builder.childcareProviderId = values.childcareProviderId;
    builder.children = values.children;
    builder.points = values.points;
    builder.certaintyPercent = values.certaintyPercent;
    builder.formValuePercent = values.formValuePercent;
    return builder;
  }

  /** Who is placed, where, and with which childcare. */
  public Way way() {
    return new Way(values.participantId, values.opportunityId, childcareProviderId());
  }

  /** Who is placed. */
  public String participantId() {
    return values.participantId;
  }

  /** Where. */
  public String opportunityId() {
    return values.opportunityId;
  }

  /** Weekly hours, in quarter hours, 0 or more. */
  public int agreedQuarterHours() {
    return values.agreedQuarterHours;
  }

  /**
   * The smallest hours a plan may use instead, in quarter hours, at most the agreed ones; equal to
   * them where there is no smaller alternative.
   */
  public int minimumQuarterHours() {
    return values.minimumQuarterHours;
  }

  /** The provider where the children take their new places; empty: none is needed. */
  public Optional<String> childcareProviderId() {
    return Optional.ofNullable(values.childcareProviderId);
  }

  /** Who takes a place there; empty exactly if there is no provider. */
  public List<ChildPlace> children() {
    return values.children;
  }

  /** How well the two fit; any number. */
  public long points() {
    return values.points;
  }

  /** How likely it becomes a job, 0 to 100. */
  public int certaintyPercent() {
    return values.certaintyPercent;
  }

  /** What the placement counts, 0 to 100 percent of one in regular work: a step is not a job. */
  public int formValuePercent() {
    return values.formValuePercent;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PlacementOption that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** The ids only. */
  @Override
  public String toString() {
    return "PlacementOption["
        + values.participantId
        + " "
        + values.opportunityId
        + childcareProviderId().map(provider -> " " + provider).orElse("")
        + "]";
  }

  /**
   * A child that takes a place at an option's provider. The same child may stand in options of two
   * participants: it is one child, takes one place, and has one provider in any plan.
   *
   * @param group which places it counts among; the same wherever the child stands
   */
  public record ChildPlace(String childId, AgeGroup group) {
    public ChildPlace {
      Objects.requireNonNull(childId, "childId");
      Objects.requireNonNull(group, "group");
    }
  }

  /** Large problems have millions of options, so the provider's id is held as it is. */
  private record Values(
      String participantId,
      String opportunityId,
      int agreedQuarterHours,
      int minimumQuarterHours,
      @Nullable String childcareProviderId,
      List<ChildPlace> children,
      long points,
      int certaintyPercent,
      int formValuePercent) {
    private Values {
      Objects.requireNonNull(participantId, "participantId");
      Objects.requireNonNull(opportunityId, "opportunityId");
      children = List.copyOf(children);
    }
  }

  /** Collects an option's parts; ranges are checked when the problem is built. */
  public static final class Builder {
    private final String participantId;
    private final String opportunityId;
    private int agreedQuarterHours;
    private OptionalInt minimumQuarterHours = OptionalInt.empty();
    private @Nullable String childcareProviderId;
    private List<ChildPlace> children = List.of();
    private long points;
    private int certaintyPercent = 100;
    private int formValuePercent = 100;

    private Builder(String participantId, String opportunityId) {
      this.participantId = participantId;
      this.opportunityId = opportunityId;
    }

    /** See {@link PlacementOption#agreedQuarterHours()}; default: 0, for problems without hours. */
    public Builder agreedQuarterHours(int agreedQuarterHours) {
      this.agreedQuarterHours = agreedQuarterHours;
      return this;
    }

    /** See {@link PlacementOption#minimumQuarterHours()}; default: the agreed ones. */
    public Builder minimumQuarterHours(int minimumQuarterHours) {
      this.minimumQuarterHours = OptionalInt.of(minimumQuarterHours);
      return this;
    }

    /** See {@link PlacementOption#points()}; default: 0. */
    public Builder points(long points) {
      this.points = points;
      return this;
    }

    /** See {@link PlacementOption#certaintyPercent()}; default: 100. */
    public Builder certaintyPercent(int certaintyPercent) {
      this.certaintyPercent = certaintyPercent;
      return this;
    }

    /** See {@link PlacementOption#formValuePercent()}; default: 100. */
    public Builder formValuePercent(int formValuePercent) {
      this.formValuePercent = formValuePercent;
      return this;
    }

    /** New places for children at a provider; default: none. */
    public Builder childcare(String childcareProviderId, List<ChildPlace> children) {
      this.childcareProviderId = Objects.requireNonNull(childcareProviderId, "childcareProviderId");
      this.children = children;
      return this;
    }

    /** The finished option. */
    public PlacementOption build() {
      return new PlacementOption(
          new Values(
              participantId,
              opportunityId,
              agreedQuarterHours,
              minimumQuarterHours.orElse(agreedQuarterHours),
              childcareProviderId,
              children,
              points,
              certaintyPercent,
              formValuePercent));
    }
  }
}
