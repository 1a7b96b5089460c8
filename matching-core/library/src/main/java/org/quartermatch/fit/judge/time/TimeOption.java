package org.quartermatch.fit.judge.time;

/**
 * What one way of caring for the children comes to.
 *
 * @param providerIndex place in the setting's providers, or {@link #OWN_CARE}
 * @param timeHolds whether work, availability and care allow it
 * @param commuteHolds whether the way is short enough, with this option's hours
 * @param childcareUnknown whether something of the care is to be clarified
 * @param wayMinutes there, by way of the children's places
 * @param wayBackMinutes back, likewise
 */
public record TimeOption(
    int providerIndex,
    boolean timeHolds,
    boolean commuteHolds,
    boolean childcareUnknown,
    int agreedQuarterHours,
    int wayMinutes,
    int wayBackMinutes) {
  /** No provider: the care that there is. */
  public static final int OWN_CARE = -1;

  /** Whether the pair is eligible in this way, as far as time decides. */
  public boolean holds() {
    return timeHolds && commuteHolds;
  }
}
