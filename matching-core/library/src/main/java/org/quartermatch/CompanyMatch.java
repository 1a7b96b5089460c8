package org.quartermatch;

import java.util.List;
import org.quartermatch.model.Company;

/**
 * One of the best companies for a participant. Companies are ranked by their best opportunity.
 *
 * @param rank 1 for the best
 * @param company who offers the work
 * @param matches its opportunities for which the participant is eligible, best first; their ranks
 *     count within the company
 */
public record CompanyMatch(int rank, Company company, List<Match> matches) {
  public CompanyMatch {
    matches = List.copyOf(matches);
  }
}
