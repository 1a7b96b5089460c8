package org.quartermatch.report.assembly;

import org.quartermatch.fit.OpportunityWarning;
import org.quartermatch.fit.OpportunityWarning.Kind;
import org.quartermatch.model.Opportunity;
import org.quartermatch.report.page.WarningEntry;

/** Writes what is odd about an opportunity, and what to do about it. */
final class WarningTexts {
  private final PayNotes pay;
  private final QuarterTexts texts;

  WarningTexts(PayNotes pay, QuarterTexts texts) {
    this.pay = pay;
    this.texts = texts;
  }

  WarningEntry of(OpportunityWarning warning, Opportunity opportunity) {
    String code = warning.kind().code();
    return new WarningEntry(
        opportunity.id(),
        warning.kind() == Kind.BELOW_MINIMUM_WAGE
            ? pay.warning(opportunity.position())
            : texts.format("warning." + code),
        texts.format("warning." + code + ".do"));
  }
}
