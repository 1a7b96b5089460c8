package org.quartermatch.testkit.oracle;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.OptionalInt;
import org.quartermatch.testkit.oracle.Quarter.Opportunity;

/** What pay says of hours and of the law (sentences 33a and 45); money is counted in cents. */
final class Pay {

  private static final int MONTHS_OF_A_QUARTER_YEAR = 3;
  private static final int WEEKS_OF_A_QUARTER_YEAR = 13;
  private static final int QUARTERS_AN_HOUR = 4;

  private Pay() {}

  /** Before a table's first day its first entry holds. */
  private static int inForce(NavigableMap<LocalDate, Integer> table, LocalDate day) {
    var entry = table.floorEntry(day);
    return entry == null ? table.firstEntry().getValue() : entry.getValue();
  }

  private static int minimumWage(Opportunity opportunity, LocalDate date) {
    return inForce(DefaultPolicy.MINIMUM_WAGE_CENTS, opportunity.firstDay(date));
  }

  /** The most quarter hours a week of a Minijob, rounded down; empty for other forms. */
  static OptionalInt mostQuarterHours(Opportunity opportunity, LocalDate date) {
    if (!opportunity.form().map("minijob"::equals).orElse(false)) {
      return OptionalInt.empty();
    }
    int limit = inForce(DefaultPolicy.MINIJOB_LIMIT_CENTS, opportunity.firstDay(date));
    int pay = Math.max(opportunity.hourlyPayCents().orElse(0), minimumWage(opportunity, date));
    return OptionalInt.of(
        QUARTERS_AN_HOUR * limit * MONTHS_OF_A_QUARTER_YEAR / (WEEKS_OF_A_QUARTER_YEAR * pay));
  }

  /** Sentence 45; a form that is not known is taken for one that has a minimum wage. */
  static boolean belowMinimumWage(Opportunity opportunity, LocalDate date) {
    return opportunity.hourlyPayCents().isPresent()
        && opportunity.hourlyPayCents().getAsInt() < minimumWage(opportunity, date)
        && opportunity.form().map(DefaultPolicy.MINIMUM_WAGE_FORMS::contains).orElse(true);
  }
}
