package org.quartermatch;

import java.util.ArrayList;
import java.util.List;
import org.quartermatch.fit.FitCalculator;
import org.quartermatch.fit.PreparedOpportunity;

/** The best participants for an opportunity, with reasons. */
final class Candidates {
  private Candidates() {}

  /**
   * The best k of a cohort, best first.
   *
   * @throws IllegalArgumentException if k is not allowed, or the cohort is of another engine
   */
  static List<CandidateMatch> best(
      FitCalculator calculator, PreparedOpportunity opportunity, StandingCohort cohort, int k) {
    if (k < 1) {
      throw new IllegalArgumentException("k is " + k + ", allowed: 1 or more");
    }
    List<CandidateMatch> matches = new ArrayList<>();
    for (WatchHit hit : cohort.requireOf(calculator).best(opportunity, k)) {
      matches.add(
          new CandidateMatch(
              matches.size() + 1,
              hit.participant(),
              calculator.explain(calculator.prepare(hit.participant()), opportunity)));
    }
    return matches;
  }
}
