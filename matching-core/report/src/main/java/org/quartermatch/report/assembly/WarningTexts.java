package org.quartermatch.report.assembly;

import java.util.List;
import java.util.stream.Stream;
import org.quartermatch.MatchingEngine;
import org.quartermatch.fit.OpportunityWarning;
import org.quartermatch.fit.OpportunityWarning.Kind;
import org.quartermatch.model.Opportunity;
import org.quartermatch.report.page.WarningEntry;

/**
 * Writes what is to be spoken of with a company: what is odd about an opportunity today, and pay
 * that a later minimum wage makes unlawful, and what to do about it.
 */
final class WarningTexts {
  private final MatchingEngine engine;
  private final PayNotes pay;
  private final QuarterTexts texts;

  WarningTexts(MatchingEngine engine, PayNotes pay, QuarterTexts texts) {
    this.engine = engine;
    this.pay = pay;
    this.texts = texts;
  }

  /** Of one opportunity, the pay first. */
  List<WarningEntry> of(Opportunity opportunity) {
    return Stream.concat(
            // Of pay, today's wage and later ones are one rule.
            pay.warning(opportunity.position()).stream(),
            engine.warnings(opportunity).stream()
                .filter(warning -> warning.kind() != Kind.BELOW_MINIMUM_WAGE)
                .map(this::of))
        .toList();
  }

  private WarningEntry of(OpportunityWarning warning) {
    String key = "warning." + warning.kind().code();
    return new WarningEntry(warning.opportunityId(), texts.format(key), texts.format(key + ".do"));
  }
}
