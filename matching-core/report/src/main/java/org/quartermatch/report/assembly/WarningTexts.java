package org.quartermatch.report.assembly;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quartermatch.MatchingEngine;
import org.quartermatch.fit.HoursConflict;
import org.quartermatch.fit.OpportunityWarning;
import org.quartermatch.fit.OpportunityWarning.Kind;
import org.quartermatch.fit.Sentences;
import org.quartermatch.model.Opportunity;
import org.quartermatch.report.page.WarningEntry;

/**
 * Writes what is to be spoken of with a company: what is odd about an opportunity today, pay that a
 * later minimum wage makes unlawful, hours that can be nobody's, and what to do about it.
 */
final class WarningTexts {
  private final MatchingEngine engine;
  private final Sentences sentences;
  private final PayNotes pay;
  private final QuarterTexts texts;

  WarningTexts(MatchingEngine engine, Sentences sentences, PayNotes pay, QuarterTexts texts) {
    this.engine = engine;
    this.sentences = sentences;
    this.pay = pay;
    this.texts = texts;
  }

  /** Of one opportunity, the pay first. */
  List<WarningEntry> of(Opportunity opportunity) {
    return Stream.of(
            // Of pay, today's wage and later ones are one rule.
            pay.warning(opportunity.position()).stream(),
            conflict(opportunity).stream(),
            engine.warnings(opportunity).stream()
                .filter(warning -> warning.kind() != Kind.BELOW_MINIMUM_WAGE)
                .map(this::of))
        .flatMap(entries -> entries)
        .toList();
  }

  private Optional<WarningEntry> conflict(Opportunity opportunity) {
    return engine
        .hoursConflict(opportunity)
        // Shifts outside the own range have their warning.
        .filter(it -> !(it instanceof HoursConflict.OwnRange))
        .map(it -> new WarningEntry(opportunity.id(), sentences.of(it), sentences.toDo(it)));
  }

  private WarningEntry of(OpportunityWarning warning) {
    String key = "warning." + warning.kind().code();
    return new WarningEntry(warning.opportunityId(), texts.format(key), texts.format(key + ".do"));
  }
}
