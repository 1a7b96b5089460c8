package org.quartermatch.concessions;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.quartermatch.placement.PlacementGain;

/**
 * A concession, and whom it brings. For the team: it names people.
 *
 * @param concession what the company would change
 * @param opportunityId of which work; empty: at the whole company
 * @param candidateIds who comes into question by it and does not today; where nobody's eligibility
 *     changes ({@link Concession.AnotherPlace}, {@link Concession.SupportPlace}): who is eligible
 *     today and has no place. Vetoes are respected. By id, by code point
 * @param gain how many people more the plan can place with it, nobody placed left out
 */
public record ConcessionYield(
    Concession concession,
    Optional<String> opportunityId,
    List<String> candidateIds,
    PlacementGain gain) {
  public ConcessionYield {
    Objects.requireNonNull(concession, "concession");
    Objects.requireNonNull(opportunityId, "opportunityId");
    candidateIds = List.copyOf(candidateIds);
    Objects.requireNonNull(gain, "gain");
  }

  /** How many come into question by it and do not today. */
  public int candidatesMore() {
    return candidateIds.size();
  }

  /** The concession and its counts; no ids of people. */
  @Override
  public String toString() {
    return "ConcessionYield["
        + concession
        + ", "
        + opportunityId.orElse("company")
        + ", candidatesMore="
        + candidateIds.size()
        + ", placedMore="
        + gain.placedMore()
        + "]";
  }
}
