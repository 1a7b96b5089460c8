package org.quartermatch.fit;

import java.util.List;
import java.util.Optional;

/** Whether a pair is eligible. */
public enum Eligibility {
  /** As things are. */
  YES,
  /** With new childcare places. */
  WITH_CHILDCARE,
  NO;

  static Eligibility of(List<FitOption> options) {
    if (options.isEmpty()) {
      return NO;
    }
    return options.getFirst().childcareProviderId().isEmpty() ? YES : WITH_CHILDCARE;
  }

  static Optional<FitOption> best(List<FitOption> options) {
    FitOption best = null;
    for (FitOption option : options) {
      if (best == null || option.agreedQuarterHours() > best.agreedQuarterHours()) {
        best = option;
      }
    }
    return Optional.ofNullable(best);
  }
}
