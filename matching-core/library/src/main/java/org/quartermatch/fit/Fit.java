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
    List<FitOption> options,
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
  public Optional<FitOption> bestOption() {
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
}
