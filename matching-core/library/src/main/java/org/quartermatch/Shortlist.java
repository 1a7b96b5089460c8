package org.quartermatch;

import java.util.List;
import java.util.Optional;

/**
 * A few opportunities for one participant, worth an application each: different companies,
 * occupation fields and channels, as far as that costs no more points than a {@link
 * ShortlistPolicy} allows.
 *
 * @param choices in the order in which to apply; empty: nothing has a place, is eligible and was
 *     not refused
 * @param worth the points of the choices, less what sameness costs among them
 * @param refused how many opportunities could have been on the list, had nobody refused them; a
 *     number for the team
 */
public record Shortlist(String participantId, List<Choice> choices, long worth, int refused) {
  public Shortlist {
    choices = List.copyOf(choices);
    if (refused < 0) {
      throw new IllegalArgumentException("refused is " + refused + ", allowed: 0 or more");
    }
  }

  /**
   * One opportunity of a list.
   *
   * @param rank 1 for the one to begin with
   * @param companyId whose it is; empty: not known
   * @param points of the fit, 0 to 10,000
   * @param plainRank its rank among all with a place that nobody has refused, most points first: 1
   *     for the best
   */
  public record Choice(
      int rank, String opportunityId, Optional<String> companyId, int points, int plainRank) {}
}
