package org.quartermatch.fit.judge;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.quartermatch.fit.Bridge;

/**
 * One participant with changes made, each made once: the same change is tried at hundreds of
 * opportunities, and to make a participant ready costs more than to judge one.
 *
 * <p>Used by several threads: a race makes the same twice, and either may stay.
 */
final class ChangedPeople {
  /** Participants of a watch live long: more than so many are not kept. */
  private static final int MOST = 512;

  /** The participant with a change made, by the calculator that judges then. */
  record Made(FitCalculator calculator, PreparedParticipant participant) {}

  private final ConcurrentHashMap<Bridge, Made> made = new ConcurrentHashMap<>();

  /**
   * The participant with this change made.
   *
   * @param bridge says all of the change; an answer does not, as it says "enough for this work"
   */
  Made with(Bridge bridge, Supplier<Made> change) {
    if (bridge instanceof Bridge.Clarify) {
      return change.get();
    }
    Made known = made.get(bridge);
    if (known == null) {
      known = change.get();
      if (made.size() < MOST) {
        made.put(bridge, known);
      }
    }
    return known;
  }
}
