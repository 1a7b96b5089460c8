package org.quartermatch.fit;

import java.util.List;
import java.util.Optional;

/**
 * The judgement of one participant against one opportunity, with its reasons.
 *
 * <p>Eligible means that nothing known speaks against it. It does not mean reasonable in the legal
 * sense ("zumutbar", § 140 SGB III, § 10 SGB II).
 *
 * @param points 0 to 10,000, computed for ineligible pairs too; the sum of the reasons' points
 * @param options the ways in which the pair is eligible, by provider id; empty: not eligible
 * @param blockedBy codes of all criteria that block, in the order of {@link StandardCriterion}, own
 *     ones last; empty where eligible
 * @param toClarify codes of the criteria that are unknown, ascending
 * @param reasons one of each criterion
 * @param bridges single smallest changes, each of which would make an ineligible pair eligible
 */
public record Fit(
    String participantId,
    String opportunityId,
    int points,
    List<Option> options,
    List<String> blockedBy,
    List<String> toClarify,
    List<Reason> reasons,
    List<Bridge> bridges) {
  public Fit {
    options = List.copyOf(options);
    blockedBy = List.copyOf(blockedBy);
    toClarify = List.copyOf(toClarify);
    reasons = List.copyOf(reasons);
    bridges = List.copyOf(bridges);
  }

  /** Whether the pair is eligible, and how. */
  public Eligibility eligibility() {
    return Eligibility.of(options);
  }

  /** The option with the most hours, the first by provider id among equals; empty: not eligible. */
  public Optional<Option> bestOption() {
    return Eligibility.best(options);
  }

  /** Ids and points only. */
  @Override
  public String toString() {
    return participantId
        + " "
        + opportunityId
        + " "
        + eligibility()
        + " "
        + points
        + " "
        + blockedBy;
  }

  /**
   * One way in which a pair is eligible: as things are, or with new childcare places at one provider.
   *
   * @param childcareProviderId where the children's new places are; empty: none is needed
   * @param agreedQuarterHours weekly hours, in quarter hours, above 0
   * @param minimumQuarterHours the smallest hours a plan may use instead, in quarter hours; equal to
   *     the agreed hours where there is no choice
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

    static Eligibility of(List<Fit.Option> options) {
      if (options.isEmpty()) {
        return NO;
      }
      return options.getFirst().childcareProviderId().isEmpty() ? YES : WITH_CHILDCARE;
    }

    static Optional<Fit.Option> best(List<Fit.Option> options) {
      Fit.Option best = null;
      for (Fit.Option option : options) {
        if (best == null || option.agreedQuarterHours() > best.agreedQuarterHours()) {
          best = option;
        }
      }
      return Optional.ofNullable(best);
    }
  }
}
