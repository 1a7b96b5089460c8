package org.quartermatch.fit.judge;

import java.time.LocalDate;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.fit.StandardCriterion;
import org.quartermatch.fit.judge.time.TimeSetting;
import org.quartermatch.taxonomy.Taxonomy;

/**
 * What all judges share.
 *
 * @param date the run's date
 */
public record Setting(MatchingPolicy policy, Taxonomy taxonomy, LocalDate date, TimeSetting time) {
  /** Whether an unknown fact of the participant blocks. */
  boolean mustBeKnown(StandardCriterion criterion) {
    return policy.mustBeKnown().contains(criterion);
  }
}
