package org.quartermatch.placement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One way to place one participant: an opportunity, with a childcare provider or without. Of the
 * options of a participant a plan takes at most one, with the agreed hours or, where the
 * opportunity has an hours budget, with the smallest.
 *
 * @param agreedQuarterHours weekly hours, in quarter hours, 0 or more
 * @param minimumQuarterHours the smallest hours a plan may use instead, at most the agreed ones;
 *     equal to them where there is no smaller alternative
 * @param childcareProviderId the provider where the children take their new places, or empty
 * @param children who takes a place there; empty exactly if there is no provider
 * @param points how well the two fit; any number
 * @param certaintyPercent 0 to 100
 */
public record PlacementOption(
    String participantId,
    String opportunityId,
    int agreedQuarterHours,
    int minimumQuarterHours,
    Optional<String> childcareProviderId,
    List<ChildPlace> children,
    long points,
    int certaintyPercent) {

  public PlacementOption {
    Objects.requireNonNull(participantId, "participantId");
    Objects.requireNonNull(opportunityId, "opportunityId");
    Objects.requireNonNull(childcareProviderId, "childcareProviderId");
    children = List.copyOf(children);
  }

  public static Builder builder(String participantId, String opportunityId) {
    return new Builder(participantId, opportunityId);
  }

  /** Collects an option's parts; ranges are checked when the problem is built. */
  public static final class Builder {
    private final String participantId;
    private final String opportunityId;
    private int agreed;
    private OptionalInt minimum = OptionalInt.empty();
    private @Nullable String childcareProviderId;
    private List<ChildPlace> children = List.of();
    private long points;
    private int certaintyPercent = 100;

    private Builder(String participantId, String opportunityId) {
      this.participantId = Objects.requireNonNull(participantId, "participantId");
      this.opportunityId = Objects.requireNonNull(opportunityId, "opportunityId");
    }

    /** The agreed weekly hours, in quarter hours; default 0, for problems without hours. */
    public Builder quarterHours(int agreed) {
      this.agreed = agreed;
      return this;
    }

    /** The smallest weekly hours, in quarter hours; default: the agreed ones. */
    public Builder minimumQuarterHours(int minimum) {
      this.minimum = OptionalInt.of(minimum);
      return this;
    }

    /** New places for children at a provider; default: none. */
    public Builder childcare(String childcareProviderId, List<ChildPlace> children) {
      this.childcareProviderId = Objects.requireNonNull(childcareProviderId, "childcareProviderId");
      this.children = List.copyOf(children);
      return this;
    }

    /** How well the two fit; default 0. */
    public Builder points(long points) {
      this.points = points;
      return this;
    }

    /** 0 to 100; default 100. */
    public Builder certaintyPercent(int percent) {
      this.certaintyPercent = percent;
      return this;
    }

    public PlacementOption build() {
      return new PlacementOption(
          participantId,
          opportunityId,
          agreed,
          minimum.orElse(agreed),
          Optional.ofNullable(childcareProviderId),
          children,
          points,
          certaintyPercent);
    }
  }

  /**
   * A child that takes a place at an option's provider. The same child may stand in options of two
   * participants: it is one child, takes one place, and has one provider in any plan.
   *
   * @param under3 whether the place counts among those under 3; the same wherever the child stands
   */
  public record ChildPlace(String childId, boolean under3) {
    public ChildPlace {
      Objects.requireNonNull(childId, "childId");
    }
  }
}
