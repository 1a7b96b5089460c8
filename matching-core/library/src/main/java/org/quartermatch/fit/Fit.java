package org.quartermatch.fit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The judgement of one participant against one opportunity, with its reasons.
 *
 * <p>Eligible means that nothing known speaks against it. It does not mean reasonable in the legal
 * sense ("zumutbar", § 140 SGB III, § 10 SGB II).
 *
 * <p>Immutable, with value equality. A host gets one from the engine; a {@link Builder} makes one
 * for tests.
 */
public final class Fit {
  private final Values values;

  private Fit(Values values) {
    this.values = values;
  }

  /** Starts a fit of no points that is not eligible. */
  public static Builder builder(String participantId, String opportunityId) {
    return new Builder(participantId, opportunityId);
  }

  /** Who was judged. */
  public String participantId() {
    return values.participantId;
  }

  /** Against what. */
  public String opportunityId() {
    return values.opportunityId;
  }

  /** 0 to 10,000, computed for ineligible pairs too; the sum of the reasons' points. */
  public int points() {
    return values.points;
  }

  /** The ways in which the pair is eligible, by provider id; empty: not eligible. */
  public List<Option> options() {
    return values.options;
  }

  /**
   * Codes of all criteria that block, in the order of {@link StandardCriterion}, own ones last;
   * empty where eligible.
   */
  public List<String> blockedBy() {
    return values.blockedBy;
  }

  /** Codes of the criteria that are unknown, ascending. */
  public List<String> toClarify() {
    return values.toClarify;
  }

  /** One of each criterion. */
  public List<Reason> reasons() {
    return values.reasons;
  }

  /** Single smallest changes, each of which would make an ineligible pair eligible. */
  public List<Bridge> bridges() {
    return values.bridges;
  }

  /** Whether the pair is eligible, and how. */
  public Eligibility eligibility() {
    return Eligibility.of(options());
  }

  /** The option with the most hours, the first by provider id among equals; empty: not eligible. */
  public Optional<Option> bestOption() {
    return Eligibility.best(options());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fit that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /**
   * In a line for logs, with ids and codes only: {@code p-17 for v-204: not eligible because of
   * languages, hours; 3200 points; changes that would help: 2}. {@link Sentences} is for people.
   */
  @Override
  public String toString() {
    String whether =
        switch (eligibility()) {
          case YES -> "eligible";
          case WITH_CHILDCARE ->
              "eligible with childcare at "
                  + bestOption().flatMap(Option::childcareProviderId).orElseThrow();
          case NO -> "not eligible because of " + String.join(", ", blockedBy());
        };
    return participantId()
        + " for "
        + opportunityId()
        + ": "
        + whether
        + "; "
        + points()
        + " points"
        + (toClarify().isEmpty() ? "" : "; to clarify: " + String.join(", ", toClarify()))
        + (bridges().isEmpty() ? "" : "; changes that would help: " + bridges().size());
  }

  /**
   * One way in which a pair is eligible: as things are, or with new childcare places at one
   * provider.
   *
   * @param childcareProviderId where the children's new places are; empty: none is needed
   * @param agreedQuarterHours weekly hours, in quarter hours, above 0
   * @param minimumQuarterHours the smallest hours a plan may use instead, in quarter hours; equal
   *     to the agreed hours where there is no choice
   * @param wayMinutes the real way from home to work, one way, childcare included
   * @param toClarify codes of the criteria that are unknown, ascending
   */
  public record Option(
      Optional<String> childcareProviderId,
      int agreedQuarterHours,
      int minimumQuarterHours,
      int wayMinutes,
      List<String> toClarify) {
    public Option {
      toClarify = List.copyOf(toClarify);
    }
  }

  /** Whether a pair is eligible. */
  public enum Eligibility {
    /** As things are. */
    YES,
    /** With new childcare places. */
    WITH_CHILDCARE,
    NO;

    static Eligibility of(List<Option> options) {
      if (options.isEmpty()) {
        return NO;
      }
      return options.getFirst().childcareProviderId().isEmpty() ? YES : WITH_CHILDCARE;
    }

    static Optional<Option> best(List<Option> options) {
      Option best = null;
      for (Option option : options) {
        if (best == null || option.agreedQuarterHours() > best.agreedQuarterHours()) {
          best = option;
        }
      }
      return Optional.ofNullable(best);
    }
  }

  private record Values(
      String participantId,
      String opportunityId,
      int points,
      List<Option> options,
      List<String> blockedBy,
      List<String> toClarify,
      List<Reason> reasons,
      List<Bridge> bridges) {
    private Values {
      options = List.copyOf(options);
      blockedBy = List.copyOf(blockedBy);
      toClarify = List.copyOf(toClarify);
      reasons = List.copyOf(reasons);
      bridges = List.copyOf(bridges);
    }
  }

  /** Builds a {@link Fit}. Not safe for use by several threads. */
  public static final class Builder {
    private final String participantId;
    private final String opportunityId;
    private int points;
    private List<Option> options = List.of();
    private List<String> blockedBy = List.of();
    private List<String> toClarify = List.of();
    private List<Reason> reasons = List.of();
    private List<Bridge> bridges = List.of();

    private Builder(String participantId, String opportunityId) {
      this.participantId = participantId;
      this.opportunityId = opportunityId;
    }

    /** See {@link Fit#points()}; default: 0. */
    public Builder points(int points) {
      this.points = points;
      return this;
    }

    /** See {@link Fit#options()}; default: none. */
    public Builder options(List<Option> options) {
      this.options = options;
      return this;
    }

    /** See {@link Fit#blockedBy()}; default: none. */
    public Builder blockedBy(List<String> blockedBy) {
      this.blockedBy = blockedBy;
      return this;
    }

    /** See {@link Fit#toClarify()}; default: none. */
    public Builder toClarify(List<String> toClarify) {
      this.toClarify = toClarify;
      return this;
    }

    /** See {@link Fit#reasons()}; default: none. */
    public Builder reasons(List<Reason> reasons) {
      this.reasons = reasons;
      return this;
    }

    /** See {@link Fit#bridges()}; default: none. */
    public Builder bridges(List<Bridge> bridges) {
      this.bridges = bridges;
      return this;
    }

    /** The finished fit. */
    public Fit build() {
      return new Fit(
          new Values(
              participantId,
              opportunityId,
              points,
              options,
              blockedBy,
              toClarify,
              reasons,
              bridges));
    }
  }
}
