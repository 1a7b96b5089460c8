package org.quartermatch.fit.judge.time;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.quartermatch.fit.DatedCents;
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

  /**
   * What decides about a Minijob's hours.
   *
   * @param limitCents most pay of a month
   * @param payCents pay of an hour, at least the minimum wage
   */
  public record Cap(int limitCents, int payCents) {
    /** Most weekly hours, in quarter hours. */
    public int quarterHours() {
      return (int) (4L * limitCents * 3 / (WEEKS_IN_THREE_MONTHS * (long) payCents));
    }
  }

  /** The cap of a position; empty where it is no Minijob. */
  public static Optional<Cap> cap(Position position, MatchingPolicy policy, LocalDate date) {
    if (!position.form().equals(Optional.of(EmploymentForm.MINIJOB))) {
      return Optional.empty();
    }
    LocalDate day = DatedCents.dayFor(position, date);
    return Optional.of(
        new Cap(
            policy.minijobLimit().on(day),
            Math.max(position.hourlyPayCents().orElse(0), policy.minimumWage().on(day))));
  }

  /** Most weekly hours, in quarter hours; empty where the position is no Minijob. */
  static OptionalInt most(Position position, MatchingPolicy policy, LocalDate date) {
    Optional<Cap> cap = cap(position, policy, date);
    return cap.isPresent() ? OptionalInt.of(cap.get().quarterHours()) : OptionalInt.empty();
  }
}
