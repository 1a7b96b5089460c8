package org.quartermatch.fit.judge.time;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.quartermatch.fit.MatchingPolicy;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.Position;

/**
 * How many hours a Minijob's pay allows: more pay for an hour leaves fewer of them
 * (docs/semantics.md, sentence 33a).
 *
 * @see <a href="https://www.gesetze-im-internet.de/sgb_4/__8.html">§ 8 (1) and (1a) SGB IV</a>
 */
public final class MinijobHours {
  /** A month is 13 ÷ 3 weeks. */
  private static final int WEEKS_IN_THREE_MONTHS = 13;

  private MinijobHours() {}

  /** Most weekly hours, in quarter hours; empty where the position is no Minijob. */
  static OptionalInt most(Position position, MatchingPolicy policy, LocalDate date) {
    if (!position.form().equals(Optional.of(EmploymentForm.MINIJOB))) {
      return OptionalInt.empty();
    }
    LocalDate day = dayOf(position, date);
    long limitCents = policy.minijobLimit().on(day);
    long payCents = Math.max(position.hourlyPayCents().orElse(0), policy.minimumWage().on(day));
    return OptionalInt.of((int) (4 * limitCents * 3 / (WEEKS_IN_THREE_MONTHS * payCents)));
  }

  /** The day whose limits hold: the start, or the run's date where it is not known or earlier. */
  public static LocalDate dayOf(Position position, LocalDate date) {
    return position.start().filter(start -> start.isAfter(date)).orElse(date);
  }
}
