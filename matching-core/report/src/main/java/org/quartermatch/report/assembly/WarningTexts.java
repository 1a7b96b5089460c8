package org.quartermatch.report.assembly;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.quartermatch.MatchingEngine;
import org.quartermatch.fit.OpportunityWarning;
import org.quartermatch.fit.OpportunityWarning.Kind;
import org.quartermatch.model.Opportunity;
import org.quartermatch.report.page.WarningEntry;

/** Writes what is odd about an opportunity, and what to do about it. */
final class WarningTexts {
  private final MatchingEngine engine;
  private final QuarterTexts texts;

  WarningTexts(MatchingEngine engine, QuarterTexts texts) {
    this.engine = engine;
    this.texts = texts;
  }

  WarningEntry of(OpportunityWarning warning, Opportunity opportunity) {
    String code = warning.kind().code();
    return new WarningEntry(
        opportunity.id(),
        warning.kind() == Kind.BELOW_MINIMUM_WAGE
            ? belowMinimumWage(opportunity)
            : texts.format("warning." + code),
        texts.format("warning." + code + ".do"));
  }

  private String belowMinimumWage(Opportunity opportunity) {
    OptionalInt pay = opportunity.position().hourlyPayCents();
    LocalDate today = engine.date();
    LocalDate day =
        opportunity.position().start().filter(start -> start.isAfter(today)).orElse(today);
    return texts.format(
        "warning.below-minimum-wage",
        texts.euros(pay.orElse(0)),
        texts.euros(engine.policy().minimumWage().on(day)));
  }
}
