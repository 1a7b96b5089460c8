package org.quartermatch.fit.judge;

/**
 * A pair with a change made, and what judges it then.
 *
 * @param calculator knows other providers where the change is about these
 * @param participant made ready by this calculator
 * @param opportunity the very same object where the change is not about it
 */
public record Changed(
    FitCalculator calculator, PreparedParticipant participant, PreparedOpportunity opportunity) {
  static Changed of(BridgeTrial.Situation situation) {
    return new Changed(
        situation.calculator(), situation.pair().participant(), situation.pair().opportunity());
  }
}
