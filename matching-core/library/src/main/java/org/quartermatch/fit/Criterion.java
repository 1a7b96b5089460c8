package org.quartermatch.fit;

import java.time.LocalDate;
import org.quartermatch.model.Opportunity;
import org.quartermatch.model.Participant;

/**
 * A host's own criterion. It counts everywhere: in ranking, in explanations, in placement.
 *
 * <p>Its weight is taken from the standard criteria, in proportion to theirs, so that a fit's
 * points stay between 0 and 10,000. Implementations must be pure (same input, same judgement), safe
 * for use by several threads, and quick: they run for every pair for which all else holds and the
 * points could be enough.
 */
public interface Criterion {
  /**
   * Code in files and messages: lower-case letters, digits and hyphens; none of the standard ones.
   */
  String code();

  /** Most points it gives, 0 to 10,000; all own criteria together at most 10,000. */
  int weight();

  /**
   * Judges one pair.
   *
   * @param date the run's date
   */
  Judgement judge(Participant participant, Opportunity opportunity, LocalDate date);
}
