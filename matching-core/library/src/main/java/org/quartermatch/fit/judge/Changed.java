package org.quartermatch.fit.judge;

import java.util.LinkedHashMap;
import java.util.Map;
import org.quartermatch.fit.Bridge;
import org.quartermatch.fit.BridgePair;
import org.quartermatch.fit.judge.BridgeTrial.Situation;

/**
 * A pair with a change made, and what judges it then.
 *
 * @param calculator knows other providers where the change is about these
 * @param participant made ready by this calculator
 * @param opportunity the very same object where the change is not about it
 */
public record Changed(
    FitCalculator calculator, PreparedParticipant participant, PreparedOpportunity opportunity) {
  private static Changed of(Situation situation) {
    return new Changed(
        situation.calculator(), situation.pair().participant(), situation.pair().opportunity());
  }

  /**
   * The bridges of a pair, each with its change made; none where it is eligible.
   *
   * @param blockers the criteria that block it, as {@link FitCalculator#blockers} says them
   */
  public static Map<Bridge, Changed> byOne(
      FitCalculator calculator,
      PreparedParticipant participant,
      PreparedOpportunity opportunity,
      long blockers) {
    Situation original = new Situation(calculator, new Pair(participant, opportunity));
    Map<Bridge, Changed> changes = new LinkedHashMap<>();
    calculator
        .trial(original, blockers)
        .foundWithChanges()
        .forEach((bridge, made) -> changes.put(made.complete(bridge), of(made.changed())));
    return changes;
  }

  /** Two changes that are enough together, each with both made; for where no single one is. */
  public static Map<BridgePair, Changed> byTwo(
      FitCalculator calculator, PreparedParticipant participant, PreparedOpportunity opportunity) {
    Map<BridgePair, Changed> changes = new LinkedHashMap<>();
    BridgePairs.of(new Situation(calculator, new Pair(participant, opportunity)))
        .forEach((pair, changed) -> changes.put(pair, of(changed)));
    return changes;
  }
}
