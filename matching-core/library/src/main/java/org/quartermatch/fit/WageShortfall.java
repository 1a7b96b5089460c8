package org.quartermatch.fit;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.quartermatch.model.EmploymentForm;
import org.quartermatch.model.Position;

/**
 * The first minimum wage that the known pay of a position is below: of those in force on the day
 * that counts and of those that follow.
 *
 * @param wageCents the wage of an hour
 * @param from first day of a wage that follows: until then the pay is lawful. Empty: the wage holds
 *     on the day that counts, and the pay is unlawful (docs/semantics.md, sentence 45)
 * @see <a href="https://www.gesetze-im-internet.de/milog/__1.html">§ 1 MiLoG</a>
 */
public record WageShortfall(int wageCents, Optional<LocalDate> from) {
  /** Where the minimum wage holds; so it does where the form is not known. */
  private static final Set<EmploymentForm> WITH_WAGE =
      EnumSet.of(
          EmploymentForm.REGULAR,
          EmploymentForm.MINIJOB,
          EmploymentForm.SECTION_16E,
          EmploymentForm.SECTION_16I);

  /** Refuses missing parts. */
  public WageShortfall {
    Objects.requireNonNull(from, "from");
  }

  /**
   * The shortfall of a position; empty where its pay is not known, no minimum wage holds for its
   * form, or the pay reaches every wage that the policy knows of.
   *
   * @param date the run's date
   */
  public static Optional<WageShortfall> of(
      Position position, MatchingPolicy policy, LocalDate date) {
    if (position.hourlyPayCents().isEmpty()
        || !position.form().map(WITH_WAGE::contains).orElse(true)) {
      return Optional.empty();
    }
    int pay = position.hourlyPayCents().getAsInt();
    LocalDate day = DatedCents.dayFor(position, date);
    DatedCents wage = policy.minimumWage();
    if (pay < wage.on(day)) {
      return Optional.of(new WageShortfall(wage.on(day), Optional.empty()));
    }
    return wage.byFirstDay().entrySet().stream()
        .filter(later -> later.getKey().isAfter(day) && later.getValue() > pay)
        .findFirst()
        .map(later -> new WageShortfall(later.getValue(), Optional.of(later.getKey())));
  }
}
