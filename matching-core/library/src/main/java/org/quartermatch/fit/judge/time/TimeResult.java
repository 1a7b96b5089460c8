package org.quartermatch.fit.judge.time;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quartermatch.fit.StandardCriterion;

/**
 * What all options together come to.
 *
 * @param blocker the criterion of time that blocks: hours, availability, childcare; null: none
 * @param options those that count for what is to be clarified (37b): the ones that hold, else those
 *     in which time holds, else own care
 */
public record TimeResult(
    @Nullable StandardCriterion blocker,
    boolean commuteBlocks,
    boolean availabilityUnknown,
    List<TimeOption> options,
    int directMinutes,
    int directBackMinutes,
    boolean wayKnown) {
  /** Whether something of the care is to be clarified in an option that counts. */
  public boolean childcareUnknown() {
    if (blocker == StandardCriterion.CHILDCARE) {
      return false;
    }
    for (TimeOption option : options) {
      if (option.childcareUnknown()) {
        return true;
      }
    }
    return false;
  }
}
