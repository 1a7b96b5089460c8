package org.quartermatch;

import java.util.List;
import org.quartermatch.fit.BridgePair;
import org.quartermatch.fit.Fit;
import org.quartermatch.model.Opportunity;

/**
 * One of the nearest opportunities for which a participant is not eligible: one change opens it, or
 * two.
 *
 * @param rank 1 for the nearest
 * @param opportunity what would be possible
 * @param fit the judgement, not eligible, with what blocks; where one change is enough, these are
 *     its {@link Fit#bridges()}
 * @param pairs where one change is not enough: the changes that are, by twos
 */
public record NearMatch(int rank, Opportunity opportunity, Fit fit, List<BridgePair> pairs) {
  public NearMatch {
    pairs = List.copyOf(pairs);
  }

  /** How many changes it takes: 1 or 2. */
  public int changes() {
    return fit.bridges().isEmpty() ? 2 : 1;
  }

  /** Rank, opportunity, title and the number of changes. */
  @Override
  public String toString() {
    return rank
        + ". "
        + opportunity.id()
        + " "
        + opportunity.position().title()
        + ", "
        + changes()
        + (changes() == 1 ? " change" : " changes");
  }
}
