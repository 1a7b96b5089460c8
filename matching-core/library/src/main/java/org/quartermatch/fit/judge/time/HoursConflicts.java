package org.quartermatch.fit.judge.time;

import java.time.LocalDate;
import java.util.Optional;
import org.quartermatch.fit.HoursConflict;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.model.Opportunity;

/** Finds offers that nobody's hours can meet, by the very limits that the judgement uses. */
public final class HoursConflicts {
  private HoursConflicts() {}

  /**
   * The first conflict that there is: of the pay, of the budget, of the stated range.
   *
   * @param date the run's date
   */
  public static Optional<HoursConflict> of(
      Opportunity opportunity, MatchingPolicy policy, LocalDate date) {
    WorkPattern work = WorkPattern.of(opportunity, policy, date);
    WorkPattern.Fixed fixed = work.fixed();
    int needed =
        fixed == null ? work.hours().minimumQuarterHours().orElse(0) : fixed.quarterHours();
    Optional<MinijobHours.Cap> cap = MinijobHours.cap(opportunity.position(), policy, date);
    if (cap.isPresent() && needed > cap.get().quarterHours()) {
      return Optional.of(
          new HoursConflict.Minijob(needed, cap.get().quarterHours(), cap.get().payCents()));
    }
    int budget = work.budgetQuarterHours().orElse(TimeLimits.UNLIMITED);
    if (needed > budget) {
      return Optional.of(new HoursConflict.Budget(needed, budget));
    }
    return fixed == null || TimeLimits.isWithin(needed, work.hours())
        ? Optional.empty()
        : Optional.of(new HoursConflict.OwnRange(needed, work.hours()));
  }
}
