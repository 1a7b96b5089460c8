package org.quartermatch.fit;

import java.util.List;
import java.util.Optional;
import org.quartermatch.fit.Fit.Eligibility;

/**
 * A fit without its reasons: what ranking and placement need.
 *
 * @param points see {@link Fit#points()}
 * @param options see {@link Fit#options()}
 * @param blockedBy see {@link Fit#blockedBy()}
 * @param toClarify see {@link Fit#toClarify()}
 */
public record Score(
    int points, List<Fit.Option> options, List<String> blockedBy, List<String> toClarify) {
  /** Whether the pair is eligible, and how. */
  public Eligibility eligibility() {
    return Eligibility.of(options);
  }

  /** The option with the most hours, the first by provider id among equals; empty: not eligible. */
  public Optional<Fit.Option> bestOption() {
    return Eligibility.best(options);
  }
}
