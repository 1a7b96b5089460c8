package org.quartermatch.fit.judge;

import java.time.LocalDate;
import java.util.Optional;
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
  /** The start of work, or the run's date where the start is not known or earlier. */
  LocalDate startOrToday(Optional<LocalDate> start) {
    return start.isPresent() && start.get().isAfter(date) ? start.get() : date;
  }

  /** Whether an unknown fact of the participant blocks. */
  boolean mustBeKnown(StandardCriterion criterion) {
    return policy.mustBeKnown().contains(criterion);
  }
}
