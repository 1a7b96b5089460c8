package org.quartermatch.report.assembly;

import java.util.Locale;
import java.util.Optional;
import org.quartermatch.MatchingEngine;
import org.quartermatch.fit.WageShortfall;
import org.quartermatch.model.Position;
import org.quartermatch.report.page.WarningEntry;

/**
 * Says where the pay of work is below the minimum wage, or will be below one that follows. Nobody
 * should be sent to a company that cannot pay what the law asks for, and no contract should become
 * unlawful within weeks; so it stands wherever somebody decides.
 */
public final class PayNotes {
  private final MatchingEngine engine;
  private final QuarterTexts texts;

  PayNotes(MatchingEngine engine, QuarterTexts texts) {
    this.engine = engine;
    this.texts = texts;
  }

  /**
   * Of the work of an engine.
   *
   * @param locale German, or English for any other
   */
  public static PayNotes in(Locale locale, MatchingEngine engine) {
    return new PayNotes(engine, QuarterTexts.in(locale));
  }

  /** A few words to stand beside a title; empty where there is nothing to say. */
  public String mark(Position position) {
    return shortfall(position)
        .map(
            it ->
                it.from().isEmpty()
                    ? texts.format("pay.mark")
                    : texts.format("pay.mark.from", texts.day(it.from().get())))
        .orElse("");
  }

  /** To the company, which may have had something else in mind; empty: nothing to say. */
  String toCompany(Position position) {
    return written(position, "pay.below.company", "pay.below.from");
  }

  /** To the team; empty where there is nothing to say. */
  String toTeam(Position position) {
    return written(position, "pay.below.team", "pay.below.from");
  }

  /** To the person; empty where there is nothing to say. */
  String toPerson(Position position) {
    return written(position, "pay.below.person", "pay.below.person.from");
  }

  private String written(Position position, String below, String from) {
    return shortfall(position)
        .map(
            it ->
                it.from().isEmpty()
                    ? texts.format(below, pay(position), texts.euros(it.wageCents()))
                    : texts.format(
                        from,
                        texts.day(it.from().get()),
                        texts.euros(it.wageCents()),
                        pay(position)))
        .orElse("");
  }

  /** What is odd about pay that is below a minimum wage of today or of later; empty: nothing. */
  Optional<WarningEntry> warning(Position position) {
    return shortfall(position)
        .map(
            it -> {
              String key = "warning.below-minimum-wage" + (it.from().isEmpty() ? "" : ".from");
              String wage = texts.euros(it.wageCents());
              String day = it.from().map(texts::day).orElse("");
              return new WarningEntry(
                  position.id(),
                  texts.format(key, pay(position), wage, day),
                  texts.format(key + ".do", wage, day));
            });
  }

  private Optional<WageShortfall> shortfall(Position position) {
    return WageShortfall.of(position, engine.policy(), engine.date());
  }

  private String pay(Position position) {
    return texts.euros(position.hourlyPayCents().orElseThrow());
  }
}
