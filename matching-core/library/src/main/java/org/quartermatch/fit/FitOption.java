package org.quartermatch.fit;

import java.util.List;
import java.util.Optional;

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
public record FitOption(
    Optional<String> childcareProviderId,
    int agreedQuarterHours,
    int minimumQuarterHours,
    int wayMinutes,
    List<String> toClarify) {
  public FitOption {
    toClarify = List.copyOf(toClarify);
  }
}
