package org.quartermatch.examples.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quartermatch.examples.generate.Catalogue.Role;
import org.quartermatch.examples.generate.Catalogue.Trade;
import org.quartermatch.fit.DatedCents;
import org.quartermatch.fit.MatchingPolicy;

/** Draws what an hour is paid: around the minimum wage, as in the trades of the catalogue. */
final class Pay {
  /** Paid by the hour; an apprenticeship has its month's pay, the others an allowance or none. */
  private static final List<String> FORMS_WITH_WAGE =
      List.of("", "regular", "minijob", "16e", "16i");

  /** Cents above the minimum wage. */
  private static final List<Integer> ABOVE = List.of(0, 0, 0, 10, 40, 60, 90, 110, 160, 240);

  /**
   * Who offers a Minijob pays little more: the limit of the month's pay leaves fewer hours then.
   */
  private static final List<Integer> ABOVE_IN_MINIJOBS = List.of(0, 0, 0, 10, 40);

  private static final int SKILLED_CENTS = 210;
  private static final int SKILLED_LEVEL = 3;

  private final DatedCents minimumWage = MatchingPolicy.defaults().minimumWage();
  private final LocalDate date;

  Pay(LocalDate date) {
    this.date = date;
  }

  /**
   * Cell of the pay.
   *
   * @param start of the work, where known
   * @param surveyed when a job potential was surveyed; none for a vacancy
   */
  String hourly(
      Draw draw,
      Trade trade,
      String form,
      @Nullable LocalDate start,
      @Nullable LocalDate surveyed) {
    boolean known =
        draw.perMille(surveyed == null ? Shares.VACANCY_PAY_KNOWN : Shares.POTENTIAL_PAY_KNOWN);
    boolean outdated =
        draw.perMille(
            surveyed == null ? Shares.VACANCY_PAY_OUTDATED : Shares.POTENTIAL_PAY_OUTDATED);
    int above = draw.pick(form.equals("minijob") ? ABOVE_IN_MINIJOBS : ABOVE);
    if (!known || !FORMS_WITH_WAGE.contains(form)) {
      return "";
    }
    LocalDate day = start == null || start.isBefore(date) ? date : start;
    if (outdated) {
      day = surveyed == null ? date.minusYears(1) : surveyed;
    }
    boolean skilled =
        trade.skills(Role.MUST).stream().anyMatch(skill -> skill.level() >= SKILLED_LEVEL);
    int cents = minimumWage.on(day) + above + (skilled ? SKILLED_CENTS : 0);
    return String.format(Locale.ROOT, "%d.%02d", cents / 100, cents % 100);
  }
}
