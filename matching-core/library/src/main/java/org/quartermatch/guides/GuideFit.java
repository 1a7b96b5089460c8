package org.quartermatch.guides;

import java.util.List;
import java.util.Objects;
import org.quartermatch.fit.Reason;
import org.quartermatch.fit.Verdict;

/**
 * The judgement of one guide for one participant.
 *
 * @param reasons one of each {@link GuideCriterion}, in its order
 */
public record GuideFit(String participantId, String guideId, List<Reason> reasons) {
  public GuideFit {
    Objects.requireNonNull(participantId, "participantId");
    Objects.requireNonNull(guideId, "guideId");
    reasons = List.copyOf(reasons);
  }

  /** Whether nothing speaks against it. What is not known does not. */
  public boolean isEligible() {
    return blockedBy().isEmpty();
  }

  /** 0 to 10,000: the sum of the reasons' points, also of a pair that is not eligible. */
  public int points() {
    return reasons.stream().mapToInt(Reason::points).sum();
  }

  /** Codes of the criteria that make the pair ineligible, in order. */
  public List<String> blockedBy() {
    return reasons.stream().filter(Reason::blocks).map(Reason::criterion).toList();
  }

  /** Codes of the criteria of which a fact is missing, in order. */
  public List<String> toClarify() {
    return reasons.stream()
        .filter(reason -> reason.verdict() == Verdict.UNKNOWN)
        .map(Reason::criterion)
        .toList();
  }

  /** Ids and points: the reasons are personal. */
  @Override
  public String toString() {
    return "GuideFit[" + participantId + " " + guideId + " " + points() + "]";
  }
}
