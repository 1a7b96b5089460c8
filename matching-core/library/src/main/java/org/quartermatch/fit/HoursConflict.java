package org.quartermatch.fit;

import org.quartermatch.model.HoursRange;

/**
 * Why the weekly hours of an opportunity can be nobody's, whoever asks: what it says of itself
 * contradicts itself, so nothing that a person changes helps, and the company is to be asked
 * (docs/semantics.md, sentences 12, 17 and 33a). {@link Sentences} says it, and what to do. Hours
 * are weekly quarter hours.
 */
public sealed interface HoursConflict {
  /** Hours that the work asks for: all of fixed work, else the stated minimum. */
  int neededQuarterHours();

  /**
   * A Minijob whose pay allows fewer hours.
   *
   * @param mostQuarterHours what the pay allows
   * @param payCents pay of an hour, at least the minimum wage
   */
  record Minijob(int neededQuarterHours, int mostQuarterHours, int payCents)
      implements HoursConflict {}

  /**
   * A job potential whose budget has fewer hours.
   *
   * @param budgetQuarterHours of all its places together
   */
  record Budget(int neededQuarterHours, int budgetQuarterHours) implements HoursConflict {}

  /**
   * Fixed working hours that come to other hours than are offered.
   *
   * @param offered the stated range
   */
  record OwnRange(int neededQuarterHours, HoursRange offered) implements HoursConflict {}
}
